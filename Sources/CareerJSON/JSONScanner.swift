import CareerModel
package import FoundationEssentials

/// Finds where JSON breaks, and where a value in it ends, without decoding it. Used for reports
/// about damaged files and their salvage; valid files go through JSONDecoder.
package struct JSONScanner {
  let bytes: [UInt8]
  private let deepest: Int

  /// - Parameter deepest: The maximum nesting of lists and objects, which keeps a hostile file from
  ///   exhausting the stack.
  package init(_ bytes: Data, deepest: Int = 2 * InputLimit.depth) {
    self.bytes = Array(bytes)
    self.deepest = deepest
  }

  /// The offset of the first byte that is invalid there; the document's length if it ends too
  /// early; `nil` if it is valid.
  package var firstFault: Int? { fault?.offset }

  /// Whether the first fault is that lists and objects nest deeper than in any of our files.
  package var goesTooDeep: Bool { fault?.isTooDeep ?? false }

  private var fault: Fault? {
    do throws(Fault) {
      let end = try skipBlanks(value(at: skipBlanks(0), depth: 0))
      return end == bytes.count ? nil : Fault(offset: end)
    } catch {
      return error
    }
  }

  /// Passes the range and bytes of every valid object to `take`, at any depth. If `take` returns
  /// `true`, the search goes on after the object, otherwise at the next brace.
  package func eachObject(_ take: (Range<Int>, Data) -> Bool) {
    var position = 0
    while let brace = bytes[position...].firstIndex(of: UInt8(ascii: "{")) {
      position = brace + 1
      guard let end = try? value(at: brace, depth: 0) else { continue }
      if take(brace..<end, Data(bytes[brace..<end])) { position = end }
    }
  }

  /// Returns the line of an offset, counted from 1.
  package static func line(of offset: Int, in bytes: Data) -> Int {
    1 + bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") }
  }

  struct Fault: Error {
    let offset: Int
    var isTooDeep = false
  }

  private func value(at start: Int, depth: Int) throws(Fault) -> Int {
    guard start < bytes.count else { throw Fault(offset: start) }
    guard depth < deepest else { throw Fault(offset: start, isTooDeep: true) }
    switch bytes[start] {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try list(at: start, depth: depth)
    case UInt8(ascii: "\""): return try string(at: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number(at: start)
    default: return try word(at: start)
    }
  }

  /// Returns the end of a list or object. Passes the range of each key, `nil` in a list, and the
  /// start of its value to `member`.
  func list(
    at start: Int, depth: Int, member: (_ key: Range<Int>?, _ value: Int) -> Void = { _, _ in }
  ) throws(Fault) -> Int {
    let isObject = bytes[start] == UInt8(ascii: "{")
    let close = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    var index = skipBlanks(start + 1)
    if byte(index) == close { return index + 1 }
    while true {
      var key: Range<Int>?
      if isObject {
        guard byte(index) == UInt8(ascii: "\"") else { throw Fault(offset: index) }
        let end = try string(at: index)
        key = index..<end
        index = skipBlanks(end)
        guard byte(index) == UInt8(ascii: ":") else { throw Fault(offset: index) }
        index = skipBlanks(index + 1)
      }
      member(key, index)
      index = skipBlanks(try value(at: index, depth: depth + 1))
      if byte(index) == close { return index + 1 }
      guard byte(index) == UInt8(ascii: ",") else { throw Fault(offset: index) }
      index = skipBlanks(index + 1)
    }
  }

  private func string(at start: Int) throws(Fault) -> Int {
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""): return index + 1
      case UInt8(ascii: "\\"): index = try escape(at: index)
      case 0..<0x20: throw Fault(offset: index)
      case 0..<0x80: index += 1
      default: index = try character(at: index)
      }
    }
    throw Fault(offset: bytes.count)
  }

  private func escape(at start: Int) throws(Fault) -> Int {
    guard let letter = byte(start + 1), "\"\\/bfnrtu".utf8.contains(letter) else {
      throw Fault(offset: min(start + 1, bytes.count))
    }
    guard letter == UInt8(ascii: "u") else { return start + 2 }
    for index in start + 2..<start + 6 {
      guard let digit = byte(index), "0123456789abcdefABCDEF".utf8.contains(digit) else {
        throw Fault(offset: min(index, bytes.count))
      }
    }
    return start + 6
  }

  /// Returns the end of a non-ASCII character in UTF-8 (RFC 3629, section 4).
  private func character(at start: Int) throws(Fault) -> Int {
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
    default: throw Fault(offset: start)
    }
    for index in start + 1..<start + length {
      guard let byte = byte(index) else { throw Fault(offset: bytes.count) }
      guard (index == start + 1 ? second : 0x80...0xBF).contains(byte) else {
        throw Fault(offset: start)
      }
    }
    return start + length
  }

  private func number(at start: Int) throws(Fault) -> Int {
    let first = byte(start) == UInt8(ascii: "-") ? start + 1 : start
    var index = try digits(at: first)
    if bytes[first] == UInt8(ascii: "0"), index > first + 1 { throw Fault(offset: first + 1) }
    if byte(index) == UInt8(ascii: ".") { index = try digits(at: index + 1) }
    if byte(index) == UInt8(ascii: "e") || byte(index) == UInt8(ascii: "E") {
      let sign = byte(index + 1)
      let isSigned = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
      index = try digits(at: index + (isSigned ? 2 : 1))
    }
    return index
  }

  private func digits(at start: Int) throws(Fault) -> Int {
    var index = start
    while let byte = byte(index), (0x30...0x39).contains(byte) { index += 1 }
    guard index > start else { throw Fault(offset: min(start, bytes.count)) }
    return index
  }

  func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func word(at start: Int) throws(Fault) -> Int {
    for word in ["true", "false", "null"] where bytes[start...].starts(with: word.utf8) {
      return start + word.utf8.count
    }
    throw Fault(offset: start)
  }

  private func skipBlanks(_ start: Int) -> Int {
    guard start < bytes.count else { return bytes.count }
    return bytes[start...].firstIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? bytes.count
  }
}
