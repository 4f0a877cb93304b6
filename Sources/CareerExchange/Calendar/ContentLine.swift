import CareerModel

/// A property, `NAME;PARAMETER=value:value`, https://www.rfc-editor.org/rfc/rfc5545, section 3.1.
struct ContentLine: Hashable, Sendable {
  /// In upper case.
  var name: String
  /// Keyed by name in upper case; a repeated parameter keeps its first value.
  var parameters: [String: String]
  /// The value as in the file, still escaped.
  var value: String
  /// The line where it begins, counted from 1; 0 for a property to be written.
  var line = 0

  init(_ name: String, _ parameters: [String: String] = [:], value: String) {
    (self.name, self.parameters, self.value) = (name, parameters, value)
  }

  /// Creates a TEXT property.
  init(_ name: String, text: String) { self.init(name, value: CalendarText.escaped(text)) }

  /// Creates a DATE property, section 3.3.4.
  init(_ name: String, day: CalendarDay) {
    self.init(name, ["VALUE": "DATE"], value: day.description.filter { $0 != "-" })
  }

  /// Creates a property with a UTC time, section 3.3.5; the format has no fractions of a second.
  init(_ name: String, instant: Instant) {
    let digits = instant.description.prefix(19).filter { $0 != "-" && $0 != ":" }
    self.init(name, value: digits + "Z")
  }

  /// The line as written to a file: folded at 75 octets, and never inside a character.
  var folded: String {
    let parameters = parameters.sorted { $0.key < $1.key }.map { ";\($0.key)=\($0.value)" }
    let whole = name + parameters.joined() + ":" + value
    guard whole.utf8.count > Self.octets else { return whole + Self.end }
    var (text, length) = ("", 0)
    for piece in whole.flatMap(Self.pieces) {
      if length + piece.utf8.count > Self.octets {
        text += Self.end + " "
        length = 1
      }
      text += piece
      length += piece.utf8.count
    }
    return text + Self.end
  }

  private static let octets = 75

  /// Returns the parts that must not be split: the character or, if it is too long, its scalars.
  private static func pieces(of character: Character) -> [Substring] {
    let text = Substring(String(character))
    guard text.utf8.count >= octets else { return [text] }
    return text.unicodeScalars.map { Substring(String($0)) }
  }

  static let end = "\r\n"
}

/// Escaping of TEXT values, section 3.3.11, by scalars: a mark must not hide a comma.
enum CalendarText {
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for character in text {
      if character.isNewline {
        escaped.append("\\")
        escaped.append("n")
      } else {
        // Control characters other than tab may not appear (section 3.1).
        for scalar in character.unicodeScalars
        where scalar == "\t" || scalar.value >= 0x20 && scalar.value != 0x7F {
          if scalar == "\\" || scalar == ";" || scalar == "," { escaped.append("\\") }
          escaped.append(scalar)
        }
      }
    }
    return String(escaped)
  }

  static func unescaped(_ value: String) -> String { parts(of: value, cutAt: nil)[0] }

  /// Returns the texts of a list, which is split at unescaped commas.
  static func list(_ value: String) -> [String] { parts(of: value, cutAt: ",") }

  /// Returns at least one part. A backslash before any other character is dropped.
  private static func parts(of value: String, cutAt comma: Unicode.Scalar?) -> [String] {
    var (parts, isEscaped) = ([String.UnicodeScalarView()], false)
    for scalar in value.unicodeScalars {
      if isEscaped {
        parts[parts.count - 1].append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == comma {
        parts.append(String.UnicodeScalarView())
      } else {
        parts[parts.count - 1].append(scalar)
      }
    }
    return parts.map { String($0) }
  }
}
