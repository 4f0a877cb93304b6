#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the program makes, beside a file of the project that holds what it made before: a screen, a
/// document, a page of docs/.
///
/// A file that is missing is recorded, and its test fails once. With `RECORD_GOLDENS=1` in the
/// environment all of them are recorded anew.
package enum Golden {
  package struct Difference: Error, CustomStringConvertible {
    package var description: String
  }

  /// Whether this run writes the files instead of comparing with them. What only reads such a file
  /// does not run then: it could be before it is written.
  package static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
  }

  /// - Parameter path: of the file, from the root of the project.
  package static func compare(_ actual: String, with path: String) throws {
    let file = Project.folder.appending(path: path)
    guard !isRecording, let expected = try? String(contentsOf: file, encoding: .utf8) else {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try actual.write(to: file, atomically: true, encoding: .utf8)
      if !isRecording { throw Difference(description: "\(path) was missing and is recorded now.") }
      return
    }
    if actual != expected { throw Difference(path, expected: expected, actual: actual) }
  }

  /// The names of the files in a folder of the project, without what stands behind the dot.
  package static func names(in folder: String) throws -> Set<String> {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Project.folder.appending(path: folder).path)
    return Set(files.map { String($0.prefix { $0 != "." }) })
  }
}

extension Golden.Difference {
  /// The first line that differs, and the paragraph or picture around it in both texts.
  fileprivate init(_ path: String, expected: String, actual: String) {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0 == $1 }.count
    func text(_ lines: [Substring]) -> Substring {
      lines.indices.contains(line) ? lines[line] : "nothing, the file ends here"
    }
    func paragraph(_ lines: [Substring]) -> String {
      let start = lines.prefix(line).lastIndex(of: "").map { $0 + 1 } ?? 0
      return lines[start...].prefix { $0 != "" }.joined(separator: "\n")
    }
    description = """
      \(path), first difference in line \(line + 1):
      expected \(text(old))
      actual   \(text(new))

      expected \(paragraph(old))

      actual   \(paragraph(new))

      RECORD_GOLDENS=1 records the actual one.
      """
  }
}
