import CareerModel

/// The offsets of a time zone from UTC over time. All values are in seconds.
struct ZoneRules: Sendable {
  struct Change: Sendable {
    /// Since 1970 in UTC.
    var time: Int
    /// East of UTC, from this change on.
    var offset: Int
  }

  /// The offset before the first change.
  private let first: Int
  private let changes: [Change]

  init(first: Int, _ changes: [Change]) {
    self.first = first
    self.changes = changes.sorted { $0.time < $1.time }
  }

  /// - Parameter time: Seconds since 1970 in UTC.
  func offset(at time: Int) -> Int {
    let later = changes.partitioningIndex { $0.time > time }
    return later == 0 ? first : changes[later - 1].offset
  }

  /// - Parameter time: Seconds since 1970 in local time.
  func offset(atLocal time: Int) -> Int { offset(at: time - offset(at: time)) }

  /// A day that recurs each year, such as the last Sunday of March at two o'clock.
  struct Yearly {
    var month: Int
    /// Counted from 1, or from the end of the month: -1 is the last.
    var week: Int
    /// Monday is 1, Sunday is 7.
    var weekday: Int
    /// Seconds since midnight in local time.
    var second: Int

    /// Returns the time in a year, in seconds since 1970, local time.
    func time(in year: Int) -> Int {
      let month = CalendarMonth(year: year, month: month)
      let day: CalendarDay
      if week > 0 {
        let ahead = (weekday - month.firstDay.weekday).modulo(7) + 7 * (week - 1)
        day = month.firstDay.adding(days: ahead)
      } else {
        let back = (month.lastDay.weekday - weekday).modulo(7) + 7 * (-1 - week)
        day = month.lastDay.adding(days: -back)
      }
      return day.ordinal * 86_400 + second
    }
  }
}

// MARK: - VTIMEZONE, RFC 5545, section 3.6.5

extension ZoneRules {
  /// Creates the rules of a VTIMEZONE; `nil` if it has no readable offsets.
  init?(_ component: CalendarComponent) {
    var (changes, first) = ([Change](), Int?.none)
    for part in component.components where ["STANDARD", "DAYLIGHT"].contains(part.name) {
      guard let to = Self.offset(part["TZOFFSETTO"]?.value),
        let from = Self.offset(part["TZOFFSETFROM"]?.value),
        let start = part["DTSTART"].flatMap({ CalendarTime($0.value) })
      else { continue }
      first = first ?? from
      var times = [start.seconds]
      let dates = part.all("RDATE").flatMap { $0.value.split(separator: ",") }
      times += dates.compactMap { CalendarTime($0)?.seconds }
      if let rule = part["RRULE"].map({ RecurrenceRule($0.value) }),
        let yearly = rule.yearly(at: start.second ?? 0)
      {
        times += (start.day.year...CalendarDay.supportedYears.upperBound).map(yearly.time)
          .filter { $0 > start.seconds && $0 - from <= rule.until?.seconds ?? .max }
      }
      changes += times.map { Change(time: $0 - from, offset: to) }
    }
    guard let first else { return nil }
    self.init(first: first, changes)
  }

  /// Parses `+0100` or `-033000` (section 3.3.14).
  private static func offset(_ text: String?) -> Int? {
    guard let text, let sign = ["+": 1, "-": -1][text.prefix(1)],
      text.utf8.count == 5 || text.utf8.count == 7, let number = Int(text.dropFirst())
    else { return nil }
    let whole = text.utf8.count == 5 ? number * 100 : number
    return sign * (whole / 10_000 * 3600 + whole / 100 % 100 * 60 + whole % 100)
  }
}

// MARK: - TZif, RFC 9636

