import CareerScreens
import Testing

struct KeyDocumentTests {
  @Test func `docs keys.md is what the command table says`() throws {
    try Golden.compare(KeyDocument.text, document: "keys.md")
  }
}
