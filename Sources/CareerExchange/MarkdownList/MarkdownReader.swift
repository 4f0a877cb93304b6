import CareerModel
import FoundationEssentials

/// Reads lists of achievements, such as a brag document: `- 2026-03-04: Shipped it`, `- Shipped it
/// (March 2026)`, or undated items under a heading that is a date.
///
/// An item is an entry, and the lines under it are its note. A heading that is not a date becomes a
/// tag of its items, except for the document title; one such as "Milestones" sets the kind. A
/// heading with a day and no list is an entry, which is how jrnl writes Markdown. A document of
/// Cairn, recognized by its title, puts results first (`OwnDocument`). An item with neither a date
/// nor dated items under it is left out: dates are never guessed.
///
/// Three more rules concern days. An item's coarser date never overrides an exact day above it. An
/// item whose visible date cannot be read is left out for that reason, and never gets another date.
/// A line that begins with a day and is not taken is reported by itself.
struct MarkdownReader {
  typealias HeadingContext = MarkdownSection.HeadingContext
  let context: ImportContext
  let order: DocumentDay.SlashOrder
  var names = DerivedNames(source: ImportKind.markdown.rawValue)
  var record = ImportedRecord()
  var isOwn = false
  /// The entries already taken from a document of our own, by day and title.
  var told: Set<String> = []

  static func read(_ data: Data, _ context: ImportContext) throws(ExchangeError) -> ImportedRecord {
    let text = String(decoding: data, as: UTF8.self)
    // The words between white space and the punctuation around dates.
    let words = text.utf8.split { $0 <= 0x20 || "():[]*_,;".utf8.contains($0) }
      .lazy.filter { $0.count <= 10 }.map { String(Substring($0)) }
    var reader = MarkdownReader(context: context, order: .init(of: words))
    let lines = MarkdownBlock.lines(of: text)
    if let line = OrgText.line(in: lines) {
      throw .unreadable(
        line: line,
        detail: "this is Org, not Markdown; convert it first: pandoc -f org -t gfm -o OUT.md IN.org"
      )
    }
    let front = FrontMatter(lines)
    let rest = lines[(front?.lines.endIndex ?? 0)...]
    reader.isOwn = OwnDocument.begins(rest)
    let given = reader.given(by: front)
    reader.read(MarkdownBlock.blocks(of: rest), HeadingContext(date: given, isGiven: true))
    return reader.record
  }

  /// Returns the date of the document: as requested, from its front matter, or from its file name.
  mutating func given(by front: FrontMatter?) -> DocumentDay? {
    let written = front?.date.flatMap { DatedText.whole($0, order: order, around: nil) }
    if let front, front.hasMore || written == nil {
      leave(
        front.lines,
        written == nil
          ? front.date.map { "cannot read the date \($0)" } ?? "document properties"
          : "document properties; only the date is used",
        named: "lines 1 to \(front.lines.endIndex)")
    }
    return context.date.map { DocumentDay(day: $0) } ?? written
      ?? context.fileName.flatMap { DocumentDay(fileName: $0) }
      ?? context.year.flatMap { try? DocumentDay.read("\($0)") }
  }

  // MARK: - Items

  mutating func take(_ item: MarkdownBlock.Item, _ around: HeadingContext) {
    var around = around
    around.depth += 1
    if let why = whyLeft(item, around) { leave(item, why, around) }
  }

