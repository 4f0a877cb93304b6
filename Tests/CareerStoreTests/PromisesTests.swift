import CareerTesting
import Foundation
import Testing

/// docs/files.md names a test for each promise.
struct PromisesTests {
  /// The cells of the rows under "What Cairn promises".
  private func rows() throws -> [[Substring]] {
    let page = try Project.text("docs/files.md")
    let section = try #require(
      page.components(separatedBy: "## What Cairn promises").dropFirst().first)
    return section.components(separatedBy: "\n## ")[0].split(separator: "\n")
      .filter { $0.hasPrefix("| ") }.dropFirst()
      .map { $0.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false) }
  }

  /// The names of all tests: a sentence between backticks or in quotes.
  private func testNames() throws -> Set<String> {
    var names: Set<String> = []
    let tests = Project.folder.appending(path: "Tests")
    for case let file as URL in try #require(
      FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil))
    where file.lastPathComponent.hasSuffix("Tests.swift") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /func\s+`([^`]+)`|@Test\(\s*"([^"]+)"/) {
        names.insert(String(match.1 ?? match.2 ?? ""))
      }
    }
    return names
  }

  @Test func `each promise about files says how it is kept, and names a test that is there`() throws
  {
    let (rows, names) = (try rows(), try testNames())
    #expect(rows.count >= 20)
    for row in rows {
      #expect(row.count == 3, "\(row)")
      let test = row.last.map { $0.filter { $0 != "`" } } ?? ""
      #expect(names.contains(test), "no test is called “\(test)”")
    }
  }
}
