// Strings, numbers, words, and the unquoted names of JSON5.

extension JSONScanner {
  /// Parses a string from its quote.
  mutating func text() throws(Fault) -> JSONNode.Kind {
    let (quote, start) = (next, position)
    var kind = JSONNode.Kind.text
    position += 1
    while true {
      skipPlainText(until: quote)
      guard position < bytes.count else { break }
      let byte = bytes[position]
      if byte == quote {
        position += 1
        return kind
      } else if byte == UInt8(ascii: "\\") {
        kind = .escapedText
        try isJSON5 ? lenientEscape() : escape()
      } else if byte >= 0x80 {
        position = isJSON5 ? position + 1 : try endOfCharacter(at: position)
      } else if byte >= 0x20 || isJSON5 && byte != 0x0A && byte != 0x0D {
        position += 1
      } else {
        break
      }
    }
    throw fault(at: isJSON5 ? start : position) { _ in "the string that starts here is not closed" }
  }

  /// Skips ASCII characters that mean themselves, eight at a time. In each word, the lowest byte
  /// whose top bit is set is the first that needs a look; higher ones may be mistaken.
  private mutating func skipPlainText(until quote: UInt8) {
    let (ones, highs) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
    while let word = word(at: position) {
      let special =
        (word | (word &- 0x20 &* ones) | zeros(word ^ (UInt64(quote) &* ones))
          | zeros(word ^ (0x5C &* ones))) & highs
      position += special.trailingZeroBitCount / 8
      if special != 0 { return }
    }
  }

  private mutating func escape() throws(Fault) {
    guard let letter = byte(position + 1), "\"\\/bfnrtu".utf8.contains(letter) else {
      throw fault(at: position + 1) { _ in "" }
    }
    position += 2
    guard letter == UInt8(ascii: "u") else { return }
    _ = try hexadecimal(digits: 4)
  }

  /// Parses an escape of JSON5, which knows more letters and lets a string go on in the next line.
  private mutating func lenientEscape() throws(Fault) {
    position += 1
    guard let letter = scalar(at: position) else { return }
    position += letter.utf8.count
    switch letter {
    case "\r": if next == 0x0A { position += 1 }
    case "x": _ = try hexadecimal(digits: 2)
    case "u": _ = try escapedScalar()
    case "0":
      if (0x30...0x39).contains(next) {
        throw fault { _ in "\\0 must not be followed by a digit" }
      }
    case "1"..."9": throw fault { _ in "\\\(letter) is not a valid escape" }
    default: break
    }
  }

  /// Parses what follows `\u`: four digits, or twice four for a character beyond U+FFFF.
  private mutating func escapedScalar() throws(Fault) -> Unicode.Scalar {
    let first = try hexadecimal(digits: 4)
    if let scalar = Unicode.Scalar(first) { return scalar }
    if next == UInt8(ascii: "\\"), byte(position + 1) == UInt8(ascii: "u") {
      position += 2
      if let scalar = JSONText.scalar(first, try hexadecimal(digits: 4)) { return scalar }
    }
    throw fault { _ in "this \\u is only half of a character" }
  }

  private mutating func hexadecimal(digits count: Int) throws(Fault) -> UInt32 {
    let start = position
    while position < start + count {
      guard JSONText.isHexadecimal(next) else {
        throw fault { "expected \(count) hexadecimal digits, found \($0)" }
      }
      position += 1
    }
    return JSONText.hexadecimal(bytes[start..<position])
  }

  /// Returns the end of a non-ASCII character in UTF-8 (RFC 3629, section 4).
  private func endOfCharacter(at start: Int) throws(Fault) -> Int {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[start] {
    case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
    case 0xE0: (second, length) = (0xA0...0xBF, 3)
    case 0xED: (second, length) = (0x80...0x9F, 3)
    case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
    case 0xF0: (second, length) = (0x90...0xBF, 4)
    case 0xF4: (second, length) = (0x80...0x8F, 4)
    case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
    default: throw fault(at: start) { _ in "" }
    }
    for index in start + 1..<start + length {
      guard let byte = byte(index) else { throw fault(at: index) { _ in "" } }
      guard (index == start + 1 ? second : 0x80...0xBF).contains(byte) else {
        throw fault(at: start) { _ in "" }
      }
    }
    return start + length
  }

