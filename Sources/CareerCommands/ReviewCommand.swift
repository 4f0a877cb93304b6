import ArgumentParser
import CareerModel
import CareerPages
import CareerStore

struct ReviewCommand: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Look back: what was logged, what could be added, what is owed, due and not met.",
    discussion: """
      The planner asks the same page by page (r on Path) and lets you write there and then. Without
      --weekly or --quarterly it is the review that is due, else the weekly one.

        cairn review
        cairn review --quarterly --done
        cairn review --off               # no reminders, neither weekly nor quarterly

      docs/reviews.md says when a review is due and what is in it.
      """)

  /// Which review is meant.
  enum Choice: String, EnumerableFlag {
    case weekly, quarterly

    static func help(for value: Choice) -> ArgumentHelp? {
      value == .weekly ? "The last week." : "The last three months, with levels and readiness."
    }
  }

  /// What is done with it.
  enum Act: String, EnumerableFlag {
    case done, off, on

    static func help(for value: Act) -> ArgumentHelp? {
      switch value {
      case .done: "Mark it as done today."
      case .off: "Remind nobody of it; of both, if neither is named."
      case .on: "Remind of it again."
      }
    }
  }

  @Flag(exclusivity: .exclusive) var choice: Choice?
  @Flag(exclusivity: .exclusive) var act: Act?

  @Flag(
    help:
      "JSON, as data/schema/review.schema.json describes it; with --done, --off or --on what changed."
  )
  var json = false

  @OptionGroup var options: CommonOptions

  private var rhythm: ReviewRhythm? {
    choice.map { $0 == .weekly ? .weekly : .quarterly }
  }

  func run(_ context: CommandContext) throws {
    switch act {
    case nil: try show(try WholeCareer(context))
    case .done:
      let rhythm = try rhythm ?? Self.rhythmDue(try WholeCareer(context))
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

  /// The review that is due, the longer one first; the weekly one where none is.
  private static func rhythmDue(_ career: WholeCareer) -> ReviewRhythm {
    career.profile.reviewsDue(on: career.today, began: career.journal.began).last ?? .weekly
  }

  private func show(_ career: WholeCareer) throws {
    let plan = career.plan
    let due = career.profile.reviewsDue(on: career.today, began: career.journal.began)
    let review = Review(
      rhythm ?? Self.rhythmDue(career), of: career.journal, profile: career.profile, plan: plan,
      framework: career.framework, reading: career.reading, on: career.today)
    if json {
      let answer = ReviewJSON(review, plan, career, isDue: due.contains(review.rhythm))
      return try print(json: answer, as: "review")
    }
    print(ReviewRows(review, since: review, career.record).printed, career.framework)
  }

  /// Changes the profile and says what was done; that nothing was, where it is so already.
  private func change(
    _ context: CommandContext, _ act: Change.Intent.Act, _ change: (Profile) -> Profile
  ) throws {
    let before = try context.readableProfile()
    let change = Change.edit(before, to: change(before), as: act)
    try context.perform(
      change, json: json, saying: Wording.done(change) + ".", orElse: "That is so already.")
  }
}
