import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

// Lookup of entries, goals and proposals named on the command line.

extension CommandContext {
  /// Returns the matching entries, newest first, reading only the months needed.
  func entries(matching query: Query) throws(StoreError) -> [Entry] {
    try journal(matching: query).entries(in: DayRange())
  }

  private func months(with query: Query) throws(StoreError) -> [CalendarMonth] {
    try months().filter { query.days.reachingBack.touches($0) }
  }

  /// Returns what is made of the matching entries of each month, newest first, where it is read;
  /// `nil` if an id is in two months, so that only a journal tells which of its entries counts.
  func months<Value: Sendable>(
    matching query: Query, _ value: @Sendable (JournalMonth) -> Value
  ) throws(StoreError) -> [Value]? {
    let read = try store.read(months(with: query)) { month in
      let entries = query.isEmpty ? month.entries : month.entries.filter(query.matches)
      let found = JournalMonth(entries, isDigested: false)
      return (problems: month.problems, numbers: found.numbers, value: value(found))
    }
    for month in read { Output.warn(of: month.problems) }
    return JournalMonth.areApart(read.map(\.numbers)) ? read.map(\.value) : nil
  }

  /// Returns up to `limit` matching entries, the newest, as a journal without digests.
  func journal(matching query: Query, limit: Int? = nil) throws(StoreError) -> Journal {
    let months = try months(with: query)
    var matching: [CalendarMonth: JournalMonth] = [:]
    if let limit {
      var room = limit
      for month in months where room > 0 {
        let entries = try entries(of: month).filter(query.matches).suffix(room)
        matching[month] = JournalMonth(Array(entries), isDigested: false)
        room -= entries.count
      }
    } else {
      matching = try self.months(
        months, isDigested: false, where: query.isEmpty ? nil : query.matches)
    }
    var found = Journal()
    found.set(matching)
    return keep(found)
  }

  /// Returns the only entry whose id begins or ends with the text.
  func entry(named name: String) throws -> Entry {
    try Self.entry(named: name, in: try entries(matching: Query()))
  }

  /// Returns the named entries, without duplicates, in the order named.
  func entries(named names: [String]) throws -> [Entry] {
    let all = try entries(matching: Query())
    return try names.map { try Self.entry(named: $0, in: all) }.unique
  }

  private static func entry(named name: String, in entries: [Entry]) throws -> Entry {
    let found = entries.filter { $0.hasID(like: name) }.meant(by: name)
    if found.isEmpty { try CommandFailure.refuse("no readable entry has the ID \(name.printable)") }
    return try found.only(
      orNone: "no entry has the ID \(name.printable). cairn list shows all IDs.",
      orSeveral: .usage, "\(found.count) entries match the ID \(name.printable). Type more of it.")
  }
}

/// A thing that can be named by its id or its title.
protocol TitledThing: Identifiable where ID == EntryID {
  /// The noun for such a thing, and the command that lists them.
  static var kind: (noun: String, lister: String) { get }
  var title: String { get }
  var headline: String { get }
}

extension Goal: TitledThing {
  static var kind: (noun: String, lister: String) { ("goal", "cairn plan") }
  var headline: String { title }
}

extension Proposal: TitledThing {
  static var kind: (noun: String, lister: String) { ("proposal", "cairn proposals") }
}

extension TitledThing {
  /// Whether the text is part of the id, or words of the title. Two or three characters are no part
  /// of an id but a typo, or a place in a list.
  private func fits(_ name: String) -> Bool {
    if name.uppercased().count >= 4, hasID(like: name) { return true }
    let words = name.lowercased().split(separator: " ")
    return !words.isEmpty && words.allSatisfy { title.contains(folded: String($0)) }
  }

  /// Returns the one matching thing: among the preferred ones if any match, else among the others.
  static func named(
    _ name: String, among things: [Self], preferring isPreferred: (Self) -> Bool
  ) throws(CommandFailure) -> Self {
    let fitting = things.filter { $0.fits(name) }
    let preferred = fitting.filter(isPreferred)
    let found = (preferred.isEmpty ? fitting : preferred).meant(by: name)
    let quoted = Wording.quoted(name)
    let missing = "\(kind.noun) has \(quoted) in its ID or title"
    if found.isEmpty { try CommandFailure.refuse("no readable \(missing)") }
    let titles = found.prefix(4).map { "\(Wording.quoted($0.headline)) (\($0.id.short))" }
      .joined(separator: ", ")
    return try found.only(
      orNone: "no \(missing). \(kind.lister) lists all \(kind.noun)s.",
      orSeveral: .badData, "\(quoted) matches \(titles)\(found.count > 4 ? " …" : "").")
  }
}

extension Identifiable where ID == EntryID {
  /// Whether the id begins or ends with the text.
  fileprivate func hasID(like name: String) -> Bool {
    let (id, text) = (id.rawValue.uppercased(), name.uppercased())
    return !text.isEmpty && (id.hasPrefix(text) || id.hasSuffix(text))
  }
}

extension Array where Element: Identifiable, Element.ID == EntryID {
  /// Returns the match with exactly this id, if there is one, else all matches: a full id matches
  /// nothing else, even if a twin's id begins with it.
  fileprivate func meant(by name: String) -> [Element] {
    let text = name.uppercased()
    let exact = filter { $0.id.rawValue.uppercased() == text }
    return exact.count == 1 ? exact : self
  }
}

extension Array {
  /// Returns the only element, or throws what is wrong with none or several.
  func only(
    orNone none: String, orSeveral status: CommandFailure.Status, _ several: String
  ) throws(CommandFailure) -> Element {
    guard let first else { throw CommandFailure(.badData, none) }
    try CommandFailure.unless(count == 1, status, several)
    return first
  }
}
