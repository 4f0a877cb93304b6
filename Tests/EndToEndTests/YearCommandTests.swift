import Foundation
import PseudoTerminal
import Testing

@Suite("The year in review, from a shell")
struct YearCommandTests {
  /// A career with an open and a confidential entry of this year.
  private func career() throws -> BuiltCairn {
    let cairn = try BuiltCairn()
    try cairn.run("milestone", "First hire on:2026-10-01 @Sam")
    try cairn.run("log", "Let a vendor go tag:confidential @Kim")
    return cairn
  }

  @Test func `what is piped leaves out confidential entries and says so`() throws {
    let cairn = try career()
    let piped = try cairn.run("year")
    #expect(piped.status == 0)
    #expect(piped.output.hasPrefix("2026 so far\n 2026 Jan"))
    #expect(piped.output.contains("1 entry: 1 milestone. Active in 1 of 47 weeks."))
    #expect(piped.output.contains("1 Oct  First hire"))
    #expect(!piped.output.contains("Kim"))
    #expect(piped.errors == "cairn: left out 1 confidential entry.\n")
  }

  @Test func `a terminal counts them`() throws {
    let cairn = try career()
    let terminal = try PseudoTerminal(
      BuiltCairn.program, ["year", "--no-pager"], environment: cairn.environment, rows: 40,
      columns: 80)
    defer { withExtendedLifetime(cairn) {} }
    try terminal.wait(for: "2 entries: 1 skill entry, 1 milestone.")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `its JSON fits the schema`() throws {
    let year = try career().json("year")
    #expect(year["entries"] as? Int == 1 && year["leftOut"] as? Int == 1)
    #expect((year["people"] as? [[String: Any]])?.compactMap { $0["name"] as? String } == ["Sam"])
    let demo = try BuiltCairn.demo(entries: 300, years: 3).json("year", "2025")
    #expect(demo["year"] as? Int == 2025)
  }

  @Test(arguments: ["svg", "html"])
  func `documents leave them out as well`(kind: String) throws {
    let made = try career().run("export", kind, "--picture", "year")
    #expect(made.status == 0)
    #expect(made.output.contains("2026 so far") && made.output.contains("First hire"))
    #expect(!made.output.contains("vendor") && !made.output.contains("Kim"))
    #expect(made.errors == "cairn: left out 1 confidential entry.\n")
  }

  @Test func `an empty year is answered plainly, and a word is no year`() throws {
    let cairn = try career()
    #expect(try cairn.run("year", "2020").output == "No entries in 2020.\n")
    let failed = try cairn.run("year", "soon")
    #expect(failed.status == 64 && failed.errors.contains("soon is not a year."))
  }
}
