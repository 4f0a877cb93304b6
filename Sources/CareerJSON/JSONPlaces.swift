package import CareerModel
package import FoundationEssentials

/// Finds the line of a value in a JSON document. Expects a document that JSONDecoder has accepted,
/// and relies on its validity. Walks through every list and object only once, however many places
/// in it are looked up.
package struct JSONPlaces {
  private let bytes: [UInt8]
  /// The offsets of all newlines.
  private let newlines: [Int]
  /// The contents of the lists and objects that begin at these offsets.
  private var members: [Int: [DocumentPath.Step: Int]] = [:]

  package init(_ bytes: Data) {
    let bytes = Array(bytes)
    self.bytes = bytes
    newlines = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
  }

  /// Returns the line, counted from 1, of the value at a place, or of its innermost existing
  /// container if there is no such value; `nil` for a document that is not in UTF-8.
  package mutating func line(of place: DocumentPath) -> Int? {
    guard var offset = bytes.firstIndex(where: Self.opens),
      !bytes[offset...].prefix(2).contains(0)
    else { return nil }
    for step in place.steps {
      if members[offset] == nil { members[offset] = findMembers(at: offset) }
      guard let next = members[offset]?[step] else { break }
      offset = next
    }
    return 1 + newlinesBefore(offset)
  }

  private static func opens(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
  }

  private static func closes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
  }

  private func newlinesBefore(_ offset: Int) -> Int {
    var (low, high) = (0, newlines.count)
    while low < high {
      let middle = (low + high) / 2
      if newlines[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Returns the offsets of the values in the list or object at `start`; empty for any other value.
  /// The first of two values with the same key counts, as in JSONDecoder.
  private func findMembers(at start: Int) -> [DocumentPath.Step: Int] {
    guard start < bytes.count, Self.opens(bytes[start]) else { return [:] }
    let isObject = bytes[start] == UInt8(ascii: "{")
    var found: [DocumentPath.Step: Int] = [:]
    var index = skipBlanks(start + 1)
    for count in 0... {
      guard index < bytes.count, !Self.closes(bytes[index]) else { break }
      var step = DocumentPath.Step.index(count)
      if isObject {
        let end = endOfValue(at: index)
        step = .key(text(bytes[index..<end]))
        // Skip the colon.
        index = skipBlanks(skipBlanks(end) + 1)
      }
      if found[step] == nil { found[step] = index }
      index = skipBlanks(endOfValue(at: index))
      if index < bytes.count, bytes[index] == UInt8(ascii: ",") { index = skipBlanks(index + 1) }
    }
    return found
  }

  /// Returns a key without its quotes and escapes.
  private func text(_ quoted: ArraySlice<UInt8>) -> String {
    if quoted.contains(UInt8(ascii: "\\")),
      let text = try? JSONDecoder().decode(String.self, from: Data(quoted))
    {
      return text
    }
    return String(decoding: quoted.dropFirst().dropLast(), as: UTF8.self)
  }

  /// Returns an offset of at least `start` + 1, so the walk always ends.
  private func endOfValue(at start: Int) -> Int {
    var depth = 0
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index = endOfString(at: index)
        if depth == 0 { return index }
      } else if Self.opens(byte) {
        depth += 1
        index += 1
      } else if Self.closes(byte) {
        depth -= 1
        index += 1
        if depth <= 0 { return index }
      } else if depth == 0 {
        return bytes[(start + 1)...].firstIndex(where: Self.ends) ?? bytes.count
      } else {
        index += 1
      }
    }
    return max(index, start + 1)
  }

  /// Returns whether a byte ends a number or a word.
  private static func ends(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || closes(byte) || isBlank(byte)
  }

  private func endOfString(at start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, bytes.count)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private func skipBlanks(_ start: Int) -> Int {
    guard start < bytes.count else { return bytes.count }
    return bytes[start...].firstIndex { !Self.isBlank($0) } ?? bytes.count
  }
}
