package import CareerModel

/// The items that a reader found in a document, and what it could not take.
package struct ImportedRecord: Hashable, Sendable {
  package var entries: [Found<Entry>] = []
  package var goals: [Found<Goal>] = []
  package var stages: [Found<StageTenure>] = []
  /// The whole profile, if the document holds one (our own JSON).
  package var profile: Found<Profile>?
  /// A custom framework, if the document holds one (our own JSON).
  package var framework: Found<Framework>?
  package var left: [Left] = []
  /// Remarks on the document as a whole, e.g. an unknown column.
  package var remarks: [Left] = []
  /// Whether entries and goals are complete, so that a missing field means an empty one. In other
  /// documents a missing field removes nothing.
  package var isWhole = false

  /// An item that can be taken, and its line, counted from 1; `nil` if the line is unknown.
  package struct Found<Item: Hashable & Sendable>: Hashable, Sendable {
    package var item: Item
    package var line: Int?
    /// Whether the document holds its id. Otherwise the id comes from `DerivedNames`, so that the
    /// item is recognized even if it was edited here since.
    package var isNamedThere = false
    /// Whether its id comes from a name that stays when the item is moved in its document, so that
    /// a day or title that differs from here is worth reporting.
    package var isFollowed = false
    /// Remarks on it if it is taken, e.g. that only a month was given; without a full stop.
    package var remarks: [String] = []
    /// The possible days, if the document does not name a single one; else `nil`.
    package var days: DayRange?
    /// Alternative titles, if its title can be read in more than one way.
    package var otherTitles: [String] = []
  }

  /// Something that is not taken.
  package struct Left: Hashable, Sendable {
    package var line: Int?
    /// The last line, if it has several and the reader knows it.
    package var last: Int?
    /// The text as in the document, shortened if necessary.
    package var what: String
    /// Why it is not taken, without a full stop.
    package var why: String
  }
}

/// What a reader needs besides the document.
package struct ImportContext: Sendable {
  package var framework: Framework
  package var today: CalendarDay
  /// The creation time of items whose document gives none.
  package var now: Instant
  /// The time zones that turn a UTC time in a document into a day.
  package var zones = TimeZones.utc
  /// The day, or else the year, for prose without a date.
  package var date: CalendarDay?
  package var year: Int?
  /// The file name of the document, if it has one; it may be a date.
  package var fileName: String?

  package init(framework: Framework, today: CalendarDay, now: Instant) {
    (self.framework, self.today, self.now) = (framework, today, now)
  }
}

extension ImportContext {
  /// Returns why a day is too late for the journal; `nil` for today and earlier days.
  func whyAhead(_ day: CalendarDay) -> String? {
    day > today ? "\(day) is in the future; plan it as a goal instead" : nil
  }

  /// Returns a day unless it is too late for the journal.
  func past(_ day: CalendarDay) throws(DocumentDay.Problem) -> CalendarDay {
    if let why = whyAhead(day) { throw DocumentDay.Problem(words: why) }
    return day
  }
}

extension ImportedRecord {
  /// Records something that is not taken, shortened if necessary.
  mutating func leave(_ what: String, at line: Int?, because why: String) {
    left.append(Left(line: line, what: what.shortened, why: why))
  }
}

extension Instant {
  package var utcDay: CalendarDay {
    CalendarDay(ordinal: milliseconds.floorDivided(by: 86_400_000))
  }
}
