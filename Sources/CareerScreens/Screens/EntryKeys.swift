import CareerModel
import CareerPages

extension Place {
  package static let entry = Place(
    "An open entry",
    [
      Command(.edit, ["e"], hint: "edit", help: "edit the entry", disabled: Command.needsEntry),
      .editText,
      Command(
        .delete, ["d"], hint: "delete", help: "delete the entry", disabled: Command.needsEntry),
      .next,
      .previous,
      Command(
        .back, [.escape, "q", .left, .enter], hint: "back", help: "back to what is below",
        at: .leave),
      .pageDownBySpace,
    ])
}
