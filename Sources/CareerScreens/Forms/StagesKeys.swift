import CareerPages

extension KeyContext {
  package static let stages = KeyContext(
    "Career path",
    [
      Command(.open, [.enter], hint: "dates", help: "Edit the dates", at: .open),
      Command(.add, ["A"], hint: "add", help: "Add a past stage"),
      Command(.edit, ["e"], help: "Edit the dates"),
      Command(
        .delete, ["d"], hint: "remove", help: "Remove the stage or target"),
      Command(.back, [.escape, "q"], hint: "back", help: "Go back", at: .leave),
      Command(.left, [.left, "h"], help: "Previous stage", at: .sideways),
      Command(.right, [.right, "l"], hint: "stage", help: "Next stage", at: .sideways),
    ])
}
