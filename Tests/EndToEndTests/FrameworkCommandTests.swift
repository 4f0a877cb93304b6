import CareerTesting
import Foundation
import Testing

@Suite("cairn framework")
struct FrameworkCommandTests {
  @Test(.disabled(if: Golden.isRecording))
  func `it prints docs/framework.md`() throws {
    let document = Project.folder.appendingPathComponent("docs/framework.md")
    let shown = try BuiltCairn().run("framework")
    #expect(shown.status == 0)
    #expect(try shown.output == String(contentsOf: document, encoding: .utf8))
  }

  @Test func `its JSON fits the schema and says what the file in data/ says`() throws {
    let cairn = try BuiltCairn()
    let json = try cairn.run("framework", "--json").output
    try FileManager.default.createDirectory(
      at: cairn.directory, withIntermediateDirectories: true)
    try json.write(
      to: cairn.directory.appendingPathComponent("framework.json"), atomically: true,
      encoding: .utf8)
    #expect(try cairn.schemaComplaints() == "")
    let data = try Data(
      contentsOf: Project.folder.appendingPathComponent(
        "data/framework/technology-leadership.json"))
    let shown = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary
    #expect(try shown == JSONSerialization.jsonObject(with: data) as? NSDictionary)
  }

  @Test func `a framework of the former rule works, and its check names what is built in`() throws {
    let cairn = try BuiltCairn()
    var framework = try #require(
      JSONSerialization.jsonObject(with: Data(cairn.run("framework", "--json").output.utf8))
        as? [String: Any])
    var rule = try #require(framework["readiness"] as? [String: Any])
    for key in rule.keys where !["entries", "months", "projects", "origin"].contains(key) {
      rule[key] = nil
    }
    framework["readiness"] = rule
    let folder = cairn.directory.appendingPathComponent("frameworks")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try JSONSerialization.data(withJSONObject: framework)
      .write(to: folder.appendingPathComponent("ours.json"))
    let check = try cairn.run("framework", "check", "ours")
    #expect(check.status == 0)
    #expect(
      check.output.contains("The built-in readiness numbers are used for levels, entryHalves"))
    let json = try cairn.json("framework", "check", "ours")
    #expect((json["builtIn"] as? [String])?.count == 11)
  }
}
