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
      for (rhythm, since) in reviews {
        let when = since.map { $0 == today ? "due today" : "due since \($0.longText)" } ?? "due"
        print("\(Wording.name(rhythm)) \(when): run cairn review")
      }
      for goal in due {
        let role: Role = goal.isOverdue(on: today) ? .error : .warning
        print(
          StyledText("\(Wording.urgency(of: goal, on: today)): ", role) + StyledText(goal.title))
      }
    }
    // Unreadable goals may be due as well, so the command ends with a status that says so.
    guard RecordNotices.hidden.isEmpty else { return }
    if reviews.isEmpty, due.isEmpty { throw ExitCode(CommandFailure.Status.found.rawValue) }
  }
}

extension CommandContext {
  /// Returns each review that is due, with the first day it was due; `nil` if it was never done.
  /// Until the first review, the oldest month says when the record was begun. So no review is due
  /// earlier than in the planner, which reads all months.
  fileprivate func reviewsDue() throws(StoreError) -> [(ReviewRhythm, since: CalendarDay?)] {
    let profile = try profile()
    let isKnown = ReviewRhythm.allCases.allSatisfy {
      profile.isOff($0) || profile.lastReview($0) != nil
    }
    var oldest = Journal()
    if !isKnown, let month = try months().last { oldest.set([month: try entries(of: month)]) }
    return profile.reviewsDue(on: today, began: oldest.began).map { rhythm in
      (rhythm, profile.lastReview(rhythm).map(rhythm.dueDay(after:)))
    }
  }
}
