import CareerModel
import FoundationEssentials

/// Reads lists of what was done, such as a brag document: `- 2026-03-04: Shipped it`,
/// `- Shipped it (March 2026)`, or items without a date under a heading that is one.
///
/// An item is an entry; what stands under it is its note. A heading that is no date becomes a tag of
/// the items under it, except for the title of the document, and one such as "Milestones" says the kind.
/// A heading that begins with a day and has no list under it is an entry itself, which is how jrnl writes
/// Markdown. What Cairn wrote itself, known by its title, tells results first (`OwnDocument`). An item
/// that has neither a date nor dated items under it is left: no date is guessed.
struct MarkdownReader {
  private let context: ImportContext
  private let order: DocumentDay.SlashOrder
  private var names = DerivedNames(source: ImportKind.markdown.rawValue)
  private var record = ImportedRecord()
  private var isOwn = false
  /// What a document of our own has told, by day and title.
  private var told: Set<String> = []

  static func read(
    _ bytes: Data, _ context: ImportContext
  ) throws(ExchangeError) -> ImportedRecord {
    let text = String(decoding: bytes, as: UTF8.self)
    let words = text.utf8.split(whereSeparator: isBetweenDates)
      .lazy.filter { $0.count <= 10 && $0.contains(UInt8(ascii: "/")) }
      .map { String(Substring($0)) }
    var reader = MarkdownReader(context: context, order: .init(of: words))
    let lines = reader.withoutFrontMatter(MarkdownBlock.lines(of: text))
    reader.isOwn = OwnDocument.begins(lines)
    reader.read(MarkdownBlock.blocks(of: lines))
    return reader.record
  }

  /// Blanks, and the signs that stand around dates.
  private static func isBetweenDates(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "():[]*_,;".utf8.contains(byte)
  }

  private init(context: ImportContext, order: DocumentDay.SlashOrder) {
    self.context = context
    self.order = order
  }

  /// What headings, and items around it, say of an item.
  private struct Surroundings {
    var date: DocumentDay?
    var theme: String?
    /// How many items this is in.
    var depth = 0
    /// The year of the date around, for dates that name none.
    var year: Int? { date?.day.year }
  }

  private struct Heading {
    var level: Int
    var text: String
    var line: Int
    var date: DocumentDay?
  }

  // MARK: - Sections

  private mutating func read(_ blocks: [MarkdownBlock]) {
    var headings: [Heading] = []
    var rest = blocks[...]
    while !rest.isEmpty {
      let section = rest.prefix { if case .heading = $0 { false } else { true } }
      rest = rest.dropFirst(section.count)
      read(section, under: headings)
      guard case .heading(let level, let text, let line)? = rest.popFirst() else { continue }
      headings.removeAll { $0.level >= level }
      let year = Self.surroundings(headings).year
      let date = DatedText.whole(text, order: order, year: year)
      headings.append(Heading(level: level, text: text, line: line, date: date))
    }
  }

  private mutating func read(_ section: ArraySlice<MarkdownBlock>, under headings: [Heading]) {
    var around = Self.surroundings(headings)
    let hasList = section.contains { if case .item = $0 { true } else { false } }
    if let last = headings.last, last.date == nil,
      let dated = try? DatedText(last.text, order: order, year: around.year),
      let date = dated.date, date.span == nil, !dated.text.isEmpty
    {
      guard hasList else { return takeHeading(last, dated, section) }
      around.date = date
      around.theme = dated.text
    }
    read(section, around)
  }

  private mutating func read(_ section: ArraySlice<MarkdownBlock>, _ around: Surroundings) {
    for block in section {
      switch block {
      case .item(let item): take(item, around)
      case .text(let text, let line): takeText(text, line, around)
      case .heading: break
      }
    }
  }

  /// The date is that of the innermost heading which is one, and so is the theme; the first heading of
  /// the first level is the document's own title.
  private static func surroundings(_ headings: [Heading]) -> Surroundings {
    Surroundings(
      date: headings.last { $0.date != nil }?.date,
      theme: headings.last { $0.date == nil && $0.level > 1 && !$0.text.isEmpty }?.text)
  }

  // MARK: - What is in them

  private mutating func take(_ item: MarkdownBlock.Item, _ around: Surroundings) {
    guard let text = undoneRemoved(item) else { return }
    guard around.depth < InputLimit.listDepth else {
      return leave(
        item.line, text, "it is in more than \(InputLimit.listDepth) lists within each other")
    }
    var around = around
    around.depth += 1
    let inner = item.inner.map(\.text).joined(separator: "\n")
    if isOwn, let theme = around.theme, OwnDocument.sums.contains(theme.lowercased()) {
      return leave(
        item.line, text, "it tells of a goal or a sum; cairn export json has all of them")
    }
    let own = OwnDocument.item(text, inner: inner, under: around.theme)
    if isOwn, let (own, date) = own { return add(own, date, item.line, around) }
    let dated: DatedText
    do throws(DocumentDay.Problem) {
      dated = try DatedText(text, order: order, year: around.year)
    } catch {
      return leave(item.line, text, error.words)
    }
    if let date = dated.date, dated.text.isEmpty {
      around.date = date
      return read(MarkdownBlock.blocks(of: item.inner)[...], around)
    }
    guard let date = dated.date ?? around.date else { return takeInner(of: item, around) }
    var found = MarkdownItem(dated.text, inner: inner)
    // A document of ours under another title is known again all the same.
    if let (own, _) = own { found.otherTitles = [own.title] + own.otherTitles }
    add(found, date, item.line, around)
  }

