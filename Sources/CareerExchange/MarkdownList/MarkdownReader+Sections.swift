import CareerModel

// Headings and their content.

extension MarkdownReader {
  mutating func read(_ blocks: [MarkdownBlock], _ outer: HeadingContext) {
    let sections = MarkdownSection.sections(of: blocks, order: order, in: outer, readsWords: !isOwn)
    var open: [OpenHeading] = []
    var index = 0
    while index < sections.count {
      let section = sections[index]
      let level = section.heading?.level ?? 0
      while let last = open.last, last.heading.level >= level { close(open.removeLast()) }
      var around = open.last?.around ?? outer
      if let heading = section.heading {
        let scope = sections[index...].dropFirst().prefix { ($0.heading?.level ?? 0) > level }
        if !isOwn, let end = takeHeading(heading, section, scope, around) {
          index = end
          continue
        }
        around.enter(heading)
        open.append(
          OpenHeading(
            heading: heading, around: around, entries: record.entries.count,
            left: record.left.count))
      }
      if let date = properties(of: section) { (around.date, around.isGiven) = (date, false) }
      if !open.isEmpty { open[open.count - 1].around = around }
      for block in section.blocks { read(block, around) }
      index += 1
    }
    for last in open.reversed() { close(last) }
  }

  /// A heading whose content is being read, and the numbers of items taken and left before it.
  private struct OpenHeading {
    var heading: MarkdownSection.Heading
    var around: HeadingContext
    var entries: Int
    var left: Int
  }

  /// Reports a heading that gave no tag or date because nothing under it was taken. A plain date is
  /// not reported if the items under it were left out with their own reasons.
  private mutating func close(_ open: OpenHeading) {
    let heading = open.heading
    let (entries, left) = (record.entries.count - open.entries, record.left.count - open.left)
    if heading.isTitle, heading.theme != nil, entries > 0, !isOwn {
      record.remarks.append(
        .init(line: heading.line, what: heading.text.cut(to: 60), why: "the document title"))
    }
    guard entries == 0, !isOwn, left == 0 || heading.theme != nil else { return }
    leave(
      [.init(text: heading.text, number: heading.line)],
      left == 0 ? "nothing under it" : "nothing under it was imported")
  }

  /// Returns the date from fields at the beginning of a section, as Notion and Logseq write them.
  func properties(of section: MarkdownSection) -> DocumentDay? {
    guard section.heading?.date == nil, case .text(let lines) = section.blocks.first,
      lines.allSatisfy({ MarkdownField.labelled($0.text) != nil })
    else { return nil }
    let field = lines.compactMap { MarkdownField($0.text) }.first { $0.field == .date }
    return field.flatMap { DatedText.whole($0.value, order: order, around: nil) }
  }

  /// Takes a heading as an entry if it has a day and text but no list under it, or only the fields
  /// of an entry.
  ///
  /// - Returns: The index after its last section; `nil` if it is not an entry.
  mutating func takeHeading(
    _ heading: MarkdownSection.Heading, _ section: MarkdownSection,
    _ scope: ArraySlice<MarkdownSection>, _ around: HeadingContext
  ) -> Int? {
    if heading.theme != nil, scope.isEmpty, let fields = section.fields {
      var item = MarkdownItem(heading.theme ?? heading.text, inner: fields)
      let written = item.written.flatMap { DatedText.whole($0, order: order, around: around.date) }
      guard let date = heading.date ?? written ?? around.date else { return nil }
      if let written = item.written, date.day != (try? DocumentDay.read(written))?.day {
        item.note = [item.note, "Date: \(written)"].compactMap(\.self).joined(separator: "\n")
      }
      if let why = add(item, date, heading.line, around) { leave(section.lines, why) }
      return scope.endIndex
    }
    guard let date = heading.date, date.span == nil, heading.theme != nil || scope.isEmpty else {
      return nil
    }
    let all = [section] + Array(scope)
    let lines = all.flatMap(\.blocks).flatMap { block in
      if case .text(let lines) = block { lines } else { [MarkdownBlock.Line]() }
    }
    guard !all.contains(where: \.hasItems), scope.allSatisfy({ $0.heading?.date == nil }),
      heading.theme != nil || section.beginsWithText,
      !lines.contains(where: { DatedText.beginsWithDay($0.text, order: order) })
    else { return nil }
    var note: [String] = []
    var told = [MarkdownBlock.Line(text: heading.text, number: heading.line)]
    for (number, section) in all.enumerated() {
      if number > 0, let heading = section.heading {
        note.append(heading.text)
        told.append(.init(text: heading.text, number: heading.line))
      }
      for block in section.blocks {
        switch block {
        case .text(let lines), .aside(let lines, .code), .aside(let lines, .table):
          note.append(lines.map(\.text).joined(separator: "\n"))
          told += lines
        default: read(block, around)
        }
      }
    }
    let item = MarkdownItem(heading.theme ?? "", inner: note.joined(separator: "\n\n"))
    if let why = add(item, date, heading.line, around) { leave(told, why) }
    return section.heading.map { _ in scope.endIndex }
  }

  mutating func read(_ block: MarkdownBlock, _ around: HeadingContext) {
    switch block {
    case .item(let item): take(item, around)
    case .text(let lines): take(lines, around)
    case .aside(let lines, .code): leave(lines, "code; only lists are imported")
    case .aside(let lines, .comment): leave(lines, "a comment")
    case .aside(let lines, .table): leave(lines, "a table; save it as CSV and use cairn import csv")
    case .heading: break
    }
  }
}
