import CareerModel

/// A date with a time, as spreadsheets, trackers, mail and databases write it: `12/Mar/26 9:41 AM`,
/// `06/30/25`, `Tue, 10 Mar 2026 10:12:33 +0000`, `Wed Mar 04 2026 10:12:33 GMT+0000 (GMT)`.
struct TableDate {
  /// The date without its time, for `DocumentDay` to read.
  let text: String
  /// Seconds since midnight in UTC; `nil` if there is no time or it is in another zone.
  private(set) var utc: Int?

  init(_ cell: String) {
    guard cell.utf8.count <= Self.longest else {
      text = cell
      return
    }
    var (words, time, isUTC) = ([String](), Int?.none, false)
    for word in Self.words(of: cell) {
      if word.hasPrefix("(") { break }
      if time == nil, let found = Self.time(word) {
        (time, isUTC) = (found.seconds, Self.isUTC(found.rest))
        if found.rest == "pm" || found.rest == "am" {
          time = time.map { Self.half(found.rest, $0) }
        }
      } else if let known = time, ["am", "pm", "a.m.", "p.m."].contains(word) {
        time = Self.half(word, known)
      } else if time != nil, Self.isUTC(word) {
        isUTC = true
      } else if time == nil || !Self.isZone(word), word != "at" {
        words.append(Self.spelled(word))
      }
    }
    text = words.joined(separator: " ")
    utc = isUTC ? time : nil
  }

  static func read(
    _ cell: String, order: DocumentDay.SlashOrder, zones: TimeZones
  ) throws(DocumentDay.Problem) -> DocumentDay {
    let written = TableDate(cell)
    guard let found = try? DocumentDay.read(written.text, order: order) else {
      // The error quotes the cell as written.
      return try DocumentDay.read(written.utc == nil ? written.text : cell, order: order)
    }
    guard let second = written.utc, found.span == nil else { return found }
    let moment = (found.day.ordinal * 86_400 + second) * 1000
    return DocumentDay(day: zones.day(at: Instant(milliseconds: moment)))
  }

  /// The format of JavaScript has about seventy characters.
  private static let longest = 90

  /// Splits a cell into lowercase words, with date and time separate.
  private static func words(of cell: String) -> [String] {
    cell.lowercased().split { $0.isWhitespace || $0 == "," }.flatMap { word -> [String] in
      let day = word.prefix(10)
      guard word.utf8.count > 11, CalendarDay(day) != nil, word.dropFirst(10).first == "t" else {
        return [String(word)]
      }
      return [String(day), String(word.dropFirst(11))]
    }
  }

  /// Parses `9:41`, `10:12:33.000z`, `3:30pm`: seconds since midnight, and the remaining text.
  private static func time(_ word: String) -> (seconds: Int, rest: String)? {
    let digits = word.prefix { $0.isASCII && ($0.isNumber || $0 == ":" || $0 == ".") }
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    let numbers = parts.compactMap { Int($0.prefix { $0 != "." }) }
    guard numbers.count == parts.count, numbers[0] < 25, numbers[1] < 60 else { return nil }
    let seconds = zip(numbers, [3600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
    return (seconds, String(word.dropFirst(digits.count)))
  }

  private static func half(_ word: String, _ seconds: Int) -> Int {
    seconds % 43_200 + (word.hasPrefix("p") ? 43_200 : 0)
  }

  private static func isUTC(_ word: String) -> Bool {
    let offset = ["gmt", "utc"].first(where: word.hasPrefix).map { word.dropFirst($0.count) }
    return ["z", "utc", "gmt"].contains(word)
      || ["+0000", "+00:00", "-0000", "+00"].contains(offset.map(String.init) ?? word)
  }

  /// Whether a word after a time is a zone: `cet`, `+0100`, `gmt-0800`.
  private static func isZone(_ word: String) -> Bool {
    word.hasPrefix("+") || word.hasPrefix("-") || word.hasPrefix("gmt") || word.hasPrefix("utc")
      || (2...5).contains(word.count) && word.allSatisfy(\.isLetter) && !DocumentDay.isName(word)
  }

  /// Returns `12/mar/26` as words, with a four-digit year by the POSIX rule: 69 is 1969.
  private static func spelled(_ word: String) -> String {
    guard let sign = word.first(where: { "/-.".contains($0) }) else { return word }
    var parts = word.split(separator: sign, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else { return word }
    let isNamed = parts.prefix(2).contains { DocumentDay.month(named: $0) != nil }
    guard isNamed || sign != "-" else { return word }
    if parts[2].utf8.count == 2, let year = Int(parts[2]), parts[0].utf8.count <= 3 {
      parts[2] = String(year < 69 ? 2000 + year : 1900 + year)
    }
    return parts.joined(separator: isNamed ? " " : String(sign))
  }
}
