import CareerModel

extension DocumentDay {
  /// Some days as a heading names them: `Week of 2026-04-06`, `w/c March 9, 2026`, `March 9-13, 2026`,
  /// `30 March – 3 April 2026`; `nil` for any other text.
  static func span(_ text: String, order: SlashOrder, year: Int?) -> DocumentDay? {
    let line = text.trimmed
    guard line.utf8.count <= 60 else { return nil }
    func day(_ text: String) -> CalendarDay? {
      let withYear = year.map { ["\(text) \($0)"] } ?? []
      for text in [text] + withYear {
        if let found = try? read(text, order: order), found.last == nil { return found.day }
      }
      return nil
    }
    let small = line.lowercased()
    if let sign = weeks.first(where: small.hasPrefix) {
      return day(String(line.dropFirst(sign.count))).map {
        DocumentDay(day: $0, span: line, last: $0.adding(days: 6))
      }
    }
    for sign in ["–", "—", " to ", " - ", "-"] {
      guard let range = line.firstRange(ofWord: sign) else { continue }
      let left = String(line[..<range.lowerBound]).trimmed
      let right = String(line[range.upperBound...]).trimmed
      let (leftWords, rightWords) = (left.split(separator: " "), right.split(separator: " "))
      guard let first = leftWords.first, let year = rightWords.last else { continue }
      let rest = rightWords.dropFirst().joined(separator: " ")
      let begins = [left, "\(left) \(rest)", "\(left) \(year)"].lazy.compactMap(day).first
      let ends = [right, "\(first) \(right)"].lazy.compactMap(day).first
      if let begins, let ends, begins < ends, ends <= begins.adding(days: 31) {
        return DocumentDay(day: begins, span: line, last: ends)
      }
    }
    return nil
  }

  private static let weeks = [
    "week of ", "week from ", "week commencing ", "week beginning ", "week starting ", "w/c ",
  ]
}
