import CareerModel
import Foundation

/// The files of the project, found from this one.
enum Project {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func builtInFramework() throws -> Framework { try builtIn.get() }

  /// Read once: most of what thousands of small documents cost would be to read it again.
  private static let builtIn = Result {
    try JSONDecoder().decode(Framework.self, from: builtInFrameworkFile())
  }

  static func builtInFrameworkFile() throws -> Data {
    try Data(contentsOf: folder.appending(path: "data/framework/technology-leadership.json"))
  }
}

/// A document of the project that is made by the program, beside what the program makes now.
///
/// A document that is missing is recorded, and its test fails once. With `RECORD_GOLDENS=1` in the
/// environment it is recorded anew.
enum Recorded {
  struct Difference: Error, CustomStringConvertible {
    var description: String
  }

  static func compare(_ actual: String, with path: String) throws {
    let file = Project.folder.appending(path: path)
    let records = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
    guard !records, let expected = try? String(contentsOf: file, encoding: .utf8) else {
      try actual.write(to: file, atomically: true, encoding: .utf8)
      if !records { throw Difference(description: "\(path) was missing and is recorded now.") }
      return
    }
    guard actual != expected else { return }
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0 == $1 }.count
    let there = "nothing, the document ends here"
    throw Difference(
      description: """
        \(path), first difference in line \(line + 1):
        expected \(old.indices.contains(line) ? String(old[line]) : there)
        actual   \(new.indices.contains(line) ? String(new[line]) : there)

        RECORD_GOLDENS=1 records the actual one.
        """)
  }
}
