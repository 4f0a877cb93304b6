/// Makes text safe to display: the only gate between text from outside and a terminal.
///
/// - Drops control characters, bidirectional controls, line and paragraph separators, byte-order
///   marks and lone zero-width characters; tabs and newlines become one space.
/// - Draws emoji in a way all terminals agree on: a joined family or a skin tone as its first
///   emoji, a flag as its two letters, no variation selectors. Stored text stays as typed.
package enum PrintableText {
  /// - Parameter keepsEmoji: Leaves emoji of several parts as typed, which is for files and pipes.
  package static func clean(_ text: String, keepsEmoji: Bool = false) -> String {
    if isPlain(text) { return text }
    var clean = ""
    clean.reserveCapacity(text.utf8.count)
    for cluster in text {
      if keepsEmoji, isEmoji(cluster) { clean.append(cluster) } else { append(cluster, to: &clean) }
    }
    return clean
  }

  /// Whether a text needs no changes and every scalar is its own cluster of one column: true of
  /// most text, and decided without looking up scalar properties.
  package static func isPlain(_ text: String) -> Bool {
    isASCII(text) || text.unicodeScalars.allSatisfy(isPlain)
  }

  /// Whether it is ASCII without controls. All bytes are looked at: most texts are, and that is
  /// quicker than to look for the first that is not.
  static func isASCII(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.reduce(true) { $0 && (0x20..<0x7F).contains($1) }
    } ?? false
  }

  /// Whether it is in a range without marks, controls, joiners or wide characters.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x370...0x482, 0x48A...0x52F, 0x2010...0x2027,
      0x2030...0x205E, 0x2190...0x2319, 0x2500...0x25FC:
      true
    default: false
    }
  }

  private static func append(_ cluster: Character, to clean: inout String) {
    let scalars = cluster.unicodeScalars
    guard let first = scalars.first else { return }
    if first.properties.isWhitespace, isBreak(first) {
      clean.append(" ")
      return
    }
    let kept = scalars.filter { !isDropped($0) }.drop(while: isCombining)
    guard let base = kept.first else { return }
    if base.properties.isEmoji, letter(ofFlag: base) == nil,
      scalars.dropFirst().contains(where: isEmojiModifier)
    {
      clean.unicodeScalars.append(base)
    } else {
      // One by one, because the standard library's append(contentsOf:) copies all prior content.
      for scalar in kept { clean.unicodeScalars.append(letter(ofFlag: scalar) ?? scalar) }
    }
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isControl || scalar.value == 0x2028 || scalar.value == 0x2029
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    isBreak(scalar) || scalar.properties.generalCategory == .format
      || scalar.properties.isVariationSelector || scalar.properties.isEmojiModifier
  }

  /// A mark without a letter before it has no column of its own.
  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    [.nonspacingMark, .enclosingMark, .spacingMark].contains(scalar.properties.generalCategory)
  }

  /// Whether a scalar changes an emoji's picture: a joiner, a skin tone, a keycap, a tag.
  private static func isEmojiModifier(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200D || scalar.value == 0xFE0F || scalar.value == 0x20E3
      || scalar.properties.isEmojiModifier || isTag(scalar)
  }

  /// Whether a cluster is an emoji with nothing in it that does not show.
  private static func isEmoji(_ cluster: Character) -> Bool {
    let scalars = Array(cluster.unicodeScalars)
    guard let first = scalars.first, isPicture(first) else { return false }
    // Of `#`, `*` and digits, only keycaps are emoji.
    let isDrawn = scalars.contains {
      $0.value == 0x20E3 || $0.properties.isEmojiPresentation
        || !first.isASCII && ($0.value == 0xFE0F || $0.properties.isEmojiModifier)
    }
    // The flag of a region, such as England, spells its name in tags.
    let tags = scalars.filter(isTag)
    let isSpelt = first.value == 0x1F3F4 && tags.count <= 7 && scalars.last?.value == 0xE007F
    return isDrawn && (tags.isEmpty || isSpelt)
      && zip(scalars, scalars.dropFirst() + [" "]).allSatisfy { one, next in
        switch one.value {
        case 0x200D: isPicture(next)
        case 0xFE0F: isPicture(next) || [0x20, 0x200D, 0x20E3].contains(next.value)
        default:
          isPicture(one) || isTag(one)
            || isEmojiModifier(one) && (isPicture(next) || [0x20, 0x200D].contains(next.value))
        }
      }
  }

  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isEmoji && !isEmojiModifier(scalar)
  }

  private static func isTag(_ scalar: Unicode.Scalar) -> Bool {
    (0xE0020...0xE007F).contains(scalar.value)
  }

  /// Returns `D` and `E` for the two regional indicators of a flag.
  private static func letter(ofFlag scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return nil }
    return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character: C0, DEL or C1.
  var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}

extension String {
  /// This text in a form safe for terminals; see `PrintableText`.
  package var printable: String { PrintableText.clean(self) }

  /// This text for files and pipes: safe for terminals, but with all emoji as typed.
  package var harmless: String { PrintableText.clean(self, keepsEmoji: true) }

  /// The text without surrounding whitespace.
  package var trimmed: String {
    // Nearly every text; a character's properties take longer to find out.
    func isInk(_ byte: UInt8?) -> Bool { byte.map { (0x21..<0x7F).contains($0) } ?? false }
    if isInk(utf8.first), isInk(utf8.last) { return self }
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    return String(drop(while: \.isWhitespace).droppingLast(while: \.isWhitespace))
  }

  /// `nil` if the text is blank.
  package var nonBlank: String? {
    let text = trimmed
    return text.isEmpty ? nil : text
  }
}
