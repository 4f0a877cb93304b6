import CareerTesting
import Foundation
import FoundationXML
import Testing

/// The pictures that the documentation names: each there; those of screens sound XML, whole. That they show the
/// program as it is now is seen by taking them anew (`Scripts/pictures`).
@Suite("The pictures of the documentation")
struct DocumentationPictureTests {
  private static let folder = Project.folder.appendingPathComponent("docs/pictures")

  /// The files named in a Markdown page as `![…](….svg)` or `.png`.
  private static func pictures(in page: URL) throws -> [URL] {
    let text = try String(contentsOf: page, encoding: .utf8)
    return text.matches(of: /!\[[^\]]+\]\(([^)]+\.(?:svg|png))\)/).map {
      page.deletingLastPathComponent().appendingPathComponent(String($0.1)).standardizedFileURL
    }
  }

  @Test func `every picture that a page names is there, and every picture is named`() throws {
    let docs = Project.folder.appendingPathComponent("docs")
    let pages =
      try FileManager.default.contentsOfDirectory(at: docs, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "md" }
      + [Project.folder.appendingPathComponent("README.md")]
    let named = Set(try pages.flatMap { try Self.pictures(in: $0) }.map(\.lastPathComponent))
    let there = Set(try FileManager.default.contentsOfDirectory(atPath: Self.folder.path))
    #expect(named == there)
  }

  @Test
  func `a picture is sound XML, as large as its rows and columns, with words for who hears it`()
    throws
  {
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    where !name.hasPrefix("exported-") {
      let data = try Data(contentsOf: Self.folder.appendingPathComponent(name))
      let root = try #require(try XMLDocument(data: data).rootElement(), "\(name)")
      func number(_ attribute: String) -> Int? {
        Self.text(attribute, of: root).flatMap(Int.init)
      }
      let (rows, columns) = (
        try #require(number("data-rows")), try #require(number("data-columns"))
      )
      #expect(rows >= 24 && columns >= 80, "\(name)")
      #expect(number("width") == columns * 9 + 28 && number("height") == rows * 20 + 28, "\(name)")
      for words in ["title", "desc"] {
        #expect(Self.children(words, of: root).first?.stringValue?.isEmpty == false, "\(name)")
      }
      // The key bar stands in the last row: the program had drawn all of its screen.
      let last = try #require(Self.children("g", of: root).last, "\(name)")
      #expect(
        Self.text("transform", of: last) == "translate(14 \(rows * 20 - 6))", "\(name)")
    }
  }

  @Test func `what the program exports is drawn in the documentation as it is now`() throws {
    let cairn = try BuiltCairn.demo(entries: 1500, years: 10)
    for picture in ["timeline", "radar"] {
      let drawn = try cairn.run("export", "svg", "--picture", picture).output
      let kept = try String(
        contentsOf: Self.folder.appendingPathComponent("exported-\(picture).svg"), encoding: .utf8)
      #expect(drawn == kept, "Scripts/pictures draws \(picture) anew")
    }
  }

  // By their plain names: asked for by name, FoundationXML looks in no namespace but the empty one.

  private static func text(_ attribute: String, of element: XMLElement) -> String? {
    element.attributes?.first { $0.name == attribute }?.stringValue
  }

  private static func children(_ name: String, of element: XMLElement) -> [XMLElement] {
    (element.children ?? []).compactMap { $0 as? XMLElement }.filter { $0.name == name }
  }
}
