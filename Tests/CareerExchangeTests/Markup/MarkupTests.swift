import Testing

@testable import CareerExchange

struct MarkupTests {
  @Test func `text means nothing but itself, between tags and in them`() throws {
    let markup = tag("g", ["id": "\"a\" & <b>"]) {
      tag("text") { "</text><script>\"1\" & 2</script>" }
    }
    let read = try ParsedXML(markup.source)
    #expect(read.elements.map(\.name) == ["g", "text"])
    #expect(read.elements[0].attributes["id"] == "\"a\" & <b>")
    #expect(read.elements[1].text == "</text><script>\"1\" & 2</script>")
  }

  @Test(arguments: [
    ("a\u{0}b\u{8}c\u{1F}", "abc"), ("a\tb\nc", "a\tb\nc"), ("a\r\nb", "a\nb"),
    ("a\u{7F}\u{85}\u{9F}b", "ab"), ("a\(Titles.noCharacters)b", "ab"),
    ("a\u{202E}b\u{2067}c\u{200F}", "abc"), ("👩🏽‍💻 é שלום 三", "👩🏽‍💻 é שלום 三"),
  ])
  func `what XML or HTML do not allow is dropped, all else is kept`(text: String, kept: String) {
    #expect(text.escapedForMarkup == kept)
  }

  @Test func `attributes that are nil are left out, numbers have two decimals at most`() {
    let markup = tag("rect", ["x": 1.0, "y": -0.004, "z": 2.505, "w": 12.1, "n": nil as Int?])
    #expect(markup.source == "<rect x=\"1\" y=\"0\" z=\"2.51\" w=\"12.1\"/>\n")
  }

  @Test func `elements of HTML without content are closed as HTML has it`() {
    #expect(tag("td").source == "<td></td>")
  }
}
