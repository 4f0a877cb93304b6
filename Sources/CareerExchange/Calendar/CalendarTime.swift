import CareerModel

/// A DATE or DATE-TIME as written, RFC 5545, sections 3.3.4 and 3.3.5: `20261121`,
/// `20261121T181305`, `20261121T181305Z`.
struct CalendarTime: Hashable, Sendable {
  var day: CalendarDay
  /// Seconds since midnight; `nil` for a whole day.
  var second: Int?
  var isUTC: Bool

  /// Parses a value; `nil` for anything else.
  init?(_ value: some StringProtocol) {
    let bytes = Array(value.utf8)
    guard bytes.count >= 8, let number = bytes[..<8].decimal,
      let day = CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    else { return nil }
    self.day = day
    isUTC = bytes.count == 16 && bytes[15] == UInt8(ascii: "Z")
    guard bytes.count > 8 else { return }
    guard bytes[8] == UInt8(ascii: "T"), bytes.count == 15 || isUTC,
      let time = bytes[9..<15].decimal
    else { return nil }
    second = time / 10_000 * 3600 + time / 100 % 100 * 60 + time % 100
  }

  /// Seconds since 1970 by the clock it was written for.
  var seconds: Int { day.ordinal * 86_400 + (second ?? 0) }
}

/// Converts the times of a calendar to days.
struct CalendarClock {
  private let context: ImportContext
  private let here: [String: CalendarComponent]
  /// The calendar's display time zone; `nil` if it names none.
  private let shown: String?
  private var known: [String: ZoneRules?] = [:]

  init(_ calendar: CalendarComponent, _ context: ImportContext) {
    self.context = context
    shown = calendar.text("X-WR-TIMEZONE") ?? calendar.text("TIMEZONE-ID")
    here = Dictionary(
      calendar.components.filter { $0.name == "VTIMEZONE" }.compactMap { zone in
        zone.text("TZID").map { ($0, zone) }
      }
    ) { first, _ in first }
  }

  /// Returns the day as its writer saw it. A UTC time counts in the calendar's time zone, or else
  /// the user's. A moment that is over is never placed after today, wherever it took place.
  mutating func day(of time: CalendarTime, zone: String?) -> CalendarDay {
    guard time.second != nil else { return time.day }
    var (day, moment) = (time.day, Int?.none)
    if time.isUTC {
      moment = time.seconds
      let seconds = time.seconds + offset(of: nil, at: time.seconds)
      day = CalendarDay(ordinal: seconds.floorDivided(by: 86_400))
    } else if day > context.today, let rules = zone.flatMap({ rules(of: $0) }) {
      moment = time.seconds - rules.offset(atLocal: time.seconds)
    }
    guard day > context.today, let moment, moment * 1000 <= context.now.milliseconds else {
      return day
    }
    return CalendarDay(ordinal: (moment + userOffset(moment)).floorDivided(by: 86_400))
  }

  /// Returns a time by the clock of an event's start, by which the days of a series count. A day is
  /// as written, and a time without a zone has that of the start.
  mutating func time(
    _ time: CalendarTime, zone: String?, by start: CalendarTime, _ startZone: String?
  ) -> CalendarTime {
    var (local, seconds) = (time, time.seconds)
    local.isUTC = start.isUTC
    let (zone, own) = (zone ?? startZone, startZone ?? zone)
    let isDay = time.second == nil || start.second == nil && time.second == 0
    guard !isDay, time.isUTC != start.isUTC || zone != own else { return local }
    if !time.isUTC { seconds -= offset(of: zone, at: seconds - offset(of: zone, at: seconds)) }
    if !start.isUTC { seconds += offset(of: own, at: seconds) }
    local.day = CalendarDay(ordinal: seconds.floorDivided(by: 86_400))
    local.second = seconds.modulo(86_400)
    return local
  }

  /// Returns the offset of a zone, or else of the calendar's zone, or else the user's.
  private mutating func offset(of zone: String?, at moment: Int) -> Int {
    let known = [zone, shown].compactMap { $0.flatMap { rules(of: $0) } }
    return known.first?.offset(at: moment) ?? userOffset(moment)
  }

  private func userOffset(_ moment: Int) -> Int {
    context.zones.offset(Instant(milliseconds: moment * 1000))
  }

  /// Returns the rules of a time zone from the time zone database, or else from the calendar's own
  /// definition. Some programs add a path: `/freeassociation.sourceforge.net/Europe/Berlin`.
  private mutating func rules(of zone: String) -> ZoneRules? {
    if let found = known[zone] { return found }
    let parts = zone.split(separator: "/")
    let names =
      [zone] + [3, 2].filter { parts.count > $0 }.map { parts.suffix($0).joined(separator: "/") }
    let found =
      names.lazy.compactMap(context.zones.rules).compactMap(ZoneRules.init(compiled:)).first
      ?? here[zone].flatMap { ZoneRules($0) }
    known[zone] = .some(found)
    return found
  }
}
