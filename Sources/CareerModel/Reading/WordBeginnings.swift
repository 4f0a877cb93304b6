/// Terms to find at the beginnings of words, ignoring case.
///
/// A word consists of letters and digits; a quotation mark, a dash or any other sign ends it. A
/// hyphen and a blank are the same: "break-even" finds "break even". Searches texts in place, because insights search a year of entries for several of these lists.
package struct WordBeginnings: Hashable, Sendable {
  /// The ASCII terms, lowercased.
  private var plain: [[UInt8]] = []
  /// The other terms, lowercased.
  private var others: [[Character]] = []
  /// Indexed by byte: whether an ASCII term starts with it.
  private var begins = [Bool](repeating: false, count: 256)

  /// Ignores empty terms.
  package init(_ terms: [String]) {
    for term in terms.map({ Self.folded($0) }) where !term.isEmpty {
      let bytes = Array(term.utf8)
      if bytes.allSatisfy({ $0 < 0x80 }) {
        plain.append(bytes)
        begins[Int(bytes[0])] = true
      } else {
        others.append(Array(term))
      }
    }
  }

  var isEmpty: Bool { plain.isEmpty && others.isEmpty }

  /// Returns whether a word in the text starts with one of the terms.
  package func occur(in text: String) -> Bool {
    var text = text
    return text.withUTF8(plainOccur) || (!others.isEmpty && othersOccur(in: Self.folded(text)))
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().replacing("-", with: " ")
  }

  private func plainOccur(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !plain.isEmpty else { return false }
    var (index, atStart) = (0, true)
    while index < bytes.count {
      let byte = Self.small(bytes[index])
      let isWord: Bool
      if byte < 0x80 {
        isWord = (97...122).contains(byte) || (48...57).contains(byte)
        if isWord, atStart, begins[Int(byte)] {
          let rest = bytes[index...].lazy.map(Self.small)
          if plain.contains(where: { rest.starts(with: $0) }) { return true }
        }
        index += 1
      } else {
        let scalar = Self.scalar(of: bytes[index...])
        isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        index += UTF8.width(scalar)
      }
      atStart = !isWord
    }
    return false
  }

  /// Returns a letter in lowercase, and a blank for a hyphen.
  private static func small(_ byte: UInt8) -> UInt8 {
    (65...90).contains(byte) ? byte + 32 : byte == 45 ? 32 : byte
  }

  /// Decodes the scalar of two to four bytes at the start of a slice of valid UTF-8.
  private static func scalar(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar {
    let first = UInt32(bytes[bytes.startIndex])
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let value = bytes.dropFirst().prefix(width - 1)
      .reduce(first & (0x7F >> UInt32(width))) { $0 << 6 | UInt32($1 & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private func othersOccur(in text: String) -> Bool {
    let characters = Array(text)
    var atStart = true
    for (index, character) in characters.enumerated() {
      let isWord = character.isLetter || character.isNumber
      if isWord, atStart, others.contains(where: { characters[index...].starts(with: $0) }) {
        return true
      }
      atStart = !isWord
    }
    return false
  }
}
