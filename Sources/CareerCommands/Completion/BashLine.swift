/// A command line as bash hands it to a completion: raw, with its quotes, up to the cursor.
///
/// Bash cuts words at the characters of COMP_WORDBREAKS (`:`, `=`, `@` …) and puts what a completion
/// answers into the place of the last piece only. So the line is read here, and the answer is cut to
/// that piece and quoted as the place needs it.
struct BashLine {
  enum Quote: Equatable {
    case none, single, double
  }

  /// Without the quotes; the last one is that under the cursor.
  private(set) var words: [String] = [""]
  /// In which quotes the cursor stands.
  private(set) var quote = Quote.none

  init(_ line: String) {
    var isInWord = false
    var rest = Substring(line)
    while let character = rest.popFirst() {
      switch (quote, character) {
      case (.none, _) where character.isWhitespace:
        if isInWord { words.append("") }
        isInWord = false
        continue
      case (.none, "'"): quote = .single
      case (.single, "'"), (.double, "\""): quote = .none
      case (.none, "\""): quote = .double
      case (.none, "\\"): if let next = rest.popFirst() { add(next) }
      case (.double, "\\"):
        if let next = rest.first, "$`\"\\".contains(next) {
          add(next)
          rest.removeFirst()
        } else {
          add(character)
        }
      default: add(character)
      }
      isInWord = true
    }
  }

  private mutating func add(_ character: Character) { words[words.count - 1].append(character) }

  /// The word under the cursor.
  var word: String { words.last ?? "" }

  /// The words between the program and the one under the cursor; what stands before the program are
  /// variables for it.
  var before: [String] {
    let behindVariables = words.dropLast().drop { Self.isAssignment($0) }
    return Array(behindVariables.dropFirst())
  }

  private static func isAssignment(_ word: String) -> Bool {
    guard let equals = word.firstIndex(of: "="), equals != word.startIndex else { return false }
    return word[..<equals].allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }

  /// What bash shall put in the place of `piece`, the part that it completes, for this word; `nil`
  /// where the word does not continue what stands before that piece.
  func replacement(_ candidate: String, for piece: String) -> String? {
    let typed = quote == .none ? BashLine(piece).word : piece
    let kept = word.hasSuffix(typed) ? word.count - typed.count : 0
    guard candidate.prefix(kept) == word.prefix(kept) else { return nil }
    return quoted(String(candidate.dropFirst(kept)))
  }

  private func quoted(_ text: String) -> String {
    switch quote {
    case .single: text.map { $0 == "'" ? "'\\''" : String($0) }.joined()
    case .double: text.map { "$`\"\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    case .none:
      text.map { Self.special.contains($0) ? "\\\($0)" : String($0) }.joined()
    }
  }

  private static let special: Set<Character> = Set(" \t'\"\\#&;|<>()$`*?[]{}!~")
}
