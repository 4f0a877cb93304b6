import CareerModel

// Names, strings and numbers.
extension JSON5Reader {
  mutating func identifier(expected: String) throws(Fault) -> String {
    var name = String.UnicodeScalarView()
    while let scalar = next {
      let isEscaped = scalar == "\\"
      guard isEscaped || scalar.canStandInName(first: name.isEmpty) else { break }
      take()
      if isEscaped {
        guard next == "u" else { throw fault("only \\u is allowed in an unquoted name") }
        take()
        let character = try escapedScalar()
        guard character.canStandInName(first: name.isEmpty) else {
          throw fault("this \\u character is only allowed in a quoted name")
        }
        name.append(character)
      } else {
        name.append(scalar)
      }
    }
    guard !name.isEmpty else { throw fault("expected \(expected), found \(shown)") }
    return String(name)
  }

  mutating func text() throws(Fault) -> String {
    let (quote, start) = (next, line)
    var text = String.UnicodeScalarView()
    take()
    while next != quote {
      guard let scalar = next, scalar != "\n", scalar != "\r" else {
        throw Fault(line: start, detail: "the string that starts here is not closed")
      }
      take()
      if scalar != "\\" {
        text.append(scalar)
      } else if let escaped = try escape() {
        text.append(escaped)
      }
    }
    take()
    return String(text)
  }

  /// Reads what follows a backslash; `nil` for a line break, which continues the string.
  private mutating func escape() throws(Fault) -> Unicode.Scalar? {
    guard let letter = next else { return nil }
    take()
    switch letter {
    case "\r":
      if next == "\n" { take() }
      return nil
    case "\n", "\u{2028}", "\u{2029}": return nil
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{B}"
    case "x": return Unicode.Scalar(UInt8(truncatingIfNeeded: try digits(2)))
    case "u": return try escapedScalar()
    case "0":
      if case .some("0"..."9") = next { throw fault("\\0 must not be followed by a digit") }
      return "\0"
    case "1"..."9": throw fault("\\\(letter) is not a valid escape")
    default: return letter
    }
  }

  /// Reads what follows `\u`: four digits, or twice four for a character beyond U+FFFF.
  private mutating func escapedScalar() throws(Fault) -> Unicode.Scalar {
    let first = try digits(4)
    if let scalar = Unicode.Scalar(first) { return scalar }
    if (0xD800...0xDBFF).contains(first), next == "\\" {
      take()
      if next == "u" {
        take()
        let second = try digits(4)
        if (0xDC00...0xDFFF).contains(second),
          let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        {
          return scalar
        }
      }
    }
    throw fault("this \\u is only half of a character")
  }

  private mutating func digits(_ count: Int) throws(Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = next.flatMap({ UInt32(String($0), radix: 16) }) else {
        throw fault("expected \(count) hexadecimal digits, found \(shown)")
      }
      value = value << 4 | digit
      take()
    }
    return value
  }

  mutating func number() throws(Fault) -> JSONValue {
    var written = ""
    while let scalar = next, JSON5Number.canStand(scalar, behind: written) {
      written.unicodeScalars.append(scalar)
      take()
    }
    guard let value = JSON5Number.value(of: written) else {
      throw fault("\(written.prefix(40)) is not a number")
    }
    return value
  }
}
