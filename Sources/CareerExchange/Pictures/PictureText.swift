/// The width of text in a picture, as far as it can be estimated without the font. The common
/// sans-serif fonts differ by about a sixth; this assumes the wide ones. Text measured with it
/// therefore has room to spare.
enum PictureText {
  /// Returns the width in the unit of `size`, the font size.
  static func width(of text: String, size: Double) -> Double {
    // Combining marks, joined emoji and the letters of a flag take the place of one letter.
    let thousandths = text.reduce(0) { sum, character in
      sum + (character.unicodeScalars.map { width(of: $0) }.max() ?? 0)
    }
    return Double(thousandths) * size / 1000 * widest
  }

  /// Returns the text cut to a width at a character boundary, with `…` if anything is missing.
  static func cut(_ text: String, to room: Double, size: Double) -> String {
    guard width(of: text, size: size) > room else { return text }
    var (cut, used) = ("", width(of: "…", size: size))
    for character in text {
      used += width(of: String(character), size: size)
      if used > room { break }
      cut.append(character)
    }
    while cut.last?.isWhitespace ?? false { cut.removeLast() }
    return cut + "…"
  }

  /// Returns the text in one line if it fits, or in two; the second may be cut.
  static func lines(of text: String, in room: Double, size: Double) -> [String] {
    var (first, words) = ("", text.split(separator: " ")[...])
    while let word = words.first, width(of: "\(first) \(word)", size: size) <= room {
      first += (first.isEmpty ? "" : " ") + word
      words = words.dropFirst()
    }
    return [first, cut(words.joined(separator: " "), to: room, size: size)].filter { !$0.isEmpty }
  }

  /// The factor for DejaVu Sans, the widest common font, relative to the widths below.
  private static let widest = 1.14

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: letters[Int(scalar.value) - 0x20]
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F000...0x3FFFD:
      1000
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: 0
      default: 640
      }
    }
  }

  /// The widths of Helvetica from the space to the tilde, in thousandths of the font size (Adobe
  /// Core 14 AFM, https://www.adobe.com/devnet/font.html).
  private static let letters = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}
