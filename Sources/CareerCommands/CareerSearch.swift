import CareerModel
import CareerStore

/// Reads just the months that an answer needs, newest first.
struct CareerSearch {
  let store: CareerStore

  /// The entries that a query finds, newest first, at most `limit` of them.
  func entries(matching query: Query, limit: Int? = nil) throws(StoreError) -> [Entry] {
    var found = Journal()
    var months: [CalendarMonth: [Entry]] = [:]
    var count = 0
    let (listed, problems) = try store.months()
    Output.warn(of: problems)
    for month in listed where query.days.touches(month) {
      if let limit, count >= limit { break }
      let reading = try store.month(month)
      Output.warn(of: reading.problems)
      months[month] = reading.entries.filter(query.matches)
      count += months[month]?.count ?? 0
    }
    found.set(months)
    return (0..<min(found.count, limit ?? .max)).compactMap { found[$0] }
  }

  /// The one entry whose id begins or ends with a text.
  func entry(named name: String) throws -> Entry {
    try Self.entry(named: name, in: try entries(matching: Query()))
  }

  /// The entries that are named, each once, in the order of the names.
  func entries(named names: [String]) throws -> [Entry] {
    let all = try entries(matching: Query())
    var found: [Entry] = []
    for name in names {
      let entry = try Self.entry(named: name, in: all)
      if !found.contains(where: { $0.id == entry.id }) { found.append(entry) }
    }
    return found
  }

  private static func entry(named name: String, in entries: [Entry]) throws -> Entry {
    let text = name.uppercased()
    let found = entries.filter { entry in
      let id = entry.id.rawValue.uppercased()
      return !text.isEmpty && (id.hasPrefix(text) || id.hasSuffix(text))
    }
    .meant(by: name)
    guard let entry = found.first else {
      try CommandFailure.refuse("no entry that can be read has the id \(name.printable)")
      throw CommandFailure(
        status: .badData, words: "no entry has the id \(name.printable); cairn list shows them.")
    }
    guard found.count == 1 else {
      throw CommandFailure(
        status: .usage,
        words: "\(found.count) entries have an id like \(name.printable); give more of it.")
    }
    return entry
  }
}

extension Array where Element: Identifiable, Element.ID == EntryID {
  /// Of things that a name may mean the one that has just this id, where there is one: a whole id means
  /// no other, also where that of a twin begins with it.
  func meant(by name: String) -> [Element] {
    let text = name.uppercased()
    let exact = filter { $0.id.rawValue.uppercased() == text }
    return exact.count == 1 ? exact : self
  }
}
