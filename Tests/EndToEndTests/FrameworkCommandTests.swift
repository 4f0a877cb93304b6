import CareerTesting
import Foundation
import Testing

@Suite("cairn framework")
struct FrameworkCommandTests {
  @Test func `it prints docs/framework.md`() throws {
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
}
