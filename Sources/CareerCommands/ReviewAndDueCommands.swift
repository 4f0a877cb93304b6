package import ArgumentParser
import CareerDrawing
package import CareerModel
import CareerPages
import CareerStore

extension ReviewRhythm: EnumerableFlag {
  package static func help(for value: ReviewRhythm) -> ArgumentHelp? {
    value == .weekly ? "The past week." : "The past three months, with levels and readiness."
  }
}

struct ReviewCommand: RecordCommand {
  enum Act: String, EnumerableFlag {
    case done, off, on

    static func help(for value: Act) -> ArgumentHelp? {
      switch value {
      case .done: "Mark the review as done today."
      case .off: "Turn off reminders for this review, or for both if you name neither."
      case .on: "Turn reminders back on."
      }
    }
  }

  @Flag(exclusivity: .exclusive) var rhythm: ReviewRhythm?
  @Flag(exclusivity: .exclusive) var act: Act?
  @Flag(
    help:
      "Print JSON; see data/schema/review.schema.json. With --done, --off or --on, print the change."
  )
  var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    switch act {
    case nil: try show(try LoadedCareer(context))
    case .done:
      let rhythm = try rhythm ?? Self.rhythmDue(try LoadedCareer(context))
      let today = context.today
      try change(context, .reviewed) { $0.reviewing(rhythm, on: today) }
      if !json { print(Wording.nextReview(rhythm, after: today)) }
    case .off, .on:
      let rhythms = rhythm.map { [$0] } ?? ReviewRhythm.allCases
      try change(context, act == .on ? .unmutedReviews : .mutedReviews) { profile in
        rhythms.reduce(profile) { $0.reminding(of: $1, act == .on) }
      }
    }
  }

  /// Returns the review that is due, preferring the longer one; weekly if none is due.
  private static func rhythmDue(_ career: LoadedCareer) -> ReviewRhythm {
    career.profile.reviewsDue(on: career.today, began: career.journal.began).last ?? .weekly
  }

  private func show(_ career: LoadedCareer) throws {
    let review = Review(
      rhythm ?? Self.rhythmDue(career), of: career.career, reading: career.reading)
    if json { return try print(json: .review(review, career), as: "review", version: 2) }
    print(ReviewRows(review, since: review, career.record).printed, career.framework)
  }

  private func change(
    _ context: CommandContext, _ act: Change.Intent.Act, _ change: (Profile) -> Profile
  ) throws {
    let before = try context.profile()
    let change = Change.edit(before, to: change(before), as: act)
    try context.perform(
      change, json: json, saying: Wording.done(change) + ".", orElse: "Nothing to change.")
  }
}

extension JSONObject {
  /// The output of `cairn review --json`, described by data/schema/review.schema.json.
  static func review(_ review: Review, _ career: LoadedCareer) -> JSONObject {
    let due = career.profile.reviewsDue(on: career.today, began: career.journal.began)
    func title(_ skill: SkillID) -> String { career.framework.title(of: skill) }
    let skills = review.skills.map { count -> JSONObject in
      ["skill": count.skill, "title": title(count.skill), "entries": count.entries]
    }
    let kinds = Dictionary(uniqueKeysWithValues: review.kinds.map { ($0.key.rawValue, $0.value) })
    let prompts = review.prompts.map { prompt -> JSONObject in
      [
        "skill": prompt.skill, "title": title(prompt.skill), "question": prompt.question,
        "asked": prompt.asked, "shown": prompt.shown, "level": prompt.level,
      ]
    }
    let people = review.people.map { person -> JSONObject in
      ["name": person.name, "entries": person.entries, "last": person.last]
    }
    let logged: JSONObject = ["entries": review.entries, "kinds": kinds, "skills": skills]
    let owed: JSONObject = ["entries": review.owed, "all": review.owedInAll]
    return [
      "rhythm": review.rhythm, "due": due.contains(review.rhythm), "from": review.period.lowerBound,
      "to": review.period.upperBound, "last": career.profile.lastReview(review.rhythm),
      "logged": logged, "prompts": prompts, "owed": owed,
      "goals": review.goals.compactMap { career.plan[$0] }.map { goal($0, on: review.today) },
      "people": people, "quarter": review.quarter.map(quarter),
    ]
  }

  private static func quarter(_ quarter: Review.Quarter) -> JSONObject {
    let levels = quarter.levels.map { level -> JSONObject in
      ["skill": level.skill, "before": level.before, "now": level.now]
    }
    let unassessed = quarter.unassessed.map { skill -> JSONObject in
      ["skill": skill.skill, "last": skill.last?.date]
    }
    return [
      "stage": quarter.stage, "before": quarter.before, "now": quarter.now, "levels": levels,
      "unassessed": unassessed,
    ]
  }

  static func goal(_ goal: Goal, on today: CalendarDay) -> JSONObject {
    ["id": goal.id, "title": goal.title, "by": goal.by, "overdue": goal.isOverdue(on: today)]
  }
}

struct DueCommand: RecordCommand {
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
