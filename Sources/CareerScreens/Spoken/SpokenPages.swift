import CareerDrawing
import CareerModel
import CareerPages

/// Spoken lines, wrapped to a width and split into pages.
///
/// Pages do not depend on the focus: moving within a page changes only the cursor, so that a screen
/// reader does not repeat anything. Lines are not split across pages, and a heading stays with its
/// text.
struct SpokenPages {
  struct Row: Hashable {
    var text: String
    /// The index of its line.
    var line: Int
  }

  private(set) var pages: [[Row]] = []
  private let lines: [SpokenLine]

  /// - Parameter rows: The rows per page, at least 1.
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

  /// The page with the focus; the first page if nothing has the focus.
  var shown: [Row] {
    guard let focus = lines.firstIndex(where: \.isFocus),
      let page = pages.first(where: { page in page.contains { $0.line == focus } })
    else { return pages.first ?? [] }
    return page
  }

  /// Returns the text of a line wrapped to `columns`; at least one row.
  static func rows(of line: SpokenLine, columns: Int) -> [String] {
    guard line.caret != nil else {
      let rows = Paragraph.lines(of: line.text, columns: columns)
      return rows.isEmpty ? [""] : rows
    }
    // Typed text keeps its spaces and is broken where a row is full.
    let rows = Paragraph.pieces(of: line.text, columns: columns)
    // The cursor after the last character needs a column too.
    return TextWidth.columns(of: rows.last ?? "") >= columns ? rows + [""] : rows
  }
}
