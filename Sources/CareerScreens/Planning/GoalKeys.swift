import CareerModel
import CareerPages

extension Place {
  package static let goal = Place(
    "An open goal",
    [
      Command(
        .open, [.enter, .right], hint: "open",
        help: "edit the goal, tick the step or open the entry", at: .open),
      .finish,
      Command(
        .tick, [" "], hint: "tick", help: "the step under the cursor is done, or the next one",
        disabled: Command.needsOpenGoal),
      Command(
        .add, ["A"], hint: "add step", help: "add steps to the goal", disabled: Command.needsGoal),
      .start,
      .drop,
      Command(
        .edit, ["e"], hint: "edit", help: "edit the goal or the step under the cursor",
        disabled: Command.needsGoal),
      .editText,
      Command(
        .delete, ["d"], hint: "del", help: "delete the goal or the step under the cursor",
        disabled: Command.needsGoal),
      .next,
      .previous,
      .back,
    ])
}
