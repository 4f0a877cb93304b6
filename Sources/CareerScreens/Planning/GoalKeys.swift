import CareerPages

extension KeyContext {
  package static let goal = KeyContext(
    "A goal",
    [
      Command(
        .open, [.enter, .right], hint: "open",
        help: "Edit the goal, check off the step or open the entry", at: .open),
      .finish,
      Command(
        .tick, [" "], hint: "tick", help: "Check off this step, or the next one",
        disabled: Command.needsOpenGoal),
      Command(
        .add, ["A"], hint: "add step", help: "Add steps", disabled: Command.needsGoal),
      .start,
      .drop,
      Command(
        .edit, ["e"], hint: "edit", help: "Edit the goal or step",
        disabled: Command.needsGoal),
      .editText,
      Command(
        .delete, ["d"], hint: "delete", help: "Delete the goal or step",
        disabled: Command.needsGoal),
      .next,
      .previous,
      .back,
    ])
}
