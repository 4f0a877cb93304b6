import CareerModel

extension DocumentDay {
  /// Parses a span of days: `Week of 2026-04-06`, `w/c March 9, 2026`, `2026-W15`, `March 9-13,
  /// 2026`, `30 March – 3 April 2026`, `Jan–Mar 2026`; `nil` for any other text.
  static func span(_ text: String, order: SlashOrder, year: Int?) -> DocumentDay? {
    let line = text.trimmed
    guard line.utf8.count <= 60 else { return nil }
    func read(_ text: String) -> DocumentDay? {
      (try? Self.read(text, order: order))
        ?? year.flatMap { try? Self.read("\(text) \($0)", order: order) }
        ?? year.flatMap { try? Self.read("\(text)/\($0)", order: order) }
    }
    let small = line.lowercased()
    if let sign = weeks.first(where: small.hasPrefix),
      let first = read(String(line.dropFirst(sign.count))), first.last == nil
    {
      return DocumentDay(day: first.day, span: line, last: first.day.adding(days: 6))
    }
    if let monday = monday(ofWeek: small, year: year) {
      return DocumentDay(day: monday, span: line, last: monday.adding(days: 6))
    }
    for sign in ["–", "—", " to ", " - ", "-"] {
      guard let range = line.firstRange(of: sign) else { continue }
      let left = String(line[..<range.lowerBound]).trimmed
      let right = String(line[range.upperBound...]).trimmed
      let (leftWords, rightWords) = (left.split(separator: " "), right.split(separator: " "))
      guard let first = leftWords.first, let year = rightWords.last else { continue }
      let rest = rightWords.dropFirst().joined(separator: " ")
      let begins = [left, "\(left) \(rest)", "\(left) \(year)"].lazy.compactMap(read).first
      let ends = [right, "\(first) \(right)"].lazy.compactMap(read).first
      if let begins, let ends, begins.day < ends.day {
        return DocumentDay(day: begins.day, span: line, last: ends.last ?? ends.day)
      }
    }
    return nil
  }

  private static let weeks = [
    "week of ", "week from ", "week commencing ", "week beginning ", "week starting ", "w/c ",
  ]

  /// The names of a week before its number.
  static let weekNames: Set<String> = ["w", "wk", "week", "kw", "cw", "woche"]

  /// Returns the Monday of `2026-w12`, `w12 2026`, `week 12, 2026`; of `week 12` in a known year.
  private static func monday(ofWeek text: String, year known: Int?) -> CalendarDay? {
    var words = text.split { " ,-/#".contains($0) }
    guard let sign = words.firstIndex(where: { $0.first.map { "wkc".contains($0) } ?? false })
    else { return nil }
    let name = words[sign].prefix { $0.isLetter }
    guard weekNames.contains(String(name)) else { return nil }
    let glued = words[sign].dropFirst(name.count)
    if glued.isEmpty { words.remove(at: sign) } else { words[sign] = glued }
    guard sign < words.count, let week = Int(words.remove(at: sign)), (1...53).contains(week),
      words.count <= 1,
      let year = words.isEmpty ? known : words[0].count == 4 ? Int(words[0]) : nil,
      let january = CalendarDay(year: year, month: 1, day: 4)
    else { return nil }
    return january.startOfWeek.adding(days: (week - 1) * 7)
  }
}
