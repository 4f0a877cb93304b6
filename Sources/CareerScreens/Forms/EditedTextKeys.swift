import CareerPages

extension Place {
  package static let text = Place(
    "A text that came back from the editor", without: Command.leaving,
    [
      Command(
        .editText, ["E", .enter], hint: "editor", help: "back into the editor, with the same text"),
      Command(.back, [.escape, "q"], hint: "later", help: "keep the text as a draft", at: .leave),
    ])
}
