import CareerModel

/// What is here under other ids than a document has, by day and title, blanks set right: what is left of
/// a thing in a document that was made of it. Each is known again once.
struct DuplicateMatcher<Item: Mergeable> {
  private var byDay: [String: [Item]] = [:]
  /// The days on which each title stands.
  private var days: [String: [CalendarDay]] = [:]

  init(_ here: [Item]) {
    for item in here {
      byDay[Self.key(item.mergeDay, Self.words(of: item.title)), default: []].append(item)
      if let day = item.mergeDay { days[Self.words(of: item.title), default: []].append(day) }
    }
  }

  /// Whether what was found is here, on its day or, where it names only a month or the like, on one of
  /// those days, by its title or another that it may have. It is not found a second time.
  mutating func take(
    _ found: ImportedRecord.Found<Item>, where isTwin: (Item) -> Bool
  ) -> Bool {
    for title in [found.item.title] + found.otherTitles {
      let words = Self.words(of: title)
      let keys: [CalendarDay?] =
        found.days.map { span in (days[words] ?? []).filter(span.contains) }
        ?? [found.item.mergeDay]
      for key in keys.map({ Self.key($0, words) }) {
        guard let index = byDay[key]?.firstIndex(where: isTwin) else { continue }
        byDay[key]?.remove(at: index)
        return true
      }
    }
    return false
  }

  private static func key(_ day: CalendarDay?, _ words: String) -> String {
    "\(day?.description ?? "") \(words)"
  }

  private static func words(of title: String) -> String {
    title.printable.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
