import Foundation
import PseudoTerminal
import Testing

@Suite("A newcomer's first day")
struct StoryTests {
  @Test func `first run, log, look back, quit, open again, undo, restart, undo`() throws {
    let cairn = try BuiltCairn()
    try firstRun(cairn)
    try checkFiles(cairn)
    try secondRun(cairn)
    try thirdRun(cairn)
  }

  private func firstRun(_ cairn: BuiltCairn) throws {
    let terminal = try cairn.open()
    try terminal.wait(for: "Welcome to Cairn")
    terminal.type("Ada Example\r")
    try terminal.wait(for: "What’s your current stage?")
    terminal.type("\u{1B}OB2023-04\r")
    try terminal.wait(for: "What’s your target stage?")
    terminal.type("2028\r")
    try terminal.wait(for: "Ada Example · 21 Nov")
    try terminal.wait(for: "since Apr 2023")
    try terminal.wait(for: "target, Dec 2028")

    terminal.type("a")
    try terminal.wait(for: "Log: Skill")
    terminal.type(
      "Ran the blameless review of the checkout outage #trouble:3 +finance @Sam on:yesterday "
        + "%checkout => two fixes shipped in a week")
    try terminal.wait(for: "Troubleshooting at level 3")
    try terminal.wait(for: "Fri 20 Nov 2026, yesterday")
    terminal.type("\r")
    try terminal.wait(for: "Logged “Ran the blameless review of the ")

    terminal.type("m")
    try terminal.wait(for: "Log: Milestone")
    terminal.type("First hire #talent:2\r")
    try terminal.wait(for: "Logged “First hire” · u undo")

    terminal.type("3")
    try terminal.wait(for: "All entries")
    try terminal.wait(for: "First hire")
    // The key bar is painted last.
    try terminal.wait(for: "zoom in")
    let milestones = terminal.screen.first { $0.contains("Milestones") } ?? ""
    #expect(milestones.contains("◆"))
    terminal.type("h")
    try terminal.wait(for: "Ran the blameless review of the checkout outage")
    try terminal.wait(for: "two fixes shipped in a week")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.isGivenBack)
  }

  private func checkFiles(_ cairn: BuiltCairn) throws {
    let journal = try JSONSerialization.jsonObject(
      with: Data(try cairn.text(of: "journal/2026-11.json").utf8))
    let document = try #require(journal as? [String: Any])
    #expect(document["format"] as? String == "cairn.journal")
    #expect(document["version"] as? Int == 1)
    let entries = try #require(document["entries"] as? [[String: Any]])
    #expect(
      entries.map { $0["title"] as? String } == [
        "Ran the blameless review of the checkout outage", "First hire",
      ])
    #expect(entries[0]["date"] as? String == "2026-11-20")
    #expect(entries[0]["kind"] as? String == "skill")
    #expect(entries[0]["people"] as? [String] == ["Sam"])
    #expect(entries[0]["departments"] as? [String] == ["finance"])
    #expect(entries[0]["project"] as? String == "checkout")
    #expect(entries[0]["result"] as? String == "two fixes shipped in a week")
    let skills = try #require(entries[0]["skills"] as? [[String: Any]])
    #expect(skills[0]["skill"] as? String == "troubleshooting")
    #expect(skills[0]["level"] as? Int == 3)
    #expect(try cairn.schemaComplaints() == "")
  }

  private func secondRun(_ cairn: BuiltCairn) throws {
    let terminal = try cairn.open()
    try terminal.wait(for: "Ada Example")
    terminal.type("2")
    try terminal.wait(for: "First hire")
    try terminal.wait(for: "Ran the blameless review")
    terminal.type("u")
    try terminal.wait(for: "Undone: logged “First hire”")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(try !cairn.text(of: "journal/2026-11.json").contains("First hire"))
  }

  private func thirdRun(_ cairn: BuiltCairn) throws {
    let terminal = try cairn.open()
    try terminal.wait(for: "Ran the blameless review")
    terminal.type("u")
    try terminal.wait(for: "Undone: logged “Ran the blameless review")
    terminal.type("\u{12}")
    try terminal.wait(for: "Redone: logged “Ran the blameless review")
    terminal.type("\u{12}")
    try terminal.wait(for: "Redone: logged “First hire”")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(try cairn.schemaComplaints() == "")
  }

  @Test func `an unfinished line waits for its writer, and an error keeps the text`() throws {
    let cairn = try BuiltCairn()
    var terminal = try cairn.openPastWelcome()
    terminal.type("a")
    try terminal.wait(for: "Log: Skill")
    terminal.type("Half a thought #tre\r")
    try terminal.wait(for: "no such skill")
    terminal.type("\u{1B}")
    try terminal.wait(for: "Draft kept")
    terminal.type("q")
    try terminal.waitForEnd()

    terminal = try cairn.open()
    try terminal.waitForPath()
    terminal.type("a")
    try terminal.wait(for: "restores your draft: “Half a thought #tre”")
    terminal.type("\u{10}")
    try terminal.wait(for: "Title   Half a thought")
    #expect(try cairn.schemaComplaints() == "")
    terminal.type("\u{17}#tr\t\r")
    try terminal.wait(for: "Logged “Half a thought”")
    terminal.type("q")
    try terminal.waitForEnd()
    #expect(try cairn.text(of: "journal/2026-11.json").contains("troubleshooting"))
    #expect(!FileManager.default.fileExists(atPath: cairn.directory.path + "/drafts.json"))
  }

  @Test func `an entry is edited, moved to another month, deleted and brought back`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Wrote the runbook #trouble:2 on:2026-11-03")
    let terminal = try cairn.openPastWelcome()
    terminal.type("2")
    try terminal.wait(for: "Wrote the runbook")
    terminal.type("e")
    try terminal.wait(for: "Edit: Skill")
    terminal.type("\u{17}on:2026-10-30 => used twice already\r")
    try terminal.wait(for: "Edited “Wrote the runbook” · u undo")
    try terminal.wait(for: "30 Oct 2026")
    #expect(try cairn.text(of: "journal/2026-10.json").contains("used twice already"))
    #expect(try !cairn.text(of: "journal/2026-11.json").contains("runbook"))
    terminal.type("d")
    try terminal.wait(for: "Deleted “Wrote the runbook”")
    try terminal.wait(for: "Nothing logged yet")
    terminal.type("u")
    try terminal.wait(for: "30 Oct 2026")
    terminal.type("q")
    try terminal.waitForEnd()
    #expect(try cairn.schemaComplaints() == "")
  }

  @Test func `the filter narrows the log while one types, and Esc brings all back`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Wrote the runbook #trouble:2")
    try cairn.run("milestone", "First hire #talent:2")
    let terminal = try cairn.openPastWelcome()
    terminal.type("2")
    try terminal.wait(for: "Wrote the runbook")
    terminal.type("/kind:mile\r")
    try terminal.waitUntilGone("Wrote the runbook")
    try terminal.wait(for: "1 of 2")
    terminal.type("\u{1B}")
    try terminal.wait(for: "Wrote the runbook")
    terminal.type("q")
    try terminal.waitForEnd()
  }

  @Test func `pasted text with a newline in it does not save the line`() throws {
    let cairn = try BuiltCairn()
    let terminal = try cairn.openPastWelcome()
    terminal.type("a")
    try terminal.wait(for: "Log: Skill")
    terminal.type("\u{1B}[200~Read the\nmanual\n\u{1B}[201~")
    try terminal.wait(for: "Title   Read the manual")
    terminal.type("\r")
    try terminal.wait(for: "Logged “Read the manual”")
    terminal.type("q")
    try terminal.waitForEnd()
  }
}
