import CareerPages

extension Place {
  package static let skill = Place(
    "An open skill",
    [
      Command(
        .open, [.enter, .right], hint: "open", help: "open the entry under the cursor", at: .open),
      .why,
      .assess,
      .weigh,
      Command(.find, ["/"], hint: "its log", help: "the Log, narrowed to this skill"),
      .next,
      .previous,
      .back,
      .pageDownBySpace,
    ])
}
