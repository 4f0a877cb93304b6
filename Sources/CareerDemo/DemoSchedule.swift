import CareerModel

/// When entries are written: mostly in the working week, in bursts, less in August and at new year.
enum DemoSchedule {
  /// Returns `count` days in order, each as often as it has entries. The first is in the first
  /// week, the last is the last day, and another is shortly before it, as far as `count` allows.
  static func days(
    count: Int, from first: CalendarDay, to last: CalendarDay, using random: inout SeededRandom
  ) -> [CalendarDay] {
    let length = first.days(to: last) + 1
    var counts = [Int](repeating: 0, count: length)
    for place in certainPlaces(first: first, length: length, using: &random).prefix(count) {
      counts[place] += 1
    }
    let sums = summedRates(first: first, length: length, using: &random)
    for _ in 0..<max(0, count - counts.reduce(0, +)) {
      let value = random.unit() * (sums.last ?? 0)
      counts[min(sums.partitioningIndex { $0 > value }, length - 1)] += 1
    }
    return counts.enumerated().flatMap { place, count in
      repeatElement(first.adding(days: place), count: count)
    }
  }

  /// Returns a moment in the working hours (UTC) of each day, in order; early on the last day.
  static func instants(
    of days: [CalendarDay], lastDay: CalendarDay, using random: inout SeededRandom
  ) -> [Instant] {
    var instants: [Instant] = []
    instants.reserveCapacity(days.count)
    var rest = days[...]
    while let day = rest.first {
      let hours = day == lastDay ? 6...7 : 7...17
      let moments = rest.prefix { $0 == day }.map { _ in
        random.number(in: hours.lowerBound * 3_600_000...hours.upperBound * 3_600_000)
      }
      var earliest = 0
      for moment in moments.sorted() {
        let moment = max(moment, earliest)
        instants.append(Instant(milliseconds: day.ordinal * 86_400_000 + moment))
        earliest = moment + 1
      }
      rest = rest.dropFirst(moments.count)
    }
    return instants
  }

  private static func certainPlaces(
    first: CalendarDay, length: Int, using random: inout SeededRandom
  ) -> [Int] {
    let monday = (8 - first.weekday) % 7
    let firstWorkday = first.weekday <= 5 ? 0 : monday
    let places = [length - 1, firstWorkday, length - 2 - random.below(3)]
    return places.map { min(max(0, $0), length - 1) }
  }

  /// Returns, for each day, the cumulative writing rate up to its end, in no particular unit.
  private static func summedRates(
    first: CalendarDay, length: Int, using random: inout SeededRandom
  ) -> [Double] {
    var sums: [Double] = []
    sums.reserveCapacity(length)
    var sum = 0.0
    var burst = 1.0
    for place in 0..<length {
      let day = first.adding(days: place)
      if place == 0 || day.weekday == 1 { burst = random.one(of: bursts) ?? 1 }
      sum += burst * rate(on: day) * habit(at: place, of: length)
      sums.append(sum)
    }
    return sums
  }

  /// How much busier or quieter than usual a week can be.
  private static let bursts = [0.1, 0.4, 0.7, 0.9, 1, 1, 1.3, 1.8, 3.4]

  /// Returns the logging rate: a habit grows over the years, and recent months are fresher.
  private static func habit(at place: Int, of length: Int) -> Double {
    (0.7 + 0.6 * Double(place) / Double(length)) * (length - place < 120 ? 1.5 : 1)
  }

  private static func rate(on day: CalendarDay) -> Double {
    let week = [0.9, 1, 1, 1.1, 1.3, 0.06, 0.09][day.weekday - 1]
    return switch (day.monthNumber, day.dayOfMonth) {
    case (8, _): week * 0.4
    case (12, 20...), (1, ...2): week * 0.1
    default: week
    }
  }
}
