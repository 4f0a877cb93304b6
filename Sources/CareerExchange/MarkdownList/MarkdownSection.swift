import CareerModel

/// A heading, or a day alone on a line, with the content up to the next one.
struct MarkdownSection {
  var heading: Heading?
  var blocks: [MarkdownBlock] = []

  struct Heading {
    /// 1 to 6; 7 for a day alone on a line, which any heading ends.
    var level: Int
    /// Without links.
    var text: String
    var line: Int
    /// The date or span that it names.
    var date: DocumentDay?
    /// Its words without the date; `nil` if it is only a date.
    var theme: String?
    /// Why a visible date in it cannot be read.
    var problem: String?
    var links: [String] = []
    /// Whether it is the title of the document, which is not a theme.
    var isTitle = false
  }

  /// What enclosing headings and items say about their content.
  struct HeadingContext {
    var date: DocumentDay?
    /// Whether the date is only that of the document, which any date inside overrides.
    var isGiven = false
    var themes: [String] = []
    /// The URLs in the themes.
    var links: [String] = []
    var problem: String?
    /// The number of enclosing items.
    var depth = 0

    /// Whether the date is an exact day, which a coarser date in an item does not override.
    var isDay: Bool { date.map { $0.span == nil } ?? false && !isGiven }

    mutating func enter(_ heading: Heading) {
      if let date = heading.date {
        (self.date, isGiven, problem) = (date, false, nil)
      } else if let problem = heading.problem {
        self.problem = problem
      }
      if let theme = heading.theme, !heading.isTitle { themes.append(theme) }
      if !heading.isTitle { links += heading.links }
    }
  }

  /// Returns the sections of a document, or of the content of an item.
  ///
  /// - Parameter readsWords: Whether a heading may contain a date among other words.
  static func sections(
    of blocks: [MarkdownBlock], order: DocumentDay.SlashOrder, in outer: HeadingContext,
    readsWords: Bool
  ) -> [MarkdownSection] {
    let tops = blocks.count { if case .heading(1, _, _) = $0 { true } else { false } }
    var sections = [MarkdownSection()]
    var open: [Heading] = []
    func context(below level: Int = 8) -> HeadingContext {
      open.filter { $0.level < level }.reduce(into: outer) { $0.enter($1) }
    }
    func begin(_ heading: Heading) {
      open.append(heading)
      sections.append(MarkdownSection(heading: heading))
    }
    func add(_ block: MarkdownBlock) { sections[sections.count - 1].blocks.append(block) }
    for block in blocks {
      switch block {
      case .heading(let level, let text, let line):
        open.removeAll { $0.level >= level }
        var links: [String] = []
        let plain = MarkdownItem.takeLinks(MarkdownItem.withoutWikiLinks(text), into: &links)
        var heading = Heading(
          level: level, text: plain, line: line, links: links,
          isTitle: level == 1 && tops == 1 && outer.depth == 0)
        heading.read(order, context(), readsWords: readsWords)
        begin(heading)
      case .text(let lines) where readsWords:
        var rest: [MarkdownBlock.Line] = []
        for line in lines {
          // A weekday belongs to the week above, not to the day before it.
          let found = [context(below: 7).date, context().date].lazy.compactMap { around in
            day(line.text, isAlone: lines.count == 1, order, around)
          }
          guard let day = found.first else {
            rest.append(line)
            continue
          }
          if !rest.isEmpty { add(.text(rest)) }
          rest = []
          open.removeAll { $0.level == 7 }
          begin(Heading(level: 7, text: line.text, line: line.number, date: day))
        }
        if !rest.isEmpty { add(.text(rest)) }
      default: add(block)
      }
    }
    return sections
  }

  /// Returns the date that makes up a line of text; a longer period only if the line is alone.
  private static func day(
    _ text: String, isAlone: Bool, _ order: DocumentDay.SlashOrder, _ around: DocumentDay?
  ) -> DocumentDay? {
    guard text.utf8.count <= 60, !text.hasSuffix("."),
      let day = DatedText.whole(MarkdownItem.withoutWikiLinks(text), order: order, around: around)
    else { return nil }
    return day.span == nil || isAlone ? day : nil
  }
}

extension MarkdownSection.Heading {
  fileprivate mutating func read(
    _ order: DocumentDay.SlashOrder, _ around: MarkdownSection.HeadingContext, readsWords: Bool
  ) {
    if let date = DatedText.whole(text, order: order, around: around.date),
      date.span == nil || !around.isDay
    {
      self.date = date
      return
    }
    theme = text.nonBlank
    guard readsWords else { return }
    if Self.isForeignDate(text) {
      (theme, problem) = (nil, "cannot read the date \(text)")
      return
    }
    do throws(DocumentDay.Problem) {
      let dated = try DatedText(text, order: order, around: around.date, isHeading: true)
      guard let date = dated.date, around.admits(date) else { return }
      self.date = date
      theme = dated.text.nonBlank
    } catch {
      problem = error.words
    }
  }
}

extension MarkdownSection.Heading {
  /// Whether a text is only a date with its year, in another language than English: `12. Dezember
  /// 2025`. `Mars 2` may be a project.
  fileprivate static func isForeignDate(_ text: String) -> Bool {
    let words = text.lowercased().split { " .,".contains($0) }.map(String.init)
    let others = words.filter { !foreignMonths.contains($0) }
    return others.count < words.count && others.contains { $0.utf8.count == 4 }
      && others.allSatisfy { $0 == "de" || $0.utf8.decimal != nil }
  }

  private static let foreignMonths = Set(DataTables.exchange.terms("months in other languages"))
}

extension MarkdownSection.HeadingContext {
  /// Whether a date among other words lies within this one. A single day always does, a longer
  /// period only within the enclosing one: in a list of 2026, `## The move to Server 2019` names no
  /// year.
  fileprivate func admits(_ date: DocumentDay) -> Bool {
    guard date.span != nil, !isGiven, let around = self.date else { return true }
    return around.days?.contains(date.day) ?? false
  }
}

extension MarkdownSection {
  /// All lines, the heading first.
  var lines: [MarkdownBlock.Line] {
    (heading.map { [MarkdownBlock.Line(text: $0.text, number: $0.line)] } ?? [])
      + blocks.flatMap(\.lines)
  }

  /// Whether text comes first, from which an entry can take its title.
  var beginsWithText: Bool { if case .text? = blocks.first { true } else { false } }

  var hasItems: Bool { blocks.contains(where: \.isItem) }

  /// The lines as text, if each is a field of one entry or has a bold name like one: `- **Impact:**
  /// two days saved`. `nil` for any other section.
  var fields: String? {
    var lines: [String] = []
    for block in blocks {
      switch block {
      case .item(let item):
        lines.append(item.text)
        lines += item.inner.map { "  " + $0.text }
      case .text(let text): lines += text.map(\.text)
      default: return nil
      }
    }
    let heads = lines.filter { !$0.hasPrefix("  ") }
    guard heads.contains(where: { MarkdownField($0) != nil }),
      heads.allSatisfy({ MarkdownField($0) != nil || Self.isBoldLabel($0) })
    else { return nil }
    return lines.joined(separator: "\n")
  }

  private static func isBoldLabel(_ line: String) -> Bool {
    line.hasPrefix("**") && MarkdownField.labelled(line) != nil
      && (line.contains(":**") || line.contains("**:"))
  }
}
