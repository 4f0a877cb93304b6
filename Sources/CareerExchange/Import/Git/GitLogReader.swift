import CareerModel

/// Reads what `git log` writes for machines, piece by piece as it comes: fields that end with a NUL, the
/// same number for each commit. Git says everything in UTF-8 itself; bytes that are none are replaced, for
/// what an old program wrote into a commit must not keep all others out.
package struct GitLogReader {
  /// What git is asked to write, for `--format`; see https://git-scm.com/docs/pretty-formats. With `-z`
  /// each commit ends with a NUL like its fields.
  package static let format = [
    "H", "P", "aN", "aE", "ae", "aI", "s",
    "(trailers:key=Co-authored-by,valueonly,separator=%x1F)",
  ]
  .map { "%\($0)" }.joined(separator: "%x00")

  private static let fieldCount = 8

  /// The fields of the commit that is being read.
  private var fields: [String] = []
  /// What has come of the field that is being read.
  private var field: [UInt8] = []

  package init() {}

  /// Whether it stands between two commits: at the end of the output anything else is a log that was cut
  /// off.
  package var isBetweenCommits: Bool { fields.isEmpty && field.isEmpty }

  /// Takes in the next bytes and hands on every commit that is whole with them.
  package mutating func read(_ bytes: UnsafeRawBufferPointer, each body: (GitCommit) -> Void) {
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 0) {
      field.append(contentsOf: rest[..<end])
      rest = rest[(end + 1)...]
      fields.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
      guard fields.count == Self.fieldCount else { continue }
      body(commit)
      fields.removeAll(keepingCapacity: true)
    }
    field.append(contentsOf: rest)
  }

  /// Text of commits is anybody's: it is made printable here, where it comes in.
  private var commit: GitCommit {
    GitCommit(
      hash: fields[0], parents: fields[1].split(separator: " ").map(String.init),
      author: GitAuthor(name: fields[2].printable, email: fields[3].printable),
      writtenEmail: fields[4].printable, time: fields[5], subject: fields[6].printable,
      coAuthors: fields[7].split(separator: "\u{1F}").compactMap { GitAuthor(String($0).printable) }
    )
  }
}
