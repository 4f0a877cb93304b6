import CareerTesting
import Testing

@testable import CareerJSON

struct JSONStreamTests {
  /// What is read of a text; a `Surprise` if that is not all of it.
  private func read<Value>(
    _ text: String, _ body: (inout JSONStream) throws -> Value
  ) throws -> Value {
    try Array(text.utf8).withUnsafeBufferPointer { bytes in
      var stream = try JSONStream(bytes)
      let value = try body(&stream)
      guard stream.bytesLeft == 0 else { throw JSONStream.Surprise() }
      return value
    }
  }

  @Test(arguments: [
    "\u{FEFF}[ \"a\",\r\n\t1 ]\n", "[\"a\",1]", "[\"\\u0061\" , 1 , ] ", "[\"a\"        ,1]",
  ])
  func `a list is read value by value, whatever blanks stand between`(text: String) throws {
    let (letter, number) = try read(text) { stream in
      try stream.take("[")
      let letter = try stream.text()
      try stream.endElement(before: "]")
      let number = try Int(next: &stream)
      try stream.endElement(before: "]")
      try stream.take("]")
      return (letter, number)
    }
    #expect(letter == "a" && number == 1)
  }

  @Test func `a key is taken if it comes next, and else everything stays as it is`() throws {
    let value = try read(#"{"ab" : {"c":[1, 2]}, "a":"é"}"#) { stream in
      try stream.take("{")
      for key in ["a", "abc", "", "b", "AB"] { #expect(try !stream.takes(key: key)) }
      #expect(try stream.takes(key: "ab"))
      let object = try stream.element()
      #expect(try object["c"]?.elements(Int.self) == [1, 2])
      try stream.endElement(before: "}")
      #expect(try stream.takes(key: "a"))
      let value = try stream.text()
      try stream.endElement(before: "}")
      try stream.take("}")
      return value
    }
    #expect(value == "é")
  }

  @Test(arguments: [
    "", "1", "true", "\"a", "\"a\nb\"", "\"\\ud800\"", "\"a\" x", "'a'", "[\"a\"]", "\"\\q\"",
  ])
  func `what is no text is a surprise`(text: String) {
    #expect(throws: JSONStream.Surprise.self) { try read(text) { try $0.text() } }
  }

  @Test(arguments: ["", "\"1\"", "1.5", "1e2", "01", "-", "9223372036854775808", "1 2", "nul"])
  func `what is no whole number as Cairn writes it is a surprise`(text: String) {
    #expect(throws: JSONStream.Surprise.self) { try read(text) { try $0.integer() } }
  }

  @Test(arguments: ["\"a\"", "\"漢 é\"", "\"\""])
  func `a plain text is its bytes, and one with an escape is a surprise`(text: String) throws {
    let bytes = try read(text) { Array(try $0.plainText()) }
    #expect(bytes == Array(text.utf8.dropFirst().dropLast()))
    let escaped = text.replacing("\"", with: "\\n\"")
    #expect(throws: JSONStream.Surprise.self) {
      try read("\"" + escaped.dropFirst(3)) { _ = try $0.plainText() }
    }
  }

  @Test(arguments: ["\"a\" 1", "\"a\"]", "\"a\""])
  func `an element that nothing allowed follows is a surprise`(text: String) {
    #expect(throws: JSONStream.Surprise.self) {
      try read(text) { stream in
        _ = try stream.text()
        try stream.endElement(before: "}")
      }
    }
  }
}
