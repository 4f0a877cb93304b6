import CareerPages

extension Place {
  package static let help = Place(
    "The help", without: [.help],
    [
      Command(.find, ["/"], hint: "find", help: "only the lines with these words"),
      Command(
        .back, [.escape, "q", "?", .enter], hint: "back", help: "close the help", at: .leave),
      .pageDownBySpace,
    ])
}
