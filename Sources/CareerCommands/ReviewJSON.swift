import CareerModel

/// What `cairn review --json` prints; data/schema/review.schema.json describes it.
struct ReviewJSON: Encodable {
  var rhythm: ReviewRhythm
  /// Whether it is due today.
  var due: Bool
  var from: CalendarDay
  var to: CalendarDay
  /// The day on which it was last done.
  var last: CalendarDay?
  var logged: Logged
  var prompts: [Prompt]
  var owed: Owed
  var goals: [GoalJSON]
  var people: [Person]
  /// Of a quarterly review only.
  var quarter: Quarter?

  struct Logged: Encodable {
    var entries: [EntryID]
    var kinds: [String: Int]
    var skills: [SkillCount]
  }

  struct SkillCount: Encodable {
    var skill: SkillID
    var title: String
    var entries: Int
  }

  struct Prompt: Encodable {
    var skill: SkillID
    var title: String
    var question: String
    var asked: Int?
    var shown: Int
  }

  struct Owed: Encodable {
    var entries: [EntryID]
    var all: Int
  }

  struct GoalJSON: Encodable {
    var id: EntryID
    var title: String
    var by: CalendarDay?
    var overdue: Bool
  }

  struct Person: Encodable {
    var name: String
    var entries: Int
    var last: CalendarDay
  }

  struct Quarter: Encodable {
    var stage: StageID?
    var before: Int?
    var now: Int?
    var levels: [Level]
    var unassessed: [Unassessed]
  }

  struct Level: Encodable {
    var skill: SkillID
    var before: Int
    var now: Int
  }

  struct Unassessed: Encodable {
    var skill: SkillID
    var last: CalendarDay?
  }

  init(_ review: Review, _ plan: Plan, _ career: WholeCareer, isDue: Bool) {
    let framework = career.framework
    rhythm = review.rhythm
    due = isDue
    (from, to) = (review.period.lowerBound, review.period.upperBound)
    last = career.profile.lastReview(review.rhythm)
    logged = Logged(
      entries: review.entries,
      kinds: Dictionary(uniqueKeysWithValues: review.kinds.map { ($0.key.rawValue, $0.value) }),
      skills: review.skills.map { count in
        SkillCount(
          skill: count.skill, title: framework.title(of: count.skill), entries: count.entries)
      })
    prompts = review.prompts.map { prompt in
      Prompt(
        skill: prompt.skill, title: framework.title(of: prompt.skill), question: prompt.question,
        asked: prompt.asked, shown: prompt.shown)
    }
    owed = Owed(entries: review.owed, all: review.owedInAll)
    goals = review.goals.compactMap { plan[$0] }.map { GoalJSON($0, on: review.today) }
    people = review.people.map { Person(name: $0.name, entries: $0.entries, last: $0.last) }
    quarter = review.quarter.map { quarter in
      Quarter(
        stage: quarter.stage, before: quarter.before, now: quarter.now,
        levels: quarter.levels.map { Level(skill: $0.skill, before: $0.before, now: $0.now) },
        unassessed: quarter.unassessed.map { Unassessed(skill: $0.skill, last: $0.last?.date) })
    }
  }
}

extension ReviewJSON.GoalJSON {
  init(_ goal: Goal, on today: CalendarDay) {
    self.init(id: goal.id, title: goal.title, by: goal.by, overdue: goal.isOverdue(on: today))
  }
}
