import CareerPages

extension KeyContext {
  package static let help = KeyContext(
    "Help", without: [.help],
    [
      Command(.find, ["/"], hint: "find", help: "Filter this list"),
      Command(
        .back, [.escape, "q", "?", .enter], hint: "back", help: "Close help", at: .leave),
      .pageDownBySpace,
    ])
}
