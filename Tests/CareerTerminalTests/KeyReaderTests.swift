import CCurses
import CareerDrawing
import CareerScreens
import CareerTerminal
import Testing

/// What the terminal sends, read as keys, pastes and clicks.
struct KeyReaderTests {
  @Test(
    arguments: [
      (0x1B, Key.escape), (0x0D, .enter), (0x0A, .enter), (0x09, .tab), (0x7F, .backspace),
      (0x08, .backspace), (0x01, .control("a")), (0x1A, .control("z")), (0x1C, .control("\\")),
      (0x61, .character("a")), (0x1F5FB, .character("🗻")),
    ] as [(UInt32, Key)])
  func `a character is the key that sends it`(value: UInt32, key: Key) {
    let terminal = Terminal([.character(value)])
    #expect(terminal.read() == [.keyPressed(key)])
  }

  @Test func `a control character without a key means nothing`() {
    let terminal = Terminal([.character(0x1D), .character(0x00), .character(0x61)])
    #expect(terminal.read() == [.keyPressed(.character("a"))])
  }

  @Test func `Escape with a character at once is that character with Alt`() {
    let terminal = Terminal([.character(0x1B), .character(0x62), .character(0x63)])
    #expect(terminal.read() == [.keyPressed(.alt("b")), .keyPressed(.character("c"))])
  }

  @Test func `Escape with an arrow behind it is both keys`() {
    let terminal = Terminal([.character(0x1B), .of(CAIRN_KEY_UP)])
    #expect(terminal.read() == [.keyPressed(.escape), .keyPressed(.up)])
  }

  @Test func `two Escapes are two keys`() {
    let terminal = Terminal([.character(0x1B), .character(0x1B)])
    #expect(terminal.read() == [.keyPressed(.escape), .keyPressed(.escape)])
  }

  // MARK: - Pastes

  @Test func `a paste is one action, with its line ends and without its control keys`() {
    let terminal = Terminal(
      [.of(CAIRN_KEY_PASTE_BEGIN)] + .text("a\u{1}") + [.of(CAIRN_KEY_ENTER), .of(CAIRN_KEY_UP)]
        + .text("b") + [.of(CAIRN_KEY_PASTE_END)] + .text("c"))
    #expect(terminal.read() == [.pasted("a\u{1}\nb"), .keyPressed(.character("c"))])
  }

  @Test func `a paste that arrives in two parts is one action, when its end has come`() {
    let terminal = Terminal([.of(CAIRN_KEY_PASTE_BEGIN)] + .text("one "))
    #expect(terminal.read() == [])
    terminal.arrive(.text("two") + [.of(CAIRN_KEY_PASTE_END)])
    terminal.pass(.milliseconds(400))
    #expect(terminal.read() == [.pasted("one two")])
  }

  @Test func `a paste without an end is over after half a second of silence`() {
    let terminal = Terminal([.of(CAIRN_KEY_PASTE_BEGIN)] + .text("lost"))
    #expect(terminal.read() == [])
    #expect(terminal.reader.patience == 500)
    terminal.pass(.milliseconds(499))
    #expect(terminal.read() == [])
    #expect(terminal.reader.patience == 1)
    terminal.pass(.milliseconds(1))
    #expect(terminal.read() == [.pasted("lost")])
    #expect(terminal.reader.patience == nil)
  }

  @Test func `Ctrl-C behind a paste without an end leaves`() {
    let terminal = Terminal([.of(CAIRN_KEY_PASTE_BEGIN)] + .text("lost\u{3}"))
    #expect(terminal.read() == [])
    terminal.pass(.seconds(1))
    #expect(terminal.read() == [.pasted("lost"), .keyPressed(.control("c"))])
  }

  @Test func `what there is of a paste is there when the program must leave`() {
    let terminal = Terminal([.of(CAIRN_KEY_PASTE_BEGIN)] + .text("half"))
    #expect(terminal.read() == [])
    #expect(terminal.reader.endPaste() == .pasted("half"))
    #expect(terminal.reader.endPaste() == nil)
  }

