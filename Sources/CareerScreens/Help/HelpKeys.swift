import CareerPages

extension KeyContext {
  package static let help = KeyContext(
    "Help", without: [.help],
    [
      Command(.find, ["/"], hint: "find", help: "Show only lines with the words you type"),
      Command(
        .back, [.escape, "q", "?", .enter], hint: "back", help: "Close help", at: .leave),
      .pageDownBySpace,
    ])
}
