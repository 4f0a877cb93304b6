import CareerModel

/// Splits a Markdown document into blocks, line by line.
struct MarkdownScanner {
  private typealias Line = MarkdownBlock.Line
  private var blocks: [MarkdownBlock] = []
  private var item: MarkdownBlock.Item?
  private var text: [MarkdownBlock.Line] = []
  /// The current block without entries, with its closing mark if it needs one. Code that begins
  /// behind a list marker also ends with the item: at a line that is not right of `column`.
  private var aside:
    (lines: [MarkdownBlock.Line], kind: MarkdownBlock.Aside, end: String, column: Int?)?
  /// The columns of the current item's marker and text.
  private var (marker, content) = (0, 0)
  private var isAfterBlank = true
  private var isInQuote = false

  /// Reads a line. A quotation is read like other text, or belongs to the item it is indented
  /// under. Where a quotation begins or ends, open blocks end too.
  mutating func read(_ line: MarkdownBlock.Line) {
    let unquoted = MarkdownBlock.unquoted(line.text)
    if aside == nil || isInQuote {
      if item != nil, !isInQuote, unquoted != nil, isIndented(line) { return keepInside(line) }
      if (unquoted != nil) != isInQuote {
        isInQuote.toggle()
        isAfterBlank = true
        closeItem()
        closeText()
      }
    }
    readUnquoted(Line(text: isInQuote ? unquoted ?? "" : line.text, number: line.number))
  }

  private func isIndented(_ line: Line) -> Bool { MarkdownBlock.indent(of: line.text) > marker }

  private mutating func readUnquoted(_ line: Line) {
    let bare = line.text.trimmed
    if let column = aside?.column, !bare.isEmpty, MarkdownBlock.indent(of: line.text) <= column {
      closeAside()
    }
    if aside != nil, aside?.kind != .table { return readAside(line, bare) }
    if aside?.kind == .table, !bare.hasPrefix("|") { closeAside() }
    if let opened = Self.aside(openedBy: bare) {
      let isItems = item != nil && (isIndented(line) || opened.kind == .code && !isAfterBlank)
      if aside == nil {
        if opened.kind != .comment, !isItems { closeItem() }
        if opened.kind != .comment { closeText() }
        aside = ([], opened.kind, opened.end, nil)
      }
      return readAside(line, bare)
    }
    if bare.isEmpty {
      isAfterBlank = true
      if item?.inner.isEmpty == false { item?.inner.append(Line(text: "", number: line.number)) }
      return
    }
    defer { isAfterBlank = false }
    if let heading = MarkdownBlock.heading(line.text), item == nil || !isIndented(line) {
      closeItem()
      closeText()
      blocks.append(.heading(level: heading.level, text: heading.text, line: line.number))
    } else if let level = MarkdownBlock.underline(bare), isHeading {
      let title = text.map(\.text).joined(separator: " ")
      blocks.append(.heading(level: level, text: title, line: text[0].number))
      text = []
    } else if MarkdownBlock.isRule(line.text) {
      closeItem()
      closeText()
    } else if let found = MarkdownBlock.marker(in: line.text) {
      defer {
        if let code = Self.code(openedBy: found.text) {
          aside = ([line], .code, code, found.indent)
        }
      }
      if item != nil, found.indent > marker, found.indent >= min(content, marker + 2) {
        return keepInside(line)
      }
      closeItem()
      item = MarkdownBlock.Item(Line(text: found.text, number: line.number))
      (marker, content) = (found.indent, found.content)
    } else {
      readText(line, bare)
    }
  }

  /// Whether the text above an underline is a heading. Several lines that begin with digits are
  /// more likely dates, and the underline a rule.
  private var isHeading: Bool {
    guard item == nil, !isAfterBlank, !text.isEmpty else { return false }
    return text.count == 1
      || !text.contains { $0.text.first.map { $0.isNumber || $0 == "[" } ?? true }
  }

  // MARK: - Code, comments and tables

  private static func aside(openedBy bare: String) -> (kind: MarkdownBlock.Aside, end: String)? {
    if bare.hasPrefix("|") { return (.table, "") }
    if bare.hasPrefix("<!--") { return (.comment, "-->") }
    if bare.hasPrefix("%%") { return (.comment, "%%") }
    return code(openedBy: bare).map { (.code, $0) }
  }

  /// Returns the fence that closes the code which a line opens; `nil` if it opens none.
  static func code(openedBy bare: String) -> String? {
    for mark: Character in ["`", "~"] {
      let marks = bare.prefix { $0 == mark }
      // Inline ```code``` opens nothing.
      if marks.count >= 3, !bare.dropFirst(marks.count).contains("`") { return String(marks) }
    }
    return nil
  }

  /// Reads a line of an aside. Code and tables inside an item are kept in the item.
  private mutating func readAside(_ line: Line, _ bare: String) {
    guard let (lines, kind, end, _) = aside else { return }
    let isFirst = lines.isEmpty
    if kind != .comment, item != nil { keepInside(line) }
    aside?.lines.append(line)
    isAfterBlank = false
    switch kind {
    case .table: break
    case .comment:
      let inside = isFirst ? bare.dropFirst(end == "-->" ? 4 : 2) : bare[...]
      if inside.contains(end) { closeAside() }
    case .code:
      let isEnd = bare.hasPrefix(end) && bare.allSatisfy { $0 == end.first }
      if !isFirst, isEnd { closeAside() }
    }
  }

  private mutating func closeAside() {
    if let (lines, kind, _, _) = aside, kind == .comment || item == nil {
      blocks.append(.aside(lines, kind))
    }
    aside = nil
  }

  // MARK: - Text

  /// Continues the item above, unless a blank line precedes the text and it is not indented.
  private mutating func readText(_ line: Line, _ bare: String) {
    if item != nil, isAfterBlank, !isIndented(line) { closeItem() }
    // The item's text grows in place: copying it for each line would take quadratic time.
    guard let isBroken = item.map({ $0.text.hasSuffix("  ") || $0.text.hasSuffix("\\") }) else {
      if isAfterBlank { closeText() }
      return text.append(Line(text: bare, number: line.number))
    }
    let goesOn = item?.inner.isEmpty == true && !isAfterBlank
    if goesOn, isBroken || MarkdownField(bare) != nil || LogseqLine(bare[...]) != nil {
      let text = item?.text ?? ""
      item?.text = text.withoutEnd { isBroken && $0 == "\\" || $0 == " " }
      keepInside(line)
    } else if goesOn {
      if item?.text.isEmpty == false { item?.text += " " }
      item?.text += line.text.drop(while: \.isWhitespace)
      item?.head.append(Line(text: bare, number: line.number))
    } else {
      keepInside(line)
    }
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
    closeAside()
    guard var closed = item else { return }
    while closed.inner.last?.text.isEmpty == true { closed.inner.removeLast() }
    closeText()
    blocks.append(.item(closed))
    item = nil
  }

  private mutating func closeText() {
    if !text.isEmpty { blocks.append(.text(text)) }
    text = []
  }

  /// Returns all blocks, including those still open.
  mutating func finished() -> [MarkdownBlock] {
    closeItem()
    closeText()
    return blocks
  }
}
