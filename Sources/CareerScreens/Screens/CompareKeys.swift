import CareerPages

extension KeyContext {
  package static let compare = KeyContext(
    CompareScreen.title,
    [
      .openCursor,
      .why,
      .assess,
      .weigh,
      Command(
        .otherStage, ["]"], hint: "stage", help: "Next stage on this side",
        disabled: { $0.compare.whyNoOtherStage($0) }),
      Command(
        .otherStageBack, ["["], help: "Previous stage on this side",
        disabled: { $0.compare.whyNoOtherStage($0) }),
      Command(.otherLook, ["v"], hint: "swap", help: "Swap the two stages"),
      .findRow,
      .nextRow,
      .previousRow,
      .review,
      Command(.left, [.left, "h"], help: "Left side", at: .sideways),
      Command(.right, [.right, "l"], help: "Right side", at: .sideways),
    ] + Command.onScreens)
}
