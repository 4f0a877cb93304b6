/// One line of the journal: what was done, reached or said on a day.
package struct Entry: Hashable, Sendable, Identifiable {
  package var id: EntryID
  package var kind: EntryKind
  /// Of what is known less precisely, the first; see `stated`.
  package var day: CalendarDay
  /// What was named where it was more than a day; see `StatedDay`.
  package var period: PeriodName?
  /// One line.
  package var title: String
  /// The skills that this entry is evidence for.
  package var evidence: [Evidence]
  /// What came of it; `nil` while nobody has written that down.
  package var result: String?
  /// Free text, which may have several lines.
  package var note: String?
  package var project: String?
  /// Who was involved, or who said it.
  package var people: [String]
  /// Other departments that were worked with.
  package var departments: [String]
  package var links: [String]
  package var tags: [String]
  /// Who can confirm it.
  package var confirmedBy: [String]
  /// Whether it is worth the first page.
  package var isStarred: Bool
  /// Of feedback; `nil` where nobody has said whether it is praise or a wish.
  package var direction: FeedbackDirection?
  package var created: Instant
  package var updated: Instant
  package var unknown: UnknownKeys

  package init(
    id: EntryID, kind: EntryKind, day: CalendarDay, title: String, evidence: [Evidence] = [],
    result: String? = nil, note: String? = nil, project: String? = nil, people: [String] = [],
    departments: [String] = [], links: [String] = [], tags: [String] = [],
    confirmedBy: [String] = [], period: PeriodName? = nil, isStarred: Bool = false,
    direction: FeedbackDirection? = nil, created: Instant,
    updated: Instant? = nil,
    unknown: UnknownKeys = UnknownKeys()
  ) {
    self.id = id
    self.kind = kind
    self.day = day
    self.period = period
    self.isStarred = isStarred
    self.direction = direction
    self.title = title
    self.evidence = evidence
    self.result = result
    self.note = note
    self.project = project
    self.people = people
    self.departments = departments
    self.links = links
    self.tags = tags
    self.confirmedBy = confirmedBy
    self.created = created
    self.updated = updated ?? created
    self.unknown = unknown
  }

  /// When it was, as precisely as that was said.
  package var stated: StatedDay {
    get { StatedDay(day, period) }
    set { (day, period) = (newValue.day, newValue.period) }
  }

  /// The order of the journal: by day, then in the order of writing.
  package static func precedes(_ left: Entry, _ right: Entry) -> Bool {
    (left.day, left.id.rawValue) < (right.day, right.id.rawValue)
  }
}

/// The name of an entry: a ULID, but any text that a file holds is accepted.
package struct EntryID: StableName {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ ulid: ULID) { rawValue = ulid.description }
}

/// What sort of entry it is.
package enum EntryKind: String, Hashable, Codable, Sendable, CaseIterable {
  case skill
  case milestone
  case feedback

  /// The kind in words.
  package var title: String {
    switch self {
    case .skill: "Skill"
    case .milestone: "Milestone"
    case .feedback: "Feedback"
    }
  }
}

/// What feedback is: praise, or a wish for something to change. Any other text that a file holds is kept.
package struct FeedbackDirection: StableName, CaseIterable {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }

  package static let praise = FeedbackDirection(rawValue: "praise")
  package static let wish = FeedbackDirection(rawValue: "wish")
  package static let allCases = [praise, wish]
}

/// An entry, seen from a skill: that it was shown, how far, and by which behaviour.
package struct Evidence: Hashable, Sendable {
  package var skill: SkillID
  /// 1 to 5; `nil` when no level was named.
  package var level: Int?
  /// The signal that was shown; `nil` when none was chosen.
  package var signal: SignalID?
  package var unknown: UnknownKeys

  package init(
    skill: SkillID, level: Int? = nil, signal: SignalID? = nil,
    unknown: UnknownKeys = UnknownKeys()
  ) {
    self.skill = skill
    self.level = level
    self.signal = signal
    self.unknown = unknown
  }
}
