extension Career {
  /// The established level of each skill at the end of a day, ignoring anything dated later. From
  /// `today` on, equal to the standings of `reading`.
  package func standings(atEndOf day: CalendarDay) -> Standings {
    var digests = journal.digests
    if day < today {
      digests[day.month] = MonthDigest(journal.entries(of: day.month).filter { $0.day <= day })
    }
    return Standings(digests, profile: profile, framework: framework, on: min(day, today))
  }
}
