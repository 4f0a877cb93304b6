/// Terms to find at the beginnings of words, or inside of them, ignoring case and accents; a hyphen
/// and a blank are the same. Compares bytes, because insights search a year for several lists.
package struct WordBeginnings: Sendable {
  /// The folded terms, one behind the other.
  private var bytes: [UInt8] = []
  private var places: [Place] = []
  /// The last place by five bits of each of the first two bytes, any second one for one byte.
  private var last = [Int32](repeating: -1, count: 1024)

  private struct Place {
    var range: Range<Int32>
    var number: Int32
    var isInside: Bool
    /// The place before it with the same first two bytes; negative for none.
    var before: Int32
  }

  package init(_ terms: [String]) {
    for (number, term) in terms.enumerated() {
      var folded = TextFolding.folded(term)
      folded.withUTF8 { add($0[...], number: number, isInside: false) }
    }
  }

  /// The beginnings of phrases, numbered by their places.
  init(ofPhrases terms: [String]) {
    for (number, term) in terms.enumerated() {
      Phrase.beginnings(of: term) { add($0, number: number, isInside: $1) }
    }
  }

  private mutating func add(
    _ term: Slice<UnsafeBufferPointer<UInt8>>, number: Int, isInside: Bool
  ) {
    let start = bytes.count
    for byte in term { bytes.append(byte == 45 || byte == 95 ? 32 : byte) }
    guard bytes.count > start else { return }
    let second = bytes.count > start + 1 ? bytes[start + 1]...bytes[start + 1] : 0...31
    for second in second {
      let head = Self.head(bytes[start], second)
      places.append(
        Place(
          range: Int32(start)..<Int32(bytes.count), number: Int32(number), isInside: isInside,
          before: last[head]))
      last[head] = Int32(places.count - 1)
    }
  }

  private static func head(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 5 | Int(second & 31)
  }

  /// Returns whether a word in the text has one of the terms.
  package func occur(in text: String) -> Bool {
    var occurs = false
    search(text) { _ in
      occurs = true
      return false
    }
    return occurs
  }

  /// Returns the numbers of the terms that words in the text have.
  func found(in text: String) -> Set<Int> {
    var found: Set<Int> = []
    search(text) {
      found.insert($0)
      return true
    }
    return found
  }

  /// Passes on the number of each term found, until `goesOn` returns `false`.
  private func search(_ text: String, _ goesOn: (Int) -> Bool) {
    guard !places.isEmpty else { return }
    var text = TextFolding.folded(text, as: .name)
    text.withUTF8 { search($0, goesOn) }
  }

  private func search(_ text: UnsafeBufferPointer<UInt8>, _ goesOn: (Int) -> Bool) {
    var (index, isInside) = (0, false)
    while index < text.count {
      let byte = text[index]
      var (isWord, width) = (Self.isWord(byte), 1)
      if byte >= 0x80 {
        let scalar = Self.scalar(of: text[index...])
        isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        width = UTF8.width(scalar)
      }
      var next = isWord ? last[Self.head(byte, index + 1 < text.count ? text[index + 1] : 0)] : -1
      while next >= 0 {
        let place = places[Int(next)]
        if place.isInside || !isInside, stands(place.range, at: index, in: text),
          !goesOn(Int(place.number))
        {
          return
        }
        next = place.before
      }
      index += width
      isInside = isWord
    }
  }

  private func stands(
    _ term: Range<Int32>, at start: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    start + term.count <= text.count
      && term.indices.allSatisfy { bytes[Int($0)] == text[start + Int($0 - term.lowerBound)] }
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
