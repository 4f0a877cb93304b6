import ArgumentParser
import CareerModel
import CareerPages
import CareerStore

struct ReviewCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("review")

  /// The review a command refers to.
  enum Choice: String, EnumerableFlag {
    case weekly, quarterly

    static func help(for value: Choice) -> ArgumentHelp? {
      value == .weekly ? "The past week." : "The past three months, with levels and readiness."
    }
  }

  /// The action on the review.
  enum Act: String, EnumerableFlag {
    case done, off, on

    static func help(for value: Act) -> ArgumentHelp? {
      switch value {
      case .done: "Mark the review as done today."
      case .off: "Turn off its reminders, or those of both reviews if you name neither."
      case .on: "Turn reminders back on."
      }
    }
  }

  @Flag(exclusivity: .exclusive) var choice: Choice?
  @Flag(exclusivity: .exclusive) var act: Act?

  @Flag(
    help:
      "Print JSON; see data/schema/review.schema.json. With --done, --off or --on, print the change."
  )
  var json = false

  @OptionGroup var options: CommonOptions

  private var rhythm: ReviewRhythm? {
    choice.map { $0 == .weekly ? .weekly : .quarterly }
  }

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
    let plan = career.plan
    let due = career.profile.reviewsDue(on: career.today, began: career.journal.began)
    let review = Review(
      rhythm ?? Self.rhythmDue(career), of: career.journal, profile: career.profile, plan: plan,
      framework: career.framework, reading: career.reading, on: career.today)
    if json {
      let isDue = due.contains(review.rhythm)
      return try print(json: .review(review, plan, career, isDue: isDue), as: "review", version: 2)
    }
    print(ReviewRows(review, since: review, career.record).printed, career.framework)
  }

  /// Changes the profile and reports the change, or that there was nothing to change.
  private func change(
    _ context: CommandContext, _ act: Change.Intent.Act, _ change: (Profile) -> Profile
  ) throws {
    let before = try context.readableProfile()
    let change = Change.edit(before, to: change(before), as: act)
    try context.perform(
      change, json: json, saying: Wording.done(change) + ".", orElse: "Nothing to change.")
  }
}