  @Test func `a paste without an end does not keep the screen waiting`() {
    let terminal = Terminal(
      [.of(CAIRN_KEY_PASTE_BEGIN)] + .text(String(repeating: "x", count: 30_000)))
    #expect(terminal.read() == [])
    #expect(terminal.reader.patience == 0)
    #expect(terminal.read() == [])
    #expect(terminal.reader.patience == 500)
  }

  @Test func `a function key has its number, the right button asks for the menu`() {
    let keys = [
      cairn_key_event(kind: Int32(CAIRN_KEY_FUNCTION.rawValue), value: 9, row: 0, column: 0),
      cairn_key_event(kind: Int32(CAIRN_KEY_MOUSE_MENU.rawValue), value: 0, row: 4, column: 2),
    ]
    let terminal = Terminal(keys)
    let read = terminal.read() + terminal.read()
    #expect(read == [.keyPressed(.function(9)), .mouseUsed(Mouse(.menu, row: 4, column: 2))])
  }

  // MARK: - Answers

  private static let light = "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\"
  private static let kind = "\u{1B}[?62;22c"

  @Test(
    arguments: [
      (light, .light), ("\u{1B}]11;rgb:0000/2b2b/3636\u{7}", .dark),
      ("\u{1B}]11;rgba:f/f/f/f\u{7}", .light), (kind, nil), ("\u{1B}]11;zzz?q\u{7}", nil),
      ("\u{1B}]10;rgb:ffff/ffff/ffff\u{7}", nil), ("\u{1B}]11;rgb:ffff/ffff\u{7}", nil),
      ("\u{1B}]0;" + String(repeating: "title ", count: 50) + "\u{7}", nil),
    ] as [(String, TerminalBackground?)])
  func `an answer is no key, whole, in two parts or late`(
    text: String, background: TerminalBackground?
  ) {
    for isAsked in [false, true] {
      for place in 1..<text.count {
        let terminal = Terminal([])
        if isAsked { terminal.reader.expectAnswer() }
        terminal.arrive(.text(String(text.prefix(place))))
        // Without a question, a lone Escape is a key at once.
        guard isAsked || place > 2 else { continue }
        #expect(terminal.read() == [])
        terminal.pass(.milliseconds(place > 2 ? 1900 : 299))
        terminal.arrive(.text(String(text.dropFirst(place)) + "a"))
        #expect(terminal.read() == [.keyPressed(.character("a"))], "\(place)")
        #expect(terminal.reader.background == background)
      }
    }
  }

  @Test func `an answer is expected until the terminal says its kind, for five seconds at most`() {
    let terminal = Terminal([])
    #expect(!terminal.reader.expectsAnswer)
    terminal.reader.expectAnswer()
    terminal.arrive(.text(Self.light))
    #expect(terminal.read() == [] && terminal.reader.expectsAnswer)
    terminal.arrive(.text(Self.kind))
    #expect(terminal.read() == [] && !terminal.reader.expectsAnswer)
    terminal.reader.expectAnswer()
    terminal.pass(.seconds(5))
    #expect(!terminal.reader.expectsAnswer)
  }

  @Test func `while an answer is expected Escape waits a moment and is a key then`() {
    let terminal = Terminal([])
    terminal.reader.expectAnswer()
    terminal.arrive([.character(0x1B)])
    #expect(terminal.read() == [])
    #expect(terminal.reader.patience == 300)
    terminal.pass(.milliseconds(300))
    #expect(terminal.read() == [.keyPressed(.escape)])
    #expect(terminal.reader.patience == nil)
    terminal.arrive([.character(0x1B)])
    #expect(terminal.read() == [])
    terminal.pass(.milliseconds(51))
    terminal.arrive(.text("x"))
    #expect(terminal.read() == [.keyPressed(.escape), .keyPressed(.character("x"))])
  }

