import CareerDrawing
import CareerModel
import CareerPages

/// The layout of the Plan screen: its lines and their areas.
struct PlanView {
  let page: PlanPage
  var cursor: PlanPage.Item?
  private let state: AppState
  /// The former top line of the list.
  private let before: Int
  private let headLines: [RowLines<PlanPage.Item>.Line]
  private let lines: ItemLines<PlanPage.Item>
  private let head: Rect
  let list: Rect
  /// Beside the list on a wide terminal, else below it; `nil` on a low one.
  private let detail: Rect?
  /// The goals in time, beside the list, each in its row; `nil` if there is no room.
  private let axis: (GoalAxis, Rect)?

  init(_ screen: PlanScreen, _ state: AppState) {
    self.state = state
    before = screen.top
    page = screen.page(state)
    cursor = ListCursor.item(screen.cursor, in: page.items)
    let (body, medium) = (state.body, state.medium)
    let isLow = body.rows < 14
    let heads = page.head(isBrief: body.columns < 60).map {
      RowLines([$0], columns: body.columns - 2, medium: medium).lines
    }
    headLines = isLow ? Array(heads.flatMap { $0.prefix(1) }.prefix(3)) : heads.flatMap(\.self)
    let rest: Rect
    (head, rest) = body.split(top: headLines.count + (isLow ? 0 : 1))
    // Blank rows separate the sections only if there is room.
    let rows = body.rows >= 32 ? page.rows : page.rows.filter { $0.rank == 0 }
    let goals = rest.columns >= 114 ? GoalAxis(state.plan.goals, today: state.today) : nil
    // If there is no room for three side by side, the details are below.
    let hasAxis = goals != nil && (rest.columns >= 170 || rest.rows >= 20) && !isLow
    var list = rest
    if rest.columns >= (hasAxis ? 170 : 110) {
      let (left, right) = rest.split(
        left: hasAxis ? rest.columns * 2 / 3 : max(72, rest.columns * 3 / 5))
      (list, detail) = (left, right.inset(left: 2, right: 1))
    } else if rest.rows >= 14 {
      let (upper, lower) = rest.split(top: min(max(rows.count, 6), rest.rows - 7))
      (list, detail) = (upper, lower.inset(top: 1, left: 1, right: 1))
    } else {
      detail = nil
    }
    if hasAxis, let goals {
      let (left, right) = list.split(left: list.columns * 2 / 3)
      (self.list, axis) = (left, (goals, right.inset(left: 1, right: 2)))
    } else {
      (self.list, axis) = (list, nil)
    }
    lines = ItemLines(rows, in: self.list.inset(left: 1, right: 1), state)
  }

  /// The index of the list's top line.
  var top: Int {
    let item = cursor.flatMap(page.items.firstIndex)
    // The heading above the first item stays visible with it.
    guard item != 0 else { return 0 }
    return ListCursor.top(
      showing: lines.line(of: item), of: lines.lines.count, rows: list.rows, from: before)
  }

  func draw(_ frame: inout Frame) {
    for (line, place) in zip(headLines, head.lines) {
      line.draw(
        in: place.inset(left: 1, right: 1), state.framework, today: state.today, frame: &frame)
    }
    if let detail { frame.put(ruleBefore: detail) }
    drawList(&frame)
    guard let detail else { return }
    frame.whenAtRest(in: detail) { drawDetail(in: detail, frame: &$0) }
  }

  private func drawList(_ frame: inout Frame) {
    let cursor = cursor.flatMap(page.items.firstIndex)
    lines.draw(from: top, cursor: cursor, state, frame: &frame)
    if top < lines.last { frame.put(moreBelow: list.inset(right: 1)) }
    guard let (axis, area) = axis else { return }
    axis.drawHead(in: area.line(-1), frame: &frame)
    for (line, place) in zip(lines.lines.dropFirst(top), area.lines) {
      let goal = line.item?.goal
      axis.draw(
        goal.flatMap { state.plan[$0] }, isOut: goal.map(state.tried.without.contains) ?? false,
        in: place, frame: &frame)
    }
  }

  private func drawDetail(in detail: Rect, frame: inout Frame) {
    switch cursor {
    case .goal(let id)?:
      guard let goal = state.plan[id] else { return }
      state.detailPane.draw(
        GoalPage(goal, state.record).rows, more: "\(key: .open)", in: detail, frame: &frame)
    case .suggestion(let skill)?:
      state.detailPane.draw(
        PlanPage.suggestions(for: skill, state.record), more: nil, in: detail, frame: &frame)
    case nil:
      state.detailPane.draw(
        [Row<PlanPage.Item>.words(PlanPage.nothing)], more: nil, in: detail, frame: &frame)
    }
  }
}
