import CareerModel
import CareerPages

extension Place {
  package static let timeline = Place(
    TimelineScreen.title, without: [.pageUp, .pageDown],
    [
      Command(
        .open, [.enter], hint: "open", help: "open the entry or goal under the cursor", at: .open,
        disabled: Command.needsItem),
      .finish,
      .tick,
      .start,
      .drop,
      .nextFound,
      .previousFound,
      Command(.closer, ["+", "="], hint: "closer", help: "a closer look") {
        Command.inLanes($0)
          ?? ($0.timeline.unit.closer == nil ? "a day a column is as close as it gets" : nil)
      },
      Command(.wider, ["-"], hint: "wider", help: "a wider look") {
        Command.inLanes($0)
          ?? ($0.timeline.unit.wider == nil ? "a year a column is as wide as it gets" : nil)
      },
      Command(.otherLook, ["v"], hint: "view", help: "the lanes, or a calendar of the days"),
      Command(.fold, ["z"], hint: "fold", help: "fold a group of skills into one lane, or open it")
      { Command.inLanes($0) ?? ($0.timeline.group($0) == nil ? "only lanes of skills fold" : nil) },
      Command(.today, ["t"], hint: "today", help: "back to today"),
      Command(
        .find, ["/"], hint: "find", help: "narrow the timeline: words, kind: skill: since: …",
        opens: .filter),
      Command(.chooseLanes, ["V"], hint: "lanes", help: "choose the lanes, and their order"),
      Command(
        .earlier, ["[", .pageUp], hint: "earlier",
        help: "half a screen, or a year of days, back in time"),
      Command(
        .later, ["]", .pageDown], hint: "later",
        help: "half a screen, or a year of days, on in time"),
      .edit,
      .editText,
      .delete,
      .review,
      Command(
        .left, [.left, "h"], help: "the entry or goal before, in time; in the calendar a week",
        at: .sideways),
      Command(
        .right, [.right, "l"], help: "the entry or goal after, in time; in the calendar a week",
        at: .sideways),
      Command(
        .columnLeft, ["H", "{"], help: "a column back, also onto empty days; or a calendar month",
        at: .sideways),
      Command(
        .columnRight, ["L", "}"], help: "a column on, also onto empty days; or a calendar month",
        at: .sideways),
      Command(
        .laneUp, ["K"], help: "move the lane up; in the calendar: the lane above", at: .sideways),
      Command(
        .laneDown, ["J"], help: "move the lane down; in the calendar: the lane below", at: .sideways
      ),
      Command(.foldAll, ["Z"], help: "fold all groups of skills, or open them", at: .sideways) {
        Command.inLanes($0) ?? ($0.timeline.skills.isEmpty ? "there are no lanes of skills" : nil)
      },
      Command(.first, ["g", .home], help: "to the first entry", at: .ends),
      Command(.last, ["G", .end], help: "to the last entry", at: .ends),
      Command(.back, [.escape], help: "takes the filter away, else back to today", at: .clear),
    ] + Command.onScreens)
}
