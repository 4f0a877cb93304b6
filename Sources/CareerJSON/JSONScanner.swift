/// Walks over the bytes of JSON (RFC 8259) or JSON5 (https://spec.json5.org), one text, number or
/// word at a time.
struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let isJSON5: Bool
  var position: Int

  /// Why the bytes are not valid, and the offset where that shows.
  struct Fault: Error {
    var offset: Int
    var detail: String
  }

  /// The byte at the current position; 0, which no grammar allows, at the end.
  var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Returns a fault at the current position. Strict JSON comes from programs, so nobody knows the
  /// grammar: only the place is told.
  ///
  /// - Parameter detail: The message for JSON5, from a name for what is there.
  func fault(at offset: Int? = nil, _ detail: (_ found: String) -> String) -> Fault {
    let offset = min(offset ?? position, bytes.count)
    guard isJSON5 else {
      let isEnd = offset == bytes.count
      return Fault(
        offset: offset, detail: isEnd ? "the file ends unexpectedly" : "this is not JSON")
    }
    return Fault(offset: offset, detail: detail(shown(at: offset)))
  }

  private func shown(at offset: Int) -> String {
    guard let scalar = scalar(at: offset) else { return "the end of the file" }
    if scalar == "\n" || scalar == "\r" { return "the end of the line" }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      return "U+" + String(scalar.value, radix: 16, uppercase: true)
    default: return String(scalar)
    }
  }

  mutating func skipBlanks() throws(Fault) {
    skipPlainBlanks()
    guard isJSON5 else { return }
    while try skipsJSON5Blank() { skipPlainBlanks() }
  }

  /// Skips the blanks of strict JSON; the spaces in front of a line eight at a time.
  mutating func skipPlainBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
      while let word = word(at: position) {
        let others = word ^ 0x2020_2020_2020_2020
        position += others.trailingZeroBitCount / 8
        if others != 0 { break }
      }
    }
  }

  private mutating func skipsJSON5Blank() throws(Fault) -> Bool {
    if next == UInt8(ascii: "/") {
      try skipComment()
    } else {
      guard let scalar = scalar(at: position), scalar.isJSON5Blank else { return false }
      position += scalar.utf8.count
    }
    return true
  }

  /// Eight bytes, the first the lowest; `nil` if there are fewer.
  func word(at offset: Int) -> UInt64? {
    guard offset + 8 <= bytes.count else { return nil }
    return UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: offset, as: UInt64.self))
  }

  private mutating func skipComment() throws(Fault) {
    let start = position
    position += 1
    switch next {
    case UInt8(ascii: "/"):
      while let scalar = scalar(at: position), !scalar.endsJSON5Line {
        position += scalar.utf8.count
      }
    case UInt8(ascii: "*"):
      repeat {
        position += 1
        guard position < bytes.count else {
          throw fault(at: start) { _ in "the comment that starts here is not closed" }
        }
      } while !(next == UInt8(ascii: "/") && position > start + 2
        && bytes[position - 1] == UInt8(ascii: "*"))
      position += 1
    default: throw fault { _ in "a comment must start with // or /*" }
    }
  }
}
