import Foundation
import Testing

@testable import CareerModel

/// Compares the table with mappings from elsewhere: Foundation's compatibility decomposition, the standard
/// library's case mappings and properties.
struct FoldingTableTests {
  /// Those that the table's version of Unicode has, without Hangul syllables and private use.
  private static let scalars: [Unicode.Scalar] = (UInt32(0x80)...0x2FA1F).compactMap { value in
    guard let scalar = Unicode.Scalar(value), !(0xE000...0xF8FF).contains(value),
      let age = scalar.properties.age, age.major <= 15, (age.major, age.minor) <= (15, 0)
    else { return nil }
    return scalar
  }

  @Test(
    "Every scalar folds as Foundation and the standard library have it, but for the listed kinds")
  func elsewhere() {
    var (compared, different) = (0, [String]())
    for scalar in Self.scalars where Self.isPlainLetter(scalar) || !Self.isOurOwn(scalar) {
      compared += 1
      let ours = TextFolding.folded(String(Character(scalar)))
      let theirs =
        Self.isPlainLetter(scalar)
        ? String(Character(scalar)) : Self.folded(String(Character(scalar)))
      if Array(ours.unicodeScalars) != Array(theirs.unicodeScalars) {
        let code = String(scalar.value, radix: 16)
        different.append("U+\(code) \(scalar.properties.name ?? ""): \(ours), \(theirs)")
      }
    }
    #expect(
      different.isEmpty, "\(different.count): \(different.prefix(20).joined(separator: "\n"))")
    #expect(compared > 130_000)
  }

  /// Whether it is a letter without capitals and parts, as most are: the others take their time.
  private static func isPlainLetter(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.properties.generalCategory == .otherLetter,
      !scalar.properties.isDefaultIgnorableCodePoint
    else { return false }
    let text = String(Character(scalar))
    return text.decomposedStringWithCompatibilityMapping.unicodeScalars.elementsEqual([scalar])
  }

  /// Compatibility decomposition, then capitals away and back (ß is SS among capitals), again until
  /// nothing changes, without ignorable scalars and accents.
  private static func folded(_ text: String) -> String {
    var before = text
    while true {
      let small = before.decomposedStringWithCompatibilityMapping.lowercased().uppercased()
        .lowercased()
      var after = String.UnicodeScalarView()
      for scalar in small.decomposedStringWithCompatibilityMapping.unicodeScalars
      where !isAccent(scalar) && !scalar.properties.isDefaultIgnorableCodePoint {
        after.append(scalar)
      }
      if String(after).unicodeScalars.elementsEqual(before.unicodeScalars) { return before }
      before = String(after)
    }
  }

  /// Marks above, below and through a letter, and points of Hebrew and Arabic, by combining class.
  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .enclosingMark: return true
    case .nonspacingMark, .spacingMark: break
    default: return false
    }
    let combining = scalar.properties.canonicalCombiningClass.rawValue
    return combining == 1 || (10...36).contains(combining) || combining >= 200
      || combining == 7 && scalar.properties.name?.contains("NUKTA") == true
  }

  /// What is deliberately different, or has no counterpart elsewhere; `TextFoldingTests` has examples.
  private static func isOurOwn(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    let text = String(Character(scalar))
    let parts =
      Array(text.unicodeScalars) + text.decomposedStringWithCompatibilityMapping.unicodeScalars
      + text.lowercased().unicodeScalars
    return parts.contains { part in
      let name = part.properties.name ?? ""
      switch part.properties.generalCategory {
      // Blanks, apostrophes, quotation marks and dashes.
      case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator, .dashPunctuation:
        return true
      case .initialPunctuation, .finalPunctuation, .openPunctuation, .otherPunctuation, .mathSymbol,
        .modifierLetter, .modifierSymbol:
        if TextFolding.folded(String(Character(part))).allSatisfy({ "'\"-/ ".contains($0) }) {
          return true
        }
      default: break
      }
      // Digits of other scripts and in circles.
      if part.properties.numericType == .decimal || part.properties.numericType == .digit {
        return true
      }
      // Letters with strokes and hooks, small capitals, letters in signs.
      return name.hasPrefix("LATIN ")
        && (name.contains(" WITH ") || name.hasPrefix("LATIN LETTER SMALL CAPITAL "))
        || name.contains("LATIN CAPITAL LETTER ") && properties.generalCategory == .otherSymbol
        || name.contains("REGIONAL INDICATOR") || name.hasPrefix("PARENTHESIZED LATIN")
        || "æœþðŋıȷĸɡꜳꜵꜷꜹꜽꝏꝡꞌ⁄".contains(String(part).lowercased())
        // Cherokee folds to its capitals, for they came first.
        || (0x13A0...0x13FD).contains(part.value) || (0xAB70...0xABBF).contains(part.value)
        // Notes between lines, which are seen by no one.
        || (0xFFF9...0xFFFB).contains(part.value)
    }
  }

  @Test(
    "Letters with strokes, small capitals and letters in signs fold to the letter in their name")
  func letters() {
    for scalar in Self.scalars {
      guard let name = scalar.properties.name, let letter = Self.letter(in: name) else { continue }
      // What decomposes into several letters is each of them: ǆ is dž.
      let parts = String(Character(scalar)).decomposedStringWithCompatibilityMapping.unicodeScalars
      guard parts.allSatisfy({ $0 == parts.first || Self.isAccent($0) }) else { continue }
      #expect(TextFolding.folded(String(Character(scalar))) == letter, "\(name)")
    }
  }

  /// `o` of `LATIN SMALL LETTER O WITH STROKE`.
  private static func letter(in name: String) -> String? {
    let words = name.split(separator: " ")
    let isLetterWith =
      words.count > 4 && words[0] == "LATIN" && words[2] == "LETTER" && words[4] == "WITH"
    let found =
      isLetterWith ? words[3] : name.hasPrefix("LATIN LETTER SMALL CAPITAL ") ? words.last : nil
    guard let found, found.count == 1, isLetterWith || words.count == 5 else { return nil }
    return found.lowercased()
  }

  @Test("Digits of every script fold to those of ASCII")
  func digits() {
    for scalar in Self.scalars where scalar.properties.numericType == .decimal {
      let value = Int(scalar.properties.numericValue ?? -1)
      #expect(TextFolding.folded(String(Character(scalar))) == "\(value)", "\(scalar.value)")
    }
  }

  @Test("What a scalar folds to folds to itself")
  func stable() {
    for scalar in Self.scalars {
      let folded = TextFolding.folded(String(Character(scalar)))
      #expect(
        TextFolding.folded(folded).unicodeScalars.elementsEqual(folded.unicodeScalars),
        "\(scalar.value)")
    }
  }

  @Test("Hangul syllables fold to their letters, as Foundation decomposes them")
  func hangul() {
    for value in UInt32(0xAC00)...0xD7A3 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      let folded = TextFolding.folded(text).unicodeScalars
      #expect(folded.elementsEqual(text.decomposedStringWithCanonicalMapping.unicodeScalars))
    }
  }
}
