package import CareerModel

/// What a review shows and asks. Computed from the record on a given day, then only read.
package struct Review: Hashable, Sendable {
  package var rhythm: ReviewRhythm
  package var today: CalendarDay
  /// The days under review; see `ReviewRhythm.period`.
  package var period: ClosedRange<CalendarDay>
  /// The entries of the period, newest first.
  package var entries: [EntryID]
  /// The entries worth reading one by one: of a quarter, only milestones and feedback.
  package var highlights: [EntryID]
  package var kinds: [EntryKind: Int]
  /// The skills that these entries are evidence for, most logged first.
  package var skills: [SkillCount]
  /// Questions of the framework that the person's work could answer.
  package var prompts: [Prompt]
  /// Entries without a result: milestones first, then newest first.
  package var owed: [EntryID]
  /// How many there are in total; `owed` contains those that a review has time for.
  package var owedInAll: Int
  /// Open goals that are overdue or due by the horizon, by due day.
  package var goals: [EntryID]
  /// People often met in the last year but not lately, most named first.
  package var people: [Person]
  /// The part for quarterly reviews only; `nil` in a weekly one.
  package var quarter: Quarter?

  package struct SkillCount: Hashable, Sendable {
    package var skill: SkillID
    /// The number of entries in the period.
    package var entries: Int
  }

  package struct Prompt: Hashable, Sendable {
    package var skill: SkillID
    package var question: String
    /// The target of the stage ahead; `nil` if it has none for the skill.
    package var asked: Int?
    /// The established level, 0 to 5.
    package var shown: Int

    /// The level to show next: the one above the established level, up to the target.
    package var level: Int { min(shown + 1, asked ?? Skill.levelRange.upperBound) }
    /// The evidence that an answer is.
    package var evidence: Evidence { Evidence(skill: skill, level: level) }
  }

  package struct Person: Hashable, Sendable {
    package var name: String
    /// How many entries of the last twelve months name them.
    package var entries: Int
    package var last: CalendarDay
  }

  package struct Quarter: Hashable, Sendable {
    /// The skills whose established level changed in the period, in the framework's order.
    package var levels: [LevelChange]
    /// The stage that readiness is computed for; `nil` if the framework has no stages.
    package var stage: StageID?
    /// Readiness in percent before the period, and now; `nil` if there was too little evidence.
    package var before: Int?
    package var now: Int?
    /// Skills with a target that the person has not assessed for a year.
    package var unassessed: [Unassessed]
  }

  package struct Unassessed: Hashable, Sendable {
    package var skill: SkillID
    /// The latest self-assessment; `nil` if there is none.
    package var last: Assessment?
  }

  /// Returns how many entries of the period are evidence for a skill.
  package func entries(for skill: SkillID) -> Int {
    skills.first { $0.skill == skill }?.entries ?? 0
  }
}
