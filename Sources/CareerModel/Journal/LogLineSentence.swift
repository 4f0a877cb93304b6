/// The sentence in a log line: the words of its title, and the names in it.
///
/// Skills, days, tags, notes, links and the star are removed from the sentence. A name stays
/// without its sigil, unless it is in the trailing run of tokens and the title can end before it:
///
///     Resolved a quarrel between @Jonas and @Mia over %payments code #teamwork:3
///     Agreed the budget with @Noor +finance #acumen:4
///
/// are "Resolved a quarrel between Jonas and Mia over payments code" and "Agreed the budget with
/// Noor". A lone backslash before that run ends a title that could not end there otherwise.
struct LogLineSentence: Hashable, Sendable {
  private(set) var title = ""
  private(set) var names: [LogLineToken] = []
  private(set) var left: [LogLineToken] = []

  static let end = "\\"

  init(_ words: [LogLineToken], in line: LineKind) {
    var words = words.filter { $0.kind != .result }
    var run = words.lastIndex(where: \.isText).map { $0 + 1 } ?? 0
    var hasEnded = run == 0
    if run > 0, run < words.count, words[run - 1].typed == Self.end, line != .goal {
      run -= 1
      words.remove(at: run)
      hasEnded = true
    }
    let isClosed = hasEnded
    names = words.filter { $0.isName && $0.value.nonBlank != nil }
    for word in words[..<run] {
      if word.isName || word.isText { add(word) } else { close(with: word.punctuation) }
    }
    for word in words[run...] {
      guard word.isName, word.value.nonBlank != nil else {
        close(with: word.punctuation.filter { $0 == ")" })
        continue
      }
      hasEnded = hasEnded || canEnd(before: word, in: line)
      if hasEnded { left.append(word) } else { add(word) }
    }
    if !isClosed, !left.isEmpty, title.hasSuffix(",") { title.removeLast() }
  }

  private mutating func add(_ token: LogLineToken) {
    // A mark without a letter joins the blank beside it, which would no longer separate words when
    // the line is read again.
    let parted = token.inSentence.unicodeScalars.drop { !$0.isASCII && " \($0)".count == 1 }
      .droppingLast { !$0.isASCII && "\($0) ".count == 1 }
    let word = String(parted).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !word.isEmpty { title += (title.isEmpty || token.isJoined ? "" : " ") + word }
  }

  /// Moves the punctuation after a removed token to the word before it.
  private mutating func close(with signs: String) {
    guard let last = title.last, last.isLetter || last.isNumber else { return }
    for sign in signs
    where sign != ")" || title.count(where: { $0 == "(" }) > title.count(where: { $0 == ")" }) {
      title.append(sign)
    }
  }

  /// Returns whether the title is complete without a name at its end, as it is without an author.
  private func canEnd(before name: LogLineToken, in line: LineKind) -> Bool {
    let words = title.split(separator: " ")
    guard let last = words.last, let sign = last.last,
      !Self.leading.contains(String(last.drop { "([{«“\"".contains($0) }).lowercased())
    else { return false }
    if line == .feedback, name.kind == .person { return true }
    let isInBrackets = name.opening.isEmpty && name.closing.contains { ")]}»”\"".contains($0) }
    return words.count > 1 && !",;:–—-(&/".contains(sign) && !isInBrackets
      && !name.closing.contains { ".!?…".contains($0) }
  }

  private static let leading = Set(DataTables.words.terms("leading to a name"))
}

extension LogLineToken {
  /// Whether it is only a word of the sentence; `wish:more` contains one too.
  fileprivate var isText: Bool {
    kind == .plain || ((kind == .wish || kind == .praise) && !value.isEmpty)
  }

  fileprivate var inSentence: String { isName ? opening + value + closing : value }

  /// The punctuation left when the token is removed, without its own closing bracket.
  fileprivate var punctuation: String {
    opening.isEmpty ? closing : closing.filter { !")]}»”".contains($0) }
  }
}
