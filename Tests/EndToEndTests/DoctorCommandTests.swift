import Foundation
import PseudoTerminal
import Testing

@Suite("cairn doctor")
struct DoctorCommandTests {
  private func put(_ text: String, _ cairn: BuiltCairn, _ name: String) throws {
    let file = cairn.directory.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
  }

  private func month(_ day: String, _ title: String) -> String {
    """
    {
      "entries" : [
        {
          "created" : "2026-10-01T00:00:00.000Z",
          "date" : "\(day)",
          "id" : "01M7ZMAKP05ASA6FNH2A4DYH0Q",
          "kind" : "skill",
          "title" : "\(title)",
          "updated" : "2026-10-01T00:00:00.000Z"
        }
      ],
      "format" : "cairn.journal",
      "version" : 1
    }

    """
  }

  @Test("A sound directory is clean, and so is none at all")
  func clean() throws {
    let cairn = try BuiltCairn()
    #expect(try cairn.run("doctor").output == "No problems found.\n")
    try cairn.run("log", "Ran the review #trouble:2")
    let outcome = try cairn.run("doctor")
    #expect(outcome.status == 0 && outcome.output == "No problems found.\n")
    #expect(outcome.errors == "")
    let json = try cairn.json("doctor")
    #expect((json["findings"] as? [Any])?.isEmpty == true)
  }

  @Test("A finding has its file and line, what is wrong and what to do; the status says so")
  func findsAndRepairs() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Ran the review #trouble:2")
    try put(month("2026-09-30", "Strayed"), cairn, "journal/2026-10.json")
    let found = try cairn.run("doctor")
    #expect(found.status == 1)
    #expect(
      found.output == """
        warning  journal/2026-10.json, line 3
          “Strayed” is dated 2026-09-30 and belongs in another month’s file.
          --repair moves it to 2026-09.json.
        1 warning.

        """)
    let json = try cairn.run("doctor", "--json")
    #expect(json.status == 1)
    #expect(json.output.contains("\"kind\" : \"wrong-month\""))
    #expect(json.output.contains("\"line\" : 3"))
    try put(json.output, cairn, "shown.json")
    #expect(try cairn.schemaComplaints() == "")
    let repaired = try cairn.run("doctor", "--repair")
    #expect(repaired.status == 0)
    #expect(
      repaired.output == """
        repaired  journal/2026-10.json, line 3
          Moved “Strayed” to 2026-09.json.
        No problems found.

        """)
    #expect(try cairn.run("list").output.contains("Strayed"))
    #expect(try cairn.run("doctor").status == 0)
  }

  @Test("What only a person can mend is left, with a status of 1")
  func leaves() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Ran the review #trouble:2")
    try put("{ \u{1B}broken", cairn, "profile.json")
    let outcome = try cairn.run("doctor", "--repair")
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("error  profile.json, line 1\n"))
    #expect(outcome.output.contains("cairn doctor --repair --profile FILE"))
    #expect(try cairn.run("doctor", "--profile", "x").status == 64)
    try put(
      "{\"format\": \"cairn.profile\", \"version\": 1, \"name\": \"Ada\"}", cairn, "profile 2.json")
    let taken = try cairn.run("doctor", "--repair", "--profile", "profile 2.json")
    #expect(taken.output.contains("Used the other version of the profile"))
    #expect(try cairn.text(of: "profile.json").contains("Ada"))
    #expect(try cairn.run("doctor").status == 0)
  }

  @Test("The planner says at its start what is wrong, and nothing where nothing is")
  func notice() throws {
    let cairn = try BuiltCairn.demo(entries: 5, years: 1)
    try put(month("2026-10-30", "Misnamed"), cairn, "journal/october.json")
    let terminal = try cairn.open()
    try terminal.wait(for: "1 warning in your data directory")
  }
}
