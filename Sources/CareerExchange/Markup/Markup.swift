import CareerModel

/// HTML or SVG, well-formed by construction: text becomes markup only here.
struct Markup: Hashable, Sendable {
  let source: String

  static let nothing = Markup(source: "")

  /// Returns a style element. Its rules are not escaped, so they must never be outside text.
  static func style(_ rules: String) -> Markup { Markup(source: "<style>\n\(rules)</style>\n") }

  /// Shapes of SVG, which are complete without content.
  fileprivate static let shapes: Set = ["rect", "path", "circle", "line"]
  /// Elements followed by a line break, for readability; whitespace means nothing there.
  fileprivate static let lines: Set = [
    "svg", "g", "rect", "path", "circle", "line", "desc", "figure", "div", "p", "ul", "li",
    "blockquote",
  ]
}

/// Returns an element with its attributes in the given order, leaving out those that are `nil`:
/// `tag("p", ["class": "small"]) { "What it says" }`
func tag(
  _ name: String, _ attributes: KeyValuePairs<String, any MarkupAttribute> = [:],
  @MarkupBuilder _ content: () -> Markup = { .nothing }
) -> Markup {
  let content = content().source
  var source = "<\(name)"
  for (name, value) in attributes {
    guard let text = value.inMarkup else { continue }
    source += " \(name)=\"\(text.escapedForMarkup)\""
  }
  let end = Markup.lines.contains(name) ? "\n" : ""
  if Markup.shapes.contains(name), content.isEmpty { return Markup(source: source + "/>" + end) }
  return Markup(source: source + ">" + content + "</\(name)>" + end)
}

@resultBuilder
enum MarkupBuilder {
  static func buildExpression(_ markup: Markup) -> Markup { markup }
  static func buildExpression(_ text: String) -> Markup { Markup(source: text.escapedForMarkup) }
  static func buildBlock(_ parts: Markup...) -> Markup { joined(parts) }
  static func buildArray(_ parts: [Markup]) -> Markup { joined(parts) }
  static func buildOptional(_ part: Markup?) -> Markup { part ?? .nothing }
  static func buildEither(first part: Markup) -> Markup { part }
  static func buildEither(second part: Markup) -> Markup { part }

  private static func joined(_ parts: [Markup]) -> Markup {
    Markup(source: parts.map(\.source).joined())
  }
}

/// A value that an attribute can have.
protocol MarkupAttribute: Sendable {
  /// The value before escaping; `nil` leaves the attribute out.
  var inMarkup: String? { get }
}

extension String: MarkupAttribute { var inMarkup: String? { self } }
extension Int: MarkupAttribute { var inMarkup: String? { String(self) } }
extension Double: MarkupAttribute { var inMarkup: String? { twoDecimals } }
extension Optional: MarkupAttribute where Wrapped: MarkupAttribute {
  var inMarkup: String? { flatMap(\.inMarkup) }
}

extension Double {
  /// The number with at most two decimals, such as `12.5`, the same on every machine.
  var twoDecimals: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, part) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if part == 0 { return "\(sign)\(whole)" }
    return "\(sign)\(whole).\(part % 10 == 0 ? String(part / 10) : part.padded(2))"
  }
}

extension String {
  /// The text escaped for use in an element or an attribute.
  ///
  /// Drops what XML 1.0 (https://www.w3.org/TR/xml/#charsets) or HTML
  /// (https://html.spec.whatwg.org/#preprocessing-the-input-stream) forbids. Also drops the
  /// characters that change the text direction (https://unicode.org/reports/tr9/), because they
  /// could make a page read differently from its source.
  var escapedForMarkup: String {
    if utf8.allSatisfy(\.isPlainInMarkup) { return self }
    var escaped = ""
    escaped.reserveCapacity(utf8.count + 16)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: if !scalar.isBarredFromMarkup { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }
}

extension UInt8 {
  fileprivate var isPlainInMarkup: Bool {
    (0x20..<0x7F).contains(self) && self != 0x26 && self != 0x3C && self != 0x3E && self != 0x22
  }
}

extension Unicode.Scalar {
  fileprivate var isBarredFromMarkup: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028...0x2029: true
    // Noncharacters of Unicode.
    case 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
