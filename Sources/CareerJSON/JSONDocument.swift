/// A JSON text with the places of all its values. A value is only built when it is asked for, from
/// the bytes: most of a record becomes `Entry`s at once, and unknown keys are rarely looked at.
package final class JSONDocument: Sendable {
  /// The text in UTF-8.
  package let bytes: [UInt8]
  let nodes: [JSONNode]
  let isJSON5: Bool

  /// The maximum nesting of lists and objects, unless said otherwise.
  package static let deepest = 512

  /// Parses a whole document in UTF-8, UTF-16 or UTF-32, with or without a byte order mark.
  package convenience init(
    _ bytes: some Sequence<UInt8>, isJSON5: Bool = false, deepest: Int = JSONDocument.deepest
  ) throws(JSONFault) {
    let bytes = Array(bytes)
    if isJSON5, String(validating: bytes, as: UTF8.self) == nil {
      let sound = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        .prefix { String(validating: $0, as: UTF8.self) != nil }
      throw JSONFault(line: sound.count + 1, detail: "this is not UTF-8 text")
    }
    try self.init(utf8: isJSON5 ? bytes : TextEncoding.utf8(of: bytes), isJSON5, deepest)
  }

  private init(utf8 bytes: [UInt8], _ isJSON5: Bool, _ deepest: Int) throws(JSONFault) {
    guard bytes.count < Int(UInt32.max) else {
      throw JSONFault(line: nil, detail: "it is larger than 4 GiB")
    }
    do throws(JSONParser.Fault) {
      nodes = try bytes.withUnsafeBufferPointer { bytes throws(JSONParser.Fault) in
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let scanner = JSONScanner(bytes: bytes, isJSON5: isJSON5, position: start)
        var parser = JSONParser(scanner, deepest: deepest)
        return try parser.document()
      }
    } catch {
      throw JSONFault(line: Self.line(of: error.offset, in: bytes), detail: error.detail)
    }
    (self.bytes, self.isJSON5) = (bytes, isJSON5)
  }

  /// Parses the value at the start of some bytes, whatever follows it; `nil` if there is none.
  init?(prefix bytes: UnsafeBufferPointer<UInt8>, deepest: Int) {
    var parser = JSONParser(
      JSONScanner(bytes: bytes, isJSON5: false, position: 0), deepest: deepest)
    guard let nodes = try? parser.prefix() else { return nil }
    (self.nodes, isJSON5) = (nodes, false)
    self.bytes = Array(bytes.prefix(Int(nodes[0].end)))
  }

  package var root: JSONElement { JSONElement(document: self, index: 0) }

  /// Passes every valid object in some bytes and its range to `take`, at any depth. If `take`
  /// returns `true`, the search goes on after the object, otherwise at the next brace.
  package static func eachObject(
    in bytes: [UInt8], deepest: Int, _ take: (Range<Int>, JSONElement) -> Bool
  ) {
    var position = 0
    while let brace = bytes[position...].firstIndex(of: UInt8(ascii: "{")) {
      position = brace + 1
      let document = bytes[brace...].withUnsafeBufferPointer {
        JSONDocument(prefix: $0, deepest: deepest)
      }
      guard let found = document else { continue }
      let range = brace..<(brace + found.bytes.count)
      if take(range, found.root) { position = range.upperBound }
    }
  }

  /// Returns the line of an offset, counted from 1.
  static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    1 + newlines(in: bytes).count { $0 < offset }
  }

  /// Returns the offsets of the line ends: LF, CR or both, as editors count.
  static func newlines(in bytes: [UInt8]) -> [Int] {
    bytes.indices.filter { index in
      bytes[index] == 0x0A
        || bytes[index] == 0x0D && (index + 1 == bytes.endIndex || bytes[index + 1] != 0x0A)
    }
  }
}

/// A value in a document, or the key of one.
struct JSONNode {
  /// The offset of its first byte, and the one after its last.
  var start: UInt32
  var end: UInt32
  /// The index of the node after it and everything in it.
  var next: UInt32
  var kind: Kind

  enum Kind: UInt8 {
    case null, `true`, `false`, number, list, object
    /// A string without escapes, one with some, and an unquoted name of JSON5.
    case text, escapedText, name
  }
}

private enum TextEncoding {
  /// Returns a text in UTF-8. JSON begins with an ASCII character, so the zeros in the first four
  /// bytes tell UTF-16 and UTF-32 from it (RFC 4627, section 3), as does a byte order mark.
  static func utf8(of bytes: [UInt8]) -> [UInt8] {
    let zeros = bytes.prefix(4).map { $0 == 0 }
    let mark = Array(bytes.prefix(2))
    switch (zeros, mark) {
    case ([true, true, false, true], _), ([true, true, true, false], _):
      return units(bytes, width: 4, isBigEndian: true, as: UTF32.self)
    case ([false, false, true, true], _), ([false, true, true, true], _):
      return units(bytes, width: 4, isBigEndian: false, as: UTF32.self)
    case ([true, false, true, false], _), (_, [0xFE, 0xFF]):
      return units(bytes, width: 2, isBigEndian: true, as: UTF16.self)
    case ([false, true, false, true], _), (_, [0xFF, 0xFE]):
      return units(bytes, width: 2, isBigEndian: false, as: UTF16.self)
    default: return bytes
    }
  }

  private static func units<Encoding: UnicodeCodec>(
    _ bytes: [UInt8], width: Int, isBigEndian: Bool, as encoding: Encoding.Type
  ) -> [UInt8] where Encoding.CodeUnit: FixedWidthInteger {
    let units = stride(from: 0, to: bytes.count - width + 1, by: width).map { start in
      let unit = bytes[start..<(start + width)]
      return (isBigEndian ? Array(unit) : unit.reversed())
        .reduce(0) { $0 << 8 | Encoding.CodeUnit($1) }
    }
    let text = String(decoding: units, as: encoding)
    return Array(
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.dropFirst()).utf8 : text.utf8)
  }
}
