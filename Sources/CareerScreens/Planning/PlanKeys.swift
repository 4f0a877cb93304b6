import CareerPages

extension KeyContext {
  package static let plan = KeyContext(
    PlanScreen.title,
    [
      Command(
        .open, [.enter], hint: "open", help: "Open the goal, or plan the suggested one"
      ) { $0[PlanScreen.self].itemAtCursor($0) == nil ? "nothing to open" : nil },
      .finish,
      .tick,
      Command(
        .whatIf, ["o"], hint: "what if",
        help: "Try the plan without this goal, or with this suggestion"
      ) {
        $0.goalAtCursor != nil
          ? Command.needsOpenGoal($0) : $0.skillAtCursor == nil ? "no goal selected" : nil
      },
      .start,
      .drop,
      .why,
      .findRow,
      .nextRow,
      .previousRow,
      .edit,
      .editText,
      .delete,
      .review,
      Command(.back, [.escape], help: "End what-if", at: .clear) {
        !$0.tried.isEmpty ? nil : "no what-if to end"
      },
    ] + Command.onScreens)
}
