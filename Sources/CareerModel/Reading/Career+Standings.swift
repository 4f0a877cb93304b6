extension Career {
  /// The established levels at the end of a day, ignoring anything dated later.
  package func standings(atEndOf day: CalendarDay) -> Standings {
    var digests = journal.digests
    if day < today {
      digests[day.month] = MonthDigest(journal.entries(of: day.month).filter { $0.day <= day })
    }
    return Standings(digests, profile: profile, framework: framework, on: min(day, today))
  }
}
