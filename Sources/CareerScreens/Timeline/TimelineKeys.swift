import CareerModel
import CareerPages

extension KeyContext {
  package static let timeline = KeyContext(
    TimelineScreen.title, without: [.pageUp, .pageDown],
    [
      Command(
        .open, [.enter], hint: "open", help: "Open the entry or goal", at: .open,
        disabled: Command.needsItem),
      .finish,
      .tick,
      .start,
      .drop,
      .nextFound,
      .previousFound,
      Command(.closer, ["+", "="], hint: "zoom in", help: "Zoom in") {
        Command.inLanes($0)
          ?? ($0.timeline.unit.closer == nil ? "already at one day per column" : nil)
      },
      Command(.wider, ["-"], hint: "zoom out", help: "Zoom out") {
        Command.inLanes($0)
          ?? ($0.timeline.unit.wider == nil ? "already at one year per column" : nil)
      },
      Command(.otherLook, ["v"], hint: "view", help: "Switch between lanes and calendar"),
      Command(.fold, ["z"], hint: "fold", help: "Fold or unfold a group of skills") {
        Command.inLanes($0) ?? ($0.timeline.group($0) == nil ? "only skill lanes fold" : nil)
      },
      Command(.today, ["t"], hint: "today", help: "Go to today"),
      Command(
        .find, ["/"], hint: "filter", help: "Filter by words, kind:, skill:, since: …",
        opens: .filter),
      Command(.chooseLanes, ["V"], hint: "lanes", help: "Choose and order the lanes"),
      Command(
        .earlier, ["[", .pageUp], hint: "earlier",
        help: "Back half a screen, or a year in the calendar"),
      Command(
        .later, ["]", .pageDown], hint: "later",
        help: "Forward half a screen, or a year in the calendar"),
      .edit,
      .editText,
      .openLink,
      .star,
      .delete,
      .review,
      Command(
        .left, [.left, "h"], help: "Previous entry or goal, or a week back in the calendar",
        at: .sideways),
      Command(
        .right, [.right, "l"], help: "Next entry or goal, or a week forward in the calendar",
        at: .sideways),
      Command(
        .columnLeft, ["H", "{"], help: "Back one column, or a month in the calendar",
        at: .sideways),
      Command(
        .columnRight, ["L", "}"], help: "Forward one column, or a month in the calendar",
        at: .sideways),
      Command(
        .laneUp, ["K"], help: "Move the lane up, or show the previous one in the calendar",
        at: .sideways),
      Command(
        .laneDown, ["J"], help: "Move the lane down, or show the next one in the calendar",
        at: .sideways
      ),
      Command(.foldAll, ["Z"], help: "Fold or unfold all groups", at: .sideways) {
        Command.inLanes($0) ?? ($0.timeline.skills.isEmpty ? "no skill lanes" : nil)
      },
      Command(.first, ["g", .home], help: "First entry", at: .ends),
      Command(.last, ["G", .end], help: "Last entry", at: .ends),
      Command(.back, [.escape], help: "Clear the filter, or go to today", at: .clear),
    ] + Command.onScreens)
}
