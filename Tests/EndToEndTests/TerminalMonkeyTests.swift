import Foundation
import PseudoTerminal
import Testing

/// Somebody leans on a real terminal: keys, mouse, pastes that never end, sequences that are none,
/// windows of any size, signals. The planner answers all along, and leaves sound files and a sound
/// terminal behind.
@Suite("A monkey at a real terminal")
struct TerminalMonkeyTests {
  /// Five thousand events in all, a career and a planner for each seed.
  private static let seeds: [UInt64] = [1, 2, 3, 4]
  private static let events = 1250

  @Test(arguments: seeds)
  func `whatever the terminal sends, it answers, its files are sound and it quits clean`(
    seed: UInt64
  ) throws {
    let cairn = try BuiltCairn.demo(entries: 40, years: 2)
    let isStopped = seed.isMultiple(of: 2)
    var monkey = TerminalMonkey(seed: seed, isStopped: isStopped)
    // An editor that leaves at once, and a trace of it: vi would draw where the shell was.
    let trace = cairn.directory.deletingLastPathComponent().appendingPathComponent("edited")
    let terminal = try cairn.open(environment: ["VISUAL": "/usr/bin/touch '\(trace.path)'"])
    try terminal.wait(for: "q quit")
    for event in 1...Self.events {
      monkey.act(on: terminal)
      if event.isMultiple(of: 50) { try probe(terminal, "seed \(seed), event \(event)") }
    }
    try leave(terminal, "seed \(seed)")
    // While it is stopped, or an editor has the terminal, the terminal itself shows what is typed.
    if !isStopped, !FileManager.default.fileExists(atPath: trace.path) {
      #expect(terminal.textOnMainScreen == 0, "seed \(seed)")
    }
    #expect(try cairn.schemaComplaints() == "", "seed \(seed)")
    #expect(try remains(in: cairn.directory) == [], "seed \(seed)")
  }

  /// Its own word on a window that is too small comes whatever is open; and then the screen again.
  private func probe(_ terminal: PseudoTerminal, _ place: String) throws {
    // Ends a paste that has no end, and a sequence that has none.
    terminal.type("\u{1B}[201~")
    do {
      terminal.resize(rows: 3, columns: 60)
      try terminal.wait(for: "Cairn needs")
      terminal.resize(rows: 24, columns: 80)
      try terminal.wait(for: "1 Path")
    } catch {
      throw Failure(place: place, reason: "\(error)")
    }
  }

  /// Ctrl-C leaves from anywhere. It is pressed again if nothing happens, as a person would: signals
  /// overtake keys, so an earlier key may still open an editor, and what is typed while the terminal
  /// changes hands can be lost.
  private func leave(_ terminal: PseudoTerminal, _ place: String) throws {
    try probe(terminal, place)
    for _ in 1...2 {
      terminal.type("\u{3}")
      if (try? terminal.waitForEnd(seconds: 30)) != nil { break }
    }
    if !terminal.hasEnded { terminal.type("\u{3}") }
    #expect(try terminal.waitForEnd(seconds: 30) == .exited(128 + SIGINT), "\(place)")
    #expect(terminal.leftovers == [], "\(place)")
  }

  /// Files that should have gone when they had served.
  private func remains(in directory: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: directory.path).filter {
      $0.hasSuffix(".tmp") || $0.contains("damaged-")
    }
  }

  private struct Failure: Error, CustomStringConvertible {
    var place: String
    var reason: String
    var description: String { "\(place): \(reason)" }
  }
}

/// What a terminal sends when somebody leans on it. Never a key that ends the program.
private struct TerminalMonkey {
  private var state: UInt64
  private let isStopped: Bool

  /// - Parameter isStopped: Whether it also does the shell's part, and stops the program.
  init(seed: UInt64, isStopped: Bool) {
    state = seed
    self.isStopped = isStopped
  }

