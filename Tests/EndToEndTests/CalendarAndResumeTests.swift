import Foundation
import Testing

@Suite("Calendars, résumés and tables, read by others")
struct CalendarAndResumeTests {
  private func folder(beside cairn: BuiltCairn) throws -> URL {
    let folder = cairn.directory.deletingLastPathComponent().appendingPathComponent("documents")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// `ics`, `jsonresume` and `csv` as files of a folder.
  private func export(_ cairn: BuiltCairn, to folder: URL) throws {
    for (kind, name) in [
      ("ics", "calendar.ics"), ("jsonresume", "resume.json"), ("csv", "entries.csv"),
    ] {
      let made = try cairn.run("export", kind, "-o", folder.appendingPathComponent(name).path)
      #expect(made.status == 0, "\(made.errors)")
    }
  }

  @Test(arguments: [(0, 1), (1, 1), (1500, 10)])
  func `careers of every size pass two calendars, the published schema and another reader`(
    entries: Int, years: Int
  ) throws {
    let cairn = try BuiltCairn.demo(entries: entries, years: years)
    let folder = try folder(beside: cairn)
    try export(cairn, to: folder)
    #expect(try ExportedPageTests.complaints(of: folder) == "")
  }

  @Test func `titles that break lines, cells and quotes pass as well`() throws {
    let cairn = try BuiltCairn()
    for title in [
      "One, two; three \\ four: \"five\"", "=SUM(1)", "チェックアウトを三日で移行した、停止なし、一度も、誰も、何も、どこでも、いつでも",
      "👩‍👩‍👧 🇩🇪 e\u{301} " + String(repeating: "very long ", count: 15), "BEGIN:VEVENT",
    ] {
      #expect(try cairn.run("milestone", "--", title + " => \"so\", he said; yes").status == 0)
    }
    let folder = try folder(beside: cairn)
    try export(cairn, to: folder)
    #expect(try ExportedPageTests.complaints(of: folder) == "")
  }

  @Test(arguments: [
    ("calendar.ics", "DTSTART;VALUE=DATE:", "DTSTART;VALUE=DATE:9", "calendar.ics"),
    ("calendar.ics", "\r\nSTATUS:CONFIRMED", "\r\nSTATUS:MAYBE", "its status is MAYBE"),
    ("calendar.ics", "\r\n", "\n", "does not end with CRLF"),
    ("resume.json", "\"startDate\" : \"", "\"startDate\" : \"in ", "startDate"),
    ("resume.json", "\"basics\"", "\"basis\"", "basis"),
    ("entries.csv", "\n2026", "\nsoon,2026", "cells"),
  ])
  func `the checks find what is wrong`(
    _ name: String, _ right: String, _ wrong: String, _ fault: String
  ) throws {
    let cairn = try BuiltCairn.demo(entries: 60, years: 3)
    let folder = try folder(beside: cairn)
    try export(cairn, to: folder)
    let file = folder.appendingPathComponent(name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let broken = text.replacingOccurrences(of: right, with: wrong)
    #expect(broken != text)
    try broken.write(to: file, atomically: true, encoding: .utf8)
    let complaints = try ExportedPageTests.complaints(of: folder)
    #expect(complaints.contains(fault), "\(complaints)")
  }

  @Test(arguments: ["ics", "jsonresume"])
  func
    `what was written comes into an empty directory once, and adds nothing to where it came from`(
      kind: String
    ) throws
  {
    let cairn = try BuiltCairn.demo(entries: 200, years: 4)
    let written = try cairn.run("export", kind).output
    let before = try cairn.run("export", "json").output
    let home = try cairn.run("import", kind, "-", input: written)
    #expect(home.status == 0, "\(home.errors)")
    #expect(home.output.contains("Imported nothing from standard input"))
    #expect(try cairn.run("export", "json").output == before)

    let other = try BuiltCairn()
    let brought = try other.run("import", kind, "-", input: written)
    #expect(brought.status == 0, "\(brought.errors)")
    #expect(brought.output.contains("To undo, run cairn undo."))
    let after = try other.run("export", "json").output
    let again = try other.run("import", kind, "-", input: written)
    #expect(again.output.contains("Imported nothing from standard input"))
    #expect(try other.run("export", "json").output == after)
    #expect(try other.schemaComplaints() == "")
    #expect(try other.run("undo").status == 0)
    #expect(try other.run("list").output == "")
  }

  @Test func `a calendar that breaks is named with its line, and nothing of it comes in`() throws {
    let cairn = try BuiltCairn()
    let text =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Talk\r\n"
      + "DTSTART:20260302\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Cut"
    let outcome = try cairn.run("import", "ics", "-", input: text)
    #expect(outcome.status == 65)
    #expect(
      outcome.errors
        == "cairn: standard input, line 8: this BEGIN has no END; the file may be incomplete. "
        + "Nothing was changed.\n")
    #expect(try cairn.run("list").output == "")
  }
}
