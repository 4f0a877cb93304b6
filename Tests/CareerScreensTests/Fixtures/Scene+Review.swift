import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting

extension Career {
  /// Somebody with a little of everything that a review looks at, on a path without a figure yet.
  static let reviewing: Career = {
    func met(_ name: String, _ day: String, _ number: Int) -> Entry {
      .fixture(
        EntryID(rawValue: "R\(name)\(number)"), .skill, on: day, "Spoke with \(name)",
        [Evidence(skill: "teamwork", level: 2)], result: "agreed", people: [name])
    }
    let entries =
      [
        Entry.fixture(
          "R1", on: "2026-11-20", "Walked sales through the plan",
          [Evidence(skill: "cross-functional-collaboration", level: 3)]),
        .fixture("R2", .milestone, on: "2026-11-02", "First hire"),
        .fixture(
          "R3", on: "2026-10-12", "Halved the build", [Evidence(skill: "hands-on-delivery")]),
        .fixture("R4", .feedback, on: "2026-11-19", "Kim: clear and calm"),
      ]
      + ["2026-06-01", "2026-07-01", "2026-09-01"].enumerated().map { met("Sam Lee", $1, $0) }
    let goals = [
      Goal(
        id: "G1", title: "Give a talk", by: on("2026-11-02"), created: instant("2026-01-01")),
      Goal(
        id: "G2", title: "Agree the budget", by: on("2026-11-27"), state: .started,
        created: instant("2026-01-01")),
      Goal(
        id: "G3", title: "Hand over the on-call plan", by: on("2027-01-31"),
        created: instant("2026-01-01")),
    ]
    let profile = Profile.manager.assessing("talent-management", at: 2, on: on("2025-05-01"))
      .reviewing(.weekly, on: on("2026-11-13")).reviewing(.quarterly, on: on("2026-10-02"))
    return Career(profile, entries, goals: goals)
  }()

  /// Names and goals in scripts that need care.
  static let scriptedReview = Career(
    Profile.manager,
    titles.flatMap { title in
      ["2026-05-01", "2026-06-01", "2026-07-01"].map { day in
        Entry.fixture(
          EntryID(rawValue: "\(title)\(day)"), on: day, title, result: title, people: [title])
      }
    },
    goals: titles.enumerated().map { index, title in
      Goal(
        id: EntryID(rawValue: "G\(index.padded(2))"), title: title,
        by: today.adding(days: index - 9), created: instant("2026-01-01"))
    })

  /// Somebody with nothing that is owed, due or missed.
  static let reviewed = Career(
    Profile.manager.reviewing(.weekly, on: today).reminding(of: .quarterly, false), [.review])
}

extension Scene {
  static let reviewScenes = [
    Scene("review-logged", "r", .reviewing),
    Scene("review-prompts", "r Right", .reviewing),
    Scene("review-owed", "r Right Right Down", .reviewing),
    Scene("review-goals", "r Right Right Right", .reviewing),
    Scene("review-people", "r Right Right Right Right", .reviewing, sizes: Size.all),
    Scene("review-done", "r Right Right Right Right Right", .reviewing),
    Scene(
      "review-done-on-the-way",
      "r Right Enter \"Told sales why\" Enter Right Enter \"she stayed\" Enter Right Right Right",
      .reviewing),
    Scene("review-answering", "r Right Enter", .reviewing),
    Scene("review-adding-a-result", "r Right Right Enter", .reviewing),
    Scene("review-somebody", "r Right Right Right Right Enter \"Lunch\"", .reviewing),
    Scene("review-marked-done", "r Right Right Right Right Right Enter", .reviewing),
    Scene("review-marked-done-taken-back", "r Right Right Right Right Right Enter u", .reviewing),
    Scene("review-of-a-quarter", "r", .neverReviewed),
    Scene("review-of-a-quarter-standing", "r Right Down", .neverReviewed),
    Scene("review-of-a-quarter-prompts", "r Right Right G", .neverReviewed),
    Scene("review-with-nothing-logged", "r", Career(.manager)),
    Scene("review-with-nothing-owed", "r Right Right", .reviewed),
    Scene("review-with-nobody-missed", "r Right Right Right Right", .reviewed),
    Scene("review-in-ascii", "r Right Right Down", .reviewing, glyphs: .ascii),
    Scene("review-scripts-goals", "r Right Right Right Right Down", .scriptedReview),
    Scene("review-scripts-people", "r Right Right Right Right Right G", .scriptedReview),
    Scene("review-not-due", "", .reviewed),
    Scene("review-due", "", .reviewing, sizes: Size.all),
  ]
}