  /// An item without a date may be a theme, with dated items under it.
  private mutating func takeInner(of item: MarkdownBlock.Item, _ around: Surroundings) {
    let inner = MarkdownBlock.blocks(of: item.inner)
    let isTheme = inner.contains { block in
      guard case .item(let item) = block else { return false }
      return (try? DatedText(item.text, order: order, year: nil))?.date != nil
    }
    guard isTheme else {
      return leave(item.line, item.text, "it has no date, nor has a heading above it")
    }
    var around = around
    around.theme = MarkdownItem(item.text, inner: "").title
    read(inner[...], around)
  }

  private mutating func takeHeading(
    _ heading: Heading, _ dated: DatedText, _ section: ArraySlice<MarkdownBlock>
  ) {
    guard let date = dated.date else { return }
    let text = section.compactMap { block in
      if case .text(let text, _) = block { text } else { nil }
    }
    let title = Self.withoutTime(dated.text)
    add(
      MarkdownItem(title, inner: text.joined(separator: "\n\n")), date, heading.line,
      Surroundings())
  }

  /// Lines that begin with a date are items without a marker; other text is no entry.
  private mutating func takeText(_ text: String, _ line: Int, _ around: Surroundings) {
    let lines = text.split(separator: "\n").map(String.init)
    let dated = lines.map { (try? DatedText($0, order: order, year: nil)) }
    guard dated.allSatisfy({ $0?.date?.span == nil && $0?.date != nil && $0?.text != "" }) else {
      return leave(
        line, text,
        text.hasPrefix("|")
          ? "it is a table, and only lists are read; cairn import csv reads tables"
          : "it is no item of a list and has no date")
    }
    for (offset, one) in dated.enumerated() {
      guard let one, let date = one.date else { continue }
      add(MarkdownItem(one.text, inner: ""), date, line + offset, around)
    }
  }

  private mutating func add(
    _ item: MarkdownItem, _ date: DocumentDay, _ line: Int, _ around: Surroundings
  ) {
    guard let text = ImportedText(title: item.title, note: item.note) else {
      return leave(line, item.title, "it says nothing")
    }
    guard date.day <= context.today.adding(days: 1) else {
      return leave(line, text.title, "\(date.day) is still ahead, and an entry tells what was done")
    }
    guard !isOwn || told.insert("\(date.day) \(text.title)").inserted else {
      return leave(line, text.title, "it is told above already")
    }
    let kind = around.theme.flatMap { Self.kinds[$0.lowercased()] }
    let tag =
      kind == nil && !isOwn ? around.theme.map { MarkdownItem($0, inner: "").title } : nil
    record.entries.append(
      .init(
        Entry(
          id: names.id(of: text.title, on: date.day), kind: kind ?? .skill, day: date.day,
          title: text.title, result: item.result, note: text.note, project: item.project,
          people: item.people, links: item.links, tags: [tag].compactMap(\.self),
          confirmedBy: item.confirmedBy, created: context.now), line: line,
        remarks: date.span.map { [DocumentDay.spanned($0, on: date.day)] } ?? [],
        days: date.days, otherTitles: item.otherTitles))
  }

  private mutating func leave(_ line: Int, _ text: String, _ why: String) {
    record.left.append(.init(line: line, what: text.cut(to: 60), why: why))
  }

  // MARK: - Pieces

  private static let kinds: [String: EntryKind] = [
    "milestone": .milestone, "milestones": .milestone, "feedback": .feedback,
    "praise": .feedback, "kudos": .feedback, "what others said": .feedback, "voices": .feedback,
  ]

  /// The text of an item without a checked box; `nil` where the box is empty, and it is said.
  private mutating func undoneRemoved(_ item: MarkdownBlock.Item) -> String? {
    let text = item.text
    if text.hasPrefix("[ ]") {
      leave(item.line, text, "it is not done yet; what is ahead is a goal")
      return nil
    }
    return text.hasPrefix("[x] ") || text.hasPrefix("[X] ") ? String(text.dropFirst(4)) : text
  }

  /// jrnl's headings have a time of day behind the date.
  private static func withoutTime(_ text: String) -> String {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].count == 5, parts[0].contains(":"),
      parts[0].allSatisfy({ $0.isNumber || $0 == ":" })
    else { return text }
    return String(parts[1])
  }

  /// What stands between two rules at the very beginning speaks of the document.
  private mutating func withoutFrontMatter(
    _ lines: [MarkdownBlock.Line]
  ) -> [MarkdownBlock.Line] {
    guard lines.first?.text == "---",
      let end = lines.dropFirst().firstIndex(where: { $0.text == "---" })
    else { return lines }
    leave(1, "lines 1 to \(end + 1)", "they speak of the document itself")
    return Array(lines[(end + 1)...])
  }
}
