import CareerModel
import FoundationEssentials

/// Reads a table of entries: our own (`CSVDocument`) exactly, and those of other programs by their
/// column names (`EntryField.synonyms`), and states (`TableState`).
///
/// The text of an unknown column goes into the note, under the column's name. A row without a title
/// or a readable date is left out, as is one that a tracker marks as open or cancelled. Missing
/// cells at the end of a row are empty; a row with too many cells is left out.
struct TableReader {
  private let header: CSVReader.Record
  private let columns: [EntryField?]
  private let named: [String]
  /// The completion date columns, most reliable first; empty in our own table.
  private let finished: [Int]
  private var toldSkills: Set<String> = []
  private let order: DocumentDay.SlashOrder
  private let context: ImportContext
  private var names = DerivedNames(source: "csv")
  private var record = ImportedRecord()

  static func read(_ data: Data, _ context: ImportContext) throws(ExchangeError) -> ImportedRecord {
    var table = CSVReader(data)
    guard let header = try table.next() else { throw .unreadable(line: nil, detail: "it is empty") }
    var rows: [CSVReader.Record] = []
    while let row = try table.next() { rows.append(row) }
    var reader = try TableReader(header, rows: rows, context)
    for row in rows { reader.take(row) }
    return reader.record
  }

  private init(
    _ header: CSVReader.Record, rows: [CSVReader.Record], _ context: ImportContext
  ) throws(ExchangeError) {
    // Only our own table has ids and both timestamps; the numbers of other programs are not ids.
    let isOurs = Set([.id, .created, .updated].map(\EntryField.label)).isSubset(of: header.cells)
    let named = header.cells.map(TableHeader.name)
    finished =
      isOurs
      ? [] : TableState.finished.flatMap { name in named.indices.filter { named[$0] == name } }
    var taken: Set<EntryField> = []
    var columns = zip(header.cells, named).map { cell, name -> EntryField? in
      guard let column = EntryField(header: cell), column != .id || isOurs,
        isOurs || !TableState.finished.contains(name),
        taken.insert(column).inserted || column == .skills || column.field.separator != nil
      else { return nil }
      return column
    }
    if !isOurs, finished.isEmpty, !taken.contains(.date),
      let begun = named.firstIndex(where: TableState.begun.contains)
    {
      columns[begun] = .date
    }
    (self.header, self.columns, self.named, self.context) = (header, columns, named, context)
    let dates =
      finished + columns.indices.filter { columns[$0] == .date || columns[$0] == .created }
    order = .init(
      of: rows.lazy.flatMap { row in
        dates.lazy.filter { row.cells.count > $0 }.map { TableDate(row.cells[$0]).text }
      })
    try requireColumn(.title, among: [.title, .note])
    if finished.isEmpty { try requireColumn(.date, among: [.date, .created]) }
    if isOurs { try requireEvenness(of: rows) }
    tellColumns(rows)
  }

  /// Reports once what each column became.
  private mutating func tellColumns(_ rows: [CSVReader.Record]) {
    var told: Set<String> = []
    for (index, cell) in header.cells.enumerated()
    where rows.contains(where: { $0.cells.count > index && $0.cells[index].nonBlank != nil }) {
      let column = columns[index]
      guard column?.label != named[index], told.insert(cell).inserted else { continue }
      let why =
        column.map { "read as \($0.label)" }
        ?? (finished.contains(index)
          ? "read as date"
          : saysState(index) ? "read as status" : "unknown; its text goes into the note")
      record.remarks.append(.init(line: header.line, what: "column \"\(cell)\"", why: why))
    }
  }

  private func saysState(_ index: Int) -> Bool {
    columns[index] == nil
      && (TableState.columns.contains(named[index]) || TableState.calledOff.contains(named[index]))
  }

  private func requireColumn(
    _ column: EntryField, among known: Set<EntryField>
  ) throws(ExchangeError) {
    guard !columns.contains(where: { $0.map(known.contains) ?? false }) else { return }
    let names = Array(([column.label] + column.synonyms).prefix(4))
    let seen = header.cells.prefix(12).map { "\"\($0.cut(to: 30).printable)\"" }
    throw .unreadable(
      line: header.line,
      detail: "no column is called \(names.listed("or")); the columns are \(seen.listed())"
        + (header.cells.count > seen.count ? " and more" : ""))
  }

