/// Parses JSON (RFC 8259) or JSON5 (https://spec.json5.org) into the places of its values, in one
/// pass over the bytes and without building any of them.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  let isJSON5: Bool
  /// The maximum nesting of lists and objects, which keeps a hostile file from using up the stack.
  let deepest: Int
  var position: Int
  /// The values so far in document order; a list or object comes before what is in it.
  private(set) var nodes: [JSONNode] = []

  /// Why the bytes are not valid, and the offset where that shows.
  struct Fault: Error {
    var offset: Int
    var detail: String
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isJSON5: Bool, deepest: Int) {
    (self.bytes, self.isJSON5, self.deepest) = (bytes, isJSON5, deepest)
    position = start
  }

  /// Parses the whole document and nothing after it.
  mutating func document() throws(Fault) -> [JSONNode] {
    nodes.reserveCapacity(bytes.count / 12)
    try skipBlanks()
    try value(depth: 0)
    try skipBlanks()
    if position < bytes.count { throw fault { "expected the end of the file, found \($0)" } }
    return nodes
  }

  /// Parses one value, whatever follows it.
  mutating func prefix() throws(Fault) -> [JSONNode] {
    try value(depth: 0)
    return nodes
  }

  private mutating func value(depth: Int) throws(Fault) {
    let (index, start) = (nodes.count, position)
    guard depth < deepest else {
      let detail =
        isJSON5
        ? "lists and objects are nested more than \(deepest) deep"
        : "lists are nested too deeply here"
      throw Fault(offset: start, detail: detail)
    }
    nodes.append(JSONNode(start: UInt32(start), end: 0, next: 0, kind: .null))
    let kind: JSONNode.Kind
    switch next {
    case UInt8(ascii: "{"):
      kind = .object
      try members(until: UInt8(ascii: "}"), depth: depth)
    case UInt8(ascii: "["):
      kind = .list
      try members(until: UInt8(ascii: "]"), depth: depth)
    case UInt8(ascii: "\""): kind = try text()
    case UInt8(ascii: "-"), 0x30...0x39:
      kind = .number
      if isJSON5 { try lenientNumber() } else { try number() }
    case UInt8(ascii: "'") where isJSON5: kind = try text()
    case UInt8(ascii: "+"), UInt8(ascii: "."):
      guard isJSON5 else { throw fault { "expected a value, found \($0)" } }
      kind = .number
      try lenientNumber()
    default: kind = try word()
    }
    nodes[index] = JSONNode(
      start: UInt32(start), end: UInt32(position), next: UInt32(nodes.count), kind: kind)
  }

  /// Parses what is in an object or, between brackets, in a list.
  private mutating func members(until close: UInt8, depth: Int) throws(Fault) {
    position += 1
    try skipBlanks()
    while next != close {
      if close == UInt8(ascii: "}") { try key() }
      try value(depth: depth + 1)
      try skipBlanks()
      if next == close { break }
      guard next == UInt8(ascii: ",") else {
        throw fault { "expected a comma or \(Unicode.Scalar(close)), found \($0)" }
      }
      position += 1
      // A comma may also follow the last element: it is what an edit by hand leaves.
      try skipBlanks()
    }
    position += 1
  }

  private mutating func key() throws(Fault) {
    let start = position
    let isQuoted = next == UInt8(ascii: "\"") || isJSON5 && next == UInt8(ascii: "'")
    guard isQuoted || isJSON5 else { throw fault { _ in "" } }
    let kind = isQuoted ? try text() : try name(expected: "a name or }")
    nodes.append(
      JSONNode(
        start: UInt32(start), end: UInt32(position), next: UInt32(nodes.count + 1), kind: kind))
    let end = position
    try skipBlanks()
    guard next == UInt8(ascii: ":") else {
      let name = JSONText.text(.init(rebasing: bytes[start..<end]), kind) ?? ""
      throw fault { "expected a colon after \(name.prefix(40)), found \($0)" }
    }
    position += 1
    try skipBlanks()
  }

  // MARK: - Walking

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
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      case UInt8(ascii: "/") where isJSON5: try skipComment()
      default:
        guard isJSON5, let scalar = scalar(at: position), scalar.isJSON5Blank else { return }
        position += scalar.utf8.count
      }
    }
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
