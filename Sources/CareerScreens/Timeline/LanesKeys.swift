import CareerPages

extension KeyContext {
  package static let lanes = KeyContext(
    "Timeline lanes",
    [
      Command(.tick, [" ", "x"], hint: "show/hide", help: "Show or hide the lane"),
      Command(
        .back, [.escape, "q", .enter], hint: "back", help: "Back to the timeline", at: .leave),
      Command(.laneUp, ["K"], hint: "up", help: "Move the lane up", at: .sideways),
      Command(.laneDown, ["J"], hint: "down", help: "Move the lane down", at: .sideways),
    ])
}
