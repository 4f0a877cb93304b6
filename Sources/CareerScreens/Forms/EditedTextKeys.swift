import CareerPages

extension KeyContext {
  package static let text = KeyContext(
    "Text from your editor", without: Command.leaving,
    [
      Command(
        .editText, ["E", .enter], hint: "editor", help: "Reopen the text in the editor"),
      Command(
        .back, [.escape, "q"], hint: "keep draft", help: "Keep the text as a draft", at: .leave),
    ])
}
