import CareerPages

extension KeyContext {
  package static let skill = KeyContext(
    "A skill",
    [
      Command(
        .open, [.enter, .right], hint: "open", help: "Open the entry", at: .open),
      .why,
      .assess,
      .weigh,
      Command(.find, ["/"], hint: "entries", help: "Show its entries in the log"),
      .next,
      .previous,
      .back,
      .pageDownBySpace,
    ])
}
