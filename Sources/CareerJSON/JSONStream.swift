/// Reads JSON from first to last, straight from its bytes, by asking for what should come next.
///
/// That takes less time than to read from a `JSONDocument`. Whatever else comes, valid or not, is a
/// `Surprise`; the document then tells what it is.
package struct JSONStream {
  private var scanner: JSONScanner

  /// Something else came than was asked for. Where the stream stands then is not defined.
  package struct Surprise: Error { package init() {} }

  /// - Parameter bytes: A text in UTF-8, with or without a byte order mark. They must stay valid as
  ///   long as the stream is used.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Surprise) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    scanner = JSONScanner(bytes: bytes, isJSON5: false, position: start)
    scanner.skipPlainBlanks()
  }

  /// The number of bytes that were not read yet.
  package var bytesLeft: Int { scanner.bytes.count - scanner.position }

  // MARK: - Lists and objects

  /// Reads a sign, such as a bracket, and the blanks behind it.
  package mutating func take(_ sign: Unicode.Scalar) throws(Surprise) {
    guard try takes(sign) else { throw Surprise() }
  }

  /// Reads a sign if it comes next, and returns whether it did.
  package mutating func takes(_ sign: Unicode.Scalar) throws(Surprise) -> Bool {
    guard scanner.next == UInt8(ascii: sign) else { return false }
    scanner.position += 1
    scanner.skipPlainBlanks()
    return true
  }

  /// Reads a key and its colon if this key comes next, and returns whether it did.
  package mutating func takes(key: String) throws(Surprise) -> Bool {
    var key = key
    guard let end = key.withUTF8({ scanner.end(ofQuoted: $0) }) else { return false }
    scanner.position = end
    scanner.skipPlainBlanks()
    try take(":")
    return true
  }

  /// Reads what is behind an element or a member: a comma, which may be missing before `close` and
  /// may also stand there, as an edit by hand leaves it.
  package mutating func endElement(before close: Unicode.Scalar) throws(Surprise) {
    if try !takes(","), scanner.next != UInt8(ascii: close) { throw Surprise() }
  }

  // MARK: - Values

  /// Reads a text without escapes, in UTF-8. The bytes are those of the stream.
  package mutating func plainText() throws(Surprise) -> UnsafeBufferPointer<UInt8> {
    let (bytes, kind) = try quoted()
    guard kind == .text else { throw Surprise() }
    return UnsafeBufferPointer(rebasing: bytes.dropFirst().dropLast())
  }

  package mutating func text() throws(Surprise) -> String {
    let (bytes, kind) = try quoted()
    guard let text = JSONText.text(bytes, kind) else { throw Surprise() }
    return text
  }

  private mutating func quoted() throws(Surprise) -> (UnsafeBufferPointer<UInt8>, JSONNode.Kind) {
    let start = scanner.position
    guard scanner.next == UInt8(ascii: "\"") else { throw Surprise() }
    do {
      let kind = try scanner.text()
      let bytes = UnsafeBufferPointer(rebasing: scanner.bytes[start..<scanner.position])
      scanner.skipPlainBlanks()
      return (bytes, kind)
    } catch {
      throw Surprise()
    }
  }

  package mutating func integer() throws(Surprise) -> Int {
    let start = scanner.position
    do {
      try scanner.number()
      let bytes = UnsafeBufferPointer(rebasing: scanner.bytes[start..<scanner.position])
      scanner.skipPlainBlanks()
      if case .integer(let integer)? = JSONNumber.small(bytes) { return integer }
    } catch {}
    throw Surprise()
  }

  /// Reads any value, with room for the lists and objects that it is in.
  package mutating func element() throws(Surprise) -> JSONElement {
    let rest = UnsafeBufferPointer(rebasing: scanner.bytes[scanner.position...])
    guard let document = JSONDocument(prefix: rest, deepest: JSONDocument.deepest - 8) else {
      throw Surprise()
    }
    scanner.position += document.bytes.count
    scanner.skipPlainBlanks()
    return document.root
  }
}

extension JSONScanner {
  /// Returns where a text ends that comes next, in quotes and without escapes; `nil` if another
  /// comes.
  fileprivate func end(ofQuoted text: UnsafeBufferPointer<UInt8>) -> Int? {
    let end = position + text.count + 2
    guard end <= bytes.count, bytes[position] == UInt8(ascii: "\""),
      bytes[end - 1] == UInt8(ascii: "\"")
    else { return nil }
    for index in text.indices where bytes[position + 1 + index] != text[index] { return nil }
    return end
  }
}
