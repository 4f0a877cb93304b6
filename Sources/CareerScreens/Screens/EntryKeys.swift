import CareerPages

extension KeyContext {
  package static let entry = KeyContext(
    "An entry",
    [
      Command(.edit, ["e"], hint: "edit", help: "Edit the entry", disabled: Command.needsEntry),
      .editText,
      .star,
      Command(
        .delete, ["d"], hint: "delete", help: "Delete the entry", disabled: Command.needsEntry),
      .next,
      .previous,
      Command(
        .back, [.escape, "q", .left, .enter], hint: "back", help: "Go back",
        at: .leave),
      .pageDownBySpace,
    ])
}
