import CareerPages

// A click means what the picture has at that place; the wheel means the arrows.

extension AppState {
  mutating func use(_ mouse: Mouse) -> [Effect] {
    guard !isTooSmall else { return [] }
    switch mouse.act {
    case .scrollUp: return scroll(.up)
    case .scrollDown: return scroll(.down)
    case .press, .doubleClick: break
    }
    guard
      let target = view(withSpots: true).target(row: mouse.row, column: mouse.column)
    else {
      return []
    }
    let isDouble = mouse.act == .doubleClick
    switch target {
    case .tab(let tab):
      message = nil
      show(tab)
    case .key(let key): return update(.keyPressed(key))
    case .command(let command): return perform(command)
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

  /// In a form the arrows choose; the wheel does not, but in lists that only look like one.
  private mutating func scroll(_ command: Command.ID) -> [Effect] {
    if overlay?.feature.hasWheel == true {
      return update(.keyPressed(command == .up ? .up : .down))
    }
    return place == nil ? [] : perform(command)
  }

  private mutating func perform(_ id: Command.ID) -> [Effect] {
    guard let command = place.map(Command.at)?.first(where: { $0.id == id }) else { return [] }
    message = nil
    return perform(command)
  }

  /// A double click: what Enter does where the first click has put the cursor.
  private mutating func confirm() -> [Effect] {
    if place != nil { return perform(.open) }
    return overlay?.feature.isConfirmedByClick == true ? update(.keyPressed(.enter)) : []
  }

  /// Puts the cursor on what was clicked.
  private mutating func choose(_ target: ClickTarget) -> [Effect] {
    switch target {
    case .line(let place):
      return inFront { feature, world in feature.choose(place, world) } ?? []
    case .character(let place): overlay?.feature.point(at: place)
    case .tab, .key, .command, .place: break
    }
    return []
  }
}
