import CareerModel
import CareerPages

extension Place {
  package static let compare = Place(
    CompareScreen.title,
    [
      .openCursor,
      .why,
      .assess,
      .weigh,
      Command(
        .otherStage, ["]"], hint: "other stage", help: "another stage on the chosen side",
        disabled: { $0.compare.whyNoOtherStage($0) }),
      Command(
        .otherStageBack, ["["], help: "another stage on the chosen side, backwards",
        disabled: { $0.compare.whyNoOtherStage($0) }),
      Command(.otherLook, ["v"], hint: "swap", help: "the two stages change sides"),
      .findRow,
      .nextRow,
      .previousRow,
      .review,
      Command(.left, [.left, "h"], help: "to the left side", at: .sideways),
      Command(.right, [.right, "l"], help: "to the right side", at: .sideways),
    ] + Command.onScreens)
}
