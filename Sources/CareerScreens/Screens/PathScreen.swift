import CareerDrawing
import CareerModel
package import CareerPages

/// Where one stands: the stages as a walked line, how ready one is for the stage ahead, what is still
/// missing, what is worth a look, and the latest entries. Everything under the cursor opens.
package enum PathScreen {
  package struct State: Hashable, Sendable {
    /// What the cursor stands on; `nil` until it moved, which is the first item.
    package var cursor: Item?
  }

  package typealias Item = PathPage.Item

  static func page(_ state: AppState) -> PathPage {
    PathPage(
      state.record, trouble: state.profileTrouble, isReading: state.unread != 0,
      latest: hasTwoColumns(state) ? max(12, state.body.rows - 8) : 12)
  }

  // MARK: - What is under the cursor

  /// The item under the cursor: where it has gone, the first one.
  static func cursor(_ state: AppState) -> Item? {
    ListCursor.item(state.path.cursor, in: page(state).items)
  }

  static func entryAtCursor(_ state: AppState) -> Entry? {
    guard case .entry(let id) = cursor(state) else { return nil }
    return state.journal.entry(id)
  }

  static func skillAtCursor(_ state: AppState) -> SkillID? {
    guard case .gap(let skill) = cursor(state) else { return nil }
    return skill
  }

  static func insightAtCursor(_ state: AppState) -> Insight? {
    guard case .insight(let id) = cursor(state) else { return nil }
    return state.reading?.insights.first { $0.id == id }
  }

  static func subjectAtCursor(_ state: AppState) -> Reasoning.Subject? {
    switch cursor(state) {
    case .readiness: state.reading?.readiness.map { .readiness($0.stage) }
    case .gap(let skill): .skill(skill)
    case .insight(let id): .insight(id)
    case .putAway, .entry, nil: nil
    }
  }

  // MARK: - Update

  static func update(_ state: inout AppState, _ command: Command.ID) {
    let items = page(state).items
    let present = cursor(state).flatMap { items.firstIndex(of: $0) } ?? 0
    let page = max(1, state.body.rows / 2)
    guard
      let place = ListCursor.place(from: present, by: command, page: page, count: items.count)
    else { return }
    state.path.cursor = items[place]
  }

  /// Why nothing can be put away or brought back here; `nil` where something can.
  static func whyNotDismissed(_ state: AppState) -> String? {
    insightAtCursor(state) == nil && cursor(state) != .putAway
      ? "there is no insight under the cursor" : nil
  }

  /// Puts the insight under the cursor away, and the cursor goes to its neighbour; on the line of
  /// those put away it brings them back.
  static func dismiss(_ state: inout AppState, forGood: Bool) -> [Effect] {
    if cursor(state) == .putAway {
      var after = state.profile
      after.dismissals.removeAll { state.record.putAway.contains($0.insight) }
      return [.perform(.edit(state.profile, to: after, as: .restoredInsights))]
    }
    guard let insight = insightAtCursor(state) else { return [] }
    stepAside(&state)
    let until = forGood ? nil : state.today.adding(days: Dismissal.usualDays)
    let after = state.profile.dismissing(insight.id, until: until)
    return [.perform(.edit(state.profile, to: after, as: .dismissedInsight, insight.id))]
  }

  /// Puts the cursor on the neighbour of what is about to go.
  static func stepAside(_ state: inout AppState) {
    let items = page(state).items
    guard let place = cursor(state).flatMap({ items.firstIndex(of: $0) }) else { return }
    let rest = items[..<place] + items[(place + 1)...]
    state.path.cursor = rest.isEmpty ? nil : rest[min(place, rest.count - 1)]
  }

  /// Whether the entries stand beside the figures.
  private static func hasTwoColumns(_ state: AppState) -> Bool { state.size.columns >= 114 }

  // MARK: - View

  static func view(_ state: AppState, in rect: Rect, frame: inout Frame) {
    let margin = rect.columns >= 90 ? 2 : 1
    let isHigh = rect.rows >= 18
    let inner = rect.inset(top: isHigh ? 1 : 0, left: margin, right: 1)
    StageLine(StageStop.all(state.record), state.medium).draw(
      row: inner.row, column: inner.column, columns: inner.columns, frame: &frame)
    let rest = inner.inset(top: StageLine.rows + (isHigh ? 1 : 0))
    let page = page(state)
    guard hasTwoColumns(state) else { return draw(page.rows, state, in: rest, frame: &frame) }
    let (left, right) = rest.split(left: max(80, rest.columns * 3 / 5))
    draw(page.figuresAndAhead, state, in: left.inset(right: 3), frame: &frame)
    draw(page.entries, state, in: right, frame: &frame)
  }

  private static func draw(
    _ rows: [Row<Item>], _ state: AppState, in rect: Rect, frame: inout Frame
  ) {
    RowList(rows, cursor: cursor(state), columns: rect.columns, medium: state.medium)
      .draw(state, in: rect, frame: &frame) { .path($0) }
  }
}
