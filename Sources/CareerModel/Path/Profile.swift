import CareerJSON

/// The person and their position: the path so far, the aim, and what they say about themselves.
package struct Profile: Hashable, Sendable {
  /// `nil` if no name is given.
  package var name: String?
  /// The role and its scope in a sentence: the team, the budget, what depends on it; `nil` if not
  /// given.
  package var scope: String?
  /// The stages held, by first day.
  package var stages: [StageTenure]
  /// `nil` if no aim is set.
  package var aim: Aim?
  /// The id of the framework in use; `nil` for the built-in one.
  package var framework: String?
  package var assessments: [Assessment]
  package var notApplicable: [NotApplicable]
  /// The person's own weights of skills, where they differ from the framework's.
  package var weights: [SkillWeight]
  /// The insights to hide, for a while or for good.
  package var dismissals: [Dismissal]
  /// When reviews were last done, and which are switched off.
  package var reviews: [ReviewMark]
  /// The latest version of the readiness rule that the person was told about; `nil` for the first.
  package var ruleSeen: Int?
  package var unknown: UnknownKeys

  package init(
    name: String? = nil, scope: String? = nil, stages: [StageTenure] = [], aim: Aim? = nil,
    framework: String? = nil, assessments: [Assessment] = [], notApplicable: [NotApplicable] = [],
    weights: [SkillWeight] = [], dismissals: [Dismissal] = [], reviews: [ReviewMark] = [],
    ruleSeen: Int? = nil, unknown: UnknownKeys = UnknownKeys()
  ) {
    (self.name, self.scope, self.stages, self.aim) = (name, scope, stages, aim)
    (self.framework, self.assessments, self.notApplicable) = (framework, assessments, notApplicable)
    (self.weights, self.dismissals, self.reviews) = (weights, dismissals, reviews)
    (self.ruleSeen, self.unknown) = (ruleSeen, unknown)
  }

  /// Returns the tenure that contains a day: the latest that began by then and had not ended.
  package func tenure(on day: CalendarDay) -> StageTenure? {
    stages.last { $0.from <= day && end(of: $0).map { day <= $0 } ?? true }
  }

  /// Returns a tenure's last day: its own, or the day before the next begins; `nil` if ongoing.
  package func end(of tenure: StageTenure) -> CalendarDay? {
    if let end = tenure.to { return end }
    return stages.map(\.from).filter { $0 > tenure.from }.min().map { $0.adding(days: -1) }
  }

  /// Returns this profile with a stage begun on a day, instead of another begun that day.
  package func beginning(_ stage: StageID, on day: CalendarDay) -> Profile {
    with(self) { profile in
      profile.stages.removeAll { $0.from == day && $0.stage != stage }
      if !profile.stages.contains(where: { $0.from == day }) {
        profile.stages.append(StageTenure(stage: stage, from: day))
      }
      profile.stages.sort { $0.from < $1.from }
    }
  }
}

/// A stage held from some day on.
package struct StageTenure: Hashable, Codable, JSONReadable, Sendable {
  package var stage: StageID
  package var from: CalendarDay
  /// The last day; `nil` while ongoing or until the next stage begins.
  package var to: CalendarDay?
  package var unknown: UnknownKeys

  package init(
    stage: StageID, from: CalendarDay, to: CalendarDay? = nil,
    unknown: UnknownKeys = UnknownKeys()
  ) {
    (self.stage, self.from, self.to, self.unknown) = (stage, from, to, unknown)
  }
}

/// The stage aimed at, which may be the present one.
package struct Aim: Hashable, Codable, JSONReadable, Sendable {
  package var stage: StageID
  /// The target day; `nil` for "some day".
  package var by: CalendarDay?
  package var unknown: UnknownKeys

  package init(stage: StageID, by: CalendarDay? = nil, unknown: UnknownKeys = UnknownKeys()) {
    (self.stage, self.by, self.unknown) = (stage, by, unknown)
  }
}
