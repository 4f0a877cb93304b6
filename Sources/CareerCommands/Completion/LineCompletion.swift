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
    switch sigil {
    case "#": return skills(word.dropFirst().filter { $0 != "\"" })
    case "!" where line == .goal:
      return CandidateFinder.beginning(Goal.Priority.allCases.map { "!" + $0.rawValue }, with: word)
    default:
      if let kind = CareerNames.Kind.sigils[sigil], line != .goal {
        return finder.quoted(kind, word, behind: "\(sigil)")
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
      return finder.of(.skills, word.name).map { $0.behind("#") }
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
    ("department:", "a department"), ("level:", "a level, such as 4 or >=3"),
    ("result:", "none, any, or words from the result"), ("is:", "starred, praise or wish"),
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
      if sigil == "#" { return finder.of(.skills, String(term.dropFirst())).map { $0.behind("#") } }
      if let kind = CareerNames.Kind.sigils[sigil] {
        return finder.quoted(kind, term, behind: "\(sigil)")
      }
    }
    guard let colon = term.firstIndex(of: ":") else {
      return CandidateFinder.beginning(
        Self.keys.map { Candidate(word: $0.key, says: $0.says) }, with: term.lowercased())
    }
    let key = String(term[...colon])
    let value = String(term.dropFirst(key.count))
    switch key.lowercased() {
    case "kind:":
      let kinds = EntryKind.allCases.map { Candidate(word: key + $0.rawValue, says: $0.title) }
      return CandidateFinder.beginning(kinds, with: term)
    case "skill:": return finder.of(.skills, value).map { $0.behind(key) }
    case "since:", "until:", "on:": return finder.days(value).map { $0.behind(key) }
    case let name:
      let kinds: [String: CareerNames.Kind] = [
        "tag:": .tags, "project:": .projects, "with:": .people, "department:": .departments,
      ]
      return kinds[name].map { finder.quoted($0, term, behind: key) } ?? []
    }
  }
}
