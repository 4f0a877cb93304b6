import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting

extension Scene {
  static let planScenes = [
    Scene("plan", "5", .full, sizes: Size.all + [.widest]),
    Scene("plan-further-down", "5 Down Down Down Down Down Down Down", .full),
    Scene("plan-what-if", "5 o Down Down Down Down Down o", .gapWithoutGoal),
    Scene("plan-uncovered", "5 Down Down Down Down", .gapWithoutGoal),
    Scene("plan-empty", "5", Career(.manager)),
    Scene("plan-no-profile", "5", Career(Profile(), [.review])),
    Scene("plan-few-entries", "5", .managing),
    Scene("plan-reading", "5") { Planner(reading: .demo, size: $0) },
    Scene("plan-done", "5 Down c Enter", .full),
    Scene("plan-done-line", "5 Down c", .full),
    Scene("plan-drop", "5 D \"the board has no time\"", .full),
    Scene("plan-dropped", "5 D \"the board has no time\" Enter G Enter", .full),
    Scene("plan-line", "p", .managing),
    Scene(
      "plan-line-full",
      """
      p "Agree next year's budget +finance #acumen:4 by:q2 !essential \
      why:\\"it is time\\" => the plan is signed"
      """, .managing),
    Scene("plan-line-over", "p \"Give a talk by:2026-11-01\" Enter", .managing),
    Scene("plan-line-from-a-gap", "1 Down p", .full),
    Scene("plan-goal", "5 Enter", .full, sizes: Size.all),
    Scene("plan-goal-step", "5 Enter Down Down Down Space", .full),
    Scene("plan-goal-add-step", "5 Enter A \"Ask legal\"", .full),
    Scene("plan-scripts", "5 Enter", .plannedScripts),
    Scene("plan-in-ascii", "5 Down", .full, glyphs: .ascii),
  ]
}

extension Career {
  /// The made-up career without the goals for two of its gaps.
  static let gapWithoutGoal: Career = {
    var career = full
    career.goals.removeAll { goal in
      goal.evidence.contains {
        $0.skill == "business-acumen" || $0.skill == "innovation-and-research"
      }
    }
    return career
  }()

  /// Titles that a terminal may draw in its own way.
  static let plannedScripts = Career(
    .manager, [],
    goals: [
      .fixture(
        "01G", "予算を財務部と合意する 👨‍👩‍👧‍👦", by: "2027-03-31",
        [Evidence(skill: "business-acumen", level: 4)],
        steps: [GoalStep(title: "費用を集める"), GoalStep(title: "e\u{301}tape\u{1B}[31m")]),
      .fixture("02G", "לדבר עם ההנהלה", by: "2026-10-01"),
    ])
}
