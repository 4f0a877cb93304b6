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
    case .level(let levels): entry().evidence.contains { $0.level.map(levels.contains) ?? false }
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

extension Query {
  /// Returns where an entry matches a word that its title does not have: `note: …the outage`; `nil` if
  /// the title has all words.
  package func hit(in entry: Entry) -> String? {
    for case .word(let word) in terms where !entry.title.contains(folded: word) {
      var found: (name: String, text: String)?
      let isHit = entry.hasText { name, text in
        found = (name, text)
        return text.contains(folded: word)
      }
      guard isHit, let (name, text) = found else { continue }
      let words = text.split(whereSeparator: \.isWhitespace)
      let start = words.firstIndex { String($0).contains(folded: word) } ?? 0
      // A word before it helps to recognise the place.
      let from = max(0, start - 1)
      return "\(name): \(from > 0 ? "…" : "")\(words[from...].joined(separator: " "))"
    }
    return nil
  }

  package func matches(_ entry: Entry) -> Bool {
    matches(entry) { word in entry.hasText { $1.contains(folded: word) } }
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
  /// Returns whether one of the texts that plain words are looked for in is wanted. Each has a name;
  /// the title is first.
  func hasText(where isWanted: (_ name: String, _ text: String) -> Bool) -> Bool {
    isWanted("title", title) || result.map { isWanted("result", $0) } ?? false
      || note.map { isWanted("note", $0) } ?? false
      || project.map { isWanted("project", $0) } ?? false
      || people.contains { isWanted("with", $0) }
      || departments.contains { isWanted("department", $0) }
      || tags.contains { isWanted("tag", $0) }
      || evidence.contains { isWanted("skill", $0.skill.rawValue) }
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