  @Test func `Alt with a bracket is a key`() {
    let terminal = Terminal(.text("\u{1B}]a\u{1B}[\u{1B}]"))
    #expect(
      terminal.read() == [
        .keyPressed(.alt("]")), .keyPressed(.character("a")), .keyPressed(.alt("[")),
        .keyPressed(.alt("]")),
      ])
  }

  @Test func `an answer without an end gives way to a key, and is given up after two seconds`() {
    let terminal = Terminal(.text("\u{1B}]11;rgb:ff\u{3}") + [.of(CAIRN_KEY_UP)])
    #expect(terminal.read() == [.keyPressed(.control("c")), .keyPressed(.up)])
    terminal.arrive(.text("\u{1B}[?1;"))
    #expect(terminal.read() == [])
    terminal.pass(.seconds(2))
    #expect(terminal.read() == [])
    terminal.arrive(.text("2"))
    #expect(terminal.read() == [.keyPressed(.character("2"))])
    #expect(terminal.reader.background == nil)
  }

  @Test(
    arguments: [
      ("15;0", .dark), ("0;15", .light), ("0;default;7", .light), ("7;8", .dark), ("", nil),
      ("0;default", nil), ("0;16", nil), ("0;-1", nil),
    ] as [(String, TerminalBackground?)])
  func `COLORFGBG names the background last`(text: String, background: TerminalBackground?) {
    #expect(TerminalBackground(colorFGBG: text) == background)
  }

  // MARK: - The mouse

  @Test func `two presses on a cell within 400 ms are a double click, a third begins anew`() {
    let terminal = Terminal([])
    var acts: [AppAction] = []
    for _ in 0..<3 {
      terminal.arrive([.press(row: 3, column: 7)])
      terminal.pass(.milliseconds(399))
      acts += terminal.read()
    }
    #expect(
      acts == [.press, .doubleClick, .press].map { .mouseUsed(Mouse($0, row: 3, column: 7)) })
  }

  @Test func `presses that are slow, or on two cells, are single ones`() {
    let terminal = Terminal([.press(row: 3, column: 7), .press(row: 3, column: 8)])
    #expect(terminal.read().count { $0 == .mouseUsed(Mouse(.press, row: 3, column: 8)) } == 1)
    terminal.pass(.milliseconds(400))
    terminal.arrive([.press(row: 3, column: 8)])
    #expect(terminal.read() == [.mouseUsed(Mouse(.press, row: 3, column: 8))])
  }

  @Test func `the wheel says where it is turned`() {
    let up = cairn_key_event(
      kind: Int32(CAIRN_KEY_MOUSE_SCROLL_UP.rawValue), value: 0, row: 1, column: 2)
    #expect(Terminal([up]).read() == [.mouseUsed(Mouse(.scrollUp, row: 1, column: 2))])
  }
}

/// A terminal whose events and whose time a test gives.
private final class Terminal {
  private var events: ArraySlice<cairn_key_event>
  private var time = ContinuousClock.now
  lazy var reader = KeyReader(
    { [unowned self] in events.popFirst() ?? .of(CAIRN_KEY_NONE) },
    now: { [unowned self] in time })

  init(_ events: [cairn_key_event]) { self.events = events[...] }

  func read() -> [AppAction] { reader.read() }
  func arrive(_ more: [cairn_key_event]) { events += more }
  func pass(_ duration: Duration) { time += duration }
}

extension cairn_key_event {
  fileprivate static func of(_ kind: cairn_key) -> Self {
    Self(kind: Int32(kind.rawValue), value: 0, row: 0, column: 0)
  }

  fileprivate static func character(_ value: UInt32) -> Self {
    Self(kind: Int32(CAIRN_KEY_CHARACTER.rawValue), value: value, row: 0, column: 0)
  }

  fileprivate static func press(row: Int32, column: Int32) -> Self {
    Self(kind: Int32(CAIRN_KEY_MOUSE_PRESS.rawValue), value: 0, row: row, column: column)
  }
}

extension [cairn_key_event] {
  fileprivate static func text(_ text: String) -> Self {
    text.unicodeScalars.map { .character($0.value) }
  }
}
