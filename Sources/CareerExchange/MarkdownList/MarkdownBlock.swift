import CareerModel

/// The parts of a Markdown document that matter for a list of what was done, after
/// https://spec.commonmark.org: headings, list items with all that is indented under them, and the text
/// between.
enum MarkdownBlock: Hashable, Sendable {
  /// `level` is 1 to 6.
  case heading(level: Int, text: String, line: Int)
  case item(Item)
  case text(String, line: Int)

  struct Item: Hashable, Sendable {
    /// Its first paragraph in one line, without the marker.
    var text: String
    var line: Int
    /// What stands under it, indented as within it; a blank line is an empty one.
    var inner: [Line] = []
  }

  struct Line: Hashable, Sendable {
    var text: String
    /// Counted from 1.
    var number: Int
  }

  static func blocks(of lines: [Line]) -> [MarkdownBlock] {
    var scanner = Scanner()
    for line in lines { scanner.read(line) }
    return scanner.finished()
  }

  static func lines(of text: String) -> [Line] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .map { Line(text: String($1), number: $0 + 1) }
  }
}

extension MarkdownBlock {
  /// The text of a list item and where it begins; `nil` where a line is none. A marker is `-`, `*`, `+`
  /// or a number with a full stop or a bracket, and a blank behind it.
  static func marker(in line: String) -> (indent: Int, content: Int, text: String)? {
    let indent = indent(of: line)
    let rest = line.drop { $0 == " " || $0 == "\t" }
    let bullet = rest.first.map { "-*+•".contains($0) } ?? false
    let digits = rest.prefix { ("0"..."9").contains($0) }
    let length: Int
    if bullet {
      length = 1
    } else if (1...9).contains(digits.count), let sign = rest.dropFirst(digits.count).first,
      sign == "." || sign == ")"
    {
      length = digits.count + 1
    } else {
      return nil
    }
    let behind = rest.dropFirst(length)
    guard behind.isEmpty || behind.first?.isWhitespace == true else { return nil }
    let text = behind.drop(while: \.isWhitespace)
    return (indent, indent + length + 1, String(text))
  }

