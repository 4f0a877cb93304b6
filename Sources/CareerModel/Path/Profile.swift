/// Whose career it is and where it stands: the path so far, the aim, and what the person says of
/// their own skills.
package struct Profile: Hashable, Sendable {
  /// `nil` for somebody who gave no name.
  package var name: String?
  /// The stages held, in the order of their first days.
  package var stages: [StageTenure]
  /// `nil` while no aim is set.
  package var aim: Aim?
  /// The id of the framework in use; `nil` is the built-in one.
  package var framework: String?
  package var assessments: [Assessment]
  package var notApplicable: [NotApplicable]
  /// How much skills matter to this person, where that differs from what the framework says.
  package var weights: [SkillWeight]
  /// The insights that shall not be shown, for a while or for good.
  package var dismissals: [Dismissal]
  /// When reviews were last done, and which are switched off.
  package var reviews: [ReviewMark]
  package var unknown: UnknownKeys

  package init(
    name: String? = nil, stages: [StageTenure] = [], aim: Aim? = nil, framework: String? = nil,
    assessments: [Assessment] = [], notApplicable: [NotApplicable] = [],
    weights: [SkillWeight] = [], dismissals: [Dismissal] = [], reviews: [ReviewMark] = [],
    unknown: UnknownKeys = UnknownKeys()
  ) {
    self.name = name
    self.stages = stages
    self.aim = aim
    self.framework = framework
    self.assessments = assessments
    self.notApplicable = notApplicable
    self.weights = weights
    self.dismissals = dismissals
    self.reviews = reviews
    self.unknown = unknown
  }

  /// The tenure that a day lies in: the latest that began by then and has not ended before it.
  package func tenure(on day: CalendarDay) -> StageTenure? {
    stages.last { $0.from <= day && end(of: $0).map { day <= $0 } ?? true }
  }

  /// The last day of a tenure: its own, or the day before the next one begins; `nil` while it lasts.
  package func end(of tenure: StageTenure) -> CalendarDay? {
    if let end = tenure.to { return end }
    return stages.map(\.from).filter { $0 > tenure.from }.min().map { $0.adding(days: -1) }
  }

  /// This profile with a stage begun on a day. The same stage begun on the same day changes
  /// nothing; another stage begun that day is replaced, for a day has one stage.
  package func beginning(_ stage: StageID, on day: CalendarDay) -> Profile {
    var profile = self
    profile.stages.removeAll { $0.from == day && $0.stage != stage }
    if !profile.stages.contains(where: { $0.from == day }) {
      profile.stages.append(StageTenure(stage: stage, from: day))
    }
    profile.stages.sort { $0.from < $1.from }
    return profile
  }
}

/// A stage held from a day on.
package struct StageTenure: Hashable, Sendable {
  package var stage: StageID
  package var from: CalendarDay
  /// The last day; `nil` while it lasts or until the next stage begins.
  package var to: CalendarDay?
  package var unknown: UnknownKeys

  package init(
    stage: StageID, from: CalendarDay, to: CalendarDay? = nil,
    unknown: UnknownKeys = UnknownKeys()
  ) {
    self.stage = stage
    self.from = from
    self.to = to
    self.unknown = unknown
  }
}

/// The stage aimed at. Staying at the present one is a possible aim.
package struct Aim: Hashable, Sendable {
  package var stage: StageID
  /// By when; `nil` for "some day".
  package var by: CalendarDay?
  package var unknown: UnknownKeys

  package init(stage: StageID, by: CalendarDay? = nil, unknown: UnknownKeys = UnknownKeys()) {
    self.stage = stage
    self.by = by
    self.unknown = unknown
  }
}
