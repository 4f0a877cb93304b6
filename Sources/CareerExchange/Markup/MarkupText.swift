// The characters that text may contain in HTML and XML.

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
