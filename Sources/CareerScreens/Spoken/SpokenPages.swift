import CareerDrawing
import CareerModel
import CareerPages

/// Spoken lines, broken to a width and put on pages.
///
/// Pages do not depend on the focus: going down a page changes nothing on the screen but the place of
/// the cursor, so that a reader has nothing to read again. A line stands on a page whole, and a heading
/// with what it heads.
struct SpokenPages {
  struct Row: Hashable {
    var text: String
    /// The place of its line.
    var line: Int
  }

  private(set) var pages: [[Row]] = []
  private let lines: [SpokenLine]

  /// - Parameter rows: How many rows a page has, at least 1.
  init(_ lines: [SpokenLine], rows: Int, columns: Int) {
    self.lines = lines
    var page: [Row] = []
    for (place, line) in lines.enumerated() {
      let broken = Self.rows(of: line, columns: columns).map { Row(text: $0, line: place) }
      if page.count + broken.count > rows, !page.isEmpty {
        let headings = Array(page.reversed().prefix { lines[$0.line].role == .heading }.reversed())
        let goAlong = headings.count < page.count && headings.count + broken.count <= rows
        pages.append(goAlong ? page.dropLast(headings.count) : page)
        page = goAlong ? headings : []
      }
      page += broken
    }
    if !page.isEmpty { pages.append(page) }
  }

  /// The page that has the focus, from the row on that shows it; the first one where nothing has it.
  var shown: [Row] {
    guard let focus = lines.firstIndex(where: \.isFocus),
      let page = pages.first(where: { page in page.contains { $0.line == focus } })
    else { return pages.first ?? [] }
    return page
  }

  /// The text of a line in rows of at most so many columns, at least one of them.
  static func rows(of line: SpokenLine, columns: Int) -> [String] {
    guard line.caret != nil else {
      let rows = Paragraph.lines(of: line.text, columns: columns)
      return rows.isEmpty ? [""] : rows
    }
    // What is typed keeps its blanks and is broken where a row is full.
    let rows = Paragraph.pieces(of: line.text, columns: columns)
    // The cursor behind the last character needs a column too.
    return TextWidth.columns(of: rows.last ?? "") >= columns ? rows + [""] : rows
  }
}
