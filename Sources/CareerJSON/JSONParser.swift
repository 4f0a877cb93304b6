/// Parses JSON (RFC 8259) or JSON5 (https://spec.json5.org) into the places of its values, in one
/// pass over the bytes and without building any of them.
struct JSONParser {
  /// The maximum nesting of lists and objects, which keeps a hostile file from using up the stack.
  let deepest: Int
  private(set) var scanner: JSONScanner
  /// The values so far in document order; a list or object comes before what is in it.
  private(set) var nodes: [JSONNode] = []

  typealias Fault = JSONScanner.Fault

  init(_ scanner: JSONScanner, deepest: Int) { (self.scanner, self.deepest) = (scanner, deepest) }

  /// Parses the whole document and nothing after it.
  mutating func document() throws(Fault) -> [JSONNode] {
    nodes.reserveCapacity(scanner.bytes.count / 12)
    try scanner.skipBlanks()
    try value(depth: 0)
    try scanner.skipBlanks()
    if scanner.position < scanner.bytes.count {
      throw scanner.fault { "expected the end of the file, found \($0)" }
    }
    return nodes
  }

  /// Parses one value, whatever follows it.
  mutating func prefix() throws(Fault) -> [JSONNode] {
    try value(depth: 0)
    return nodes
  }

  private mutating func value(depth: Int) throws(Fault) {
    let (index, start) = (nodes.count, scanner.position)
    guard depth < deepest else {
      let detail =
        scanner.isJSON5
        ? "lists and objects are nested more than \(deepest) deep"
        : "lists are nested too deeply here"
      throw Fault(offset: start, detail: detail)
    }
    nodes.append(JSONNode(start: UInt32(start), end: 0, next: 0, kind: .null))
    let kind: JSONNode.Kind
    switch scanner.next {
    case UInt8(ascii: "{"):
      kind = .object
      try members(until: UInt8(ascii: "}"), depth: depth)
    case UInt8(ascii: "["):
      kind = .list
      try members(until: UInt8(ascii: "]"), depth: depth)
    case UInt8(ascii: "\""): kind = try scanner.text()
    case UInt8(ascii: "-"), 0x30...0x39:
      kind = .number
      if scanner.isJSON5 { try scanner.lenientNumber() } else { try scanner.number() }
    case UInt8(ascii: "'") where scanner.isJSON5: kind = try scanner.text()
    case UInt8(ascii: "+"), UInt8(ascii: "."):
      guard scanner.isJSON5 else { throw scanner.fault { "expected a value, found \($0)" } }
      kind = .number
      try scanner.lenientNumber()
    default: kind = try scanner.word()
    }
    nodes[index] = JSONNode(
      start: UInt32(start), end: UInt32(scanner.position), next: UInt32(nodes.count), kind: kind)
  }

  /// Parses what is in an object or, between brackets, in a list.
  private mutating func members(until close: UInt8, depth: Int) throws(Fault) {
    scanner.position += 1
    try scanner.skipBlanks()
    while scanner.next != close {
      if close == UInt8(ascii: "}") { try key() }
      try value(depth: depth + 1)
      try scanner.skipBlanks()
      if scanner.next == close { break }
      guard scanner.next == UInt8(ascii: ",") else {
        throw scanner.fault { "expected a comma or \(Unicode.Scalar(close)), found \($0)" }
      }
      scanner.position += 1
      // A comma may also follow the last element: it is what an edit by hand leaves.
      try scanner.skipBlanks()
    }
    scanner.position += 1
  }

  private mutating func key() throws(Fault) {
    let start = scanner.position
    let isQuoted =
      scanner.next == UInt8(ascii: "\"") || scanner.isJSON5 && scanner.next == UInt8(ascii: "'")
    guard isQuoted || scanner.isJSON5 else { throw scanner.fault { _ in "" } }
    let kind = isQuoted ? try scanner.text() : try scanner.name(expected: "a name or }")
    nodes.append(
      JSONNode(
        start: UInt32(start), end: UInt32(scanner.position), next: UInt32(nodes.count + 1),
        kind: kind))
    let end = scanner.position
    try scanner.skipBlanks()
    guard scanner.next == UInt8(ascii: ":") else {
      let name = JSONText.text(.init(rebasing: scanner.bytes[start..<end]), kind) ?? ""
      throw scanner.fault { "expected a colon after \(name.prefix(40)), found \($0)" }
    }
    scanner.position += 1
    try scanner.skipBlanks()
  }
}
