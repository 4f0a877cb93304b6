import CareerModel
import FoundationEssentials

/// Parses JSON5 by the grammar of https://spec.json5.org and records where everything begins.
/// JSONDecoder reads JSON5 too but reports no line for errors or values, and two parsers of one
/// file would have to agree. A test compares this parser with it.
struct JSON5Reader {
  typealias Fault = JSON5Document.Fault
  private typealias Found = (value: JSONValue, place: JSON5Document.Place)

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private(set) var line = 1
  private var path = DocumentPath()
  /// Names that already occurred in their object; their values are dropped.
  private(set) var repeated: [JSON5Document.Repetition] = []

  init(_ bytes: Data) throws(Fault) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let sound = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .prefix { String(validating: $0, as: UTF8.self) != nil }
      throw Fault(line: sound.count + 1, detail: "this is not UTF-8 text")
    }
    scalars = Array(text.unicodeScalars)
  }

  /// Parses the whole document and nothing after it.
  mutating func document() throws(Fault) -> (JSONValue, JSON5Document.Place) {
    try skipBlanks()
    let found = try value()
    try skipBlanks()
    if next != nil { throw fault("expected the end of the file, found \(shown)") }
    return found
  }

  private mutating func value() throws(Fault) -> Found {
    guard path.steps.count < InputLimit.depth else {
      throw fault("lists and objects are nested more than \(InputLimit.depth) deep")
    }
    var place = JSON5Document.Place(line: line)
    switch next {
    case "{": return (.object(try members(&place)), place)
    case "[": return (.array(try elements(&place)), place)
    case "\"", "'": return (.string(try text()), place)
    case "+", "-", ".", .some("0"..."9"): return (try number(), place)
    default: return (try word(), place)
    }
  }

  private mutating func members(
    _ place: inout JSON5Document.Place
  ) throws(Fault) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    take()
    try skipBlanks()
    while next != "}" {
      let nameLine = line
      let isQuoted = next == "\"" || next == "'"
      let name = isQuoted ? try text() : try identifier(expected: "a name or }")
      try skipBlanks()
      guard next == ":" else {
        throw fault("expected a colon after \(name.prefix(40)), found \(shown)")
      }
      take()
      try skipBlanks()
      path.steps.append(.key(name))
      var member = try value()
      member.place.nameLine = nameLine
      if members[name] == nil {
        members[name] = member.value
        place.members[.key(name)] = member.place
      } else {
        repeated.append(.init(place: path, line: nameLine))
      }
      path.steps.removeLast()
      try separate(before: "}")
    }
    take()
    return members
  }

  private mutating func elements(
    _ place: inout JSON5Document.Place
  ) throws(Fault) -> [JSONValue] {
    var elements: [JSONValue] = []
    take()
    try skipBlanks()
    while next != "]" {
      path.steps.append(.index(elements.count))
      let element = try value()
      path.steps.removeLast()
      place.members[.index(elements.count)] = element.place
      elements.append(element.value)
      try separate(before: "]")
    }
    take()
    return elements
  }

  /// Reads a comma, which may also follow the last element.
  private mutating func separate(before end: Unicode.Scalar) throws(Fault) {
    try skipBlanks()
    guard next != end else { return }
    guard next == "," else { throw fault("expected a comma or \(end), found \(shown)") }
    take()
    try skipBlanks()
  }

  private mutating func word() throws(Fault) -> JSONValue {
    let line = line
    let word = try identifier(expected: "a value")
    guard let value = JSON5Number.words[word] ?? Self.words[word] else {
      throw Fault(line: line, detail: "\(word.prefix(40)) is not a value; put a string in quotes")
    }
    return value
  }

  private static let words: [String: JSONValue] = [
    "null": .null, "true": .bool(true), "false": .bool(false),
  ]
}

// MARK: - Walking

extension JSON5Reader {
  var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  /// The current character, worded for an error message.
  var shown: String {
    guard let next else { return "the end of the file" }
    return next == "\n" || next == "\r" ? "the end of the line" : "\(next)".printable
  }

  func fault(_ detail: String) -> Fault { Fault(line: line, detail: detail) }

  /// Advances by one character. A line ends with LF, CR or both, as editors count.
  mutating func take() {
    guard let scalar = next else { return }
    index += 1
    if scalar == "\n" || scalar == "\r" && next != "\n" { line += 1 }
  }

  private mutating func skipBlanks() throws(Fault) {
    while let scalar = next {
      if scalar.isJSON5Blank {
        take()
      } else if scalar == "/" {
        try skipComment()
      } else {
        return
      }
    }
  }

  private mutating func skipComment() throws(Fault) {
    let start = line
    take()
    switch next {
    case "/":
      while let scalar = next, !scalar.endsJSON5Line { take() }
    case "*":
      take()
      var before: Unicode.Scalar = " "
      while let scalar = next {
        take()
        if before == "*", scalar == "/" { return }
        before = scalar
      }
      throw Fault(line: start, detail: "the comment that starts here is not closed")
    default: throw fault("a comment must start with // or /*")
    }
  }
}