  private func requireEvenness(of rows: [CSVReader.Record]) throws(ExchangeError) {
    let uneven = rows.filter { $0.cells.count > columns.count }
    guard let row = uneven.first else { return }
    let others = uneven.count > 1 ? " (and \(uneven.count - 1) more like it)" : ""
    throw .unreadable(line: row.line, detail: tooMany(row) + others)
  }

  private func tooMany(_ row: CSVReader.Record) -> String {
    "\(row.cells.count) cells, but the header has \(columns.count) "
      + "column\(columns.count == 1 ? "" : "s")"
  }

  private mutating func take(_ row: CSVReader.Record) {
    let cells = Cells(columns: columns, texts: row.cells)
    do throws(Refusal) {
      if let id = cells[.id].nonBlank {
        record.entries.append(
          .init(item: try exactly(cells, id: id, row), line: row.line, isNamedThere: true))
      } else {
        guard row.cells.dropFirst(columns.count).allSatisfy({ $0.nonBlank == nil }) else {
          throw Refusal(words: tooMany(row))
        }
        record.entries.append(try foreign(cells, row))
      }
    } catch {
      record.left.append(
        .init(line: row.line, what: cells[.title].nonBlank ?? "a row", why: error.words))
    }
  }

  private typealias Refusal = DocumentDay.Problem

  /// Reads a row with an id, which Cairn wrote: every cell is taken exactly.
  private func exactly(
    _ cells: Cells, id: String, _ row: CSVReader.Record
  ) throws(Refusal) -> Entry {
    guard let title = cells.exact(.title) else { throw Refusal(words: "no title") }
    let day = try day(cells)
    let created = try instant(cells, .created) ?? context.now
    var entry = Entry(
      id: EntryID(rawValue: id), kind: try kind(cells), day: day.day, title: title,
      evidence: cells.words(.skills).map(SkillCell.evidence),
      created: created, updated: try instant(cells, .updated) ?? created)
    cells.fill(&entry)
    entry.note = note(entry.note, row)
    return entry
  }

  private mutating func foreign(
    _ cells: Cells, _ row: CSVReader.Record
  ) throws(Refusal) -> ImportedRecord.Found<Entry> {
    guard let text = ImportedText(title: cells[.title], note: cells.exact(.note)) else {
      throw Refusal(words: "no title")
    }
    let named = try dayDone(cells, row)
    if let why = context.whyAhead(named.day) { throw Refusal(words: why) }
    let known = knownKind(cells[.kind])
    let created = Instant(cells[.created])
    var entry = Entry(
      id: names.id(of: row.cells.joined(separator: "\u{1F}"), on: named.day),
      kind: known ?? .skill, day: named.day, title: text.title, created: created ?? context.now,
      updated: Instant(cells[.updated]) ?? created)
    cells.fill(&entry, trimmed: true)
    entry.period = named.stated.period
    var remarks: [String] = []
    if let typed = cells[.period].nonBlank {
      let days = PeriodName(rawValue: typed.uppercased()).days
      if let days, days.lowerBound == named.day, named.stated.period == nil {
        entry.stated = StatedDay(days)
      } else if days == nil || days != named.stated.days {
        remarks.append("the period \"\(typed)\" was left out; the date is \(named.stated)")
      }
    }
    if entry.kind != .feedback || entry.direction.map(FeedbackDirection.allCases.contains) != true {
      entry.direction = nil
      if let typed = cells[.direction].nonBlank {
        remarks.append("\"\(typed)\" is not the direction of feedback, and was left out")
      }
    }
    if let typed = cells[.starred].nonBlank, Bool(stated: typed) == nil {
      remarks.append("\"\(typed)\" is neither yes nor no, and the entry was not starred")
    }
    if !cells[.people].contains(";") { entry.people = entry.people.flatMap(Self.names) }
    let links = cells.all(.links).map(LinkCell.init)
    entry.links = links.flatMap(\.links)
    entry.note = note(text.note, row, withLinks: links.contains(where: \.hasWords))
    if known == nil, let kind = cells[.kind].nonBlank { entry.tags.append(kind) }
    for word in cells.words(.skills) {
      if let piece = SkillCell.evidence(word, in: context.framework),
        !entry.evidence.contains(where: { $0.skill == piece.skill })
      {
        entry.evidence.append(piece)
      } else {
        entry.tags.append(word)
        if toldSkills.insert(word).inserted {
          remarks.append("\"\(word)\" is not a skill of the framework; imported as a tag")
        }
      }
    }
    remarks += named.remarks
    return .init(item: entry, line: row.line, remarks: remarks, days: named.days)
  }

