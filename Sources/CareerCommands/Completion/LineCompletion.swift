import CareerModel

/// Completes the last word of a log line, which may be quoted and follow other words: `Ran the
/// review #tal` becomes `Ran the review #talent-management`.
struct LineCompletion {
  let finder: CandidateFinder
  let line: LineKind

  func completion(of text: String) -> Completion {
    let start = lastWord(of: text)
    let (before, word) = (String(text[..<start]), String(text[start...]))
    return .words(candidates(word).map { $0.behind(before) }, isLine: true)
  }

  /// Returns where the word under the cursor begins; the end of the text after a space.
  private func lastWord(of text: String) -> String.Index {
    guard let last = LogLineToken.words(of: text, in: line).last,
      last.range.upperBound == text.count
    else {
      // A lone sigil already counts as a word.
      return text.lastIndex(where: \.isWhitespace).map { text.index(after: $0) } ?? text.startIndex
    }
    return text.index(text.startIndex, offsetBy: last.range.lowerBound)
  }

  private func candidates(_ word: String) -> [Candidate] {
    guard let sigil = word.first else { return [] }
    let value = word.dropFirst().filter { $0 != "\"" }
    switch sigil {
    case "#": return skills(value)
    case "!" where line == .goal:
      return CandidateFinder.beginning(
        Goal.Priority.allCases.map { "!" + $0.rawValue }, with: word)
    default:
      if let kind = CareerNames.Kind.sigils[sigil], line != .goal {
        return finder.of(kind, value).compactMap { name in
          Self.quoted(name.word).map { Candidate(word: "\(sigil)\($0)") }
        }
      }
      let key = line == .goal ? "by:" : "on:"
      guard word.lowercased().hasPrefix(key) else { return [] }
      return finder.days(String(word.dropFirst(key.count))).map { $0.behind(key) }
    }
  }

  /// Returns the name, quoted if needed; `nil` if it would not parse back, because it contains a
  /// quote or a mark at either end would merge with the quote next to it.
  static func quoted(_ name: String) -> String? {
    let inQuotes = "\"\(name)\""
    guard !name.contains("\""), inQuotes.count == name.count + 2 else { return nil }
    let isWord = name.first?.isLetter == true && !name.contains(where: \.isWhitespace)
    return isWord ? name : inQuotes
  }

  /// Completes the skill, its levels after a colon and its signals after a slash.
  private func skills(_ typed: String) -> [Candidate] {
    let word = SkillWord(typed)
    guard word.level != nil || word.signal != nil else {
      return finder.skills(word.name).map { $0.behind("#") }
    }
    guard case .one(let skill)? = finder.framework?.matchSkill(word.name) else { return [] }
    let head = "#\(word.name)"
    let level = word.level.flatMap { Int($0) }
    guard let signal = word.signal else {
      let levels = skill.levels.map { Candidate(word: "\(head):\($0.level)", says: $0.text) }
      return CandidateFinder.beginning(levels, with: "#" + typed)
    }
    return skill.signals(at: level, beginning: signal).map { _, signal in
      Candidate(
        word: head + (word.level.map { ":\($0)" } ?? "") + "/\(signal.id)", says: signal.text)
    }
  }
}

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

  private func names(_ kind: CareerNames.Kind, _ term: String, behind head: String) -> [Candidate] {
    finder.of(kind, term.dropFirst(head.count).filter { $0 != "\"" }).compactMap { name in
      LineCompletion.quoted(name.word).map { Candidate(word: head + $0, says: name.says) }
    }
  }
}
