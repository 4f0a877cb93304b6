package import CareerModel

/// What a reader found in a document: everything that can be taken, and everything that cannot, with
/// its line and the reason. Nothing of it is in the career yet.
package struct ImportedRecord: Hashable, Sendable {
  package var entries: [Found<Entry>] = []
  package var goals: [Found<Goal>] = []
  package var stages: [Found<StageTenure>] = []
  /// The whole profile, where the document holds one (our own JSON).
  package var profile: Found<Profile>?
  /// A framework of somebody's own, where the document holds one (our own JSON).
  package var framework: Found<Framework>?
  package var left: [Left] = []
  /// What should be known of the document and belongs to nothing in it, e.g. a column that is not known.
  package var remarks: [Left] = []
  /// Whether the entries and goals are whole, so that what one of them does not say is not so. Of
  /// documents that can hold only a part of an entry, nothing that is missing counts as taken away.
  package var isWhole = false

  package init() {}

  /// Something that can be taken, and the line where it stands, counted from 1; `nil` where no line
  /// can be named.
  package struct Found<Item: Hashable & Sendable>: Hashable, Sendable {
    package var item: Item
    package var line: Int?
    /// Whether its id stands in the document. One that does not was made by `DerivedNames`, so that
    /// the thing is known again also when it was edited here meanwhile.
    package var isNamedThere: Bool
    /// Whether its id was made of a name that it keeps there wherever it is moved, so that another day
    /// or title than here is worth telling.
    package var isFollowed = false
    /// What should be known of it where it is taken, e.g. that only a month was named; in words, without
    /// a full stop.
    package var remarks: [String]
    /// The days of which it is one, where the document names no single one; else `nil`.
    package var days: DayRange?
    /// What it may be called as well, where its title can be read in another way.
    package var otherTitles: [String]

    package init(
      _ item: Item, line: Int?, isNamedThere: Bool = false, remarks: [String] = [],
      days: DayRange? = nil, otherTitles: [String] = []
    ) {
      self.item = item
      self.line = line
      self.isNamedThere = isNamedThere
      self.remarks = remarks
      self.days = days
      self.otherTitles = otherTitles
    }
  }

  /// Something that is not taken.
  package struct Left: Hashable, Sendable {
    package var line: Int?
    /// Its last line where it is more than one, as far as the reader tells it.
    package var last: Int?
    /// What it is, as it stands there, cut where it is long.
    package var what: String
    /// Why it is not taken, in words, without a full stop.
    package var why: String

    package init(line: Int?, what: String, why: String) {
      self.line = line
      self.what = what
      self.why = why
    }
  }
}

/// What a reader is handed besides the document.
package struct ImportContext: Sendable {
  package var framework: Framework
  package var today: CalendarDay
  /// When what is taken was written, where the document does not say it.
  package var now: Instant
  /// Which day it was at a moment that a document names in UTC.
  package var zones = TimeZones.utc
  /// The day, or else the year, of a document in prose that names none.
  package var date: CalendarDay?
  package var year: Int?
  /// What the document is called, where it is a file: the name may be a day.
  package var fileName: String?

  package init(framework: Framework, today: CalendarDay, now: Instant) {
    self.framework = framework
    self.today = today
    self.now = now
  }
}

extension ImportContext {
  /// Why a journal does not take a day, in words; `nil` for today and what is over.
  func whyAhead(_ day: CalendarDay) -> String? {
    day > today ? "\(day) is still ahead, and an entry tells what was done" : nil
  }
}

extension Instant {
  package var utcDay: CalendarDay {
    CalendarDay(ordinal: milliseconds.floorDivided(by: 86_400_000))
  }
}