  // MARK: - Cells

  /// Splits `Kim and Lee` into two names.
  private static func names(_ text: String) -> [String] {
    text.split(separator: " ").split { $0 == "and" || $0 == "&" }.map { $0.joined(separator: " ") }
  }

  /// Returns the day of completion; throws if a tracker says that it is not done.
  private func dayDone(_ cells: Cells, _ row: CSVReader.Record) throws(Refusal) -> DocumentDay {
    func cell(_ index: Int) -> String { index < row.cells.count ? row.cells[index] : "" }
    func says(_ index: Int) -> String { "\(header.cells[index]) is \"\(cell(index).shortened)\"" }
    func state(_ index: Int) throws(Refusal) -> TableState? {
      let state = TableState(cell(index))
      if state == .open { throw Refusal(words: "not done: \(says(index))") }
      return state
    }
    var isDone = false
    for index in named.indices where saysState(index) {
      if TableState.calledOff.contains(named[index]) {
        if cell(index).nonBlank != nil { throw Refusal(words: "cancelled: \(says(index))") }
        continue
      }
      let state = try state(index)
      if state == .cancelled { throw Refusal(words: "cancelled: \(says(index))") }
      isDone = isDone || state == .done
    }
    guard let first = finished.first else { return try day(cells) }
    for index in finished {
      let state = try state(index)
      isDone = isDone || state == .done
      if state != .done, cell(index).nonBlank != nil { return try day(cell(index)) }
    }
    if columns.contains(.date) { return try day(cells) }
    throw Refusal(
      words: isDone
        ? "done, but \(header.cells[first]) has no date"
        : "not done: \(header.cells[first]) is empty")
  }

  private func day(_ cells: Cells) throws(Refusal) -> DocumentDay {
    try day(columns.contains(.date) ? cells[.date] : cells[.created])
  }

  private func day(_ text: String) throws(Refusal) -> DocumentDay {
    try TableDate.read(text, order: order, zones: context.zones)
  }

  private func kind(_ cells: Cells) throws(Refusal) -> EntryKind {
    guard let text = cells[.kind].nonBlank else { return .skill }
    guard let kind = knownKind(text) else {
      throw Refusal(words: "\"\(text)\" is not a kind of entry; use skill, milestone or feedback")
    }
    return kind
  }

  private func knownKind(_ text: String) -> EntryKind? {
    EntryKind(rawValue: text.trimmed.lowercased())
  }

  private func instant(_ cells: Cells, _ column: EntryField) throws(Refusal) -> Instant? {
    guard let text = cells[column].nonBlank else { return nil }
    guard let instant = Instant(text) else {
      throw Refusal(words: "\"\(text)\" is not a time like 2026-11-21T18:13:05Z")
    }
    return instant
  }

  /// Returns the note with the text of unknown columns, and timestamps not in our format.
  private func note(_ note: String?, _ row: CSVReader.Record, withLinks: Bool = false) -> String? {
    let used = finished.first { $0 < row.cells.count && row.cells[$0].nonBlank != nil }
    let others = zip(header.cells, row.cells).enumerated().compactMap { index, pair -> String? in
      guard pair.1.nonBlank != nil, index != used else { return nil }
      let column = columns[index]
      let isTime = column == .created || column == .updated
      let isKept =
        column == nil && !(saysState(index) && TableState(pair.1) == .done)
        || isTime && Instant(pair.1.trimmed) == nil || withLinks && column == .links
      return isKept ? "\(pair.0): \(pair.1)" : nil
    }
    let lines = [note].compactMap(\.self) + others
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}

extension SkillCell {
  /// Returns the evidence for a word of another program, matched by an unambiguous prefix of a
  /// skill's name; `nil` if no skill matches.
  fileprivate static func evidence(_ word: String, in framework: Framework) -> Evidence? {
    let named = Self.evidence(word)
    guard named.level.map(Skill.levelRange.contains) ?? true, named.skill.rawValue.count >= 3,
      case .one(let skill) = framework.matchSkill(named.skill.rawValue)
    else { return nil }
    return Evidence(skill: skill.id, level: named.level, signal: named.signal)
  }
}
