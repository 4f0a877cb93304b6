import CareerModel

extension DatedTextReader {

  func atEnd(of line: String) throws(DocumentDay.Problem) -> DatedText? {
    if let found = try inBrackets("(", ")", of: line) { return found }
    if let found = try inBrackets("[", "]", of: line) { return found }
    let text = line.withoutEnd { "*_. ".contains($0) }
    let words = text.split(separator: " ")
    let run = words.suffix(8).reversed().prefix(while: Self.isDatePart).count
    for start in words.indices.suffix(run) where start > 0 {
      guard words[start].contains(where: { $0.isLetter || $0.isNumber }) else { continue }
      let before = words[start - 1]
      let isDash = ["–", "—", "-", "|"].contains(before)
      guard isDash || before.last == "," || isHeading else { continue }
      let tail = text[words[start].startIndex...]
      // The end of a bracketed text is not a date by itself.
      guard !tail.contains(where: { ")]".contains($0) }) || tail.contains(where: "([".contains),
        let found = try? date(Self.stripped(String(tail)))
      else { continue }
      // A bare year after a dash is more likely the end of a span.
      if let span = found.span, !isHeading, span.count <= 4 || !isDash { continue }
      return DatedText(
        found, text[..<words[start].startIndex].withoutEnd { " –—-,|:".contains($0) })
    }
    return nil
  }

  /// Finds a date in the last brackets, if they end the line or a dash or colon follows.
  func inBrackets(
    _ opening: Character, _ closing: Character, of line: String
  ) throws(DocumentDay.Problem) -> DatedText? {
    guard let close = line.lastIndex(of: closing),
      let open = line[..<close].lastIndex(of: opening)
    else { return nil }
    let behind = line[line.index(after: close)...]
    let rest = behind.drop { "*_. ".contains($0) }
    guard rest.isEmpty || rest.hasPrefix("– ") || rest.hasPrefix("— ") || rest.hasPrefix(": ")
    else { return nil }
    // `*(2026-03-04)*`: the emphasis around the date is removed with it.
    let marks = behind.prefix { "*_".contains($0) }
    var before = line[..<open]
    if !marks.isEmpty, before.hasSuffix(marks) { before = before.dropLast(marks.count) }
    let head = before.withoutEnd { " –—-".contains($0) } + (rest.isEmpty ? "" : " " + rest)
    let inside = String(line[line.index(after: open)..<close])
    if let whole = try meant(inside) { return DatedText(whole, head) }
    guard let (date, others) = among(inside) else { return nil }
    let text = before.withoutEnd { $0 == " " } + " \(opening)\(others)\(closing)"
    return DatedText(date, text + (rest.isEmpty ? "" : " " + rest), beside: others)
  }

  /// Finds a date in a comma-separated list; a date may contain a comma itself.
  private func among(_ text: String) -> (DocumentDay, others: String)? {
    let parts = text.split { ",;·|".contains($0) }.map { String($0).trimmed }
    for length in [2, 1] where parts.count > length {
      for start in 0...(parts.count - length) {
        let end = start + length
        guard let found = try? meant(parts[start..<end].joined(separator: ", ")) else { continue }
        return (found, (parts[..<start] + parts[end...]).joined(separator: ", "))
      }
    }
    return nil
  }

  /// Returns `nil` for a text not meant as a date; without a year, `1/2` is likely a fraction.
  private func meant(_ text: String) throws(DocumentDay.Problem) -> DocumentDay? {
    let stripped = Self.stripped(text)
    if stripped.contains("/"), stripped.count < 6 { return nil }
    if DocumentDay.isWeekday(stripped) { return try? date(stripped) }
    do throws(DocumentDay.Problem) {
      return try date(stripped)
    } catch {
      if error.isMeantAsDate { throw error }
      if Self.isNumericDate(stripped) { throw .init(words: "\(stripped) cannot be read") }
      return nil
    }
  }

  /// Returns the text without the punctuation around a date.
  static func stripped(_ text: String) -> String {
    let start = text.drop { "*_[( ".contains($0) }
    return start.withoutEnd { "*_]): –—-|,".contains($0) }
  }
}
