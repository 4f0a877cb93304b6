import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting

extension Career {
  /// The same record with another profile.
  func with(_ change: (Profile) -> Profile) -> Career {
    var career = self
    career.profile = change(profile)
    return career
  }

  /// A manager who shows talent management at level 3, said so of it twice, and points at signals.
  static let mentoring = Career(
    Profile.manager.assessing("talent-management", at: 2, on: on("2025-05-03"))
      .assessing("talent-management", at: 4, on: on("2026-11-07")),
    mentored)

  private static let mentored = [
    ("02A", "2026-09-04", 3, "checkout"), ("02B", "2026-08-12", 3, "search"),
    ("02C", "2026-06-30", 4, "checkout"), ("02D", "2026-05-05", 3, "search"),
    ("02E", "2025-02-11", 2, "billing"),
  ].map { (id: EntryID, day: String, level: Int, project: String) in
    Entry.fixture(
      id, on: day, "Talked Kim through the \(project) plan of \(day.prefix(7))",
      [Evidence(skill: "talent-management", level: level, signal: "conflict-settled")],
      project: project)
  }

  /// Skills that the framework does not have, one of them in a script of wide characters.
  static let juggling = Career(
    .manager,
    [
      .full, .review,
      .fixture("03A", on: "2026-10-01", "決済レビュー", [Evidence(skill: "決済システムの障害レビュー", level: 2)]),
    ])

  /// What a person can say of their skills, all of it.
  static let opinionated = Career.demo.with {
    $0.assessing("business-acumen", at: 9, on: on("2024-01-31"))
      .assessing("talent-management", at: 2, on: on("2025-05-03"))
      .assessing("talent-management", at: 5, on: on("2026-11-01"))
      .assessing("troubleshooting", at: 1, on: on("2026-02-14"))
      .weighing("business-alignment", as: 3).weighing("innovation-and-research", as: 0)
      .leavingOut("business-acumen", because: "the sales team does all of it here")
  }

  /// Reasons and skills in scripts that need care.
  static let scriptedSkills = Career(
    Profile.manager.leavingOut("business-acumen", because: titles[0])
      .leavingOut("change-management", because: titles[9])
      .assessing("\u{301}\u{200D}", at: 3, on: on("2026-11-01")),
    titles.enumerated().map { index, title in
      .fixture(
        EntryID(rawValue: "0\(index.padded(2))"), EntryKind.allCases[index % 3],
        on: today.adding(days: -9 * index).description, title,
        [
          Evidence(skill: "talent-management", level: 1 + index % 5),
          Evidence(skill: SkillID(rawValue: title), level: 1),
        ])
    })
}

extension Scene {
  private static let allSizes = Size.all + [Size.widest]

  static let skillScenes = [
    Scene("skills-demo", "4 Down Down Down Down Down Down", sizes: allSizes),
    Scene("skills-empty", "4", Career(.manager), sizes: allSizes),
    Scene("skills-no-profile", "4", Career()),
    Scene("skills-reading", "4") { Planner(reading: .demo, size: $0) },
    Scene("skills-unknown", "4 G", .juggling),
    Scene("skills-opinionated", "4 Down Down Down Down", .opinionated, sizes: allSizes),
    Scene("skills-left-out", "4 G", .opinionated),
    Scene("skills-in-ascii", "4 Down Down", .opinionated, glyphs: .ascii),
    Scene("skill", "4 Down Down Down Down Enter", .mentoring, sizes: allSizes),
    Scene("skill-scrolled", "4 Down Down Down Down Enter PgDn Down", .mentoring),
    Scene("skill-at-its-end", "4 Down Down Down Down Enter G", .mentoring),
    Scene("skill-unknown", "4 G Enter", .juggling),
    Scene("skill-with-modes", "4 Enter n n n n n n", .opinionated),
    Scene("skill-in-ascii", "4 Down Down Down Down Enter Space", .mentoring, glyphs: .ascii),
    Scene("assess", "4 Down Down Down Down s", .mentoring, sizes: Size.all),
    Scene("assess-another-level", "4 Down Down Down Down s 5", .mentoring),
    Scene("assess-unknown-skill", "4 G s", .juggling),
    Scene("assess-saved", "4 Down Down Down Down s 1 Enter", .mentoring),
    Scene("assess-in-ascii", "4 s", .mentoring, glyphs: .ascii),
    Scene("weigh", "4 G i", .mentoring, sizes: Size.all),
    Scene("weigh-a-weight", "4 G i 3", .mentoring),
    Scene("weigh-a-reason", "4 G i Up Down Down Down Down Down \"sales does it here\"", .mentoring),
    Scene("weigh-without-a-reason", "4 G i Down Down Down Down Down Enter", .mentoring),
    Scene("weigh-saved", "4 G i Down Down Down Down Down \"sales does it here\" Enter", .mentoring),
    Scene("weigh-in-ascii", "4 G i 1", .mentoring, glyphs: .ascii),
    Scene("scripts-on-the-skills", "4 G", .scriptedSkills),
    Scene("scripts-in-a-skill", "4 G Enter", .scriptedSkills),
    Scene(
      "scripts-in-a-reason", "4 G k k k k i paste \"👨‍👩‍👧‍👦 決済\\u{1B}[31m e\\u{301}\"", .scriptedSkills),
  ]
}
