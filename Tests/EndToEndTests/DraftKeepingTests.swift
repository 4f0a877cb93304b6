import Foundation
import PseudoTerminal
import Testing

@Suite("What is typed is on disk")
struct DraftKeepingTests {
  @Test(arguments: [SIGKILL, SIGSEGV])
  func `a killed or crashed planner offers the line again`(signal: Int32) throws {
    let cairn = try BuiltCairn()
    let terminal = try cairn.openPastWelcome()
    terminal.type("aHalf a thought #tal")
    try cairn.wait(for: "drafts.json") { $0?.contains("\"Half a thought #tal\"") == true }
    terminal.signal(signal)
    #expect(try terminal.waitForEnd() == .signalled(signal))
    #expect(try cairn.schemaComplaints() == "")

    let next = try cairn.openAgain()
    next.type("a")
    try next.wait(for: "restores your draft: “Half a thought #tal”")
    next.type("\u{10}")
    try next.wait(for: "Title   Half a thought")
    next.type("\u{15}A whole thought\r")
    try next.wait(for: "Logged “A whole thought”")
    try cairn.wait(for: "drafts.json") { $0 == nil }
    next.type("q")
    #expect(try next.waitForEnd() == .exited(0))
    #expect(try cairn.run("drafts").output == "")
  }

  @Test func `what is typed follows the line, and goes when the line is empty or saved`() throws {
    let cairn = try BuiltCairn()
    let terminal = try cairn.openPastWelcome()
    terminal.type("aOne")
    try cairn.wait(for: "drafts.json") { $0?.contains("\"One\"") == true }
    terminal.type(" and two")
    try cairn.wait(for: "drafts.json") { $0?.contains("\"One and two\"") == true }
    #expect(!(try cairn.text(of: "drafts.json").contains("\"One\"")))
    terminal.type("\u{15}")
    try cairn.wait(for: "drafts.json") { $0 == nil }
    terminal.type("Three\r")
    try terminal.wait(for: "Logged “Three”")
    try cairn.wait(for: "drafts.json") { $0 == nil }
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(try cairn.run("drafts").output == "")
  }

  @Test func `an answer about a goal is kept too`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("plan", "add", "Lead a hiring round")
    let terminal = try cairn.openPastWelcome()
    terminal.type("5")
    try terminal.wait(for: "Lead a hiring round")
    terminal.type("\rA")
    try terminal.wait(for: "Add a step to")
    terminal.type("Write the first advert")
    try cairn.wait(for: "drafts.json") { $0?.contains("\"Write the first advert\"") == true }
    terminal.signal(SIGKILL)
    try terminal.waitForEnd()
    #expect(try cairn.run("drafts").output.contains("Write the first advert"))
  }

  @Test func `two planners keep a line each, and neither takes the other's away`() throws {
    let cairn = try BuiltCairn()
    let first = try cairn.openPastWelcome()
    let second = try cairn.openAgain()
    first.type("aTyped in the first")
    try cairn.wait(for: "drafts.json") { $0?.contains("Typed in the first") == true }
    second.type("mTyped in the second")
    try cairn.wait(for: "drafts.json") { $0?.contains("Typed in the second") == true }
    #expect(try cairn.text(of: "drafts.json").contains("Typed in the first"))
    first.type(" planner")
    try cairn.wait(for: "drafts.json") { $0?.contains("Typed in the first planner") == true }
    // Somebody drops what is still being typed: it is there again.
    try cairn.run("drafts", "drop", "--all")
    for line in ["Typed in the first planner", "Typed in the second"] {
      try cairn.wait(for: "drafts.json") { $0?.contains(line) == true }
    }
    for planner in [first, second] {
      planner.signal(SIGKILL)
      try planner.waitForEnd()
    }
    let kept = try cairn.run("drafts").output
    #expect(kept.contains("Typed in the first planner") && kept.contains("Typed in the second"))
    #expect(kept.split(separator: "\n").count == 2)
  }

  @Test func `a line that another planner has saved is offered no more`() throws {
    let cairn = try BuiltCairn()
    let first = try cairn.openPastWelcome()
    first.type("aMoved to the cloud")
    try cairn.wait(for: "drafts.json") { $0?.contains("Moved to the cloud") == true }
    let second = try cairn.openAgain()
    first.type("\r")
    try first.wait(for: "Logged “Moved to the cloud”")
    try second.wait(for: "Moved to the cloud")
    try cairn.wait(for: "drafts.json") { $0 == nil }
    // The log line opens empty as soon as the other's end of the draft has been seen.
    second.type("a")
    try second.wait(for: "Log: Skill")
    try cairn.wait(for: "drafts.json") { $0 == nil }
    second.type("Another line\r")
    try second.wait(for: "Logged “Another line”")
    for planner in [first, second] {
      planner.type("q")
      #expect(try planner.waitForEnd() == .exited(0))
    }
  }
}
