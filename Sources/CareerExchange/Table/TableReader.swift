import CareerModel
import FoundationEssentials

/// Reads a table of entries: our own (`CSVDocument`), exactly, and those of other programs by the names
/// of their columns (`EntryField.synonyms`).
///
/// What stands in a column that is not known goes into the note, under the column's name. A row without
/// a title or without a readable date is left. A table that is not well formed is not read at all, for
/// behind a cell too few or too many nothing can be trusted to be what its column says.
struct TableReader {
  private let header: CSVReader.Record
  private let columns: [EntryField?]
  private let order: DocumentDay.SlashOrder
  private let context: ImportContext
  private var names = DerivedNames(source: "csv")
  private var record = ImportedRecord()

  static func read(
    _ bytes: Data, _ context: ImportContext
  ) throws(ExchangeError) -> ImportedRecord {
    let rows = try rows(of: bytes)
    guard let header = rows.first else { throw .unreadable(line: nil, detail: "it is empty") }
    var reader = try TableReader(header, rows: rows.dropFirst(), context)
    for row in rows.dropFirst() { reader.take(row) }
    return reader.record
  }

  private static func rows(of bytes: Data) throws(ExchangeError) -> [CSVReader.Record] {
    var reader = CSVReader(bytes)
    var rows: [CSVReader.Record] = []
    do throws(CSVReader.Fault) {
      while let row = try reader.next() { rows.append(row) }
    } catch {
      throw .unreadable(line: error.line, detail: error.detail)
    }
    return rows
  }

  private init(
    _ header: CSVReader.Record, rows: ArraySlice<CSVReader.Record>, _ context: ImportContext
  ) throws(ExchangeError) {
    var taken: Set<EntryField> = []
    // Only a table of ours has its ids and both times; the numbers of other programs are no names.
    let isOurs = Set([.id, .created, .updated].map(\EntryField.label)).isSubset(of: header.cells)
    let columns = header.cells.map { cell -> EntryField? in
      guard let column = EntryField(header: FormulaGuard.unguarded(cell)),
        column != .id || isOurs, taken.insert(column).inserted
      else { return nil }
      return column
    }
    self.header = header
    self.columns = columns
    self.context = context
    let dates = columns.firstIndex(of: .date) ?? columns.firstIndex(of: .created) ?? 0
    order = .init(of: rows.lazy.filter { $0.cells.count > dates }.map { $0.cells[dates] })
    try requireColumn(.title, among: [.title])
    try requireColumn(.date, among: [.date, .created])
    try requireEvenness(of: rows)
    for (cell, column) in zip(header.cells, columns) where column == nil {
      record.remarks.append(
        .init(
          line: header.line, what: "the column \"\(cell)\"",
          why: "not known; what stands in it goes into the note"))
    }
  }

  private func requireColumn(
    _ column: EntryField, among known: Set<EntryField>
  ) throws(ExchangeError) {
    guard !columns.contains(where: { $0.map(known.contains) ?? false }) else { return }
    let others = EntryField.synonyms.first { $0.key == column }?.value ?? []
    let names = ([column.label] + others).prefix(4).map { $0 }
    let seen = header.cells.prefix(12).map { "\"\($0.cut(to: 30).printable)\"" }
    throw .unreadable(
      line: header.line,
      detail: "no column is called \(names.listed("or")), so this is no table of entries; its "
        + "columns are \(seen.listed())\(header.cells.count > seen.count ? " and more" : "")")
  }

