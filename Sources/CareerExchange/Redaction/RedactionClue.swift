package import CareerModel

/// What may still give someone away in a redacted document. It is only listed, because no program can
/// tell: `Hamburg` may be a surname.
package struct RedactionClue: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case besideName, partOfName, projectWord, telephone, address
  }

  /// As it is in the document.
  package var text: String
  package var kind: Kind
  /// The oldest entry that has it, or the first goal, without names.
  package var title: String
  /// `nil` for a goal.
  package var day: StatedDay?
  /// How many entries and goals have it.
  package var count = 1
}

/// Finds what a redaction may have missed.
struct ClueFinder {
  private var neutral: Set<String> = []
  /// The first words of neutral names.
  private var labels: Set<Substring> = []
  /// The words of all names, folded as in `TextFolding`.
  private var parts: Set<String> = []
  /// The ordinary words that are names of projects, which are hidden only where they are meant.
  private var projectWords: Set<String> = []

  init(_ replaced: [RedactionReport.Replacement]) {
    for replacement in replaced {
      neutral.insert(replacement.neutral)
      labels.insert(replacement.neutral.prefix { $0 != " " })
      let key = NameRedactor.key(of: replacement.name)
      if NameRedactor.ordinaryProjects.contains(key) { projectWords.insert(key) }
      parts.formUnion(Self.words(of: replacement.name).map { TextFolding.folded($0) })
    }
    parts = parts.filter { $0.count > 2 }
  }

  /// Returns the clues in a redacted career, as far as a document tells them.
  ///
  /// - Parameter document: The text of the document; `nil` if it tells everything that `query` does.
  func clues(in career: Career, matching query: Query, told document: String?) -> [RedactionClue] {
    var (clues, places) = ([RedactionClue](), [String: Int]())
    let told = document.map { Set(Self.words(of: $0)) }
    func add(_ texts: [String?], _ title: String, _ day: StatedDay?) {
      var found: [String: RedactionClue.Kind] = [:]
      for text in texts { found.merge(self.found(in: text ?? "")) { first, _ in first } }
      for (text, kind) in found.sorted(by: { $0.key < $1.key }) {
        if let place = places[text] {
          clues[place].count += 1
        } else if told.map(Set(Self.words(of: text)).isSubset) ?? true {
          places[text] = clues.count
          clues.append(RedactionClue(text: text, kind: kind, title: title, day: day))
        }
      }
    }
    for entry in career.journal.entries(matching: query) {
      add([entry.title, entry.result, entry.note], entry.title, entry.stated)
    }
    for goal in career.plan.goals where query.on(DayRange()).matches(goal) {
      add([goal.title, goal.why, goal.doneWhen], goal.titleInWords, nil)
    }
    return clues
  }

  /// Returns the clues in a text.
  func found(in text: String) -> [String: RedactionClue.Kind] {
    var found: [String: RedactionClue.Kind] = [:]
    if text.utf8.count(where: Self.isDigit) > 6 {
      for match in text.matches(of: Self.telephone) where !Self.isDate(match.0) {
        found[String(match.0)] = .telephone
      }
    }
    let words = text.utf8.split(whereSeparator: Self.isBlank)
    for (place, word) in words.enumerated() {
      // Most words are of small letters, and no clue.
      let isSmall = word.allSatisfy(Self.isSmall)
      guard !isSmall || !projectWords.isEmpty else { continue }
      let bare = isSmall ? Substring(word) : Self.bare(Substring(word))
      if projectWords.contains(bare.lowercased()) { found[bare.lowercased()] = .projectWord }
      guard !isSmall, bare.count > 1 else { continue }
      if bare.first?.isUppercase == true, !labels.contains(bare) {
        let name = bare.prefix { $0 != "'" && $0 != "’" }
        let folded = TextFolding.folded(name)
        let before = words[..<place].suffix(2).map { String(Substring($0)) }.joined(separator: " ")
        if neutral.contains(before) {
          if !Self.isTechnical(name, folded) { found[String(name)] = .besideName }
        } else if parts.contains(folded), place > 0 || !NameRedactor.ordinary.contains(folded) {
          found[String(name)] = .partOfName
        }
      }
      if Self.isPlace(bare) { found[String(bare)] = .address }
    }
    return found
  }

  /// Whether a word beside a name is no surname: `API`, `K8s`, `Platform`.
  private static func isTechnical(_ word: Substring, _ folded: String) -> Bool {
    word.contains(where: \.isNumber) || NameRedactor.ordinaryProjects.contains(folded)
      || (word.count < 6 && word.allSatisfy(\.isUppercase))
  }

  private static func words(of text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber }
  }

  private static func bare(_ word: Substring) -> Substring {
    let rest = word.drop { !$0.isLetter && !$0.isNumber && $0 != "/" }
    return rest.lastIndex { $0.isLetter || $0.isNumber }.map { rest[...$0] } ?? ""
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func isSmall(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  /// `+49 40 123456`, `040/1234567` or `555-123-4567`.
  nonisolated(unsafe) private static let telephone =
    /(\+|\(0|\b0)[0-9][0-9 ()\/.-]{5,}[0-9]|\b[0-9]{3}[-. ][0-9]{3}[-. ][0-9]{4}\b/

  /// `01.10.2026` is no telephone number.
  private static func isDate(_ text: Substring) -> Bool {
    text.split { $0 == "." || $0 == "/" }.count == 3 && text.count < 11
  }

  /// A path, a ticket number such as `PHX-12`, or a machine such as `db01`.
  private static func isPlace(_ word: Substring) -> Bool {
    if Addresses.isAddress(word) || word.first == "/" && word.dropFirst().contains("/") {
      return true
    }
    guard word.last?.isNumber == true else { return false }
    let name = word.drop { $0.isLetter && $0.isASCII }
    let number = name.drop { $0 == "-" }
    let letters = word[..<name.startIndex]
    guard letters.count > 1, number.allSatisfy(\.isNumber) else { return false }
    return letters.allSatisfy(\.isUppercase)
      ? name.first == "-" : letters.allSatisfy(\.isLowercase) && number.count > 1
  }
}
