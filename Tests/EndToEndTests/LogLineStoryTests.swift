import CareerTesting
import Foundation
import PseudoTerminal
import Testing

/// An evening at the log line, as somebody types it at 80x24.
@Suite("The log line, typed")
struct LogLineStoryTests {
  private static let down = "\u{0E}"
  private static let up = "\u{10}"

  @Test
  func `a sentence, a level by arrow, a person, a draft, last tuesday, a line twice, undo`() throws
  {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Paired with @Zoë on:2026-11-18")
    let terminal = try cairn.openPastWelcome()
    try levelByArrow(terminal)
    try personAndDraft(terminal)
    try lineTwice(terminal)
    terminal.type("u")
    try terminal.wait(for: "Undone: logged “Paired with Zoë on the ledger”")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    let titles = try cairn.run("list").output
    #expect(titles.contains("Resolved a quarrel between Jonas and Mia over payments code"))
    #expect(titles.contains("2026-11-17"), "last tuesday, as it was said on Saturday")
    #expect(try cairn.schemaComplaints() == "")
  }

  private func levelByArrow(_ terminal: PseudoTerminal) throws {
    terminal.type("a")
    try terminal.wait(for: "Log: Skill")
    terminal.type("Resolved a quarrel between @Jonas and @Mia over %payments code #teamwork:")
    try terminal.wait(for: "Title   Resolved a quarrel between Jonas and Mia over payments code")
    try terminal.wait(for: "↑↓ choose")
    terminal.type(Self.down + Self.down + Self.down)
    try terminal.wait(for: "#teamwork:3")
    terminal.type("\r")
    try terminal.wait(for: "Logged “Resolved a quarrel")
  }

  private func personAndDraft(_ terminal: PseudoTerminal) throws {
    terminal.type("a")
    try terminal.wait(for: "What did you do?")
    terminal.type("Paired with @zo\t")
    try terminal.wait(for: "Paired with @Zoë")
    terminal.type(" on the ledger\u{1B}")
    try terminal.wait(for: "Draft kept")
    terminal.type("a")
    try terminal.wait(for: "restores your draft: “Paired with @Zoë on the ledger”")
    terminal.type(Self.up)
    try terminal.wait(for: "Title   Paired with Zoë on the ledger")
    terminal.type(" on:last tuesday")
    try terminal.wait(for: "Tue 17 Nov 2026")
    terminal.type("\r")
    try terminal.wait(for: "Logged “Paired with Zoë on the ledger”")
  }

  private func lineTwice(_ terminal: PseudoTerminal) throws {
    terminal.type("a")
    try terminal.wait(for: "What did you do?")
    terminal.type("Paired with @Zoë on the ledger on:last tuesday\r")
    try terminal.wait(for: "Already logged on 17 Nov 2026. Press Enter to log it again.")
    terminal.type("\r")
    try terminal.wait(for: "Logged “Paired with Zoë on the ledger”")
  }
}
