/// What a look back has to show and to ask: made from the record on a day, and then only looked at.
package struct Review: Hashable, Sendable {
  package var rhythm: ReviewRhythm
  package var today: CalendarDay
  /// The days that are looked back on; see `ReviewRhythm.period`.
  package var period: ClosedRange<CalendarDay>
  /// What was logged in them, newest first.
  package var entries: [EntryID]
  /// Those of them that are worth reading one by one: all of a week; of a quarter the milestones and
  /// the feedback.
  package var highlights: [EntryID]
  package var kinds: [EntryKind: Int]
  /// The skills that these entries are evidence for, the most logged first.
  package var skills: [SkillCount]
  /// Questions of the framework that what one did could answer.
  package var prompts: [Prompt]
  /// Entries that nobody has written a result for yet: milestones first, then the newest.
  package var owed: [EntryID]
  /// How many there are in all; `owed` holds those that a review has time for.
  package var owedInAll: Int
  /// Open goals that are overdue or fall due until the horizon, in the order in which they are due.
  package var goals: [EntryID]
  /// People that were often met in the last year and not lately, the most named first.
  package var people: [Person]
  /// What only a quarterly review looks at; `nil` in a weekly one.
  package var quarter: Quarter?

  package struct SkillCount: Hashable, Sendable {
    package var skill: SkillID
    /// Entries of the period.
    package var entries: Int
  }

  package struct Prompt: Hashable, Sendable {
    package var skill: SkillID
    package var question: String
    /// The level that the stage ahead asks for; `nil` where it does not ask for the skill.
    package var asked: Int?
    /// 0 to 5.
    package var shown: Int
  }

  package struct Person: Hashable, Sendable {
    package var name: String
    /// How many entries of the last twelve months name them.
    package var entries: Int
    package var last: CalendarDay
  }

  package struct Quarter: Hashable, Sendable {
    /// The skills whose shown level is not what it was before the period, in the framework's order.
    package var levels: [LevelChange]
    /// The stage that readiness is about; `nil` for a framework without stages.
    package var stage: StageID?
    /// Readiness for it in percent before the period, and now; `nil` where there was not enough
    /// evidence to say.
    package var before: Int?
    package var now: Int?
    /// Skills that the stage asks for, of which the person has not said for a year how they see
    /// themselves.
    package var unassessed: [Unassessed]
  }

  package struct LevelChange: Hashable, Sendable {
    package var skill: SkillID
    /// 0 to 5.
    package var before: Int
    package var now: Int
  }

  package struct Unassessed: Hashable, Sendable {
    package var skill: SkillID
    /// What was said last; `nil` where nothing ever was.
    package var last: Assessment?
  }

  /// How many entries of the period are evidence for a skill.
  package func entries(for skill: SkillID) -> Int {
    skills.first { $0.skill == skill }?.entries ?? 0
  }
}
