import CareerModel

/// Finds items that are already in the career under another id, by day and title, ignoring white
/// space. Only those survive in a document made from the career. Each item matches once.
struct DuplicateMatcher<Item: Mergeable> {
  private var byDay: [String: [Item]] = [:]
  /// The days of each title.
  private var days: [String: [CalendarDay]] = [:]

  init(_ here: [Item]) {
    for item in here {
      byDay[Self.key(item.mergeDay, Self.words(of: item.title)), default: []].append(item)
      if let day = item.mergeDay { days[Self.words(of: item.title), default: []].append(day) }
    }
  }

  /// Whether the item is already here: on its day or, for a month or longer, on a day within it,
  /// and under its title or an alternative one. A match is used up.
  mutating func take(_ found: ImportedRecord.Found<Item>, where isTwin: (Item) -> Bool) -> Bool {
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
