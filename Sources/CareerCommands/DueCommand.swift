import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

struct DueCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("due")

  @Flag(help: "Print JSON, even if nothing is due; see data/schema/due.schema.json.")
  var json = false

  @OptionGroup var options: CommonOptions

  /// How many days ahead of its date a goal is listed.
  private static let goalDays = 7

  func run(_ context: CommandContext) throws { try Self.say(context, json: json) }

  static func say(_ context: CommandContext, json: Bool = false) throws {
    RecordNotices.keepQuiet()
    let reviews = try context.reviewsDue()
    let today = context.today
    let horizon = today.adding(days: Self.goalDays)
    let due = Plan(try context.goals()).open.filter { $0.by.map { $0 <= horizon } ?? false }
    if json {
      let days = reviews.map { ["rhythm": $0, "since": $1] as JSONObject }
      let goals = due.map { JSONObject.goal($0, on: today) }
      try print(json: ["reviews": days, "goals": goals], as: "due")
    } else {
      for (rhythm, since) in reviews { print(Self.words(rhythm, since, today)) }
      for goal in due {
        let role: Role = goal.isOverdue(on: today) ? .error : .warning
        print(
          StyledText("\(Wording.urgency(of: goal, on: today)): ", role) + StyledText(goal.title))
      }
    }
    // Unreadable goals may be due as well, so the command ends with a status that says so.
    guard RecordNotices.hidden.isEmpty else { return }
    if reviews.isEmpty, due.isEmpty {
      throw ExitCode(CommandFailure.Status.found.rawValue)
    }
  }

  /// Returns `weekly review due since Wed 18 Nov 2026`.
  private static func words(
    _ rhythm: ReviewRhythm, _ since: CalendarDay?, _ today: CalendarDay
  ) -> String {
    let when = since.map { $0 == today ? "due today" : "due since \($0.longText)" } ?? "due"
    return "\(Wording.name(rhythm)) \(when): run cairn review"
  }
}

extension CommandContext {
  /// Returns the reviews due, reading only the profile and, until the first review is done, the
  /// oldest month, whose entries say when the record was begun. A user who starts by recording past
  /// years has a quiet first week here too. Never reports a review earlier than the planner, which
  /// reads all months; after the first review both agree.
  ///
  /// - Returns: Each review with the first day it was due; `nil` if it was never done.
  fileprivate func reviewsDue() throws(StoreError) -> [(ReviewRhythm, since: CalendarDay?)] {
    let profile = try readableProfile()
    let isKnown = ReviewRhythm.allCases.allSatisfy {
      profile.isOff($0) || profile.lastReview($0) != nil
    }
    var oldest = Journal()
    if !isKnown {
      for month in try months().suffix(1) {
        oldest.set([month: try entries(of: month)])
      }
    }
    return profile.reviewsDue(on: today, began: oldest.began).map { rhythm in
      (rhythm, profile.lastReview(rhythm).map(rhythm.dueDay(after:)))
    }
  }
}
