extension Goal {
  /// The title without sigils, and with names after the sentence in brackets: `Agree next year's
  /// budget (finance)`.
  package var titleInWords: String { Self.inWords(title) }

  /// Returns a title in the same way.
  package static func inWords(_ title: String) -> String {
    guard title.utf8.contains(where: { "@+%\\".utf8.contains($0) }) else { return title }
    let words = LogLineToken.words(of: title).map { word in
      var word = word
      if !word.isName, word.kind != .plain { (word.kind, word.value) = (.plain, word.typed) }
      return word
    }
    guard words.contains(where: { $0.isName || $0.value != $0.typed }) else { return title }
    let sentence = LogLineSentence(words, in: .skill)
    let named = sentence.left.map(\.value).unique.joined(separator: ", ")
    if sentence.title.isEmpty || named.isEmpty { return sentence.title + named }
    return "\(sentence.title) (\(named))"
  }
}
