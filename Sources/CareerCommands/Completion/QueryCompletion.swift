import CareerModel

/// Completes the last term of a query: its key, or the value after it.
struct QueryCompletion {
  let finder: CandidateFinder

  /// The keys of `Query` with descriptions of their values.
  static let keys: [(key: String, says: String)] = [
    ("kind:", "skill, milestone or feedback"), ("skill:", "a skill, with an optional level"),
    ("since:", "on or after this day"), ("until:", "on or before this day"),
    ("on:", "on a day, or in a month, quarter or year"),
    ("tag:", "a tag"), ("project:", "a project"), ("with:", "a person"),
    ("department:", "a department"), ("level:", "a level, as 4 or >=3"),
    ("result:", "none, any, or words of it"), ("is:", "starred, praise or wish"),
  ]

  func completion(of text: String) -> Completion {
    let start = Self.lastTerm(of: text)
    let (before, term) = (String(text[..<start]), String(text[start...]))
    return .words(candidates(term).map { $0.behind(before) }, isLine: true)
  }

  /// Returns where the term under the cursor begins: after the last unquoted space.
  private static func lastTerm(of text: String) -> String.Index {
    var (start, isQuoted) = (text.startIndex, false)
    for index in text.indices {
      if text[index] == "\"" { isQuoted.toggle() }
      if text[index].isWhitespace, !isQuoted { start = text.index(after: index) }
    }
    return start
  }

  private func candidates(_ term: String) -> [Candidate] {
    if let sigil = term.first {
      if sigil == "#" { return skills(term, behind: "#") }
      if let kind = CareerNames.Kind.sigils[sigil] { return names(kind, term, behind: "\(sigil)") }
    }
    guard let colon = term.firstIndex(of: ":") else {
      return CandidateFinder.beginning(
        Self.keys.map { Candidate(word: $0.key, says: $0.says) }, with: term.lowercased())
    }
    let key = String(term[...colon])
    switch key.lowercased() {
    case "kind:":
      let kinds = EntryKind.allCases.map { Candidate(word: key + $0.rawValue, says: $0.title) }
      return CandidateFinder.beginning(kinds, with: term)
    case "skill:": return skills(term, behind: key)
    case "since:", "until:", "on:":
      return finder.days(String(term.dropFirst(key.count))).map { $0.behind(key) }
    case "tag:": return names(.tags, term, behind: key)
    case "project:": return names(.projects, term, behind: key)
    case "with:": return names(.people, term, behind: key)
    case "department:": return names(.departments, term, behind: key)
    default: return []
    }
  }

  private func skills(_ term: String, behind head: String) -> [Candidate] {
    finder.skills(String(term.dropFirst(head.count))).map { $0.behind(head) }
  }

  private func names(
    _ kind: CareerNames.Kind, _ term: String, behind head: String
  ) -> [Candidate] {
    finder.of(kind, term.dropFirst(head.count).filter { $0 != "\"" }).compactMap { name in
      LineCompletion.quoted(name.word).map { Candidate(word: head + $0, says: name.says) }
    }
  }
}