  private func requireEvenness(
    of rows: ArraySlice<CSVReader.Record>
  ) throws(ExchangeError) {
    let uneven = rows.filter { $0.cells.count != columns.count }
    guard let row = uneven.first else { return }
    func counted(_ count: Int, _ word: String) -> String {
      "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    let others =
      uneven.count > 1 ? " (and \(counted(uneven.count - 1, "more line")) like that)" : ""
    throw .unreadable(
      line: row.line,
      detail: "\(counted(row.cells.count, "cell")), but the first line names "
        + "\(counted(columns.count, "column"))\(others)")
  }

  private mutating func take(_ row: CSVReader.Record) {
    let cells = Cells(columns: columns, texts: row.cells)
    do throws(Refusal) {
      if let id = cells[.id].nonBlank {
        record.entries.append(
          .init(try exactly(cells, id: id, row), line: row.line, isNamedThere: true))
      } else {
        record.entries.append(try foreign(cells, row))
      }
    } catch {
      record.left.append(
        .init(line: row.line, what: cells[.title].nonBlank ?? "a row", why: error.why))
    }
  }

  private struct Refusal: Error {
    var why: String
  }

  /// A row that has an id was written by Cairn: every cell is what it is.
  private func exactly(
    _ cells: Cells, id: String, _ row: CSVReader.Record
  ) throws(Refusal) -> Entry {
    guard let title = cells.exact(.title) else { throw Refusal(why: "it has no title") }
    let day = try day(cells)
    let created = try instant(cells, .created) ?? context.now
    var entry = Entry(
      id: EntryID(rawValue: id), kind: try kind(cells), day: day.day, title: title,
      evidence: CellList.names.values(of: cells[.skills]).map(SkillCell.evidence),
      created: created, updated: try instant(cells, .updated) ?? created)
    cells.fill(&entry)
    entry.note = note(entry.note, row)
    return entry
  }

  /// A row of another program.
  private mutating func foreign(
    _ cells: Cells, _ row: CSVReader.Record
  ) throws(Refusal) -> ImportedRecord.Found<Entry> {
    guard let text = ImportedText(title: cells[.title], note: cells.exact(.note)) else {
      throw Refusal(why: "it has no title")
    }
    let named = try day(cells)
    guard named.day <= context.today.adding(days: 1) else {
      throw Refusal(why: "\(named.day) is still ahead, and an entry tells what was done")
    }
    let known = knownKind(cells[.kind])
    let created = Instant(cells[.created])
    var entry = Entry(
      id: names.id(of: row.cells.joined(separator: "\u{1F}"), on: named.day),
      kind: known ?? .skill, day: named.day, title: text.title, created: created ?? context.now,
      updated: Instant(cells[.updated]) ?? created)
    cells.fill(&entry, trimmed: true)
    entry.note = note(text.note, row)
    if known == nil, let kind = cells[.kind].nonBlank { entry.tags.append(kind) }
    var remarks: [String] = []
    for word in CellList.names.values(of: cells[.skills]) {
      if let piece = SkillCell.evidence(word, in: context.framework),
        !entry.evidence.contains(where: { $0.skill == piece.skill })
      {
        entry.evidence.append(piece)
      } else {
        entry.tags.append(word)
        remarks.append("\"\(word)\" is no skill of the framework, it becomes a tag")
      }
    }
    if let span = named.span { remarks.append(DocumentDay.spanned(span, on: named.day)) }
    return .init(entry, line: row.line, remarks: remarks, days: named.days)
  }

  // MARK: - Cells

  private func day(_ cells: Cells) throws(Refusal) -> DocumentDay {
    let text = columns.contains(.date) ? cells[.date] : cells[.created]
    do throws(DocumentDay.Problem) {
      return try DocumentDay.read(text, order: order)
    } catch {
      throw Refusal(why: error.words)
    }
  }

  private func kind(_ cells: Cells) throws(Refusal) -> EntryKind {
    guard let text = cells[.kind].nonBlank else { return .skill }
    guard let kind = knownKind(text) else {
      throw Refusal(why: "\"\(text)\" is no kind of entry; there are skill, milestone and feedback")
    }
    return kind
  }

  private func knownKind(_ text: String) -> EntryKind? {
    EntryKind(rawValue: text.trimmed.lowercased())
  }

  private func instant(_ cells: Cells, _ column: EntryField) throws(Refusal) -> Instant? {
    guard let text = cells[column].nonBlank else { return nil }
    guard let instant = Instant(text) else {
      throw Refusal(why: "\"\(text)\" is not a time like 2026-11-21T18:13:05Z")
    }
    return instant
  }

  /// With what stands in columns that are not known, and times that are none of ours.
  private func note(_ note: String?, _ row: CSVReader.Record) -> String? {
    let others = zip(zip(header.cells, row.cells), columns).compactMap { pair, column in
      guard pair.1.nonBlank != nil else { return String?.none }
      let isTime = column == .created || column == .updated
      return column == nil || (isTime && Instant(pair.1.trimmed) == nil)
        ? "\(pair.0): \(pair.1)" : nil
    }
    let lines = [note].compactMap(\.self) + others
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}

/// The cells of a row by what they mean.
private struct Cells {
  private var texts: [EntryField: String] = [:]

  init(columns: [EntryField?], texts: [String]) {
    for (column, text) in zip(columns, texts) {
      if let column { self.texts[column] = FormulaGuard.unguarded(text) }
    }
  }

  /// Empty where there is no such column.
  subscript(column: EntryField) -> String { texts[column] ?? "" }

  /// Every blank of it; `nil` where nothing stands there.
  func exact(_ column: EntryField) -> String? {
    let text = self[column]
    return text.isEmpty ? nil : text
  }

  /// Puts what is plain text into an entry.
  func fill(_ entry: inout Entry, trimmed: Bool = false) {
    for (key, field) in Entry.fields {
      guard let set = field.set else { continue }
      set(TableCell.parts(of: trimmed ? self[key].trimmed : self[key], in: field), &entry)
    }
  }
}

extension SkillCell {
  /// What a word of another program means, by any clear beginning of a skill's name; `nil` where it
  /// means no skill.
  fileprivate static func evidence(_ word: String, in framework: Framework) -> Evidence? {
    let named = Self.evidence(word)
    guard named.level.map(Skill.levelRange.contains) ?? true,
      named.skill.rawValue.count >= 3,
      case .one(let skill) = framework.matchSkill(named.skill.rawValue)
    else { return nil }
    return Evidence(skill: skill.id, level: named.level, signal: named.signal)
  }
}

extension DocumentDay {
  /// Says that less than a day was named.
  static func spanned(_ span: String, on day: CalendarDay) -> String {
    "\"\(span)\" is more than a day, it is put on \(day)"
  }
}
