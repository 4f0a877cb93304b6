import CareerTesting

@testable import CareerModel

/// A page of the documentation, of which tests read the tables.
package struct MarkdownPage {
  package let text: String

  /// - Parameter path: from the root of the project.
  package init(_ path: String) throws { text = try Project.text(path) }

  /// The rows of the table with these headings, cell by cell, without blanks and code marks.
  package func table(under headings: [String]) throws -> [[String]] {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(Self.cells)
    guard let start = rows.firstIndex(of: headings) else { throw NoTable(headings: headings) }
    let body = rows[(start + 2)...].prefix { !$0.isEmpty }
    guard !body.isEmpty, body.allSatisfy({ $0.count == headings.count }) else {
      throw NoTable(headings: headings)
    }
    return Array(body)
  }

  private struct NoTable: Error { var headings: [String] }

  private static func cells(_ line: Substring) -> [String] {
    guard line.hasPrefix("|") else { return [] }
    return line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
      .map { String($0.filter { $0 != "`" }).trimmed }
  }
}

extension String {
  /// The pieces of `a, b`; none for an empty text.
  package var list: [String] {
    split(separator: ",").map { String($0).trimmed }
  }
}
