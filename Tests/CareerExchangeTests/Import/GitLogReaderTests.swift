import Testing

@testable import CareerExchange

/// What `git log` writes for machines.
struct GitLogReaderTests {
  private static let fields = [
    "a1b2", "c3 d4", "Robin Example", "robin@example.org", "old@example.org",
    "2026-11-16T12:00:00+01:00", "Merge branch 'x'",
    "Kim Roe <kim@example.org>\u{1F}nobody\u{1F}Sam <sam@example.org>",
  ]

  private func read(
    _ bytes: [UInt8], by step: Int
  ) -> (commits: [GitCommit], isWhole: Bool) {
    var (reader, commits) = (GitLogReader(), [GitCommit]())
    for start in stride(from: 0, to: bytes.count, by: step) {
      bytes[start..<min(bytes.count, start + step)].withUnsafeBytes {
        reader.read($0) { commits.append($0) }
      }
    }
    return (commits, reader.isBetweenCommits)
  }

  private func bytes(_ fields: [String]) -> [UInt8] { fields.flatMap { Array($0.utf8) + [0] } }

  @Test(arguments: [1, 2, 7, 1000])
  func `commits are read in pieces of any length`(step: Int) {
    let second = ["e5", "", "", "", "", "2026-11-17T12:00:00Z", "", ""]
    let (commits, isWhole) = read(bytes(Self.fields + second), by: step)
    #expect(isWhole)
    #expect(commits.map(\.hash) == ["a1b2", "e5"])
    #expect(commits[0].parents == ["c3", "d4"])
    #expect(commits[0].author == GitAuthor(name: "Robin Example", email: "robin@example.org"))
    #expect(commits[0].writtenEmail == "old@example.org")
    #expect(commits[0].isMerge)
    #expect(commits[0].coAuthors.map(\.name) == ["Kim Roe", "Sam"])
    #expect(commits[1].parents.isEmpty && !commits[1].isMerge && commits[1].subject == "")
  }

  @Test func `a log that breaks off is known, and gives no half commit`() {
    let whole = bytes(Self.fields)
    for length in 1..<whole.count {
      let (commits, isWhole) = read(Array(whole.prefix(length)), by: 1000)
      #expect(commits.isEmpty && !isWhole, "after \(length) bytes")
    }
  }

  @Test func `bytes that are no UTF-8, and what a terminal would obey, come in as inert text`() {
    var log = bytes(Array(Self.fields.dropLast(2)))
    log += [0xFF, 0xFE] + Array("caf".utf8) + [0xE9] + Array("\u{1B}]0;title\u{7}\u{202E}x".utf8)
    log += [0, 0]
    let subject = read(log, by: 1000).commits.first?.subject
    #expect(subject?.contains("caf") == true)
    #expect(subject?.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E } == true)
  }

  @Test func `git is asked for as many fields as are read`() {
    #expect(GitLogReader.format.split(separator: "%x00").count == Self.fields.count)
  }
}
