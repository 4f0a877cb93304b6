package import CCurses
package import CareerDrawing
package import CareerScreens

/// Turns terminal input into actions: keys, pasted text, mouse events.
package struct KeyReader {
  private let nextArrived: () -> cairn_key_event
  private let now: () -> ContinuousClock.Instant
  /// An event that was read ahead, to be handled next.
  private var pending: cairn_key_event?
  private var lastPress: (row: Int32, column: Int32, at: ContinuousClock.Instant)?
  /// The paste so far; `nil` if none has begun.
  private var paste: Paste?
  /// What may be an answer of the terminal; `nil` if none has begun.
  private var answer: TerminalAnswer?
  /// When the terminal was asked; `nil` once it has answered.
  private var asked: ContinuousClock.Instant?
  /// The last answer; `nil` if none has come.
  package private(set) var background: TerminalBackground?
  /// Whether the last call of `read` left something for the next one.
  private var hasMore = false
  /// The most events per call: signals and the screen must not wait for an endless paste.
  private static let portion = 20_000

  /// Two presses on one cell within this time are a double click.
  private static let doubleClick = Duration.milliseconds(400)

  /// `arrived` returns the terminal's next event, of kind NONE if there is none; `now` the time, for
  /// double clicks and for pastes that fall silent.
  package init(
    _ arrived: @escaping () -> cairn_key_event = cairn_curses_key,
    now: @escaping () -> ContinuousClock.Instant = { .now }
  ) {
    (nextArrived, self.now) = (arrived, now)
  }

  /// Returns what has arrived; waits at most for the rest of an escape sequence. A paste is one
  /// action, once its end arrives or it has been silent for too long.
  package mutating func read() -> [AppAction] {
    var actions: [AppAction] = []
    hasMore = false
    for _ in 0..<Self.portion {
      let event = pending ?? nextArrived()
      pending = nil
      if paste != nil {
        actions += addToPaste(event)
        if event.kind == CAIRN_KEY_NONE.rawValue { return actions }
      } else {
        guard let action = next(event) else { return actions }
        actions += action
      }
    }
    hasMore = true
    return actions
  }

  /// Returns `nil` if there is no event; empty for one without a meaning.
  private mutating func next(_ event: cairn_key_event) -> [AppAction]? {
    if answer != nil { return addToAnswer(event) }
    switch cairn_key(UInt32(event.kind)) {
    case CAIRN_KEY_NONE: return nil
    case CAIRN_KEY_CHARACTER where event.value == 0x1B:
      answer = TerminalAnswer(at: now())
      return []
    case CAIRN_KEY_CHARACTER: return character(event.value).map { [.keyPressed($0)] } ?? []
    case CAIRN_KEY_PASTE_BEGIN:
      paste = Paste(last: now())
      return []
    case CAIRN_KEY_MOUSE_PRESS:
      let now = now()
      let isSecond = lastPress.map {
        $0.row == event.row && $0.column == event.column && now - $0.at < Self.doubleClick
      }
      lastPress = isSecond == true ? nil : (event.row, event.column, now)
      return [mouse(isSecond == true ? .doubleClick : .press, event)]
    case CAIRN_KEY_FUNCTION: return [.keyPressed(.function(Int(event.value)))]
    case CAIRN_KEY_MOUSE_MENU: return [mouse(.menu, event)]
    case CAIRN_KEY_MOUSE_SCROLL_UP: return [mouse(.scrollUp, event)]
    case CAIRN_KEY_MOUSE_SCROLL_DOWN: return [mouse(.scrollDown, event)]
    case let kind: return Self.named.first { $0.kind == kind }.map { [.keyPressed($0.key)] } ?? []
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

  private func character(_ value: UInt32) -> Key? {
    switch value {
    case 0x0A, 0x0D: return .enter
    case 0x09: return .tab
    case 0x7F, 0x08: return .backspace
    case 0x1C: return .control("\\")
    case 1...26: return Unicode.Scalar(value + 0x60).map { .control(Character($0)) }
    case ..<0x20: return nil
    default: return Unicode.Scalar(value).map { .character(Character($0)) }
    }
  }

  // MARK: - Answers

  /// How long an Escape is held while the terminal is to answer, as it may begin an answer.
  private static let hold = Duration.milliseconds(300)
  /// How soon after Escape a key is one with Alt.
  private static let together = Duration.milliseconds(50)
  /// How long the rest of an answer may take before it is given up.
  private static let slowest = Duration.seconds(2)
  /// How long an answer is expected.
  private static let longestWait = Duration.seconds(5)

  /// Notes that the terminal was asked for its background and, after that, for its kind.
  package mutating func expectAnswer() { asked = now() }

  /// Whether an answer is still to come.
  package var expectsAnswer: Bool { asked.map { now() - $0 < Self.longestWait } ?? false }

  /// Adds an event to an answer. Alt sends Escape and the key at once; after a lone Escape comes
  /// nothing, or a separate event such as an arrow or a paste.
  private mutating func addToAnswer(_ event: cairn_key_event) -> [AppAction]? {
    guard var answer else { return [] }
    let (kind, isSilent) = (cairn_key(UInt32(event.kind)), now() - answer.last > Self.together)
    if kind == CAIRN_KEY_NONE, patience(of: answer) > .zero { return nil }
    if kind == CAIRN_KEY_CHARACTER, answer.take(event.value) {
      answer.last = now()
      self.answer = answer.isComplete ? nil : answer
      if answer.isFence { asked = nil }
      if answer.isComplete { background = TerminalBackground(answer: answer.body) ?? background }
      return []
    }
    self.answer = nil
    let isBackspace = kind == CAIRN_KEY_BACKSPACE
    if answer.text.count == 1, !isSilent, isBackspace || kind == CAIRN_KEY_CHARACTER,
      let scalar = Unicode.Scalar(isBackspace ? 0x7F : event.value), scalar != "\u{1B}"
    {
      return [.keyPressed(.alt(Character(scalar)))]
    }
    if kind != CAIRN_KEY_NONE { pending = event }
    if answer.isCertain { return [] }
    let second = answer.text.dropFirst().first
    return [.keyPressed(second.map { .alt(Character($0)) } ?? .escape)]
  }

  /// How much longer to wait for the rest of an answer.
  private func patience(of answer: TerminalAnswer) -> Duration {
    let patience: Duration = answer.isCertain ? Self.slowest : expectsAnswer ? Self.hold : .zero
    return max(.zero, answer.last + patience - now())
  }

  // MARK: - Pastes

  private struct Paste {
    var text = String.UnicodeScalarView()
    var length = 0
    var last: ContinuousClock.Instant

    mutating func add(_ scalar: Unicode.Scalar) {
      guard length < KeyReader.longest else { return }
      text.append(scalar)
      length += 1
    }
  }

  /// How long a paste may be silent before it ends without an end marker: the terminal lost or
  /// never sent the marker, and what comes next is typed.
  private static let silence = Duration.milliseconds(500)
  /// The maximum length of a paste in scalars: a hundred of the longest lines.
  private static let longest = 1_000_000

  /// The longest wait before `read` must be called again, in milliseconds; `nil` if only the
  /// keyboard can bring something new.
  package var patience: Int32? {
    if hasMore { return 0 }
    let rest = paste.map { $0.last + Self.silence - now() } ?? answer.map(patience)
    return rest.map { Int32(max(0, min($0 / .milliseconds(1), 1000)).rounded(.up)) }
  }

  /// Ends an open paste with its text so far; returns `nil` if none is open.
  package mutating func endPaste() -> AppAction? {
    defer { paste = nil }
    return paste.map { .pasted(String($0.text)) }
  }

  /// Adds an event to the open paste in place: copying it for each character would cost the most.
  private mutating func addToPaste(_ event: cairn_key_event) -> [AppAction] {
    let now = now()
    switch cairn_key(UInt32(event.kind)) {
    case CAIRN_KEY_PASTE_END: return endPaste().map { [$0] } ?? []
    case CAIRN_KEY_NONE:
      guard let paste, now - paste.last >= Self.silence else { return [] }
      self.paste = nil
      return Self.actions(ofUnfinished: paste.text)
    case CAIRN_KEY_CHARACTER: if let scalar = Unicode.Scalar(event.value) { paste?.add(scalar) }
    case CAIRN_KEY_ENTER: paste?.add("\n")
    default: break
    }
    paste?.last = now
    return []
  }

  /// Returns the actions for a paste whose end never arrived. A final quit key counts as typed: in
  /// a continuing paste, something would have followed it.
  private static func actions(ofUnfinished text: String.UnicodeScalarView) -> [AppAction] {
    let leaving: [Unicode.Scalar: Key] = ["\u{3}": .control("c"), "\u{1C}": .control("\\")]
    guard let last = text.last, let key = leaving[last] else { return [.pasted(String(text))] }
    return [.pasted(String(text.dropLast())), .keyPressed(key)]
  }
}

/// An answer of the terminal as its characters come: `ESC ] 11;…`, ended by BEL or `ESC \`, or
/// `ESC [ ? … c`. No key sends these, so they never become keys, whole or not.
struct TerminalAnswer {
  /// What has come, from its Escape on.
  private(set) var text = "\u{1B}".unicodeScalars
  private(set) var isComplete = false
  /// When the last of it came.
  var last: ContinuousClock.Instant

  init(at now: ContinuousClock.Instant) { last = now }

  /// Whether it can be nothing else; before, it may be Escape, Alt-] or Alt-[.
  var isCertain: Bool { text.count > 2 }

  /// Whether it is the answer to what kind of terminal this is, which every terminal gives.
  var isFence: Bool { isComplete && text.last == "c" && !isString }

  /// Whether it began as a string, which an Escape or BEL ends.
  private var isString: Bool { text.dropFirst().first == "]" }

  /// What a string holds between its beginning and its end.
  var body: String { String(String.UnicodeScalarView(text.dropFirst(2))) }

  /// The most characters that are kept; the rest of a longer one is swallowed.
  private static let longest = 64

  /// Takes the next character; `false` if it does not belong to an answer.
  mutating func take(_ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
    switch (text.count, scalar) {
    case (1, "]"), (1, "["): break
    case (2, "0"..."9") where isString: break
    case (2, "?") where !isString: break
    case (...2, _): return false
    case (_, "\u{7}") where isString:
      isComplete = true
      return true
    case (_, "\\") where text.last == "\u{1B}":
      text.removeLast()
      isComplete = true
      return true
    case (_, "\u{1B}") where isString && text.last != "\u{1B}": break
    case (_, "\u{20}"..."\u{7E}") where text.last != "\u{1B}":
      isComplete = !isString && scalar >= "\u{40}"
    default: return false
    }
    if text.count < Self.longest || isComplete || scalar == "\u{1B}" { text.append(scalar) }
    return true
  }
}
