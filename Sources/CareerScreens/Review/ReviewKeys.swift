import CareerPages

extension Place {
  package static let review = Place(
    "A review",
    [
      Command(
        .open, [.enter], hint: "open", help: "write what the row asks for, or the next page",
        at: .open),
      Command(.right, [.right, "l", " "], hint: "next page", help: "the next page of the review"),
      Command(.left, [.left, "h", .backspace], hint: "back", help: "the page before"),
      Command(
        .otherLook, ["v"], hint: "other review", help: "the weekly review, or the quarterly one"),
      Command(.edit, ["e"], help: "write what the row asks for"),
      Command(.back, [.escape, "q"], hint: "leave", help: "leave the review", at: .leave),
    ])
}
