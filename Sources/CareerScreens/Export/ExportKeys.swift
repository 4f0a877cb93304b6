import CareerPages

extension KeyContext {
  package static let export = KeyContext(
    "Export", without: [.goal],
    [
      Command(.open, [.enter], hint: "save", help: "Save the document", at: .more),
      Command(.right, [.right, "l"], hint: "period", help: "Next period", at: .more),
      Command(.left, [.left, "h"], help: "Previous period", at: .more),
      Command(.redact, ["r"], hint: "names", help: "Replace names", at: .more),
      Command(
        .confidential, ["c"], help: "Include or leave out confidential entries and goals",
        at: .more),
      Command(.edit, ["e"], hint: "file", help: "Enter the file name", at: .more),
      Command(
        .period, ["p"], hint: "dates", help: "Enter a period, such as 2025-10..2026-03",
        at: .more),
      Command(.back, [.escape, "q"], hint: "back", help: "Cancel the export", at: .leave),
      .pageDownBySpace,
    ])
}