  /// A tab counts as four columns.
  static func indent(of line: String) -> Int {
    line.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 4 - $0 % 4 : 1) }
  }

  /// A line of a quotation without its mark; `nil` for any other. `>90 %` is a number.
  private static func unquoted(_ line: String) -> String? {
    let rest = line.drop { $0 == " " || $0 == "\t" }
    guard rest.first == ">" else { return nil }
    let inside = rest.drop { $0 == ">" }
    guard let next = inside.first else { return "" }
    if next.isWhitespace { return String(inside.dropFirst()) }
    // Of `>>90 %` the number keeps its sign.
    return rest.dropFirst().first == ">"
      ? String(rest[..<inside.startIndex].suffix(1) + inside) : nil
  }

  private static func heading(_ line: String) -> (level: Int, text: String)? {
    let marks = line.prefix { $0 == "#" }
    let rest = line.dropFirst(marks.count)
    guard (1...6).contains(marks.count), rest.isEmpty || rest.first?.isWhitespace == true else {
      return nil
    }
    let text = String(rest.reversed().drop { $0 == "#" || $0.isWhitespace }.reversed()).trimmed
    return (marks.count, text)
  }

  private static func isRule(_ line: String) -> Bool {
    let signs = line.filter { !$0.isWhitespace }
    return signs.count >= 3
      && ["-", "*", "_", "="].contains { sign in
        signs.allSatisfy { String($0) == sign }
      }
  }

  private struct Scanner {
    private var blocks: [MarkdownBlock] = []
    private var item: Item?
    /// The text outside of items that is still open, and where it begins.
    private var text: (lines: [String], line: Int)?
    /// The columns of the open item's marker and text.
    private var (marker, content) = (0, 0)
    private var isAfterBlank = true
    /// The marks that end the fenced code that is open; `nil` outside of one.
    private var fence: String?
    private var isInComment = false
    private var isInQuote = false

    /// A quotation is read like any other text; one that is indented under an item is the item's.
    mutating func read(_ line: Line) {
      guard fence == nil, !isInComment else { return readUnquoted(line) }
      let unquoted = MarkdownBlock.unquoted(line.text)
      if item != nil, !isInQuote, unquoted != nil, isIndented(line) { return keepInside(line) }
      if (unquoted != nil) != isInQuote {
        isInQuote.toggle()
        isAfterBlank = true
        closeItem()
      }
      readUnquoted(Line(text: unquoted ?? line.text, number: line.number))
    }

    private func isIndented(_ line: Line) -> Bool { MarkdownBlock.indent(of: line.text) > marker }

    private mutating func readUnquoted(_ line: Line) {
      let bare = line.text.trimmed
      if let fence {
        if bare == fence { self.fence = nil }
        return keep(line)
      }
      if bare.hasPrefix("```") || bare.hasPrefix("~~~") {
        fence = String(bare.prefix { $0 == bare.first })
        return keep(line)
      }
      if isInComment || bare.hasPrefix("<!--") {
        isInComment = !bare.hasSuffix("-->")
        return
      }
      if bare.isEmpty {
        isAfterBlank = true
        if item?.inner.isEmpty == false { item?.inner.append(Line(text: "", number: line.number)) }
        return
      }
      defer { isAfterBlank = false }
      if let heading = MarkdownBlock.heading(line.text) {
        closeItem()
        closeText()
        blocks.append(.heading(level: heading.level, text: heading.text, line: line.number))
      } else if MarkdownBlock.isRule(line.text) {
        closeItem()
      } else if let found = MarkdownBlock.marker(in: line.text) {
        if item != nil, found.indent > marker, found.indent >= min(content, marker + 2) {
          return keepInside(line)
        }
        closeItem()
        item = Item(text: found.text, line: line.number)
        (marker, content) = (found.indent, found.content)
      } else {
        readText(line, bare)
      }
    }

    /// Text goes on with the item above it, unless a blank line and no indentation say otherwise.
    private mutating func readText(_ line: Line, _ bare: String) {
      let isTable = bare.hasPrefix("|")
      if item != nil, isAfterBlank || isTable, !isIndented(line) { closeItem() }
      // The item's text grows in its place: a copy of it for each line would take the square of time.
      guard let isBroken = item.map({ $0.text.hasSuffix("  ") || $0.text.hasSuffix("\\") }) else {
        if isAfterBlank { closeText() }
        text = text ?? (lines: [], line: line.number)
        text?.lines.append(bare)
        return
      }
      let goesOn = item?.inner.isEmpty == true && !isAfterBlank
      if goesOn, isBroken || MarkdownItem.result(in: bare) != nil {
        let text = item?.text ?? ""
        item?.text = text.withoutEnd { isBroken && $0 == "\\" || $0 == " " }
        keepInside(line)
      } else if goesOn, !isTable {
        if item?.text.isEmpty == false { item?.text += " " }
        item?.text += line.text.drop(while: \.isWhitespace)
      } else {
        keepInside(line)
      }
    }

    /// Lines of code are kept where they are something's, and are nothing by themselves.
    private mutating func keep(_ line: Line) {
      if item != nil { keepInside(line) } else { readText(line, line.text.trimmed) }
      isAfterBlank = false
    }

    private mutating func keepInside(_ line: Line) {
      var text = Substring(line.text)
      var columns = 0
      while columns < content, let first = text.first, first == " " || first == "\t" {
        columns += first == "\t" ? 4 : 1
        text = text.dropFirst()
      }
      item?.inner.append(Line(text: String(text), number: line.number))
    }

    private mutating func closeItem() {
      guard var closed = item else { return }
      while closed.inner.last?.text.isEmpty == true { closed.inner.removeLast() }
      closeText()
      blocks.append(.item(closed))
      item = nil
    }

    private mutating func closeText() {
      if let text { blocks.append(.text(text.lines.joined(separator: "\n"), line: text.line)) }
      text = nil
    }

    /// All blocks, with those that are still open.
    mutating func finished() -> [MarkdownBlock] {
      closeItem()
      closeText()
      return blocks
    }
  }
}