  /// Takes an item, or returns why not.
  private mutating func whyLeft(_ item: MarkdownBlock.Item, _ around: HeadingContext) -> String? {
    guard around.depth <= InputLimit.listDepth else {
      return "nested more than \(InputLimit.listDepth) lists deep"
    }
    if MarkdownScanner.code(openedBy: item.text) != nil { return "code; only lists are imported" }
    let inner = item.inner.map(\.text).joined(separator: "\n")
    if isOwn, let theme = around.themes.last, OwnDocument.sums.contains(theme.lowercased()) {
      return "not an entry; to copy goals, use cairn export json"
    }
    let own = OwnDocument.item(item.text, inner: inner, under: around.themes.last)
    if isOwn, let (own, date) = own { return add(own, date, item.line, around) }
    let mark = TaskMark(MarkdownItem.withoutWikiLinks(item.text))
    if let why = mark.why { return why }
    var links: [String] = []
    let line = MarkdownItem.takeLinks(mark.text, into: &links)
    var dated: DatedText
    do throws(DocumentDay.Problem) {
      dated = try DatedText(line, order: order, around: around.date)
    } catch {
      return error.words
    }
    let behind = TaskMark(dated.text)
    if let why = behind.why { return why }
    dated.text = behind.text
    // A longer period does not override a day, and stays in the text.
    if dated.date?.span != nil, around.isDay { (dated.date, dated.text) = (nil, line) }
    if let date = dated.date, dated.text.isEmpty, !item.inner.isEmpty {
      var inside = around
      (inside.date, inside.isGiven) = (date, false)
      readInner(of: item, inside)
      return nil
    }
    var found = MarkdownItem(dated.text, inner: inner)
    // The text of a link already went into the title above.
    found.links = links + found.links.filter { !links.contains($0) }
    if !mark.others.isEmpty {
      found.note = [found.note, mark.others.joined(separator: ", ")].compactMap(\.self)
        .joined(separator: "\n")
    }
    // Earlier versions took these lines for a part of the title.
    let lines = item.inner.map(\.text).prefix { LogseqLine($0[...]) != nil }
    if !lines.isEmpty {
      let all = MarkdownItem(([dated.text] + lines).joined(separator: " "), inner: "")
      found.otherTitles = [all.title]
    }
    // A document of ours with a changed title must still be recognized.
    if let (own, _) = own { found.otherTitles = [own.title] + own.otherTitles }
    let told = [mark.done, dated.date == nil ? found.written : nil].compactMap(\.self)
    let written = told.compactMap { DatedText.whole($0, order: order, around: around.date) }.first
    if let first = told.first, written == nil { return "cannot read the date \(first)" }
    if written == nil, dated.date == nil {
      if !around.isDay, hasDays(item, around.date) {
        takeTheme(item, around)
        return nil
      }
      if let problem = around.problem { return problem }
    }
    guard let date = written ?? dated.date ?? around.date else {
      return mark.others.first.map { "no completion date (\($0))" }
        ?? "no date, here or in a heading above"
    }
    return add(found, date, item.line, around)
  }

  /// Whether any line under an item begins with a day, which may have its year from `around`.
  func hasDays(_ item: MarkdownBlock.Item, _ around: DocumentDay? = nil) -> Bool {
    item.inner.contains { DatedText.beginsWithDay($0.text, order: order, around: around) }
  }

  /// Takes an undated item as a theme for the dated items under it.
  mutating func takeTheme(_ item: MarkdownBlock.Item, _ around: HeadingContext) {
    var around = around
    let entries = record.entries.count
    let theme = MarkdownItem(item.text, inner: "")
    around.themes.append(theme.title)
    around.links += theme.links
    if theme.note != nil || theme.result != nil {
      record.remarks.append(
        .init(line: item.line, what: item.text.cut(to: 60), why: "only its title became a tag"))
    }
    readInner(of: item, around)
    if record.entries.count == entries { leave(item.head, "nothing under it was imported") }
  }

  mutating func readInner(of item: MarkdownBlock.Item, _ around: HeadingContext) {
    var blocks = MarkdownBlock.blocks(of: item.inner)
    // Text alone under a day describes what was done on it.
    if let date = around.date, date.span == nil, !blocks.contains(where: \.isItem) {
      blocks.insert(.heading(level: 6, text: date.day.description, line: item.line), at: 0)
    }
    read(blocks, around)
  }

  // MARK: - Text