  /// SplitMix64, as in `SeededRandom`, which stands in a module that these tests do not see.
  private mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int(((mixed ^ (mixed >> 31)) >> 1) % UInt64(limit))
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  mutating func act(on terminal: PseudoTerminal) {
    switch below(100) {
    case ..<55: terminal.type(pick(Self.keys))
    case ..<65: terminal.type(mouse())
    case ..<72: terminal.type(pick(isStopped ? Self.quietPastes : Self.pastes))
    case ..<80: terminal.type(pick(Self.broken))
    case ..<86: terminal.send((0..<1 + below(6)).map { _ in UInt8(0x80 + below(128)) })
    case ..<94: resize(terminal)
    case ..<97: terminal.signal(SIGWINCH)
    case ..<99: terminal.signal(SIGCONT)
    default:
      // The shell's part: stopped, and continued.
      if isStopped { terminal.signal(SIGTSTP) }
      terminal.signal(SIGCONT)
    }
  }

  private mutating func resize(_ terminal: PseudoTerminal) {
    terminal.resize(rows: 1 + below(below(3) == 0 ? 100 : 30), columns: 1 + below(150))
  }

  /// With all that starts something; `q` is not among them, and Ctrl-C and Ctrl-\ leave from anywhere.
  private static let keys =
    "123456amfpeduwsiobrSgGhjklnNvztx/?+-[]=> #:.0é界".map(String.init)
    + ["\r", "\t", "\u{7F}", "\u{1B}", "\u{1B}", "\u{1B}OA", "\u{1B}OB", "\u{1B}[C", "\u{1B}[D"]
    + ["\u{1B}[H", "\u{1B}[F", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[3~", "\u{1B}[Z", "\u{1B}x"]
    + ["\u{1}", "\u{5}", "\u{15}", "\u{17}", "\u{B}", "\u{C}", "\u{12}", "\u{4}", "\u{0}"]
    + ["\u{1B}\u{1B}2", "\u{1B}\u{1B}aRan the review #trouble:3\r", "\u{1B}\u{1B}u"]

  private mutating func mouse() -> String {
    let (button, column, row) = (
      pick([0, 1, 2, 3, 32, 64, 65, 128]), 1 + below(320), 1 + below(110)
    )
    if below(2) == 0 { return "\u{1B}[<\(button);\(column);\(row)\(pick(["M", "m"]))" }
    // X10: three bytes, each 32 more than it says.
    let bytes = [button + 32, 32 + min(column, 90), 32 + min(row, 90)]
    return "\u{1B}[M" + bytes.map { String(Unicode.Scalar(UInt8($0 % 128))) }.joined()
  }

  private static let begin = "\u{1B}[200~"
  private static let end = "\u{1B}[201~"
  private static let pastes = [
    begin + "Ran the review" + end, begin + "two\nlines\r\n" + end, begin + "q\u{3}q\u{1A}" + end,
    begin + "never ends", begin + begin + "twice" + end + end, end,
    begin + String(repeating: "long ", count: 800) + end, begin + "\u{1B}[31m\u{1B}]0;t\u{7}" + end,
    begin + "👩‍👩‍👧‍👦 🇩🇪 e\u{301} 世界" + end,
  ]

  /// Without Ctrl-C: while the program is stopped, the terminal itself makes a signal of it.
  private static let quietPastes = pastes.filter { !$0.contains("\u{3}") }

  private static let broken = [
    "\u{1B}[", "\u{1B}[999;999;999", "\u{1B}[?", "\u{1B}O", "\u{1B}[<0;1", "\u{1B}[M", "\u{1B}]0;x",
    "\u{1B}[1;5A", "\u{1B}[200", "\u{1B}[?1;2c", "\u{1B}[8;50;132t", "\u{1B}[I", "\u{1B}[O",
    "\u{1B}P+r\u{1B}\\", "\u{9B}A",
    "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}]11;rgb:1",
    "\u{1B}[?62;22c",
  ]
}
