package import CareerJSON

/// A journal entry: what was done, achieved or said on a day.
package struct Entry: Hashable, Sendable, Identifiable {
  package var id: EntryID
  package var kind: EntryKind
  /// The first day if the date is less precise; see `stated`.
  package var day: CalendarDay
  /// The period, if more than one day was given; see `StatedDay`.
  package var period: PeriodName?
  /// A single line.
  package var title: String
  /// The skills that this entry is evidence for.
  package var evidence: [Evidence]
  /// The result; `nil` if none is written down yet.
  package var result: String?
  /// Free text, possibly of several lines.
  package var note: String?
  package var project: String?
  /// The people involved, or those who gave the feedback.
  package var people: [String]
  /// Other departments involved.
  package var departments: [String]
  package var links: [String]
  package var tags: [String]
  /// The people who can confirm it.
  package var confirmedBy: [String]
  /// Whether it belongs on the first page.
  package var isStarred: Bool
  /// The direction of feedback; `nil` if neither praise nor a wish.
  package var direction: FeedbackDirection?
  package var created: Instant
  package var updated: Instant
  package var unknown: UnknownKeys

  package init(
    id: EntryID, kind: EntryKind, day: CalendarDay, title: String, evidence: [Evidence] = [],
    result: String? = nil, note: String? = nil, project: String? = nil, people: [String] = [],
    departments: [String] = [], links: [String] = [], tags: [String] = [],
    confirmedBy: [String] = [], period: PeriodName? = nil, isStarred: Bool = false,
    direction: FeedbackDirection? = nil, created: Instant, updated: Instant? = nil,
    unknown: UnknownKeys = UnknownKeys()
  ) {
    (self.id, self.kind, self.day, self.period, self.isStarred) = (id, kind, day, period, isStarred)
    (self.direction, self.title, self.evidence, self.result) = (direction, title, evidence, result)
    (self.note, self.project, self.people, self.departments) = (note, project, people, departments)
    (self.links, self.tags, self.confirmedBy, self.created) = (links, tags, confirmedBy, created)
    (self.updated, self.unknown) = (updated ?? created, unknown)
  }

  /// The date, as precisely as it was given.
  package var stated: StatedDay {
    get { StatedDay(day, period) }
    set { (day, period) = (newValue.day, newValue.period) }
  }

  /// The order of the journal: by day, then by creation. Inlined, or entries would be copied to be
  /// compared.
  @inlinable @inline(__always)
  package static func precedes(_ left: Entry, _ right: Entry) -> Bool {
    (left.day, left.id.rawValue) < (right.day, right.id.rawValue)
  }
}

/// The id of an entry: a ULID, but any text in a file is accepted.
package struct EntryID: StableName {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ ulid: ULID) { rawValue = ulid.description }
}

package enum EntryKind: String, Hashable, Codable, JSONReadable, Sendable, CaseIterable {
  case skill, milestone, feedback

  package var title: String { rawValue.capitalizedFirst }
}

/// The direction of feedback: praise, or a wish for change. Other texts from files are kept.
package struct FeedbackDirection: StableName, CaseIterable {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }

  package static let praise = FeedbackDirection(rawValue: "praise")
  package static let wish = FeedbackDirection(rawValue: "wish")
  package static let allCases = [praise, wish]
}

/// The evidence that an entry gives for a skill: its level and the signal observed.
package struct Evidence: Hashable, Sendable {
  package var skill: SkillID
  /// 1 to 5; `nil` if no level is given.
  package var level: Int?
  /// The observed signal; `nil` if none is given.
  package var signal: SignalID?
  package var unknown: UnknownKeys

  package init(
    skill: SkillID, level: Int? = nil, signal: SignalID? = nil,
    unknown: UnknownKeys = UnknownKeys()
  ) {
    (self.skill, self.level, self.signal, self.unknown) = (skill, level, signal, unknown)
  }
}
