package import CareerModel

/// A year of a record in figures, as people share it on its last day.
package struct YearReview: Hashable, Sendable {
  package let year: Int
  /// Its days up to today; all of them if it is over or still ahead.
  package let days: ClosedRange<CalendarDay>
  package let kinds: [EntryKind: Int]
  /// Entries by month, from January to the last month of `days`.
  package let months: [Int]
  /// How many weeks have an entry, and how many there were.
  package let activeWeeks: Int
  package let weeks: Int
  /// The weeks with the most entries, at least two, busiest first.
  package let busiest: [Week]
  /// The skills whose established level rose, the largest gain first.
  package private(set) var growth: [LevelChange]
  /// The people and departments of its entries, most named first.
  package let people: [Name]
  package let departments: [Name]
  /// Its milestones, most prominent first.
  package let milestones: [Entry]
  /// How many confidential entries are left out of it.
  package private(set) var leftOut = 0

  package struct Week: Hashable, Sendable {
    /// Its first day in the year.
    package var start: CalendarDay
    package var entries: Int
    /// The skill of more than half of the entries; `nil` if there is none.
    package var skill: SkillID?
    /// The title of the most prominent entry, of those for the skill if there is one.
    package var title: String
  }

  package struct Name: Hashable, Sendable {
    package var name: String
    package var entries: Int
    /// Whether no entry of an earlier month names it.
    package var isNew: Bool
  }

  package var entries: Int { kinds.values.reduce(0, +) }

  /// Whether its last day has come.
  package var isOver: Bool { days.upperBound == Self.days(of: year).upperBound }

  /// - Parameter levels: Those of the whole record; `nil` while months are still being read.
  package init(_ year: Int, of journal: Journal, levels: LevelHistories?, on today: CalendarDay) {
    let days = Self.days(of: year, on: today)
    let (first, last) = (days.lowerBound.month, days.upperBound.month)
    let entries = journal.entries(in: DayRange(days))
    let digest = MonthDigest(entries)
    let earlier = journal.digests.filter { $0.key < first }.values
    // What is known to the month or year only is in no week.
    let byWeek = Dictionary(grouping: entries.filter { $0.period == nil }, by: \.day.startOfWeek)
    (self.year, self.days) = (year, days)
    kinds = digest.kinds
    months = entries.reduce(into: Array(repeating: 0, count: last.number)) {
      $0[$1.day.monthNumber - 1] += 1
    }
    // The days of a year are in 53 or 54.
    weeks = days.lowerBound.startOfWeek.days(to: days.upperBound) / 7 + 1
    activeWeeks = byWeek.count
    busiest = byWeek.values.filter { $0.count > 1 }
      .sorted { ($1.count, $0[0].day) < ($0.count, $1[0].day) }
      .prefix(Self.mostWeeks).map { Week($0, in: days) }
    growth = levels?.growth(of: digest.skills.keys, in: first...last) ?? []
    people = Self.names(digest.people, beside: earlier.map(\.people))
    departments = Self.names(digest.departments, beside: earlier.map(\.departments))
    milestones = entries.filter { $0.kind == .milestone }
      .sorted { $0.prominence == $1.prominence ? $0.day > $1.day : $0.prominence > $1.prominence }
  }

  /// Creates the review that is handed on, from which confidential entries are missing.
  package init(sharing year: Int, of career: Career) {
    self.init(year, of: career.withoutConfidential)
    leftOut = career.journal.entries(in: DayRange(Self.days(of: year, on: career.today)))
      .count(where: \.isConfidential)
  }

  /// - Parameter query: The entries it covers; its days do not count.
  package init(_ year: Int, of career: Career, matching query: Query = Query()) {
    let (journal, query) = (career.journal, query.on(DayRange()))
    self.init(
      year, of: query.isEmpty ? journal : journal.narrowed(to: query),
      levels: LevelHistories(
        journal.digests, rule: career.framework.rule, through: career.today.month),
      on: career.today)
    growth.removeAll { career.framework.skill($0.skill) == nil }
  }

  /// Our own choice: what fits on a page beside the rest.
  private static let mostWeeks = 3

  static func days(of year: Int) -> ClosedRange<CalendarDay> {
    CalendarMonth(year: year, month: 1).days(ofMonths: 12)
  }

  /// Returns the days up to today; all of them if the year is over or still ahead.
  private static func days(of year: Int, on today: CalendarDay) -> ClosedRange<CalendarDay> {
    let whole = days(of: year)
    return whole.contains(today) ? whole.lowerBound...today : whole
  }

  private static func names(
    _ tallies: [String: MonthDigest.Tally], beside earlier: [[String: MonthDigest.Tally]]
  ) -> [Name] {
    tallies.filter { $0.key.printable.nonBlank != nil }.map { name, tally in
      Name(name: name, entries: tally.count, isNew: !earlier.contains { $0[name] != nil })
    }
    .sorted { ($1.entries, $0.name) < ($0.entries, $1.name) }
  }
}

extension YearReview.Week {
  /// - Parameter entries: At least one, newest first.
  fileprivate init(_ entries: [Entry], in days: ClosedRange<CalendarDay>) {
    let skills = MonthDigest(entries).skills
    start = max(days.lowerBound, entries[0].day.startOfWeek)
    self.entries = entries.count
    let skill = skills.first { $0.value.all.count * 2 > entries.count }?.key
    self.skill = skill
    let typical = entries.filter { entry in
      skill == nil || entry.evidence.contains { $0.skill == skill }
    }
    title = typical.max { $0.prominence < $1.prominence }?.title ?? ""
  }
}

extension Query {
  /// Returns the year that a review of its days is about: that of the last one, up to today.
  package func yearReviewed(on today: CalendarDay) -> Int {
    let last = min(days.last ?? today, today)
    return max(last, days.first ?? last).year
  }
}