  /// Takes lines that begin with a day as items without a marker; other text is not an entry.
  mutating func take(_ lines: [MarkdownBlock.Line], _ around: HeadingContext) {
    // In a document of our own, all entries are in lists.
    guard !isOwn else { return leave(lines, "text outside a list") }
    let groups = lines.reduce(into: [MarkdownLines]()) { groups, line in
      let next = MarkdownLines(line, order: order, around: around.date)
      if next.begins || groups.isEmpty { return groups.append(next) }
      groups[groups.count - 1].lines.append(line)
    }
    for group in groups { if let why = take(group, around) { leave(group.lines, why) } }
  }

  /// - Returns: Why the lines were not taken; `nil` if they were.
  private mutating func take(_ group: MarkdownLines, _ around: HeadingContext) -> String? {
    guard let dated = group.dated, let date = dated.date else {
      return group.problem ?? "text outside a list" + (around.date == nil ? ", without a date" : "")
    }
    let text = TaskMark(dated.text)
    if let why = text.why { return why }
    if text.text.isEmpty { return "no text" }
    let (title, note) = group.text(beginning: text.text)
    return add(MarkdownItem(title, inner: note), date, group.lines[0].number, around)
  }

  // MARK: - What comes of it

  /// Adds an item as an entry.
  ///
  /// - Returns: Why it was not taken; `nil` if it was.
  mutating func add(
    _ item: MarkdownItem, _ date: DocumentDay, _ line: Int, _ around: HeadingContext
  ) -> String? {
    guard let text = ImportedText(title: item.title, note: item.note) else { return "no text" }
    if let why = context.whyAhead(date.day) { return why }
    guard !isOwn || told.insert("\(date.day) \(text.title)").inserted else {
      return "already listed above"
    }
    let kind = around.themes.reversed().lazy.compactMap { Self.kinds[$0.lowercased()] }.first
    let themes = isOwn ? [] : around.themes.filter { Self.kinds[$0.lowercased()] == nil }
    let tags = themes.map { MarkdownItem($0, inner: "").title } + item.tags
    record.entries.append(
      .init(
        item: Entry(
          id: names.id(of: text.title, on: date.day), kind: kind ?? .skill, day: date.day,
          title: text.title, result: item.result, note: text.note, project: item.project,
          people: item.people, departments: item.departments,
          links: item.links + around.links.filter { !item.links.contains($0) }, tags: tags.unique,
          confirmedBy: item.confirmedBy, period: date.stated.period, created: context.now),
        line: line, remarks: date.remarks, days: date.days, otherTitles: item.otherTitles))
    return nil
  }

  /// Leaves out an item with everything under it, except for lines that begin with a day.
  mutating func leave(_ item: MarkdownBlock.Item, _ why: String, _ around: HeadingContext) {
    let rest = item.head.dropFirst().drop { !DatedText.beginsWithDay($0.text, order: order) }
    let head = item.head.prefix(item.head.count - rest.count)
    guard rest.isEmpty, !(around.depth < InputLimit.listDepth && hasDays(item)) else {
      leave(head, why, isWhole: true)
      take(Array(rest), around)
      return read(MarkdownBlock.blocks(of: item.inner), around)
    }
    leave(head + item.inner, why, isWhole: true)
  }

  /// Leaves out lines, reporting each one that begins with a day separately.
  mutating func leave(
    _ lines: some Sequence<MarkdownBlock.Line>, _ why: String, named name: String? = nil,
    isWhole: Bool = false
  ) {
    var isOpen = false
    for line in lines where line.text.nonBlank != nil {
      let hasDay = !isWhole && DatedText.beginsWithDay(line.text, order: order)
      if isOpen, !hasDay {
        record.left[record.left.count - 1].last = line.number
      } else {
        record.left.append(
          .init(line: line.number, what: (name ?? line.text).cut(to: 60), why: why))
      }
      isOpen = !hasDay
    }
  }

  static let kinds: [String: EntryKind] = [
    "milestone": .milestone, "milestones": .milestone, "feedback": .feedback,
    "praise": .feedback, "kudos": .feedback, "what others said": .feedback, "voices": .feedback,
  ]
}
