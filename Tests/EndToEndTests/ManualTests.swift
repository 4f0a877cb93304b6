import CareerTesting
import Foundation
import Testing

@Suite("The manual, and what every command says of itself")
struct ManualTests {
  @Test(.disabled(if: Golden.isRecording))
  func `the manual is printed as it stands in docs`() throws {
    for (form, name) in [("--markdown", "commands.md"), ("--man", "cairn.1")] {
      #expect(try BuiltCairn().run("manual", form).output == Project.text("docs/\(name)"))
    }
    let help = try BuiltCairn().run("path", "aim", "--help").output
    #expect(help.contains("\n  cairn path aim technology-leader by:2028-03\n"))
  }

  @Test func `the man page has no fault that mandoc would warn of`() throws {
    let page = try BuiltCairn().run("manual", "--man").output
    let checked = try BuiltCairn.run(
      "/usr/bin/mandoc", ["-Tlint", "-Wwarning"], input: page, environment: [:])
    #expect(checked.output + checked.errors == "")
    #expect(checked.status == 0)
    let shown = try BuiltCairn.run(
      "/usr/bin/mandoc", ["-Tutf8"], input: page, environment: [:]
    ).output
    let plain = shown.replacing(/.\u{8}/, with: "")
    for title in ["NAME", "SYNOPSIS", "COMMANDS", "QUERY", "ENVIRONMENT", "FILES", "EXIT STATUS"] {
      #expect(plain.contains("\n\(title)\n"))
    }
    #expect(plain.contains("cairn log 'Ran the outage review #trouble:3 +finance @Sam"))
  }

  @Test func `a command that does not exist is named, with the one that was meant`() throws {
    let said = try BuiltCairn().run("lsit", "-n", "3")
    #expect(said.status == 64)
    #expect(said.errors.contains("Did you mean cairn list?"))
    #expect(said.output == "")
  }
}
