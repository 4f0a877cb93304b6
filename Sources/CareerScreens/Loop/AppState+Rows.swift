// The search behind `/`, and n and N.

extension AppState {
  /// Moves to the next row that matches the last search, for n and N.
  mutating func seek(by step: Int) {
    let (screen, world) = (screen, self)
    let present = screen.rowAtCursor(world)
    guard let row = screen.row(with: sought, from: present + step, by: step, world) else {
      message = Message("No matches for “\(sought)”.")
      return
    }
    if row == present { message = Message("Only one match for “\(sought)”.") }
    changeScreen { $0.stand(onRow: row, $1) }
  }

  /// Applies an act of the `/` line. Each act starts from the screen as it was before, because half
  /// a word may match something far away.
  mutating func filter(_ act: FilterForm.Act, _ before: AnyFeature) {
    switch act {
    case .keep(let text): remember(filter: text)
    case .takeBack: changeScreen(from: before) { $0.renew(.profile, $1) }
    case .narrow(let text, let entry):
      if screen.narrowing == nil { sought = text }
      changeScreen(from: before) { $0.find(text, keeping: entry, $1) }
    case .move(let command): changeScreen { $0.step(command, $1) }
    }
  }

  /// Changes the open screen, from an earlier copy or as it is now.
  private mutating func changeScreen(
    from before: AnyFeature? = nil, _ change: (inout any Screen, World) -> Void
  ) {
    var screen = before?.feature as? any Screen ?? screen
    change(&screen, self)
    self.screen = screen
  }
}