extension ZoneRules {
  /// Parses a compiled time zone file of Unix, version 2 or later; `nil` for anything else.
  init?(compiled bytes: [UInt8]) {
    guard let old = Header(bytes[...]), old.version >= UInt8(ascii: "2"),
      bytes.count > old.length(ofTimes: 4), case let rest = bytes[old.length(ofTimes: 4)...],
      let header = Header(rest), rest.count > header.length(ofTimes: 8), header.types > 0
    else { return nil }
    let start = rest.startIndex + Header.length
    let kinds = start + header.times * 8
    let types = kinds + header.times
    func offset(_ type: Int) -> Int {
      Self.number(rest[(types + min(type, header.types - 1) * 6)...].prefix(4))
    }
    var changes = (0..<header.times).map { index in
      Change(
        time: Self.number(rest[(start + index * 8)...].prefix(8)),
        offset: offset(Int(rest[kinds + index])))
    }
    let footer = rest[(rest.startIndex + header.length(ofTimes: 8))...]
      .split(separator: UInt8(ascii: "\n")).first
    if let footer, let later = Self.yearly(String(decoding: footer, as: UTF8.self)) {
      let last = changes.last?.time ?? .min
      changes += later.filter { $0.time > last }
    }
    self.init(first: offset(0), changes)
  }

  private struct Header {
    static let length = 44
    let version: UInt8
    private let counts: [Int]

    init?(_ bytes: ArraySlice<UInt8>) {
      guard bytes.count >= Self.length, bytes.starts(with: Array("TZif".utf8)) else { return nil }
      version = bytes[bytes.startIndex + 4]
      counts = (0..<6).map {
        ZoneRules.number(bytes[(bytes.startIndex + 20 + $0 * 4)...].prefix(4))
      }
      guard counts.allSatisfy({ (0..<100_000).contains($0) }) else { return nil }
    }

    var times: Int { counts[3] }
    var types: Int { counts[4] }

    /// Returns the length of header and data, with times of `size` bytes.
    func length(ofTimes size: Int) -> Int {
      Self.length + times * (size + 1) + types * 6 + counts[5] + counts[2] * (size + 4) + counts[1]
        + counts[0]
    }
  }

  /// Reads a signed big-endian number.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    let isNegative = (bytes.first ?? 0) >= 0x80
    return bytes.reduce(isNegative ? -1 : 0) { $0 << 8 | Int($1) }
  }

  /// Returns the changes of all years by a POSIX TZ rule such as `CET-1CEST,M3.5.0,M10.5.0/3`;
  /// `nil` if there is none, or if it counts days of the year.
  private static func yearly(_ text: String) -> [Change]? {
    let parts = text.split(separator: ",")
    guard parts.count == 3, let begins = yearly(rule: parts[1]), let ends = yearly(rule: parts[2])
    else { return nil }
    let offsets = offsets(parts[0])
    guard let standard = offsets.first, let summer = offsets.last else { return nil }
    let late = offsets.count > 1 ? summer : standard + 3600
    return CalendarDay.supportedYears.flatMap { year in
      [
        Change(time: begins.time(in: year) - standard, offset: late),
        Change(time: ends.time(in: year) - late, offset: standard),
      ]
    }
  }

  /// Parses `M10.5.0/3`; week 5 is the last, and Sunday is 0.
  private static func yearly(rule: Substring) -> Yearly? {
    let parts = rule.split(separator: "/")
    let numbers = parts[0].dropFirst().split(separator: ".").compactMap { Int($0) }
    guard rule.hasPrefix("M"), numbers.count == 3, (1...12).contains(numbers[0]) else { return nil }
    return Yearly(
      month: numbers[0], week: numbers[1] == 5 ? -1 : numbers[1],
      weekday: numbers[2] == 0 ? 7 : numbers[2],
      second: parts.count > 1 ? seconds(parts[1]) : 2 * 3600)
  }

  /// Returns the offsets east of UTC in `CET-1CEST` or `<-03>3<-02>2`, which count westwards.
  private static func offsets(_ names: Substring) -> [Int] {
    var isName = false
    let plain = names.map { letter -> Character in
      if letter == "<" || letter == ">" { isName = letter == "<" }
      return !isName && (letter.isNumber || "+-:".contains(letter)) ? letter : " "
    }
    return String(plain).split(separator: " ").map { -seconds($0) }
  }

  /// Parses `-3:30`: hours, minutes and seconds.
  private static func seconds(_ text: Substring) -> Int {
    let numbers = text.drop { "+-".contains($0) }.split(separator: ":").compactMap { Int($0) }
    let seconds = zip(numbers, [3600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
    return text.hasPrefix("-") ? -seconds : seconds
  }
}
