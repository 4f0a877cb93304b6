import CareerDrawing
package import CareerModel
import CareerPages

/// Where one stands: the stages as a walked line, how ready one is for the stage ahead, what is still
/// missing, what is worth a look, and the latest entries. Everything under the cursor opens.
package enum PathScreen {
  package struct State: Hashable, Sendable {
    /// What the cursor stands on; `nil` until it moved, which is the first item.
    package var cursor: Item?
  }

  /// What can be stood on and opened.
  package enum Item: Hashable, Sendable {
    case readiness
    case gap(SkillID)
    case insight(String)
    /// The line that names the insights put away.
    case putAway
    case entry(EntryID)
  }

  // MARK: - What is under the cursor

  /// In the order of the screen.
  static func items(_ state: AppState) -> [Item] {
    var items: [Item] = []
    if let reading = state.reading {
      if let readiness = reading.readiness {
        items = [.readiness] + readiness.gaps.map { .gap($0.skill) }
      }
      items += reading.insights.map { .insight($0.id) }
      if !putAway(state).isEmpty { items.append(.putAway) }
    }
    return items + latest(state).map { .entry($0.id) }
  }

  /// The item under the cursor: where it has gone, the first one.
  static func cursor(_ state: AppState) -> Item? {
    ListCursor.item(state.path.cursor, in: items(state))
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

  /// The insights of the framework that stay away today, by their ids.
  static func putAway(_ state: AppState) -> [String] {
    (state.framework.insights ?? []).map(\.id)
      .filter { state.profile.dismisses($0, on: state.today) }
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
    let items = items(state)
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
      after.dismissals.removeAll { putAway(state).contains($0.insight) }
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
    let items = items(state)
    guard let place = cursor(state).flatMap({ items.firstIndex(of: $0) }) else { return }
    let rest = items[..<place] + items[(place + 1)...]
    state.path.cursor = rest.isEmpty ? nil : rest[min(place, rest.count - 1)]
  }

  /// The latest entries, as many as are listed.
  static func latest(_ state: AppState) -> [Entry] {
    let count = hasTwoColumns(state) ? max(12, state.body.rows - 8) : 12
    return (0..<min(count, state.journal.count)).compactMap { state.journal[$0] }
  }

  /// Whether the entries stand beside the figures.
  private static func hasTwoColumns(_ state: AppState) -> Bool { state.size.columns >= 114 }

  // MARK: - View

  static func view(_ state: AppState, in rect: Rect, frame: inout Frame) {
    let margin = rect.columns >= 90 ? 2 : 1
    let isHigh = rect.rows >= 18
    let inner = rect.inset(top: isHigh ? 1 : 0, left: margin, right: 1)
    StageLine(state).draw(
      row: inner.row, column: inner.column, columns: inner.columns, frame: &frame)
    let rest = inner.inset(top: StageLine.rows + (isHigh ? 1 : 0))
    if hasTwoColumns(state) {
      let (left, right) = rest.split(left: max(80, rest.columns * 3 / 5))
      PathRows(state, columns: left.columns - 3, parts: .figures)
        .draw(in: left.inset(right: 3), frame: &frame)
      PathRows(state, columns: right.columns, parts: .entries).draw(in: right, frame: &frame)
    } else {
      PathRows(state, columns: rest.columns, parts: .all).draw(in: rest, frame: &frame)
    }
  }
}
