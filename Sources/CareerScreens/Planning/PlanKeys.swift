import CareerModel
import CareerPages

extension Place {
  package static let plan = Place(
    PlanScreen.title,
    [
      Command(
        .open, [.enter], hint: "open", help: "open the goal, or plan the one that is suggested"
      ) { $0.planning.itemAtCursor($0) == nil ? "there is nothing to open here" : nil },
      .finish,
      .tick,
      Command(
        .whatIf, ["o"], hint: "what if", help: "what if without this goal, or with this suggestion"
      ) {
        $0.goalAtCursor != nil
          ? Command.needsOpenGoal($0) : $0.skillAtCursor == nil ? "there is no goal here" : nil
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
      Command(.back, [.escape], help: "ends what if", at: .clear) {
        !$0.tried.isEmpty ? nil : "there is no what if to end"
      },
    ] + Command.onScreens)
}
