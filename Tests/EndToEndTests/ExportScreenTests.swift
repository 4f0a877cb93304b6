import Foundation
import PseudoTerminal
import Testing

@Suite("x in the planner, in a real terminal")
struct ExportScreenTests {
  private func open(_ cairn: BuiltCairn) throws -> PseudoTerminal {
    let terminal = try cairn.open()
    // Said of readiness, which there is when all of the record has been read, and no sooner.
    try terminal.wait(for: "last entry")
    terminal.type("x")
    try terminal.wait(for: "Brag document:")
    return terminal
  }

  private func leave(_ terminal: PseudoTerminal) throws {
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.leftovers == [])
    #expect(terminal.isGivenBack)
  }

  private func file(_ name: String, of cairn: BuiltCairn) -> URL {
    cairn.directory.deletingLastPathComponent().appendingPathComponent(name)
  }

  @Test func `a document is looked at, written into the home, and is what the shell would write`()
    throws
  {
    let cairn = try BuiltCairn.demo(entries: 300, years: 4)
    let terminal = try open(cairn)
    // Down to the calendar; its preview is made behind the keys.
    terminal.type(String(repeating: "j", count: 18))
    try terminal.wait(for: "Calendar:")
    try terminal.wait(for: "BEGIN:VCALENDAR")
    // In the directory that the planner was started in.
    try terminal.wait(for: "will be saved as ~/calendar.ics")
    terminal.type("e\u{15}~/of mine.ics\r")
    try terminal.wait(for: "will be saved as ~/of mine.ics")
    terminal.type("\r")
    try terminal.wait(for: "Wrote ~/of mine.ics, ")
    let written = try Data(contentsOf: file("of mine.ics", of: cairn))
    #expect(try written == Data(cairn.run("export", "ics").output.utf8))
    let mode =
      try FileManager.default.attributesOfItem(atPath: file("of mine.ics", of: cairn).path)[
        .posixPermissions] as? Int
    #expect(mode == 0o600)

    // Once more: what is there stays until it is said twice.
    try Data("mine".utf8).write(to: file("of mine.ics", of: cairn))
    terminal.type("x")
    try terminal.wait(for: "Calendar:")
    terminal.type("\r")
    try terminal.wait(for: "~/of mine.ics already exists. Press Enter again to replace it.")
    #expect(try Data(contentsOf: file("of mine.ics", of: cairn)) == Data("mine".utf8))
    terminal.type("\r")
    try terminal.wait(for: "Wrote ~/of mine.ics, ")
    #expect(try Data(contentsOf: file("of mine.ics", of: cairn)) == written)
    try leave(terminal)
  }

  @Test func `a directory that is not there is an error that says so, and the form stays open`()
    throws
  {
    let cairn = try BuiltCairn.demo(entries: 40, years: 2)
    let terminal = try open(cairn)
    terminal.type("r")
    try terminal.wait(for: "replaced")
    terminal.type("e\u{15}~/no/such/brag.md\r")
    try terminal.wait(for: "will be saved as ~/no/such/brag.md")
    terminal.type("\r")
    try terminal.wait(for: "create it first, or choose another.")
    #expect(terminal.screen.contains { $0.contains("will be saved as ~/no/such/brag.md") })
    #expect(terminal.screen.contains { $0.contains("replaced") })
    #expect(!FileManager.default.fileExists(atPath: file("no", of: cairn).path))
    // The way out that was named is one.
    try FileManager.default.createDirectory(
      at: file("no/such", of: cairn), withIntermediateDirectories: true)
    terminal.type("\r")
    try terminal.wait(for: "Wrote ~/no/such/brag.md, ")
    let written = try String(contentsOf: file("no/such/brag.md", of: cairn), encoding: .utf8)
    #expect(written == (try cairn.run("export", "brag", "--redact").output))
    try leave(terminal)
  }

  @Test func `a directory is no file, and a disk without room is told`() throws {
    let cairn = try BuiltCairn.demo(entries: 40, years: 2)
    let terminal = try open(cairn)
    terminal.type("e\u{15}~\r\r")
    try terminal.wait(for: "is not a file.")
    terminal.type("e\u{15}/proc/brag.md\r\r")
    try terminal.wait(for: "annot write /proc/brag.md")
    #expect(terminal.screen.contains { $0.contains("Brag document:") })
    terminal.type("\u{1B}")
    try terminal.wait(for: "q quit")
    try leave(terminal)
  }

  @Test func `a picture in dots that no program here can make is refused with the way out`() throws
  {
    let cairn = try BuiltCairn.demo(entries: 40, years: 2)
    let empty = file("empty", of: cairn)
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
    let terminal = try cairn.open(environment: ["PATH": empty.path])
    try terminal.wait(for: "last entry")
    terminal.type("x" + String(repeating: "j", count: 11))
    try terminal.wait(for: "It is converted to PNG")
    terminal.type("e\u{15}~/t.png\r\r")
    try terminal.wait(for: "install librsvg2-bin. Or use")
    #expect(!FileManager.default.fileExists(atPath: file("t.png", of: cairn).path))
    terminal.type("\u{1B}")
    try terminal.wait(for: "q quit")
    try leave(terminal)
  }
}
