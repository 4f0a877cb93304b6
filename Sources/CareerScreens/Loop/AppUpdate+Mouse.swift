import CareerPages

// A click acts on the hit target at its cell, a right click opens the menu for it; the wheel acts as the
// arrow keys, or zooms.

extension AppState {
  mutating func use(_ mouse: Mouse) -> [Effect] {
    guard !isTooSmall else { return [] }
    switch mouse.act {
    case .scrollUp: return scroll(.up)
    case .scrollDown: return scroll(.down)
    case .press, .doubleClick, .menu: break
    }
    guard let target = view(withSpots: true).target(row: mouse.row, column: mouse.column) else {
      return []
    }
    guard mouse.act != .menu else { return openMenu(at: mouse, on: target) }
    let isDouble = mouse.act == .doubleClick
    switch target {
    case .tab(let tab):
      message = nil
      show(tab)
    case .key(let key): return update(.keyPressed(key))
    case .command(let command): return perform(command)
    case .link(let link):
      // A double click is a click and another one.
      message = isDouble ? message : nil
      return isDouble ? [] : carryOut(LinkActions.open(link))
    case .entry(let entry) where isDouble: return open(.entry(entry))
    case .place:
      let world = self
      let isHit = front.click(row: mouse.row, column: mouse.column, world)
      let canOpen = entryAtCursor != nil || goalAtCursor != nil
      return isHit && canOpen && isDouble ? perform(.open) : []
    default:
      message = nil
      let effects = choose(target)
      return effects + (isDouble ? confirm() : [])
    }
    return []
  }

  /// Opens the menu for what lies under the pointer.
  private mutating func openMenu(at mouse: Mouse, on target: ClickTarget) -> [Effect] {
    let world = self
    let effects: [Effect]
    if case .place = target {
      _ = front.click(row: mouse.row, column: mouse.column, world)
      effects = []
    } else {
      effects = choose(target)
    }
    return effects + perform(.palette)
  }

  /// Scrolls; in a form only if it looks like a list, because the wheel does not make choices.
  private mutating func scroll(_ command: Command.ID) -> [Effect] {
    if overlay?.feature.hasWheel == true {
      return update(.keyPressed(command == .up ? .up : .down))
    }
    let zoom: Command.ID = command == .up ? .closer : .wider
    return place == nil ? [] : perform(front.zoomsByWheel ? zoom : command)
  }

  private mutating func perform(_ id: Command.ID) -> [Effect] {
    guard let command = place.map(Command.at)?.first(where: { $0.id == id }) else { return [] }
    message = nil
    return perform(command)
  }

  /// Handles a double click: Enter on what the first click selected.
  private mutating func confirm() -> [Effect] {
    if place != nil { return perform(.open) }
    return overlay?.feature.isConfirmedByClick == true ? update(.keyPressed(.enter)) : []
  }

  /// Puts the cursor on the clicked target.
  private mutating func choose(_ target: ClickTarget) -> [Effect] {
    switch target {
    case .line(let place): return inFront { feature, world in feature.choose(place, world) } ?? []
    case .character(let place): overlay?.feature.point(at: place)
    case .entry(let entry): return carryOut([.focus(.entry(entry))])
    case .tab, .key, .command, .link, .place: break
    }
    return []
  }
}
