import CareerModel

/// One property of an iCalendar object: `NAME;PARAMETER=value:value`.
/// The format is that of RFC 5545, https://www.rfc-editor.org/rfc/rfc5545, section 3.1.
struct ContentLine: Hashable, Sendable {
  /// In capitals.
  var name: String
  /// By their names in capitals; of several values of one parameter the first.
  var parameters: [String: String]
  /// As it stands in the file, with its escapes.
  var value: String
  /// Where it begins, counted from 1; 0 for a line that is written.
  var line = 0

  init(_ name: String, _ parameters: [String: String] = [:], value: String) {
    self.name = name
    self.parameters = parameters
    self.value = value
  }

  /// A property of the type TEXT.
  init(_ name: String, text: String) {
    self.init(name, value: CalendarText.escaped(text))
  }

  /// A whole day, section 3.3.4.
  init(_ name: String, day: CalendarDay) {
    self.init(name, ["VALUE": "DATE"], value: day.description.filter { $0 != "-" })
  }

  /// A moment in UTC, section 3.3.5; the format has no parts of a second.
  init(_ name: String, instant: Instant) {
    let digits = instant.description.prefix(19).filter { $0 != "-" && $0 != ":" }
    self.init(name, value: digits + "Z")
  }

  /// The line as it goes into a file, with its end: never more than 75 octets in a row, and never
  /// cut inside of a letter.
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

  /// What is not cut: a letter with its marks, or each scalar of one that has no end of marks.
  private static func pieces(of character: Character) -> [Substring] {
    let text = Substring(String(character))
    guard text.utf8.count >= octets else { return [text] }
    return text.unicodeScalars.map { Substring(String($0)) }
  }

  static let end = "\r\n"
}

/// Values of the type TEXT, RFC 5545, section 3.3.11. They are gone through scalar by scalar: a mark
/// that hangs on a comma does not hide it.
enum CalendarText {
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for character in text {
      if character.isNewline {
        escaped.append("\\")
        escaped.append("n")
      } else {
        for scalar in character.unicodeScalars where isAllowed(scalar) {
          if scalar == "\\" || scalar == ";" || scalar == "," { escaped.append("\\") }
          escaped.append(scalar)
        }
      }
    }
    return String(escaped)
  }

  static func unescaped(_ value: String) -> String { parts(of: value, cutAt: nil)[0] }

  /// The texts of a list, which commas without a backslash keep apart.
  static func list(_ value: String) -> [String] { parts(of: value, cutAt: ",") }

  /// Never empty. A backslash before another letter than those of the format is left out.
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

  /// Control characters other than a tab have no place in a calendar, section 3.1.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar.value >= 0x20 && scalar.value != 0x7F
  }
}
