// How a term of a query matches an entry, and how texts are compared.

extension Query.Term {
  /// Returns whether this matches an entry, given whether a folded word is in its texts. Copying an
  /// entry takes longer than most terms, so only those take one that need it.
  func matches(_ entry: @autoclosure () -> Entry, hasWord: (String) -> Bool) -> Bool {
    switch self {
    case .kind(let kind): entry().kind == kind
    case .skill(let skill, let level):
      entry().evidence.contains { $0.skill == skill && ($0.level ?? 0) >= (level ?? 0) }
    case .tag(let tag): entry().tags.contains { TextFolding.folded($0) == tag }
    case .project(let project): entry().project?.hasWord(folded: project) ?? false
    case .person(let person): entry().people.contains { $0.hasWord(folded: person) }
    case .department(let name): entry().departments.contains { $0.hasWord(folded: name) }
    case .level(let levels):
      entry().evidence.contains { $0.level.map(levels.contains) ?? false }
    case .result(let text):
      text.map { text in entry().result?.contains(folded: text) ?? false }
        ?? (entry().result?.nonBlank == nil)
    case .starred: entry().isStarred
    case .direction(let direction): entry().direction == direction
    case .days(let days): days.overlap(entry().stated.days)
    case .word(let word): hasWord(word)
    case .not(let term): !term.matches(entry(), hasWord: hasWord)
    case .either(let terms): terms.contains { $0.matches(entry(), hasWord: hasWord) }
    case .oneOf(let ids): ids.contains(entry().id)
    }
  }
}

extension Entry {
  /// What words are searched in besides the title.
  fileprivate var searchedFields: [(name: String, text: String)] {
    let texts = [("result", result), ("note", note), ("project", project)]
    let names = [("with", people), ("department", departments), ("tag", tags)]
    return texts.compactMap { name, text in text.map { (name, $0) } }
      + names.flatMap { name, all in all.map { (name, $0) } }
      + evidence.map { ("skill", $0.skill.rawValue) }
  }
}

extension Query {
  /// Returns where an entry matches a word that its title does not have: `note: …the outage`; `nil` if
  /// the title has all words.
  package func hit(in entry: Entry) -> String? {
    for case .word(let word) in terms where !entry.title.contains(folded: word) {
      guard let (name, text) = entry.searchedFields.first(where: { $0.text.contains(folded: word) })
      else { continue }
      let words = text.split(whereSeparator: \.isWhitespace)
      let start = words.firstIndex { String($0).contains(folded: word) } ?? 0
      // A word before it helps to recognise the place.
      let from = max(0, start - 1)
      return "\(name): \(from > 0 ? "…" : "")\(words[from...].joined(separator: " "))"
    }
    return nil
  }
}

extension Query {
  package func matches(_ entry: Entry) -> Bool {
    matches(entry) { word in entry.hasText { $0.contains(folded: word) } }
  }

  func matches(_ entry: @autoclosure () -> Entry, hasWord: (String) -> Bool) -> Bool {
    (days == DayRange() || days.overlap(entry().stated.days))
      && terms.allSatisfy { $0.matches(entry(), hasWord: hasWord) }
  }

  /// The plain words, wherever they are.
  var words: [String] { terms.flatMap(\.words) }
}

extension Query.Term {
  fileprivate var words: [String] {
    switch self {
    case .word(let word): [word]
    case .not(let term): term.words
    case .either(let terms): terms.flatMap(\.words)
    default: []
    }
  }
}

extension Entry {
  /// Returns whether one of the texts that plain words are looked for in is wanted.
  func hasText(where isWanted: (String) -> Bool) -> Bool {
    isWanted(title) || [result, note, project].contains { $0.map(isWanted) ?? false }
      || people.contains(where: isWanted) || departments.contains(where: isWanted)
      || tags.contains(where: isWanted) || evidence.contains { isWanted($0.skill.rawValue) }
  }
}

extension String {
  /// Returns whether this name, or a word of it, starts with a folded text.
  package func hasWord(folded text: String) -> Bool {
    // Nearly all names fail here, which is quicker.
    guard contains(folded: text) else { return false }
    let name = Array(TextFolding.folded(self))
    let wanted = Array(text)
    return name.indices.contains { start in
      let before = start > 0 ? name[start - 1] : " "
      return !before.isLetter && !before.isNumber && name[start...].starts(with: wanted)
    }
  }
}
