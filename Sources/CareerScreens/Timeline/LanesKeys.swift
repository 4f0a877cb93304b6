import CareerPages

extension Place {
  package static let lanes = Place(
    "The lanes of the timeline",
    [
      Command(.tick, [" ", "x"], hint: "show, hide", help: "show the lane, or hide it"),
      Command(
        .back, [.escape, "q", .enter], hint: "back", help: "back to the timeline", at: .leave),
      Command(.laneUp, ["K"], hint: "up", help: "move the lane up", at: .sideways),
      Command(.laneDown, ["J"], hint: "down", help: "move the lane down", at: .sideways),
    ])
}
