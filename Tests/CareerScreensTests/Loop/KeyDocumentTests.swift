import CareerScreens
import CareerTesting
import Testing

struct KeyDocumentTests {
  @Test func `docs keys.md is what the command table says`() throws {
    try Golden.compare(KeyDocument.text, with: "docs/keys.md")
  }
}
