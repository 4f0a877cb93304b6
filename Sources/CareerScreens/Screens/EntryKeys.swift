import CareerPages

extension KeyContext {
  package static let entry = KeyContext(
    "An entry",
    [
      Command(
        .open, [.enter], hint: "open", help: "Open the link or entry under the cursor, or go back",
        at: .open),
      Command(.edit, ["e"], hint: "edit", help: "Edit the entry", disabled: Command.needsEntry),
      .editText,
      .openLink,
      .star,
      Command(
        .delete, ["d"], hint: "delete", help: "Delete the entry", disabled: Command.needsEntry),
      .next,
      .previous,
      .back,
      .pageDownBySpace,
    ])
}
