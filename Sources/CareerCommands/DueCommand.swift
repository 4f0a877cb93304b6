import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
import CareerStore

struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Say what is due: reviews, and goals within a week. Nothing is due: says nothing.",
    discussion: """
      For a shell prompt or cron: one line for each thing, and the exit status 0; 1 where nothing is
      due. It reads the profile and the plan, before the first review also the oldest month, and
      never writes.

        cairn due | head -n 1
        cairn due || true                # in cron, where 1 would be a failure
        cairn review --off               # no reminders of reviews
      """)

  @Flag(name: .long, help: "JSON, as data/schema/due.schema.json describes it; also of nothing.")
  var json = false

  @OptionGroup var options: DataOptions
  @ParentCommand var parent: CairnCommand

  /// How many days ahead a goal is named.
  private static let goalDays = 7

  private struct Due: Encodable {
    var format = "cairn.due"
    var version = 1
    var reviews: [DueReview]
    var goals: [ReviewJSON.GoalJSON]
  }

  private struct DueReview: Encodable {
    var rhythm: ReviewRhythm
    /// The first day on which it was due; `nil` where it was never done.
    var since: CalendarDay?
  }

  func run() throws { try Self.say(CommandContext(options, parent: parent), json: json) }

  static func say(_ context: CommandContext, json: Bool) throws {
    RecordNotes.keepQuiet()
    try CommandFailure.reported {
      let reviews = try ReviewsDue(context)
      let today = context.surroundings.today()
      let (goals, problems) = try context.store.goals()
      Output.warn(of: problems)
      let horizon = today.adding(days: Self.goalDays)
      let due = Plan(goals).open.filter { goal in goal.by.map { $0 <= horizon } ?? false }
      if json {
        print(
          try JSONOutput.text(
            Due(
              reviews: reviews.days.map { DueReview(rhythm: $0, since: $1) },
              goals: due.map { ReviewJSON.GoalJSON($0, on: today) })))
      } else {
        for (rhythm, since) in reviews.days { print(Self.words(rhythm, since, today)) }
        for goal in due {
          let role: Role = goal.isOverdue(on: today) ? .error : .warning
          print(
            StyledText("\(Wording.urgency(of: goal, on: today)): ", role) + StyledText(goal.title))
        }
      }
      // Whether what cannot be read is due, nobody knows: `reported` ends with a status that says so.
      guard RecordNotes.hidden.isEmpty else { return }
      if reviews.days.isEmpty, due.isEmpty {
        throw ExitCode(CommandFailure.Status.found.rawValue)
      }
    }
  }

  /// `weekly review due since Wed 18 Nov 2026`.
  private static func words(
    _ rhythm: ReviewRhythm, _ since: CalendarDay?, _ today: CalendarDay
  ) -> String {
    let when = since.map { $0 == today ? "due today" : "due since \($0.longText)" } ?? "due"
    return "\(Wording.name(rhythm)) \(when): cairn review, or r in the planner"
  }
}

/// The reviews that are due, with no more read than the profile; and until a first review was done the
/// oldest month, whose entries say when the record began to be written. Somebody who begins with the
/// years behind them has a quiet first week here too. Never earlier than the planner says it, which
/// looks at all months; after the first review the two are the same.
private struct ReviewsDue {
  /// With the first day on which each was due; `nil` where it was never done.
  let days: [(rhythm: ReviewRhythm, since: CalendarDay?)]

  init(_ context: CommandContext) throws(StoreError) {
    let profile = try context.readableProfile().profile
    let today = context.surroundings.today()
    let isKnown = ReviewRhythm.allCases.allSatisfy {
      profile.isOff($0) || profile.lastReview($0) != nil
    }
    var oldest = Journal()
    if !isKnown {
      let (months, problems) = try context.store.months()
      Output.warn(of: problems)
      for month in months.suffix(1) {
        let reading = try context.store.month(month)
        Output.warn(of: reading.problems)
        oldest.set([month: reading.entries])
      }
    }
    days = profile.reviewsDue(on: today, began: oldest.began).map { rhythm in
      (rhythm, profile.lastReview(rhythm).map(rhythm.dueDay(after:)))
    }
  }
}
