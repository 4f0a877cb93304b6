import Foundation
import PseudoTerminal
import Testing

/// The planner in every terminal that people have: kinds of terminals, locales and sizes, each pair
/// of them at least once.
@Suite("At home in every terminal")
struct TerminalMatrixTests {
  struct Size: Hashable {
    var rows: Int
    var columns: Int

    var isLargeEnough: Bool { rows >= 12 && columns >= 40 }
  }

  static let kinds = [
    "xterm", "xterm-256color", "screen", "screen-256color", "tmux", "tmux-256color", "linux",
    "vt100", "vt220", "alacritty", "xterm-kitty", "foot", "rxvt-unicode",
  ]
  /// Those that have one screen only: what was shown last stays when the planner ends.
  static let withoutAlternateScreen: Set = ["linux", "vt100", "vt220"]
  /// Those whose last cell can be filled only from the one before it, which a single column lacks.
  static let withoutLastCell: Set = ["screen", "screen-256color", "tmux", "tmux-256color"]
  /// The last one is not installed where the tests run, as happens behind ssh.
  static let locales = ["C", "C.UTF-8", "POSIX", "tlh_KX.UTF-8"]
  static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 1, columns: 1), Size(rows: 1, columns: 200),
    Size(rows: 12, columns: 40), Size(rows: 11, columns: 39), Size(rows: 40, columns: 120),
    Size(rows: 100, columns: 300),
  ]

  /// Which locale a kind of terminal gets in a size: each in turn.
  static func locale(kind: Int, size: Int) -> String { locales[(kind + size) % locales.count] }

  @Test func `every kind, locale and size meets every other`() {
    var met: Set<[String]> = []
    for kind in Self.kinds.indices {
      for size in Self.sizes.indices {
        let locale = Self.locale(kind: kind, size: size)
        met.formUnion([[Self.kinds[kind], locale], ["\(Self.sizes[size])", locale]])
      }
    }
    #expect(met.count == (Self.kinds.count + Self.sizes.count) * Self.locales.count)
  }

  @Test(arguments: kinds)
  func `it starts, shows every screen, takes any size and gives the terminal back`(
    kind: String
  ) throws {
    let cairn = try BuiltCairn.demo(entries: 30, years: 1)
    let place = try #require(Self.kinds.firstIndex(of: kind))
    for (index, size) in Self.sizes.enumerated() {
      let locale = Self.locale(kind: place, size: index)
      do {
        try walk(cairn, kind, locale, size, next: Self.sizes[(index + 1) % Self.sizes.count])
      } catch {
        Issue.record("TERM=\(kind) LC_ALL=\(locale) \(size.columns)x\(size.rows): \(error)")
      }
    }
  }

  private func walk(
    _ cairn: BuiltCairn, _ kind: String, _ locale: String, _ size: Size, next: Size
  ) throws {
    let terminal = try cairn.open(
      rows: size.rows, columns: size.columns, environment: ["TERM": kind, "LC_ALL": locale])
    try showsSomething(terminal, kind, size)
    let hasMain = !Self.withoutAlternateScreen.contains(kind)
    #expect(terminal.isOnAlternateScreen == hasMain)
    if !size.isLargeEnough { try resize(terminal, kind, to: Size(rows: 24, columns: 80)) }
    try screens(terminal)
    try whatLiesOver(terminal, kind)
    for size in [next, size] { try resize(terminal, kind, to: size) }
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.leftovers == [], "TERM=\(kind) LC_ALL=\(locale) \(size)")
    if hasMain {
      #expect(terminal.textOnMainScreen == 0, "TERM=\(kind) LC_ALL=\(locale) \(size)")
    } else {
      #expect(terminal.cursor == (size.rows - 1, 0), "the shell goes on below what is left")
    }
  }

  /// In a terminal that is too small, the beginning of the line that says so. `bytes` is how many
  /// had come before.
  private func showsSomething(
    _ terminal: PseudoTerminal, _ kind: String, _ size: Size, since bytes: Int = 0
  ) throws {
    if size.isLargeEnough {
      try wait(terminal, for: "the whole screen") { screen in
        ["q quit", "Esc"].contains { screen[screen.count - 1].contains($0) }
      }
    } else if size.columns == 1, Self.withoutLastCell.contains(kind) {
      try wait(terminal, for: "an answer") { _ in terminal.bytesReceived > bytes }
    } else {
      let words = size.columns == 1 ? "…" : "Cairn needs"
      try wait(terminal, for: words) { $0[0].hasPrefix(words) }
    }
  }

  /// Waits a little less long than elsewhere: what goes wrong here may do so ninety times.
  private func wait(
    _ terminal: PseudoTerminal, for what: String, until isSeen: ([String]) -> Bool
  ) throws {
    try terminal.wait(for: what, seconds: 60, until: isSeen)
  }

  private func resize(_ terminal: PseudoTerminal, _ kind: String, to size: Size) throws {
    let bytes = terminal.bytesReceived
    terminal.resize(rows: size.rows, columns: size.columns)
    try showsSomething(terminal, kind, size, since: bytes)
  }

  private func screens(_ terminal: PseudoTerminal) throws {
    let titles = ["Path", "Log", "Timeline", "Skills", "Plan", "Compare"]
    for (index, title) in titles.enumerated() {
      terminal.type("\(index + 1)")
      // Of the tabs, a narrow terminal shows the title of the open one.
      let label = "\(index + 1) \(title)"
      try wait(terminal, for: label) { $0[0].contains(label) }
    }
  }

  /// What is opened stays open while the window becomes a cell and grows again.
  private func whatLiesOver(_ terminal: PseudoTerminal, _ kind: String) throws {
    let size = Size(rows: terminal.rows, columns: terminal.columns)
    terminal.type("2")
    try terminal.wait(for: "▸")
    for (key, words) in [
      ("?", "On Log"), ("\r", "Esc back"), ("aRan the review", "Ran the review"),
      ("/kind:milestone", "/ kind:milestone"),
    ] {
      terminal.type(key)
      try terminal.wait(for: words)
      for size in [Size(rows: 1, columns: 1), size] { try resize(terminal, kind, to: size) }
      try terminal.wait(for: words)
      terminal.type("\u{1B}")
      try wait(terminal, for: "the list of entries") { screen in
        screen[screen.count - 1].contains("q quit")
      }
    }
  }

  @Test func `a window that shrinks and grows again at once shows all it showed`() throws {
    let cairn = try BuiltCairn.demo(entries: 30, years: 1)
    let terminal = try cairn.open()
    try terminal.wait(for: "q quit")
    terminal.settle()
    let before = terminal.screen
    for size in [Size(rows: 1, columns: 1), Size(rows: 3, columns: 90), Size(rows: 23, columns: 7)]
    {
      // The program may see one change, or two, or none but the signals.
      terminal.resize(rows: size.rows, columns: size.columns)
      terminal.resize(rows: 24, columns: 80)
      try wait(terminal, for: "the same again") { $0 == before }
    }
    terminal.type("q")
    try terminal.waitForEnd()
  }

  @Test(arguments: [
    ("dumb", "\"dumb\""), ("no-such-terminal", "\"no-such-terminal\""), ("", "TERM is not set"),
  ])
  func `where nothing can be placed, one line says so and the screen stays as it is`(
    kind: String, words: String
  ) throws {
    let cairn = try BuiltCairn()
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("cairn-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "exec '\(BuiltCairn.program)' 2>'\(file.path)'"],
      environment: cairn.environment.merging(["TERM": kind]) { $1 })
    #expect(try terminal.waitForEnd() == .exited(69))
    #expect(terminal.bytesReceived == 0)
    #expect(terminal.leftovers == [])
    let said = try String(contentsOf: file, encoding: .utf8)
    #expect(said.hasPrefix("cairn: ") && said.hasSuffix("\n"))
    #expect(said.split(separator: "\n").count == 1)
    #expect(said.contains(words))
    #expect(said.contains("cairn list"))
    #expect(!FileManager.default.fileExists(atPath: cairn.directory.path))
  }
}
