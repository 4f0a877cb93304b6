/// Terms to find at the beginnings of words, or inside of them, ignoring case and accents; a hyphen
/// and a blank are the same. Compares bytes, because insights search a year for several lists.
package struct WordBeginnings: Hashable, Sendable {
  /// The folded terms by five bits of each of their first two bytes, any second one for one byte.
  private var atStart = [[[UInt8]]](repeating: [], count: 1024)
  private var inside = [[[UInt8]]](repeating: [], count: 1024)
  let isEmpty: Bool

  /// - Parameter insides: Terms that may also be inside of a word.
  package init(_ terms: [String], inside insides: [String] = []) {
    isEmpty = terms.allSatisfy(\.isEmpty) && insides.allSatisfy(\.isEmpty)
    for term in terms.map(Self.folded) {
      for place in Self.places(of: term) { atStart[place].append(term) }
    }
    for term in insides.map(Self.folded) {
      for place in Self.places(of: term) { inside[place].append(term) }
    }
  }

  private static func places(of term: [UInt8]) -> [Int] {
    guard let first = term.first else { return [] }
    return (term.count > 1 ? [term[1]] : Array(0..<32)).map { place(first, $0) }
  }

  private static func place(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 5 | Int(second & 31)
  }

  private static func folded(_ term: String) -> [UInt8] {
    Array(TextFolding.folded(term, as: .name).utf8)
  }

  /// Returns whether a word in the text has one of the terms.
  package func occur(in text: String) -> Bool {
    guard !isEmpty else { return false }
    var text = TextFolding.folded(text, as: .name)
    return text.withUTF8(occur)
  }

  private func occur(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var (index, isInside) = (0, false)
    while index < bytes.count {
      let byte = bytes[index]
      var (isWord, width) = (Self.isWord(byte), 1)
      if byte >= 0x80 {
        let scalar = Self.scalar(of: bytes[index...])
        isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        width = UTF8.width(scalar)
      }
      func stands(_ term: [UInt8]) -> Bool {
        index + term.count <= bytes.count
          && term.indices.allSatisfy { bytes[index + $0] == term[$0] }
      }
      if isWord {
        let place = Self.place(byte, index + 1 < bytes.count ? bytes[index + 1] : 0)
        if inside[place].contains(where: stands) { return true }
        if !isInside, atStart[place].contains(where: stands) { return true }
      }
      index += width
      isInside = isWord
    }
    return false
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte)
  }

  private static func scalar(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar {
    let first = UInt32(bytes[bytes.startIndex])
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let value = bytes.dropFirst().prefix(width - 1)
      .reduce(first & (0x7F >> UInt32(width))) { $0 << 6 | UInt32($1 & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
