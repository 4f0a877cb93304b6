package import CareerModel

/// The input of every page: a career and its current evaluation.
package struct Record: Hashable, Sendable {
  package var career: Career
  /// `nil` while months are still being read.
  package var reading: CareerReading?
  /// This week's move; `nil` if there is none, or while months are still being read.
  package var move: Move?

  package init(_ career: Career, reading: CareerReading?, move: Move? = nil) {
    (self.career, self.reading, self.move) = (career, reading, move)
  }

  package var profile: Profile { career.profile }
  package var framework: Framework { career.framework }
  package var journal: Journal { career.journal }
  package var today: CalendarDay { career.today }

  /// The stage whose targets are shown beside the skills; `nil` if the framework has no stages.
  package var stageAhead: Stage? { profile.stageAhead(in: framework, on: today) }

  /// Answers to "why?"; `nil` while months are still being read.
  package var reasoner: Reasoner? { reading.map { Reasoner(self, $0) } }

  /// Returns the newest entries that match, at most `most`. Reads only months that have some, as far
  /// as their digests tell.
  func latestEntries(
    most: Int, in hasSome: (MonthDigest) -> Bool, where isWanted: (Entry) -> Bool
  ) -> [Entry] {
    var latest: [Entry] = []
    for month in journal.monthsRead where journal.digests[month].map(hasSome) == true {
      latest += journal.entries(of: month).reversed().filter(isWanted)
      if latest.count >= most { break }
    }
    return Array(latest.prefix(most))
  }
}
