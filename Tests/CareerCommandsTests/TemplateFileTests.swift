import CareerPages
import CareerStore
import Foundation
import Testing

@testable import CareerCommands

struct TemplateFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("cairn-templates-\(UUID().uuidString)")

  private func write(_ bytes: Data, as name: String) throws -> DataDirectory {
    let templates = folder.appendingPathComponent("templates")
    try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
    try bytes.write(to: templates.appendingPathComponent(name))
    return DataDirectory(path: folder.path)
  }

  @Test func `a template in the data directory is found by the name of its kind`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let directory = try write(Data("{{name}} – é".utf8), as: "brag.mustache")
    let template = try #require(try TemplateFile.own(.brag, in: directory))
    #expect(template.text == "{{name}} – é")
    #expect(template.name == folder.path + "/templates/brag.mustache")
    #expect(try TemplateFile.own(.review, in: directory) == nil)
  }

  @Test func `what is no text is refused`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let directory = try write(Data([0x61, 0xFF, 0xFE]), as: "brag.mustache")
    #expect(throws: StoreError.self) { try TemplateFile.own(.brag, in: directory) }
  }

  @Test func `a template that was asked for must be there`() {
    let path = folder.path + "/none.mustache"
    #expect(throws: StoreError.cannotRead(path: path, code: 2)) { try TemplateFile.read(at: path) }
  }
}
