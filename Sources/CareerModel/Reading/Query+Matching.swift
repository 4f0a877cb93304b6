// How a term of a query matches an entry, and how texts are compared.

extension Query.Term {
  func matches(_ entry: Entry) -> Bool {
    switch self {
    case .kind(let kind): entry.kind == kind
    case .skill(let skill, let level):
      entry.evidence.contains { $0.skill == skill && ($0.level ?? 0) >= (level ?? 0) }
    case .tag(let tag): entry.tags.contains { TextFolding.folded($0) == tag }
    case .project(let project): entry.project?.hasWord(folded: project) ?? false
    case .person(let person): entry.people.contains { $0.hasWord(folded: person) }
    case .department(let name): entry.departments.contains { $0.hasWord(folded: name) }
    case .level(let levels):
      entry.evidence.contains { $0.level.map(levels.contains) ?? false }
    case .result(let text):
      text.map { text in entry.result?.contains(folded: text) ?? false }
        ?? (entry.result?.nonBlank == nil)
    case .starred: entry.isStarred
    case .direction(let direction): entry.direction == direction
    case .days(let days): days.overlap(entry.stated.days)
    case .word(let word):
      entry.title.contains(folded: word)
        || entry.searchedFields.contains { $0.text.contains(folded: word) }
    case .not(let term): !term.matches(entry)
    case .either(let terms): terms.contains { $0.matches(entry) }
    case .oneOf(let ids): ids.contains(entry.id)
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

extension String {
  /// Returns whether this text contains `word`, which must be folded.
  package func contains(folded word: String) -> Bool {
    let needle = Array(word.utf8)
    guard let first = needle.first else { return true }
    let isPlain = utf8.allSatisfy { $0 < 0x80 }
    let bytes =
      isPlain
      ? utf8.map { (65...90).contains($0) ? $0 + 32 : $0 } : Array(TextFolding.folded(self).utf8)
    guard bytes.count >= needle.count else { return false }
    return (0...(bytes.count - needle.count)).contains { start in
      bytes[start] == first && bytes[start...].starts(with: needle)
    }
  }

  /// Returns whether this name, or a word of it, starts with a folded text.
  package func hasWord(folded text: String) -> Bool {
    let name = Array(TextFolding.folded(self))
    let wanted = Array(text)
    return name.indices.contains { start in
      let before = start > 0 ? name[start - 1] : " "
      return !before.isLetter && !before.isNumber && name[start...].starts(with: wanted)
    }
  }
}
