import CareerModel
import Testing

@testable import CareerExchange

@Suite("What another program calls an entry")
struct ImportedTextTests {
  @Test func `a title is one line, and the others go into the note`() {
    let text = ImportedText(title: "\n First line \nsecond\n", note: "\r\nnote\r\n\r\nend\n")
    #expect(text?.title == "First line")
    #expect(text?.note == "second\nnote\n\nend")
  }

  @Test func `without a title the note's first line is one`() {
    let text = ImportedText(title: " ", note: "a\nb")
    #expect(text?.title == "a")
    #expect(text?.note == "b")
    #expect(ImportedText(title: "\n", note: " ") == nil)
  }

  @Test func `a title that is too long is cut, and stands in the note whole`() {
    let long = String(repeating: "word ", count: 200).trimmed
    let text = ImportedText(title: long, note: "more")
    #expect(text?.title.count == LogLine.longestTitle)
    #expect(text?.title.hasSuffix("…") == true)
    #expect(text?.note == long + "\nmore")
  }
}
