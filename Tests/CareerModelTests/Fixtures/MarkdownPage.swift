import CareerTesting
import Testing

@testable import CareerModel

/// A page of the documentation, of which tests read the tables.
struct MarkdownPage {
  let text: String

  /// - Parameter path: from the root of the project.
  init(_ path: String) throws { text = try Project.text(path) }

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
