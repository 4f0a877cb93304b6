package import CareerModel
import CareerPages

/// The stages held, with their days, and the aim: a list edited in place. Every change is saved at
/// once, and `u` undoes it.
package struct PathForm: Feature {
  /// The index of the row under the cursor: the tenures in path order, then the aim.
  package var cursor: Int
  /// The row whose days are being edited; `nil` if there is none.
  package var editing: TenureEditor?

  /// Puts the cursor on the present stage.
  init(_ world: World) {
    let held = world.profile.tenure(on: world.today)
    cursor = held.flatMap { world.profile.stages.firstIndex(of: $0) } ?? world.profile.stages.count
  }

  package enum Row: Hashable, Sendable {
    case tenure(StageTenure)
    /// The aim; `nil` if there is none.
    case aim(Aim?)
  }

  func rows(_ world: World) -> [Row] {
    world.profile.stages.map(Row.tenure) + [.aim(world.profile.aim)]
  }

  /// Returns a valid cursor, because changes in other windows may have removed its row.
  func cursor(_ world: World) -> Int { min(max(0, cursor), world.profile.stages.count) }

  // MARK: - Update

  /// Handles a key while the days of a row are typed.
  package mutating func press(_ key: Key, _ world: World) -> [Request] {
    cursor = cursor(world)
    return editing == nil ? [] : edit(key, world)
  }

  package mutating func perform(_ command: Command.ID, _ world: World) -> [Request]? {
    cursor = cursor(world)
    let rows = rows(world)
    let row = rows[cursor]
    switch command {
    case .back: return [.close]
    case .open, .edit: editing = TenureEditor(row, world)
    case .add: editing = TenureEditor(newAfter: world.profile.stages.last, world)
    case .delete: return remove(row, world)
    case .left, .right:
      // The stage changes in the editor: an arrow key alone must not rewrite the past.
      var editing = TenureEditor(row, world)
      editing.field = .stage
      if row != .aim(nil) { editing.press(command == .left ? .left : .right, world) }
      self.editing = editing
    default:
      let count = rows.count
      return ListCursor.move(&cursor, by: command, page: count, count: count) ? [] : nil
    }
    return []
  }

  package mutating func paste(_ text: String, _ world: World) -> [Request]? {
    guard editing != nil else { return [.say("Press Enter on a row first, then paste the date.")] }
    editing?.insert(text)
    return []
  }

  package mutating func stand(onRow row: Int, _ world: World) { if editing == nil { cursor = row } }

  /// Closes the editor after a change is on disk, and moves the cursor to the result.
  package mutating func saved(_ change: Change, _ world: World) -> [Request] {
    editing = nil
    if case .profile(let before, let after)? = change.edits.first,
      let place = after.stages.firstIndex(where: { !before.stages.contains($0) })
    {
      cursor = place
    }
    cursor = cursor(world)
    return []
  }

  private mutating func edit(_ key: Key, _ world: World) -> [Request] {
    switch key {
    case .escape: editing = nil
    case .enter:
      switch editing?.edited(world) {
      case .success(let after) where after == world.profile: editing = nil
      // The editor stays until it is saved: a failed save must lose no input.
      case .success(let after): return [.perform(.edit(world.profile, to: after))]
      case .failure(let refusal): editing?.refusal = refusal.words
      case nil: break
      }
    default: editing?.press(key, world)
    }
    return []
  }

  private func remove(_ row: Row, _ world: World) -> [Request] {
    var after = world.profile
    switch row {
    case .tenure(let tenure): after = after.replacing(tenure, with: nil)
    case .aim(nil): return [.say("No target to remove.")]
    case .aim: after.aim = nil
    }
    return after == world.profile ? [] : [.perform(.edit(world.profile, to: after))]
  }

  /// Returns the stage `step` places along the path, wrapping around; the first for an unknown one.
  static func stage(_ step: Int, from stage: StageID, in order: [StageID]) -> StageID {
    guard let place = order.firstIndex(of: stage) else { return order[0] }
    return order[(place + step).modulo(order.count)]
  }

  package var hints: [(String, String)] {
    guard let editing else { return [] }
    return [
      ("Enter", "save"), ("Tab", "next field"),
      editing.field == .stage ? ("→", "next stage") : ("Ctrl-U", "clear"), ("Esc", "cancel"),
    ]
  }

  package var place: KeyContext? { editing == nil ? .stages : nil }
}
