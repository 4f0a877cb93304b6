import CareerPages

extension Place {
  package static let export = Place(
    "The export", without: [.goal],
    [
      Command(.open, [.enter], hint: "write", help: "write the document into its file", at: .more),
      Command(.right, [.right, "l"], hint: "period", help: "the next period", at: .more),
      Command(.left, [.left, "h"], help: "the period before", at: .more),
      Command(
        .redact, ["r"], hint: "names",
        help: "names replaced and what is confidential left out, or not", at: .more),
      Command(.edit, ["e"], hint: "file", help: "type where it goes", at: .more),
      Command(
        .period, ["p"], hint: "type period", help: "type a period, such as 2025-10..2026-03",
        at: .more),
      Command(.back, [.escape, "q"], hint: "back", help: "back, and write nothing", at: .leave),
      .pageDownBySpace,
    ])
}
