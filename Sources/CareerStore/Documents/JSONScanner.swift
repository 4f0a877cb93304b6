package import FoundationEssentials

/// Finds where JSON breaks, and where a value in it ends, without making anything of it. It serves
/// the reports and the salvage of damaged files; sound files go through JSONDecoder.
package struct JSONScanner {
  private let bytes: [UInt8]

  package init(_ bytes: Data) {
    self.bytes = Array(bytes)
  }

  /// The offset of the first byte that no JSON document can have there; the length of the document
  /// where it ends too early; `nil` where nothing is wrong.
  package var firstFault: Int? {
    do throws(Fault) {
      let end = try skipBlanks(value(at: skipBlanks(0), depth: 0))
      return end == bytes.count ? nil : end
    } catch {
      return error.offset
    }
  }

  /// The offset behind the value that begins at `start`; `nil` if no sound value does.
  package func end(ofValueAt start: Int) -> Int? {
    try? value(at: start, depth: 0)
  }

  /// The offset of the next opening brace from `start` on; `nil` if there is none.
  package func nextObject(from start: Int) -> Int? {
    bytes[start...].firstIndex(of: UInt8(ascii: "{"))
  }

  /// Counted from 1.
  package static func line(of offset: Int, in bytes: Data) -> Int {
    1 + bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") }
  }

  private struct Fault: Error {
    let offset: Int
  }

  /// Deeper nesting than any file of ours; the limit keeps a hostile file from using up the stack.
  private static let deepest = 200

  private func value(at start: Int, depth: Int) throws(Fault) -> Int {
    guard start < bytes.count, depth < Self.deepest else { throw Fault(offset: start) }
    switch bytes[start] {
    case UInt8(ascii: "{"): return try list(at: start, closing: "}", depth: depth, keyed: true)
    case UInt8(ascii: "["): return try list(at: start, closing: "]", depth: depth, keyed: false)
    case UInt8(ascii: "\""): return try string(at: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number(at: start)
    default: return try word(at: start)
    }
  }

  private func list(
    at start: Int, closing: Unicode.Scalar, depth: Int, keyed: Bool
  ) throws(Fault) -> Int {
    let close = UInt8(ascii: closing)
    var index = skipBlanks(start + 1)
    if index < bytes.count, bytes[index] == close { return index + 1 }
    while true {
      if keyed {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
          throw Fault(offset: index)
        }
        index = skipBlanks(try string(at: index))
        guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else {
          throw Fault(offset: index)
        }
        index = skipBlanks(index + 1)
      }
      index = skipBlanks(try value(at: index, depth: depth + 1))
      guard index < bytes.count else { throw Fault(offset: index) }
      if bytes[index] == close { return index + 1 }
      guard bytes[index] == UInt8(ascii: ",") else { throw Fault(offset: index) }
      index = skipBlanks(index + 1)
    }
  }

  private func string(at start: Int) throws(Fault) -> Int {
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""): return index + 1
      case UInt8(ascii: "\\"): index += 2
      case 0..<0x20: throw Fault(offset: index)
      default: index += 1
      }
    }
    throw Fault(offset: bytes.count)
  }

  private func number(at start: Int) -> Int {
    let part = Set("+-.eE0123456789".utf8)
    return bytes[start...].firstIndex { !part.contains($0) } ?? bytes.count
  }

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
