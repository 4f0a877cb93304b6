import CareerModel
import FoundationEssentials

/// A component of an iCalendar file, `BEGIN:NAME … END:NAME`, with its contents.
struct CalendarComponent {
  /// In upper case: `VEVENT`.
  var name: String
  /// The line of its BEGIN, counted from 1.
  var line: Int
  var properties: [ContentLine] = []
  var components: [CalendarComponent] = []

  /// The first property with the given name.
  subscript(name: String) -> ContentLine? { properties.first { $0.name == name } }

  func all(_ name: String) -> [ContentLine] { properties.filter { $0.name == name } }

  /// Returns the value of a TEXT property; `nil` if it is missing or blank.
  func text(_ name: String) -> String? {
    self[name].flatMap { CalendarText.unescaped($0.value).nonBlank }
  }
}

/// The component tree of an iCalendar file (RFC 5545, section 3.4), not yet interpreted.
struct CalendarFile {
  private(set) var calendars: [CalendarComponent] = []
  private(set) var broken: [(line: Int, text: String, why: String)] = []

  /// Parses a file; throws if it is not iCalendar or is incomplete.
  init(_ bytes: Data) throws(ExchangeError) {
    var open: [CalendarComponent] = []
    for (line, bytes) in Self.unfolded(bytes) {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        broken.append((line, String(decoding: bytes, as: UTF8.self), "not valid UTF-8"))
        continue
      }
      guard var property = ContentLine(text) else {
        broken.append((line, text, "not an iCalendar line (NAME:VALUE)"))
        continue
      }
      property.line = line
      switch property.name {
      case "BEGIN":
        let component = CalendarComponent(name: property.value.uppercased(), line: line)
        guard !open.isEmpty || component.name == "VCALENDAR" else { throw Self.foreign(line) }
        guard open.count < Self.deepest else {
          throw .unreadable(line: line, detail: "BEGIN is nested too deeply")
        }
        open.append(component)
      case "END":
        guard let last = open.popLast(), last.name == property.value.uppercased() else {
          throw .unreadable(line: line, detail: "\(text.shortened) has no matching BEGIN")
        }
        if open.isEmpty {
          calendars.append(last)
        } else {
          open[open.count - 1].components.append(last)
        }
      default:
        guard !open.isEmpty else { throw Self.foreign(line) }
        open[open.count - 1].properties.append(property)
      }
    }
    if let last = open.last {
      throw .unreadable(
        line: last.line, detail: "this BEGIN has no END; the file may be incomplete")
    }
    guard !calendars.isEmpty else { throw Self.foreign(broken.first?.line) }
  }

  private static func foreign(_ line: Int?) -> ExchangeError {
    .unreadable(
      line: line, detail: "this is not an iCalendar file: it must start with BEGIN:VCALENDAR")
  }

  /// The maximum nesting depth. A calendar, an event and an alarm make three; the rest is room for
  /// extensions, but not for a file that is built to exhaust the stack.
  private static let deepest = 10

  /// Returns the unfolded lines (section 3.1) and where each begins. Unfolding comes before
  /// decoding, because some programs fold in the middle of a character.
  private static func unfolded(_ bytes: Data) -> [(line: Int, bytes: [UInt8])] {
    var lines: [(line: Int, bytes: [UInt8])] = []
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = Array(bytes).dropFirst(bytes.starts(with: mark) ? mark.count : 0)
    let parts = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, part) in parts.enumerated() {
      var line = part
      while line.last == UInt8(ascii: "\r") { line.removeLast() }
      if let first = line.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t"),
        !lines.isEmpty
      {
        lines[lines.count - 1].bytes += line.dropFirst()
      } else if !line.isEmpty {
        lines.append((number + 1, Array(line)))
      }
    }
    return lines
  }
}

extension ContentLine {
  /// Parses an unfolded line; `nil` if it has no valid name or no colon.
  init?(_ text: String) {
    var isQuoted = false
    /// Whether a byte is the given sign, outside quotes.
    func isPlain(_ byte: UInt8, _ sign: Unicode.Scalar) -> Bool {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return !isQuoted && byte == UInt8(ascii: sign)
    }
    guard let colon = text.utf8.firstIndex(where: { isPlain($0, ":") }) else { return nil }
    let parts = text.utf8[..<colon].split(omittingEmptySubsequences: false) { isPlain($0, ";") }
      .map { Substring($0) }
    guard !parts[0].isEmpty, parts[0].utf8.allSatisfy(Self.isNameByte) else { return nil }
    var parameters: [String: String] = [:]
    for part in parts.dropFirst() {
      guard let equals = part.utf8.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let key = part[..<equals].uppercased()
      let value = part[part.utf8.index(after: equals)...].unicodeScalars.filter { $0 != "\"" }
      if parameters[key] == nil { parameters[key] = String(String.UnicodeScalarView(value)) }
    }
    self.init(
      parts[0].uppercased(), parameters, value: String(text[text.utf8.index(after: colon)...]))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "-")
  }
}
