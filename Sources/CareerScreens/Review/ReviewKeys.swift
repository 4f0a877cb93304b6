import CareerPages

extension KeyContext {
  package static let review = KeyContext(
    "A review",
    [
      Command(
        .open, [.enter], hint: "open", help: "Answer this question, or go to the next page",
        at: .open),
      Command(.right, [.right, "l", " "], hint: "next page", help: "Next page"),
      Command(.left, [.left, "h", .backspace], hint: "back", help: "Previous page"),
      Command(
        .otherLook, ["v"], hint: "other review", help: "Switch between weekly and quarterly"),
      Command(.edit, ["e"], help: "Answer this question"),
      Command(.back, [.escape, "q"], hint: "leave", help: "Leave the review", at: .leave),
    ])
}
