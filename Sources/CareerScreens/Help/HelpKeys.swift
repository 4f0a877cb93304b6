import CareerPages

extension Place {
  package static let help = Place(
    "Help", without: [.help],
    [
      Command(.find, ["/"], hint: "find", help: "Show only lines with these words"),
      Command(
        .back, [.escape, "q", "?", .enter], hint: "back", help: "Close help", at: .leave),
      .pageDownBySpace,
    ])
}
