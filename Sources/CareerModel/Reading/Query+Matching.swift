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
      ([entry.title] + [entry.result, entry.note, entry.project].compactMap(\.self)
        + entry.people + entry.departments + entry.tags + entry.evidence.map(\.skill.rawValue))
        .contains { $0.contains(folded: word) }
    case .not(let term): !term.matches(entry)
    case .either(let terms): terms.contains { $0.matches(entry) }
    case .oneOf(let ids): ids.contains(entry.id)
    }
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
