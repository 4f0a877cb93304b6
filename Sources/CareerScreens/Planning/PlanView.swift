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
  private let lines: [RowLines<PlanPage.Item>.Line]
  private let head: Rect
  let list: Rect
  /// Beside the list on a wide terminal, else below it; `nil` on a low one.
  private let detail: Rect?

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
    headLines =
      isLow ? Array(heads.flatMap { $0.prefix(1) }.prefix(3)) : heads.flatMap(\.self)
    let rest: Rect
    (head, rest) = body.split(top: headLines.count + (isLow ? 0 : 1))
    // Blank rows separate the sections only if there is room.
    let rows = body.rows >= 32 ? page.rows : page.rows.filter { $0.rank == 0 }
    if rest.columns >= 110 {
      let (list, detail) = rest.split(left: max(72, rest.columns * 3 / 5))
      (self.list, self.detail) = (list, detail.inset(left: 2, right: 1))
    } else if rest.rows >= 14 {
      let (list, detail) = rest.split(top: min(max(rows.count, 6), rest.rows - 7))
      (self.list, self.detail) = (list, detail.inset(top: 1, left: 1, right: 1))
    } else {
      (list, detail) = (rest, nil)
    }
    lines = RowLines(rows, columns: list.columns - 2, medium: medium).lines
  }

  /// The index of the list's top line.
  var top: Int {
    let place = lines.firstIndex { $0.item != nil && $0.item == cursor } ?? 0
    // The heading above the first item stays visible with it.
    let isFirst = lines.firstIndex { $0.item != nil } == place
    return isFirst
      ? 0
      : ListCursor.top(
        showing: place, of: lines.count, rows: list.rows, from: before)
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
    let items = page.items
    for (line, place) in zip(lines.dropFirst(top), list.inset(left: 1, right: 1).lines) {
      line.draw(in: place, state.framework, today: state.today, frame: &frame)
      guard let item = line.item else { continue }
      frame.mark(place, as: .line(items.firstIndex(of: item) ?? 0))
      if item == cursor { frame.put(cursorOn: place.inset(left: -1)) }
    }
    if top + list.rows < lines.count { frame.put(moreBelow: list.inset(right: 1)) }
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
