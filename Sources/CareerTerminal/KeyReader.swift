import CCurses
import CareerScreens

/// Turns what the terminal sends into actions: keys, pasted text, mouse events.
struct KeyReader {
  /// An event that was read while looking for something else, to be handled next.
  private var pending: cairn_key_event?
  private var lastPress: (row: Int32, column: Int32, at: ContinuousClock.Instant)?

  /// Two presses on a cell within this time are a double click.
  private static let doubleClick = Duration.milliseconds(400)

  init() {}

  /// Everything that has arrived; never waits for more than the rest of an escape sequence.
  mutating func read() -> [AppAction] {
    var actions: [AppAction] = []
    while let action = next(nextEvent()) { actions.append(contentsOf: action) }
    return actions
  }

  private mutating func nextEvent() -> cairn_key_event {
    defer { pending = nil }
    return pending ?? cairn_curses_key()
  }

  /// `nil` when there is no event; empty for one that means nothing.
  private mutating func next(_ event: cairn_key_event) -> [AppAction]? {
    switch cairn_key(UInt32(event.kind)) {
    case CAIRN_KEY_NONE: return nil
    case CAIRN_KEY_CHARACTER: return character(event.value).map { [.keyPressed($0)] } ?? []
    case CAIRN_KEY_PASTE_BEGIN: return [.pasted(pastedText())]
    case CAIRN_KEY_MOUSE_PRESS:
      let now = ContinuousClock.now
      let isSecond = lastPress.map {
        $0.row == event.row && $0.column == event.column && now - $0.at < Self.doubleClick
      }
      lastPress = isSecond == true ? nil : (event.row, event.column, now)
      return [mouse(isSecond == true ? .doubleClick : .press, event)]
    case CAIRN_KEY_MOUSE_SCROLL_UP: return [mouse(.scrollUp, event)]
    case CAIRN_KEY_MOUSE_SCROLL_DOWN: return [mouse(.scrollDown, event)]
    case let kind:
      return Self.named.first { $0.kind == kind }.map { [.keyPressed($0.key)] } ?? []
    }
  }

  private static let named: [(kind: cairn_key, key: Key)] = [
    (CAIRN_KEY_UP, .up), (CAIRN_KEY_DOWN, .down), (CAIRN_KEY_LEFT, .left),
    (CAIRN_KEY_RIGHT, .right), (CAIRN_KEY_HOME, .home), (CAIRN_KEY_END, .end),
    (CAIRN_KEY_PAGE_UP, .pageUp), (CAIRN_KEY_PAGE_DOWN, .pageDown), (CAIRN_KEY_ENTER, .enter),
    (CAIRN_KEY_BACK_TAB, .backTab), (CAIRN_KEY_BACKSPACE, .backspace),
    (CAIRN_KEY_DELETE, .delete),
  ]

  private func mouse(_ act: Mouse.Act, _ event: cairn_key_event) -> AppAction {
    .mouseUsed(Mouse(act, row: Int(event.row), column: Int(event.column)))
  }

  private mutating func character(_ value: UInt32) -> Key? {
    switch value {
    case 0x1B: return afterEscape()
    case 0x0A, 0x0D: return .enter
    case 0x09: return .tab
    case 0x7F, 0x08: return .backspace
    case 0x1C: return .control("\\")
    case 1...26: return Unicode.Scalar(value + 0x60).map { .control(Character($0)) }
    case ..<0x20: return nil
    default: return Unicode.Scalar(value).map { .character(Character($0)) }
    }
  }

  /// Alt sends Escape and the key at once; a lone Escape has nothing right behind it, or something
  /// of its own: an arrow, a paste.
  private mutating func afterEscape() -> Key {
    let following = cairn_curses_key()
    guard cairn_key(UInt32(following.kind)) == CAIRN_KEY_CHARACTER, following.value != 0x1B,
      let scalar = Unicode.Scalar(following.value)
    else {
      let kind = cairn_key(UInt32(following.kind))
      if kind == CAIRN_KEY_BACKSPACE { return .alt("\u{7F}") }
      if kind != CAIRN_KEY_NONE { pending = following }
      return .escape
    }
    return .alt(Character(scalar))
  }

  /// The text up to the end of the paste. A paste whose end never comes ends with what is there.
  private func pastedText() -> String {
    var text = String.UnicodeScalarView()
    var misses = 0
    while misses < 20 {
      let event = cairn_curses_key()
      switch cairn_key(UInt32(event.kind)) {
      case CAIRN_KEY_PASTE_END: return String(text)
      case CAIRN_KEY_NONE:
        misses += 1
        TerminalInput.wait(milliseconds: 50)
      case CAIRN_KEY_CHARACTER:
        misses = 0
        if let scalar = Unicode.Scalar(event.value) { text.append(scalar) }
      case CAIRN_KEY_ENTER: text.append("\n")
      default: break
      }
    }
    return String(text)
  }
}
