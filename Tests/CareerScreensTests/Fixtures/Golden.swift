import CareerDrawing
import CareerModel
import CareerScreens

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A screen and the keys that lead to it, as plain text beside the tests: what one reads in a
/// review, and what the program must go on drawing.
///
/// A file that is missing is recorded, and its test fails once. With `RECORD_GOLDENS=1` in the
/// environment all of them are recorded anew.
enum Golden {
  struct Difference: Error, CustomStringConvertible {
    var description: String
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Goldens")

  /// The names of all files that are there.
  static func recorded() throws -> Set<String> {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return Set(files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) })
  }

  static func compare(_ actual: String, with name: String) throws {
    try compare(actual, with: name, in: folder.appending(path: name + ".txt"))
  }

  /// A page of docs/ that is made from the program.
  static func compare(_ actual: String, document name: String) throws {
    let project = folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    try compare(actual, with: name, in: project.appending(path: "docs/\(name)"))
  }

  private static func compare(_ actual: String, with name: String, in file: URL) throws {
    let records = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
    let expected = records ? nil : try? String(contentsOf: file, encoding: .utf8)
    guard let expected else {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try actual.write(to: file, atomically: true, encoding: .utf8)
      if !records { throw Difference(description: "\(name) was missing and is recorded now.") }
      return
    }
    if actual != expected {
      throw difference(file.lastPathComponent, expected: expected, actual: actual)
    }
  }

  /// Both texts from the header of the first picture that differs, with the first line that does.
  private static func difference(_ name: String, expected: String, actual: String) -> Difference {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let line =
      zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(old.count, new.count)
    func picture(_ lines: [Substring]) -> String {
      let header = lines.prefix(line + 1).lastIndex { $0.first?.isNumber == true } ?? 0
      let end = lines[min(header + 1, lines.count)...].firstIndex(of: "") ?? lines.count
      return lines[header..<max(header, end)].joined(separator: "\n")
    }
    let there = "nothing, the file ends here"
    return Difference(
      description: """
        \(name), first difference in line \(line + 1):
        expected \(old.indices.contains(line) ? String(old[line]) : there)
        actual   \(new.indices.contains(line) ? String(new[line]) : there)

        expected \(picture(old))

        actual   \(picture(new))

        RECORD_GOLDENS=1 records the actual one.
        """)
  }
}

extension Frame {
  /// The picture between bars, so that blanks and widths are seen, with a line below for what has
  /// no character: the cursor, and what is selected.
  var golden: String {
    let rows = (0..<size.rows).map { row in
      "│" + (0..<size.columns).compactMap { self[row, $0].glyph.map(String.init) }.joined() + "│"
    }
    let marks = [cursor.map { "cursor \($0.row):\($0.column)" }] + selections.map(Optional.some)
    let foot = marks.compactMap(\.self).joined(separator: "  ")
    return (rows + (foot.isEmpty ? [] : [foot])).joined(separator: "\n")
  }

  /// `selected 5:0-79`, a row and its first and last column, for each stretch.
  private var selections: [String] {
    var found: [String] = []
    for row in 0..<size.rows {
      var first: Int?
      for column in 0...size.columns {
        let isSelected = column < size.columns && self[row, column].selected
        if isSelected, first == nil { first = column }
        guard !isSelected, let start = first else { continue }
        found.append("selected \(row):\(start)-\(column - 1)")
        first = nil
      }
    }
    return found
  }
}
