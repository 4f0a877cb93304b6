import CareerModel

/// Whether an ordinary word, such as `search`, names a project where a text has it: after its sign,
/// in quotation marks, beside the word `project`, or with a capital within a sentence.
enum ProjectMention {
  static func isMeant(_ word: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    // No one types `𝐬earch` by chance.
    if text[word].contains(where: { !$0.isASCII }) { return true }
    let (before, after) = (text[..<word.lowerBound], text[word.upperBound...])
    if before.last == "%" || (isQuote(before.last) && isQuote(after.first)) { return true }
    if [wordBefore(before), wordAfter(after)].contains("project") { return true }
    let last = before.last { !$0.properties.isWhitespace }
    let isWithin = last.map { !".!?:".unicodeScalars.contains($0) } ?? false
    return isWithin && text[word].first?.properties.isUppercase == true
  }

  private static func wordBefore(_ text: ArraySlice<Unicode.Scalar>) -> String {
    String(wordAfter(text.reversed()[...]).reversed())
  }

  private static func wordAfter(_ text: ArraySlice<Unicode.Scalar>) -> String {
    let rest = text.drop { $0.properties.isWhitespace || $0 == "-" }
    let letters = rest.prefix(while: \.properties.isAlphabetic)
    return TextFolding.folded(String(String.UnicodeScalarView(letters)))
  }

  private static func isQuote(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map("\"'`“”„‘’«»".unicodeScalars.contains) ?? false
  }
}
