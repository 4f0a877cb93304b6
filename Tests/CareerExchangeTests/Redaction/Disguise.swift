import CareerDemo
import CareerModel
import CareerTesting
import Foundation

extension SeededRandom {
  /// A name as it can be written and still be read as the same: other capitals, accents, compatibility
  /// forms, ignorable characters, normal forms.
  mutating func disguised(_ name: String) -> String {
    var text = name
    for _ in 0...below(3) { text = disguisedOnce(text) }
    return text
  }

  private mutating func disguisedOnce(_ name: String) -> String {
    switch below(8) {
    case 0: return name.uppercased()
    case 1: return name.precomposedStringWithCanonicalMapping
    case 2: return name.decomposedStringWithCanonicalMapping
    case 3: return String(name.map { chance(0.5) ? Character($0.lowercased()) : $0 })
    case 4: return inserting(Self.ignorable, into: name)
    case 5: return inserting(["\u{301}", "\u{308}", "\u{327}", "\u{323}\u{302}"], into: name)
    case 6: return name.replacingOccurrences(of: " ", with: one(of: Self.blanks) ?? " ")
    default:
      let form = one(of: Self.forms) ?? Self.forms[0]
      return scalars(of: name) { form($0) }
    }
  }

  private static let blanks = ["\u{A0}", "\u{3000}", " \u{200B}", "\u{202F}", "‑", "–"]

  /// A soft hyphen, joiners, variation selectors, bidirectional controls, a filler.
  private static let ignorable = [
    "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{FE0F}", "\u{202E}", "\u{2066}", "\u{FEFF}",
    "\u{34F}", "\u{115F}", "\u{2060}", "\u{E0061}",
  ]

  /// Full-width, mathematical and circled letters.
  private static let forms: [@Sendable (UInt32) -> UInt32] = [
    { (33...126).contains($0) ? $0 + 0xFEE0 : $0 },
    { moved($0, capitals: 0x1D400, small: 0x1D41A) },
    { moved($0, capitals: 0x1D5D4, small: 0x1D5EE) },
    { moved($0, capitals: 0x24B6, small: 0x24D0) },
  ]

  private static func moved(_ value: UInt32, capitals: UInt32, small: UInt32) -> UInt32 {
    switch value {
    case 65...90: value - 65 + capitals
    case 97...122: value - 97 + small
    default: value
    }
  }

  private func scalars(of text: String, _ form: (UInt32) -> UInt32) -> String {
    var changed = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      changed.append(Unicode.Scalar(form(scalar.value)) ?? scalar)
    }
    return String(changed)
  }

  /// Behind any letter, also the last one.
  private mutating func inserting(_ signs: [String], into text: String) -> String {
    var changed = ""
    for letter in text {
      changed.append(letter)
      if letter != " ", chance(0.3) { changed += one(of: signs) ?? "" }
    }
    return changed
  }
}