  /// Returns the character at an offset of a text in UTF-8; `nil` at the end.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard let first = byte(offset), first >= 0x80 else {
      return byte(offset).map(Unicode.Scalar.init)
    }
    return String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
      .unicodeScalars.first
  }

  // MARK: - Numbers

  mutating func number() throws(Fault) {
    if next == UInt8(ascii: "-") { position += 1 }
    let first = position
    try skipDigits()
    if bytes[first] == UInt8(ascii: "0"), position > first + 1 {
      throw fault(at: first + 1) { _ in "" }
    }
    if next == UInt8(ascii: ".") {
      position += 1
      try skipDigits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try skipDigits()
    }
  }

  private mutating func skipDigits() throws(Fault) {
    let start = position
    while (0x30...0x39).contains(next) { position += 1 }
    guard position > start else { throw fault { _ in "" } }
  }

  mutating func lenientNumber() throws(Fault) {
    let start = position
    var written = ""
    while let scalar = scalar(at: position), JSONNumber.canStand(scalar, behind: written) {
      written.unicodeScalars.append(scalar)
      position += scalar.utf8.count
    }
    guard JSONNumber.value(of: written) != nil else {
      throw fault(at: start) { _ in "\(written.prefix(40)) is not a number" }
    }
  }

  // MARK: - Words and names

  mutating func word() throws(Fault) -> JSONNode.Kind {
    let start = position
    if isJSON5 {
      _ = try name(expected: "a value")
    } else {
      while (0x61...0x7A).contains(next) { position += 1 }
    }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let kind = Self.words[word], isJSON5 || kind != .number else {
      throw fault(at: start) { _ in "\(word.prefix(40)) is not a value; put a string in quotes" }
    }
    return kind
  }

  private static let words: [String: JSONNode.Kind] = [
    "null": .null, "true": .true, "false": .false, "Infinity": .number, "NaN": .number,
  ]

  mutating func name(expected: String) throws(Fault) -> JSONNode.Kind {
    let start = position
    while let scalar = scalar(at: position) {
      let isEscaped = scalar == "\\"
      let isFirst = position == start
      guard isEscaped || scalar.canStandInName(first: isFirst) else { break }
      position += scalar.utf8.count
      guard isEscaped else { continue }
      guard next == UInt8(ascii: "u") else {
        throw fault { _ in "only \\u is allowed in an unquoted name" }
      }
      position += 1
      guard try escapedScalar().canStandInName(first: isFirst) else {
        throw fault { _ in "this \\u character is only allowed in a quoted name" }
      }
    }
    guard position > start else { throw fault { "expected \(expected), found \($0)" } }
    return .name
  }
}

/// The text that a string or name stands for.
enum JSONText {
  /// Returns the text, without quotes and escapes; `nil` if half of a character stands alone.
  static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ kind: JSONNode.Kind) -> String? {
    let inner = kind == .name ? bytes[...] : bytes.dropFirst().dropLast()
    if kind == .text { return String(decoding: inner, as: UTF8.self) }
    var text: [UInt8] = []
    var rest = inner
    while let backslash = rest.firstIndex(of: UInt8(ascii: "\\")) {
      text += rest[..<backslash]
      rest = rest[(backslash + 1)...]
      guard let letter = rest.popFirst() else { break }
      switch letter {
      case UInt8(ascii: "u"):
        var scalar = Unicode.Scalar(hexadecimal(rest.prefix(4)))
        if scalar == nil, rest.dropFirst(4).starts(with: "\\u".utf8) {
          scalar = self.scalar(
            hexadecimal(rest.prefix(4)), hexadecimal(rest.dropFirst(6).prefix(4)))
          rest = rest.dropFirst(6)
        }
        guard let scalar else { return nil }
        text += String(scalar).utf8
        rest = rest.dropFirst(4)
      case UInt8(ascii: "x"):
        text += String(Unicode.Scalar(UInt8(truncatingIfNeeded: hexadecimal(rest.prefix(2))))).utf8
        rest = rest.dropFirst(2)
      case 0x0A: break
      case 0x0D: if rest.first == 0x0A { rest.removeFirst() }
      // A line separator: U+2028 or U+2029.
      case 0xE2 where rest.first == 0x80 && [0xA8, 0xA9].contains(rest[rest.startIndex + 1]):
        rest = rest.dropFirst(2)
      default: text.append(letters[letter] ?? letter)
      }
    }
    return String(decoding: text + rest, as: UTF8.self)
  }

  private static let letters: [UInt8: UInt8] = [
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
    UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09, UInt8(ascii: "v"): 0x0B,
    UInt8(ascii: "0"): 0,
  ]

  /// Returns the character of a surrogate pair (RFC 8259, section 7); `nil` if it is none.
  static func scalar(_ high: UInt32, _ low: UInt32) -> Unicode.Scalar? {
    guard (0xD800...0xDBFF).contains(high), (0xDC00...0xDFFF).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  static func isHexadecimal(_ byte: UInt8) -> Bool {
    "0123456789abcdefABCDEF".utf8.contains(byte)
  }

  /// - Precondition: They are hexadecimal digits, four at most.
  static func hexadecimal(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
    digits.reduce(0) { $0 << 4 | UInt32($1 & 0x0F) + ($1 > 0x39 ? 9 : 0) }
  }
}
