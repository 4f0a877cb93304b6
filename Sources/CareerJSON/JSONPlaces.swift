package import CareerModel
package import FoundationEssentials

/// Finds the line of a value in a JSON document that JSONDecoder has accepted. Walks through every
/// list and object only once, however many places in it are looked up.
package struct JSONPlaces {
  private let scanner: JSONScanner
  /// The offsets of all newlines.
  private let newlines: [Int]
  /// The contents of the lists and objects that begin at these offsets.
  private var members: [Int: [DocumentPath.Step: Int]] = [:]

  package init(_ bytes: Data) {
    // JSONDecoder accepts up to 512 levels.
    let scanner = JSONScanner(bytes, deepest: 1024)
    self.scanner = scanner
    newlines = scanner.bytes.indices.filter { scanner.bytes[$0] == UInt8(ascii: "\n") }
  }

  /// Returns the line, counted from 1, of the value at a place, or of its innermost existing
  /// container if there is no such value; `nil` for a document that is not in UTF-8.
  package mutating func line(of place: DocumentPath) -> Int? {
    guard var offset = scanner.bytes.firstIndex(where: Self.opens),
      !scanner.bytes[offset...].prefix(2).contains(0)
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
    guard let byte = scanner.byte(start), Self.opens(byte) else { return [:] }
    var found: [DocumentPath.Step: Int] = [:]
    _ = try? scanner.list(at: start, depth: 0) { key, offset in
      let step: DocumentPath.Step = key.map { .key(text($0)) } ?? .index(found.count)
      if found[step] == nil { found[step] = offset }
    }
    return found
  }

  /// Returns a key without its quotes and escapes.
  private func text(_ range: Range<Int>) -> String {
    let quoted = scanner.bytes[range]
    if quoted.contains(UInt8(ascii: "\\")),
      let text = try? JSONDecoder().decode(String.self, from: Data(quoted))
    {
      return text
    }
    return String(decoding: quoted.dropFirst().dropLast(), as: UTF8.self)
  }
}
