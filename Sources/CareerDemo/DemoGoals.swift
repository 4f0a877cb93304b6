import CareerModel

/// The goals of a person on a made-up path: one of every kind, around the day on which the career
/// is viewed.
enum DemoGoals {
  /// - Parameter milestone: The result of the first goal; `nil` leaves that goal out.
  static func goals(lastDay: CalendarDay, milestone: Entry?) -> [Goal] {
    var random = SeededRandom(seed: 4)
    let goals = sketches.enumerated().map { index, sketch in
      let day = lastDay.adding(days: index - 160)
      let created = Instant(milliseconds: (day.ordinal * 24 + 17) * 3_600_000)
      return sketch.goal(
        EntryID(ULID(at: created, using: &random)), lastDay: lastDay, created: created)
    }
    return goals
      + [milestone].compactMap { milestone in
        guard let milestone else { return nil }
        let created = Instant(milliseconds: (milestone.day.ordinal * 24 - 700) * 3_600_000)
        return Goal(
          id: EntryID(ULID(at: created, using: &random)), title: milestone.title,
          evidence: milestone.evidence, by: milestone.day.adding(days: 9),
          state: .done(on: milestone.day), fulfilledBy: [milestone.id], created: created)
      }
  }

  private struct Sketch {
    var title: String
    var skill: String
    var level: Int
    /// Days from the last day; `nil` for someday.
    var due: Int?
    var priority = Goal.Priority.needed
    var state = Goal.State.planned
    var why: String?
    var doneWhen: String?
    var steps: [String] = []
    /// The number of steps that are done.
    var done = 0

    func goal(_ id: EntryID, lastDay: CalendarDay, created: Instant) -> Goal {
      Goal(
        id: id, title: title, evidence: [Evidence(skill: SkillID(rawValue: skill), level: level)],
        why: why,
        priority: priority, doneWhen: doneWhen,
        steps: steps.enumerated().map { index, title in
          GoalStep(title: title, done: index < done ? lastDay.adding(days: 7 * index - 60) : nil)
        },
        by: due.map(lastDay.adding(days:)), state: state, created: created)
    }
  }

  private static let sketches = [
    Sketch(
      title: "Explain the platform to the board on one page", skill: "business-alignment",
      level: 3, due: -19, priority: .essential, state: .started,
      why: "They see a cost; the page shows what it earns.",
      doneWhen: "the board has asked a question about it",
      steps: [
        "Ask sales which deals depended on it", "Write the page", "Try it on the head of finance",
        "Put it on the agenda",
      ], done: 2),
    Sketch(
      title: "Agree next year's budget +finance", skill: "cross-functional-collaboration", level: 4,
      due: 38, priority: .essential, state: .started,
      why: "So far, someone else has argued for my team's budget.",
      steps: ["Costs by product", "First round with finance", "The signed plan"], done: 1),
    Sketch(
      title: "Try the new search on real traffic for two weeks", skill: "innovation-and-research",
      level: 3, due: 73, doneWhen: "we know how much money it would save",
      steps: ["Choose two candidates", "Two weeks of shadow traffic", "Write down what we learned"]),
    Sketch(
      title: "Lead the cloud contract negotiation +legal", skill: "business-acumen", level: 3,
      due: 205, priority: .essential, why: "I have not led a negotiation yet."),
    Sketch(
      title: "Hand the planning round to someone else", skill: "talent-management", level: 4,
      due: 320, doneWhen: "two rounds went well without me"),
    Sketch(
      title: "Give a talk on what the move to the cloud cost us", skill: "change-management",
      level: 4, due: nil, priority: .helpful),
    Sketch(
      title: "Take over the data team", skill: "work-management", level: 4, due: 120,
      state: .dropped(reason: "merged with another team")),
  ]
}
