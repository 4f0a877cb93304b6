extension Career {
  /// How far each skill was shown at the end of a day; what is dated later is not there yet. On the
  /// day of the career and after it, this is what its reading says.
  package func standings(atEndOf day: CalendarDay) -> Standings {
    var digests = journal.digests
    if day < today {
      digests[day.month] = MonthDigest(journal.entries(of: day.month).filter { $0.day <= day })
    }
    return Standings(digests, profile: profile, framework: framework, on: min(day, today))
  }
}
