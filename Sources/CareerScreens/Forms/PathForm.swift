package import CareerModel
import CareerPages

/// The stages held, with their days, and the aim: a list in which each is changed in its place.
/// Every change is saved at once, and `u` takes it back.
package enum PathForm {
  package struct State: Hashable, Sendable {
    /// The place of the row under the cursor: the tenures in the order of the path, then the aim.
    package var cursor: Int
    /// The row whose days are being typed; `nil` while none are.
    package var editing: TenureEditor?

    /// The cursor stands on the stage that is held.
    init(_ app: AppState) {
      let held = app.profile.tenure(on: app.today)
      cursor = held.flatMap { app.profile.stages.firstIndex(of: $0) } ?? app.profile.stages.count
    }
  }

  /// What a row is about.
  package enum Row: Hashable, Sendable {
    case tenure(StageTenure)
    /// `nil` while there is no aim.
    case aim(Aim?)
  }

  static func rows(_ app: AppState) -> [Row] {
    app.profile.stages.map(Row.tenure) + [.aim(app.profile.aim)]
  }

  /// The place of the cursor, which other windows may have left without its row.
  static func cursor(_ state: State, _ app: AppState) -> Int {
    min(max(0, state.cursor), app.profile.stages.count)
  }

  // MARK: - Update

  /// A key while the days of a row are typed.
  static func update(_ state: State, _ key: Key, app: inout AppState) -> [Effect] {
    var state = state
    state.cursor = cursor(state, app)
    guard let editing = state.editing else { return [] }
    return edit(editing, key, state, &app)
  }

  static func update(
    _ state: State, _ command: Command.ID, app: inout AppState
  ) -> [Effect]? {
    var state = state
    state.cursor = cursor(state, app)
    let rows = rows(app)
    let row = rows[state.cursor]
    switch command {
    case .back:
      app.close()
      return []
    case .open, .edit: state.editing = TenureEditor(row, app)
    case .add: state.editing = TenureEditor(newAfter: app.profile.stages.last, app)
    case .delete: return remove(row, state, &app)
    case .left, .right:
      // The stage is changed in the editor: an arrow alone shall not rewrite what was.
      var editing = TenureEditor(row, app)
      editing.field = .stage
      if row != .aim(nil) { editing.press(command == .left ? .left : .right, app) }
      state.editing = editing
    default:
      guard
        let place = ListCursor.place(
          from: state.cursor, by: command, page: rows.count, count: rows.count)
      else { return nil }
      state.cursor = place
    }
    app.overlay = .path(state)
    return []
  }

  static func paste(_ text: String, into state: State, app: inout AppState) {
    guard var editing = state.editing else {
      app.message = .init("Pasted text goes into a date: press Enter on a row first.")
      return
    }
    editing.insert(text)
    app.overlay = .path(with(editing, state))
  }

  /// A change of the path is on disk: what was typed for it is no longer needed, and the cursor
  /// goes where it has led.
  static func saved(_ change: Change, _ state: State, _ app: inout AppState) {
    var state = state
    state.editing = nil
    if case .profile(let before, let after)? = change.edits.first,
      let place = after.stages.firstIndex(where: { !before.stages.contains($0) })
    {
      state.cursor = place
    }
    state.cursor = cursor(state, app)
    app.overlay = .path(state)
  }

  private static func with(_ editing: TenureEditor?, _ state: State) -> State {
    var state = state
    state.editing = editing
    return state
  }

  private static func edit(
    _ editing: TenureEditor, _ key: Key, _ state: State, _ app: inout AppState
  ) -> [Effect] {
    var editing = editing
    switch key {
    case .escape:
      app.overlay = .path(with(nil, state))
      return []
    case .enter:
      switch editing.edited(app) {
      case .success(let after) where after == app.profile:
        app.overlay = .path(with(nil, state))
        return []
      // The editor stays until it is saved: what was typed outlives a failed save.
      case .success(let after):
        app.overlay = .path(with(editing, state))
        return [.perform(.edit(app.profile, to: after))]
      case .failure(let refusal): editing.refusal = refusal.words
      }
    default: editing.press(key, app)
    }
    app.overlay = .path(with(editing, state))
    return []
  }

  private static func remove(_ row: Row, _ state: State, _ app: inout AppState) -> [Effect] {
    app.overlay = .path(state)
    var after = app.profile
    switch row {
    case .tenure(let tenure): after = after.replacing(tenure, with: nil)
    case .aim(nil): app.message = .init("There is no aim to take away.")
    case .aim: after.aim = nil
    }
    return after == app.profile ? [] : [.perform(.edit(app.profile, to: after))]
  }

  /// The stage so many steps along the path, round its ends; the first for an unknown one.
  static func stage(_ step: Int, from stage: StageID, in order: [StageID]) -> StageID {
    guard let place = order.firstIndex(of: stage) else { return order[0] }
    return order[(place + step).modulo(order.count)]
  }

  static func hints(_ state: State) -> [(String, String)] {
    if let editing = state.editing {
      return [
        ("Enter", "save"), ("Tab", "next field"),
        editing.field == .stage ? ("→", "other stage") : ("Ctrl-U", "empty"), ("Esc", "cancel"),
      ]
    }
    return []
  }
}
