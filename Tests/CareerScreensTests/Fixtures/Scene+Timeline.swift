import CareerDemo
import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting

extension Career {
  /// Twenty years of a made-up career.
  static let twentyYears: Career = {
    let demo = DemoCareer(entries: 900, years: 20, seed: 3, lastDay: today)
    return Career(demo.profile, demo.allEntries, goals: demo.goals)
  }()

  /// Thirty milestones on one day, and one before it.
  static let thirtyOnADay = Career(
    .manager,
    [.hire]
      + (0..<30).map { number in
        .fixture(
          EntryID(rawValue: "30\(number.padded(2))"), .milestone, on: "2026-10-06",
          "Milestone number \(number) of that day", [Evidence(skill: "talent-management", level: 3)]
        )
      })

  /// Milestones and goals whose titles are of wide characters, with room for some of them.
  static let wideTitles = Career(
    .manager,
    [
      .fixture("W1", .milestone, on: "2024-02-01", "決済システムを新しい基盤へ移した"),
      .fixture("W2", .milestone, on: "2025-01-15", "최초의 채용"),
      .fixture("W3", .milestone, on: "2026-03-03", "財務部と初めての予算を決めた"),
      .fixture("W4", .milestone, on: "2026-11-02", "四半期の目標をすべて達成した"),
    ],
    goals: [
      Goal(
        id: "G1", title: "取締役会で一枚の資料を説明する", by: on("2027-02-01"), created: instant("2026-01-01")),
      Goal(id: "G2", title: "契約交渉を任される", by: on("2027-09-01"), created: instant("2026-01-01")),
    ])

  /// Goals in every state: overdue, due today and later, done, dropped, and for some day.
  static let planning = Career(
    .manager, [.review, .hire, .praise],
    goals: [
      goal("G1", "Explain the platform to the board on one page", "2026-08-31"),
      goal("G2", "Agree next year's budget", "2026-11-21", .started),
      goal("G3", "Lead the cloud contract negotiation", "2027-03-31"),
      goal("G4", "Hand the planning round to someone else", "2027-04-02"),
      goal("G5", "Hire the second lead", "2026-06-30", .done(on: on("2026-06-12"))),
      goal("G6", "Take over the data team", "2027-01-31", .dropped(reason: "merged")),
      goal("G7", "Give a talk", nil),
    ])

  private static func goal(
    _ id: EntryID, _ title: String, _ by: String?, _ state: Goal.State = .planned
  ) -> Goal {
    Goal(
      id: id, title: title, evidence: [Evidence(skill: "business-alignment", level: 3)],
      steps: [
        GoalStep(title: "Write it down", done: on("2026-07-01")), GoalStep(title: "Show it"),
      ],
      by: by.map { on($0) }, state: state, created: instant("2026-01-01"))
  }

  /// A path with a year between two stages, and an aim for some day.
  static let gap = Career(
    Profile(
      stages: [
        StageTenure(stage: "hands-on-engineer", from: on("2020-01-01"), to: on("2024-06-30")),
        StageTenure(stage: "team-lead", from: on("2025-09-01")),
      ], aim: Aim(stage: "engineering-manager")),
    [.review, .hire])

  /// Entries at both ends of the calendar.
  static let farApart = Career(
    .manager,
    [
      .fixture("F1", .milestone, on: "1969-07-20", "Watched the landing"), .review,
      .fixture("F2", on: "2150-01-01", "Typed a year that is not there yet"),
    ])
}

extension Scene {
  private static let allSizes = Size.all + [.widest]

  static let timelineScenes = [
    Scene("timeline-days", "3 + +", .full, sizes: allSizes),
    Scene("timeline-one-week", "3 + + [", .few),
    Scene("timeline-weeks", "3 +", .full, sizes: allSizes),
    Scene("timeline-one-quarter", "3 + + Left Left Left"),
    Scene("timeline-months", "3", .full, sizes: allSizes),
    Scene("timeline-quarters", "3 -", .full, sizes: allSizes),
    Scene("timeline-twenty-years", "3 -", .twentyYears),
    Scene("timeline-years", "3 - -", .twentyYears, sizes: allSizes),
    Scene("timeline-empty", "3", Career(.manager), sizes: allSizes),
    Scene("timeline-nothing-at-all", "3", Career()),
    Scene("timeline-single-entry", "3", Career(.engineer, [.hire])),
    Scene("timeline-thirty-on-a-day", "3 Down Down", .thirtyOnADay),
    Scene("timeline-wide-titles", "3", .wideTitles, sizes: allSizes),
    Scene("timeline-goals", "3 Right Right", .planning),
    Scene("timeline-goal-overdue", "3 Up g Right", .planning),
    Scene("timeline-goals-by-week", "3 + Up", .planning),
    Scene("timeline-far-apart", "3 - -", .farApart),
    Scene("timeline-far-apart-ahead", "3 G", .farApart),
    Scene("timeline-skill-lane", "3 Down Down Down Down Left Left"),
    Scene("timeline-milestones-lane", "3 Up Up Left"),
    Scene("timeline-readiness-lane", "3 Z k k k k h h", .full, sizes: allSizes),
    Scene("timeline-last-lane", "3 Down Down Down Down Down Down Down Down Down Down Down Down"),
    Scene("timeline-first-entry", "3 g"),
    Scene("timeline-ahead", "3 ]"),
    Scene("timeline-empty-day", "3 L L L"),
    Scene("timeline-folded", "3 j z", .full),
    Scene("timeline-all-folded", "3 Z", .full),
    Scene("timeline-lanes", "3 V Down \" \"", .full),
    Scene("timeline-lanes-chosen", "3 V g x j x j x G x Esc", .full),
    Scene("timeline-lane-moved", "3 j j K K K", .full),
    Scene("timeline-filter-typing", "3 / \"kind:milestone\"", .full),
    Scene("timeline-filter", "3 / \"kind:milestone talent\" Enter", .full),
    Scene("timeline-filter-with-a-problem", "3 / \"review skill:t\" Enter"),
    Scene("timeline-log-at-the-cursor", "3 Left Left Left H H a \"Ran it\""),
    Scene("timeline-bands-with-aim", "3 -", .managing),
    Scene("timeline-gap-in-the-path", "3", .gap),
    Scene("timeline-without-a-stage", "3", Career(Profile(), [.review, .hire])),
    Scene("timeline-reading", "3") { Planner(reading: .demo, size: $0) },
    Scene("timeline-in-ascii", "3", .full, glyphs: .ascii),
    Scene("timeline-calendar", "3 v", .full, sizes: allSizes),
    Scene("timeline-calendar-another-day", "3 v Left Left Up", .full),
    Scene("timeline-calendar-of-a-lane", "3 v J J [", .full),
    Scene("timeline-calendar-ahead", "3 v Right Right Right Right Right Right Right Right"),
    Scene("timeline-calendar-empty", "3 v", Career(.manager)),
    Scene("timeline-calendar-filtered", "3 / \"kind:milestone\" Enter v", .full),
    Scene("timeline-calendar-in-ascii", "3 v", .full, glyphs: .ascii),
  ]
}
