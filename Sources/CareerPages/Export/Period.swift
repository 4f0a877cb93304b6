package import CareerModel

/// The periods that people name when they look back: `last half`, `last 90 days`,
/// `2025-10..2026-03`. `last quarter` is the previous calendar quarter; `last 3 months` end today.
package enum Period {
  /// Why a text does not name a period.
  package enum Problem: Error, Hashable, Sendable {
    case notAPeriod(String)
    case endsBeforeItBegins(String)
  }

  /// The notations, for messages and help.
  package static let forms = [
    "last week", "this month", "last quarter", "last half", "this year", "2026", "2026-q2",
    "2026-h1", "last 90 days", "2025-10..2026-03",
  ]

  /// Parses the days that `text` names, relative to `today`.
  package static func parse(_ text: String, today: CalendarDay) throws(Problem) -> DayRange {
    let words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "_" })
    let plain = words.joined(separator: " ")
    if let days = try ends(of: plain, named: text, today) { return days }
    if let days = running(words, today) { return days }
    let unit = words.count == 3 && words[1...] == ["half", "year"] ? "\(words[0]) half" : plain
    guard let span = RelativeDay.span(unit, today: today) else { throw .notAPeriod(text) }
    return DayRange(span)
  }

  /// Parses `2025-10..2026-03`, `2025-10..`, `..yesterday`.
  private static func ends(
    of plain: String, named text: String, _ today: CalendarDay
  ) throws(Problem) -> DayRange? {
    guard let dots = plain.firstRange(of: "..") else { return nil }
    let (before, after) = (plain[..<dots.lowerBound], plain[dots.upperBound...])
    func day(_ end: Substring, _ leaning: RelativeDay.Leaning) throws(Problem) -> CalendarDay? {
      guard let end = String(end).nonBlank else { return nil }
      guard let day = try? RelativeDay.parse(end, today: today, leaning: leaning) else {
        throw .notAPeriod(text)
      }
      return day
    }
    let days = DayRange(from: try day(before, .first), to: try day(after, .last))
    guard days != DayRange() else { throw .notAPeriod(text) }
    if let first = days.first, let last = days.last, last < first {
      throw .endsBeforeItBegins(text)
    }
    return days
  }

  /// Parses `last 90 days`, `last 6 months`: up to and including today.
  private static func running(_ words: [String.SubSequence], _ today: CalendarDay) -> DayRange? {
    guard words.count == 3, words[0] == "last", words[1].first != "0",
      let before = try? RelativeDay.parse("\(words[1]) \(words[2]) ago", today: today)
    else { return nil }
    return DayRange(from: before.adding(days: 1), to: today)
  }
}

extension ExportKind {
  /// Returns the days a document covers by default; `nil` for the whole record. They end today,
  /// because a review written in January is about the half year that just ended.
  package func usualDays(upTo today: CalendarDay) -> DayRange? {
    let months: [ExportKind: Int] = [.brag: 12, .review: 6, .form: 6]
    return months[self].map { DayRange(from: today.adding(months: -$0).adding(days: 1), to: today) }
  }
}

extension DayRange {
  /// `2026`, `Nov 2026`, `22 May to 21 Nov 2026`, `since 1 Mar 2025`; `nil` if both ends are open.
  package var title: String? {
    switch (first, last) {
    case (nil, nil): return nil
    case (let first?, nil): return "since \(first.mediumText)"
    case (nil, let last?): return "up to \(last.mediumText)"
    case (let first?, let last?):
      if first == last { return first.mediumText }
      if first == first.month.firstDay, last == last.month.lastDay {
        if first.month == last.month { return first.month.shortTitle }
        let isYear = first.month.number == 1 && last.month == first.month.adding(11)
        if isYear { return "\(first.year)" }
      }
      let begin = first.year == last.year ? first.shortText : first.mediumText
      return "\(begin) to \(last.mediumText)"
    }
  }
}
