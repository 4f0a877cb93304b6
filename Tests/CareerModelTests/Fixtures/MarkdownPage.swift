import Testing

@testable import CareerModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A page of the documentation, of which tests read the tables.
struct MarkdownPage {
  let text: String

  /// - Parameter path: from the root of the project, which is found from this file upwards.
  init(_ path: String, from file: String = #filePath) throws {
    var folder = URL(filePath: file).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path.count > 1 {
      let found = folder.appending(path: path)
      if FileManager.default.fileExists(atPath: found.path) {
        text = String(decoding: try Data(contentsOf: found), as: UTF8.self)
        return
      }
      folder.deleteLastPathComponent()
    }
    throw CocoaError(.fileNoSuchFile)
  }

  /// The rows of the table with these headings, cell by cell, without blanks and code marks.
  func table(under headings: [String]) throws -> [[String]] {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(Self.cells)
    let start = try #require(rows.firstIndex(of: headings), "no table with \(headings)")
    let body = rows[(start + 2)...].prefix { !$0.isEmpty }
    try #require(!body.isEmpty && body.allSatisfy { $0.count == headings.count })
    return Array(body)
  }

  private static func cells(_ line: Substring) -> [String] {
    guard line.hasPrefix("|") else { return [] }
    return line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
      .map { String($0.filter { $0 != "`" }).trimmed }
  }
}

extension String {
  /// The pieces of `a, b`; none for an empty text.
  var list: [String] {
    split(separator: ",").map { String($0).trimmed }
  }
}
