import Foundation
import PseudoTerminal
import Testing

/// Copies that sync programs make, as somebody at a shell meets them.
struct CopiesInTheShellTests {
  /// A few of the names in CareerStoreTests, one for each way of putting it behind the month.
  private static let endings = [
    ".sync-conflict-20261126-101112-ABC.json", " (Robin's conflicted copy 2026-11-26).json",
    " 2.json", "-LAPTOP.json", " (1).json", ".Conflict.json", "_conflict-20261126-101112.json",
  ]

  /// All files with their bytes and times.
  private func state(_ cairn: BuiltCairn) throws -> [String: String] {
    let files = FileManager.default
    var found: [String: String] = [:]
    for name in try files.subpathsOfDirectory(atPath: cairn.directory.path) {
      let path = cairn.directory.appendingPathComponent(name).path
      let time = try files.attributesOfItem(atPath: path)[.modificationDate] as? Date
      let bytes = files.contents(atPath: path)?.base64EncodedString() ?? ""
      found[name] = "\(time?.timeIntervalSince1970 ?? 0) \(bytes)"
    }
    return found
  }

  private func rename(_ cairn: BuiltCairn, ending: String) throws {
    let journal = cairn.directory.appendingPathComponent("journal")
    try FileManager.default.moveItem(
      at: journal.appendingPathComponent("2026-11.json"),
      to: journal.appendingPathComponent("2026-11\(ending)"))
  }

  @Test(arguments: endings)
  func `a renamed month is listed, the next log merges it, and undo goes back step by step`(
    ending: String
  ) throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "On the laptop")
    try rename(cairn, ending: ending)
    let directory = try state(cairn)
    let listed = try cairn.run("list")
    #expect(listed.status == 0 && listed.output.contains("On the laptop"))
    #expect(listed.errors.contains("2026-11\(ending) is another version of 2026-11.json"))
    #expect(listed.errors.split(separator: "\n").count == 1)
    #expect(try state(cairn) == directory)

    let logged = try cairn.run("log", "On the desk")
    #expect(logged.status == 0)
    #expect(logged.errors.contains("merged "), "\(logged.errors)")
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: cairn.directory.appendingPathComponent("journal").path) == ["2026-11.json"])
    let merged = try cairn.run("list")
    #expect(merged.errors == "")
    #expect(merged.output.contains("On the laptop") && merged.output.contains("On the desk"))
    #expect(try cairn.schemaComplaints() == "")

    #expect(try cairn.run("undo").output == "Undone: logged “On the desk”\n")
    #expect(try cairn.run("undo").output == "Undone: logged “On the laptop”\n")
    #expect(try cairn.run("list").output == "")
  }

  @Test func `the planner saves the merge when it starts`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "On the laptop")
    try rename(cairn, ending: " 2.json")
    let terminal = try cairn.open()
    try terminal.wait(for: "Merged 2026-11 2.json into 2026-11.json; the copy is in trash/.")
    terminal.type("\u{3}")
    try terminal.waitForEnd()
    let listed = try cairn.run("list")
    #expect(listed.output.contains("On the laptop") && listed.errors == "")
  }

  @Test func `of two entries with one id each is shown, edited and deleted by its name`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "The first")
    let path = cairn.directory.appendingPathComponent("journal/2026-11.json")
    let text = try String(contentsOf: path, encoding: .utf8)
    let parts = text.components(separatedBy: "  \"entries\" : [\n")
    let entry = try #require(parts.last?.components(separatedBy: "\n  ]").first)
    let twin = entry.replacingOccurrences(of: "The first", with: "The second")
    try text.replacingOccurrences(of: entry, with: entry + ",\n" + twin)
      .write(to: path, atomically: true, encoding: .utf8)

    let listed = try cairn.run("list")
    #expect(listed.output.contains("The first") && listed.output.contains("The second"))
    #expect(listed.errors.contains("is also used on line"))
    let ids = try cairn.run("list", "--print0").output.split(separator: "\0").map(String.init)
    let id = try #require(ids.first { !$0.contains("~") })
    #expect(Set(ids) == [id, "\(id)~2"])
    #expect(try cairn.run("show", id).output.contains("The first"))
    #expect(try cairn.run("show", "\(id.suffix(4))~2").output.contains("The second"))
    #expect(try cairn.run("edit", "\(id)~2", "Changed").output == "Edited “Changed”\n")
    #expect(try cairn.run("show", id).output.contains("The first"))
    #expect(try cairn.run("delete", id).output == "Deleted “The first”\n")
    #expect(try cairn.run("list").output.contains("Changed"))
    #expect(try cairn.schemaComplaints() == "")
    #expect(try cairn.run("undo").status == 0)
    #expect(try cairn.run("list").output.split(separator: "\n").count == 2)
  }
}
