package import CareerModel

/// What pages are made of: a career, and what it says today.
package struct Record: Hashable, Sendable {
  package var career: Career
  /// `nil` while the months are still being read.
  package var reading: CareerReading?

  package init(_ career: Career, reading: CareerReading?) {
    self.career = career
    self.reading = reading
  }

  package var profile: Profile { career.profile }
  package var framework: Framework { career.framework }
  package var journal: Journal { career.journal }
  package var today: CalendarDay { career.today }

  /// The stage whose asks are shown beside the skills; `nil` for a framework without stages.
  package var stageAhead: Stage? { profile.stageAhead(in: framework, on: today) }

  /// Answers to "why?"; `nil` while the months are still being read.
  package var reasoner: Reasoner? { reading.map { Reasoner(self, $0) } }

  /// At most so many evidence entries, the newest first. Only months that have one are looked into.
  package func latestEntries(for skill: SkillID, most: Int) -> [Entry] {
    var latest: [Entry] = []
    for month in journal.monthsRead where journal.digests[month]?.skills[skill] != nil {
      latest += journal.entries(of: month).reversed().filter { $0.evidence(for: skill) != nil }
      if latest.count >= most { break }
    }
    return Array(latest.prefix(most))
  }
}
