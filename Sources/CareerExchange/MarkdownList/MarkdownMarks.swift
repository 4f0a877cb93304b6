import CareerModel

/// Marks in a line that its author does not read as text.
enum MarkdownMarks {
  /// Returns the text without comments (`<!-- … -->`, Obsidian's `%%…%%`), the marks of `==what is
  /// highlighted==`, the brackets around a day, and the name of a block at its end, `^a1b2c3`.
  static func removed(from text: String) -> String {
    guard text.utf8.contains(where: { "<%=[^".utf8.contains($0) }) else { return text }
    var plain = ""
    for (piece, isCode) in CodeSpans.pieces(of: text) {
      plain += isCode ? piece : withoutDays(withoutHighlights(withoutComments(piece)))
    }
    guard let last = plain.lastIndex(of: " "), plain[last...].hasPrefix(" ^"),
      plain[last...].dropFirst(2).utf8.allSatisfy({ isNamePart($0) })
    else { return plain }
    return String(plain[..<last])
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D
  }

  private static func withoutComments(_ text: Substring) -> Substring {
    var rest = text
    for (opening, closing) in [("<!--", "-->"), ("%%", "%%")] {
      var kept = ""
      while let open = rest.firstRange(of: opening),
        let close = rest[open.upperBound...].firstRange(of: closing)
      {
        kept += rest[..<open.lowerBound]
        rest = rest[close.upperBound...]
        if kept.last == " " { rest = rest.drop { $0 == " " } }
      }
      rest = (kept + rest)[...]
    }
    return rest
  }

  private static func withoutHighlights(_ text: Substring) -> Substring {
    let parts = text.split(separator: "==", omittingEmptySubsequences: false)
    var (plain, index) = (String(parts[0]), 1)
    while index < parts.count {
      let isMarked =
        index + 1 < parts.count && parts[index].first.map { $0 != " " } ?? false
        && parts[index].last != " "
      plain += isMarked ? parts[index] + parts[index + 1] : "==" + parts[index]
      index += isMarked ? 2 : 1
    }
    return plain[...]
  }

  private static func withoutDays(_ text: Substring) -> Substring {
    var (plain, rest) = ("", text)
    while let open = rest.firstIndex(of: "[") {
      let behind = rest[open...].dropFirst()
      let isDay = CalendarDay(behind.prefix(10)) != nil && behind.dropFirst(10).first == "]"
      plain += rest[..<open] + (isDay ? behind.prefix(10) : "[")
      rest = behind.dropFirst(isDay ? 11 : 0)
    }
    return (plain + rest)[...]
  }

  /// Returns where the emphasis ends that a single mark begins; `nil` if it is only a sign, as in
  /// `2 * 3` and `snake_case`.
  static func end(
    of mark: Character, in text: Substring, behind last: Character?
  ) -> String.Index? {
    func isWord(_ sign: Character?) -> Bool { sign.map { $0.isLetter || $0.isNumber } ?? false }
    guard mark == "*" || mark == "_", !isWord(last), text.first?.isWhitespace == false else {
      return nil
    }
    var before: Character = " "
    for (index, sign) in zip(text.indices, text).prefix(200) {
      if sign == mark, !before.isWhitespace, before != mark, before != "\\" {
        let next = text[index...].dropFirst().first
        if !isWord(next), next != mark { return index }
      }
      before = sign
    }
    return nil
  }
}
