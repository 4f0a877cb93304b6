import CareerModel

/// The parts of a Markdown document that matter for a list of achievements, after
/// https://spec.commonmark.org: headings, list items with everything indented under them, and the
/// text between. Every line is in exactly one of them, except blank lines, rules and underlines.
///
/// cmark (in Debian; swift-markdown wraps it) would be a C library to build with, and its text would
/// have to be parsed again: it has no check boxes, wiki links, front matter or comments.
enum MarkdownBlock: Hashable, Sendable {
  /// `level` is 1 to 6.
  case heading(level: Int, text: String, line: Int)
  case item(Item)
  /// A paragraph, as lines.
  case text([Line])
  /// A block that cannot hold entries.
  case aside([Line], Aside)

  enum Aside: Hashable, Sendable { case code, comment, table }

  struct Item: Hashable, Sendable {
    /// The first paragraph on one line, without the marker.
    var text: String
    /// The source lines of the first paragraph.
    var head: [Line]
    /// The lines under it, indented relative to it; a blank line is empty.
    var inner: [Line] = []

    var line: Int { head[0].number }

    init(_ first: Line) { (text, head) = (first.text, [first]) }
  }

  struct Line: Hashable, Sendable {
    var text: String
    /// Counted from 1.
    var number: Int
  }

  var isItem: Bool { if case .item = self { true } else { false } }

  /// All lines, except a heading's own.
  var lines: [Line] {
    switch self {
    case .heading: []
    case .item(let item): item.head + item.inner
    case .text(let lines), .aside(let lines, _): lines
    }
  }

  static func blocks(of lines: some Sequence<Line>) -> [MarkdownBlock] {
    var scanner = MarkdownScanner()
    for line in lines { scanner.read(line) }
    return scanner.finished()
  }

  static func lines(of text: String) -> [Line] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .map { Line(text: String($1), number: $0 + 1) }
  }
}

extension MarkdownBlock {
  /// Returns the text of a list item and its columns; `nil` for any other line. A marker is `-`,
  /// `*`, `+`, `•`, or a number with a full stop or a bracket, followed by a blank.
  static func marker(in line: String) -> (indent: Int, content: Int, text: String)? {
    let indent = indent(of: line)
    let rest = line.unindented
    let digits = rest.prefix { ("0"..."9").contains($0) }
    let signs = digits.isEmpty ? "-*+•" : ".)"
    let behind = rest.dropFirst(digits.count + 1)
    guard digits.count <= 9, let sign = rest.dropFirst(digits.count).first, signs.contains(sign),
      behind.first?.isWhitespace ?? true
    else { return nil }
    return (indent, indent + digits.count + 2, String(behind.drop(while: \.isWhitespace)))
  }

  /// Returns the column of the first non-blank; a tab advances to the next multiple of four.
  static func indent(of line: String) -> Int {
    line.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.reduce(0) { $0 + ($1 == 0x09 ? 4 - $0 % 4 : 1) }
  }

  /// Returns a quoted line without its mark; `nil` for any other line. `>90 %` is a number.
  static func unquoted(_ line: String) -> String? {
    let rest = line.unindented
    guard rest.first == ">" else { return nil }
    let inside = rest.drop { $0 == ">" }
    guard let next = inside.first else { return "" }
    if next.isWhitespace { return String(inside.dropFirst()) }
    // In `>>90 %`, the number keeps its sign.
    return rest.dropFirst().first == ">"
      ? String(rest[..<inside.startIndex].suffix(1) + inside) : nil
  }

  static func heading(_ line: String) -> (level: Int, text: String)? {
    guard indent(of: line) < 4 else { return nil }
    let line = line.drop { $0 == " " }
    let marks = line.prefix { $0 == "#" }
    let rest = line.dropFirst(marks.count)
    guard (1...6).contains(marks.count), rest.first?.isWhitespace ?? true else { return nil }
    let text = String(rest).trimmed
    // `## Learned C#` keeps its sign: only marks after a blank close a heading.
    let open = text.withoutEnd { $0 == "#" }
    return (marks.count, open.isEmpty || open.last == " " ? open.trimmed : text)
  }

  static func isRule(_ line: String) -> Bool {
    let line = line.unindented
    guard let sign = line.first, "-*_=".contains(sign) else { return false }
    return line.allSatisfy { $0 == sign || $0.isWhitespace } && line.count { $0 == sign } >= 3
  }

  /// Returns the level of the heading that this line underlines.
  static func underline(_ line: String) -> Int? {
    switch Set(line) {
    case ["="]: 1
    case ["-"]: 2
    default: nil
    }
  }
}

extension String {
  /// The text without leading blanks and tabs; a nested list can have thousands of them.
  var unindented: Substring { self[(utf8.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? endIndex)...] }
}
