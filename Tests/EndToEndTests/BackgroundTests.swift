import Foundation
import PseudoTerminal
import Testing

/// Colours for a dark or a light background, by the terminal's answer.
@Suite("The terminal's background")
struct BackgroundTests {
  private static let light = "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\"
  private static let dark = "\u{1B}]11;rgb:0000/0000/0000\u{7}"

  /// Opens Log, whose first row has the cursor.
  private func openLog(
    _ cairn: BuiltCairn, _ environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try cairn.open(environment: environment)
    try terminal.wait(for: "q quit")
    terminal.type("2")
    try terminal.wait(for: "the cursor") { $0[2].hasPrefix("▸") }
    return terminal
  }

  /// Waits for the background of the cursor's row; -1 for the terminal's own.
  private func wait(_ terminal: PseudoTerminal, for background: Int) throws {
    try terminal.wait(for: "background \(background)") { screen in
      guard let row = screen.firstIndex(where: { $0.hasPrefix("▸") }) else { return false }
      return terminal.colours(row, 0).background == background
        && terminal.colours(row, 40).background == background
    }
  }

  private func quit(_ terminal: PseudoTerminal) throws {
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.leftovers == [])
  }

  @Test func `an answer changes the colours on the spot, and the next start begins with it`()
    throws
  {
    let cairn = try BuiltCairn.demo(entries: 30, years: 1)
    let terminal = try openLog(cairn)
    try wait(terminal, for: -1)
    terminal.type(Self.light)
    try wait(terminal, for: 254)
    terminal.type(Self.dark)
    try wait(terminal, for: 238)
    let cache = cairn.directory.deletingLastPathComponent().appendingPathComponent(".cache/cairn")
    try quit(terminal)
    // The last answer, not the first.
    let kept = cache.appendingPathComponent("background-xterm-256color")
    #expect(try String(contentsOf: kept, encoding: .utf8) == "dark")
    let again = try openLog(cairn)
    try wait(again, for: 238)
    try quit(again)
    let other = try openLog(cairn, ["TERM": "screen-256color"])
    try wait(other, for: -1)
    try quit(other)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: cache.path)
        == ["background-xterm-256color"])
  }

  @Test func `COLORFGBG counts until the terminal answers, and a setting always`() throws {
    let cairn = try BuiltCairn.demo(entries: 30, years: 1)
    let terminal = try openLog(cairn, ["COLORFGBG": "15;0"])
    try wait(terminal, for: 238)
    terminal.type(Self.light)
    try wait(terminal, for: 254)
    try quit(terminal)
    let config = cairn.directory.appendingPathComponent("../config.json").standardized
    try "{background: 'light'}".write(to: config, atomically: true, encoding: .utf8)
    let fixed = try openLog(cairn, ["COLORFGBG": "15;0", "CAIRN_CONFIG": config.path])
    try wait(fixed, for: 254)
    fixed.type(Self.dark + "6")
    try fixed.wait(for: "6 Compare")
    fixed.type("2")
    try wait(fixed, for: 254)
    try quit(fixed)
  }

  @Test func `answers in two parts, late, malformed or without an end are no keys`() throws {
    let cairn = try BuiltCairn.demo(entries: 30, years: 1)
    let terminal = try openLog(cairn)
    for place in 3..<Self.light.count {
      terminal.type(String(Self.light.prefix(place)))
      terminal.type(String(Self.light.dropFirst(place)))
      try wait(terminal, for: 254)
      terminal.type(Self.dark)
      try wait(terminal, for: 238)
    }
    for text in ["\u{1B}]11;qqq?\u{7}", "\u{1B}[?62;1;6c", "\u{1B}]11;rgb:zz/1/2\u{1B}\\"] {
      terminal.type(text)
    }
    // An arrow ends what has no end.
    terminal.type("\u{1B}]11;rgb:0\u{1B}OB")
    try terminal.wait(for: "the second row") { $0[2].hasPrefix(" ") && $0[3].hasPrefix("▸") }
    #expect(terminal.row(0).contains("2 Log"))
    try wait(terminal, for: 238)
    try quit(terminal)
  }

  @Test(arguments: ["linux", "vt100"])
  func `a terminal that would show the question is not asked`(kind: String) throws {
    let cairn = try BuiltCairn.demo(entries: 30, years: 1)
    let terminal = try openLog(cairn, ["TERM": kind])
    terminal.settle()
    #expect(!terminal.screen.contains { $0.contains("11;?") })
    // Nothing is waited for at the end either.
    try quit(terminal)
  }

  @Test func `a slow line highlights the beginning of the cursor's row`() throws {
    let cairn = try BuiltCairn.demo(entries: 30, years: 1)
    let config = cairn.directory.appendingPathComponent("../config.json").standardized
    try "{slowLine: true, background: 'dark'}".write(to: config, atomically: true, encoding: .utf8)
    let terminal = try openLog(cairn, ["CAIRN_CONFIG": config.path])
    try terminal.wait(for: "a highlighted day") { _ in
      terminal.isReversed(2, 5) && !terminal.isReversed(2, 20)
    }
    #expect(terminal.colours(2, 5).background == -1)
    try quit(terminal)
  }
}
