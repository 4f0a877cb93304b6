import CareerPages

extension Place {
  package static let stages = Place(
    "The stages you held",
    [
      Command(.open, [.enter], hint: "days", help: "edit the days under the cursor", at: .open),
      Command(.add, ["A"], hint: "add", help: "add a stage that you held"),
      Command(.edit, ["e"], help: "edit the days under the cursor"),
      Command(
        .delete, ["d"], hint: "take out", help: "take the stage or the aim under the cursor out"),
      Command(.back, [.escape, "q"], hint: "back", help: "back to what is below", at: .leave),
      Command(.left, [.left, "h"], help: "the stage before", at: .sideways),
      Command(.right, [.right, "l"], hint: "other stage", help: "the stage after", at: .sideways),
    ])
}
