/// A question to the journal: what `/` in the planner and `cairn list` understand.
///
///     kind:milestone skill:talent:3 since:2025-01 until:2025-06 tag:cloud project:checkout with:Sam words
///
/// All terms must hold. `#skill`, `@person`, `+department` and `%project` mean the same as in a
/// capture line. `skill:talent:3` asks for level 3 or above. Plain words are looked for in the
/// title, the result, the note, the project, the people, the departments, the tags and the ids of
/// the skills, whatever their capitals. A word with an unknown key in front is a plain word, unless
/// the key is nearly one of these: then it is taken for a slip. In quotes it is a word all the same.
package struct Query: Hashable, Sendable {
  package private(set) var terms: [Term] = []
  /// What `since:`, `until:` and `on:` leave of the calendar.
  package private(set) var days = DayRange()
  package private(set) var problems: [Problem] = []

  package enum Term: Hashable, Sendable {
    case kind(EntryKind)
    case skill(SkillID, atLeast: Int?)
    case tag(String)
    case project(String)
    case person(String)
    case department(String)
    /// In lower case.
    case word(String)
    /// Entries and goals by their ids; nobody types it, see `settled`.
    case oneOf(Set<EntryID>)
  }

  /// A term that cannot be understood, and the token it was typed as.
  package struct Problem: Hashable, Sendable, Error {
    package var token: String
    package var reason: Reason

    package enum Reason: Hashable, Sendable {
      case unknownKind
      case unknownSkill(candidates: [SkillID])
      case ambiguousSkill(candidates: [SkillID])
      case levelNotOneToFive
      case date(RelativeDay.Problem)
      case emptyValue
      /// A key that there is not; `meant` is the one that it nearly is, with its colon.
      case unknownKey(meant: String)
      /// The whole query, of so many characters; nothing of it is read.
      case tooLong(characters: Int)
    }
  }

  /// The query that everything matches.
  package init() {}

  package init(_ text: String, framework: Framework, today: CalendarDay) {
    guard text.utf8.count <= InputLimit.query * 4, text.count <= InputLimit.query else {
      problems = [Problem(token: "", reason: .tooLong(characters: text.unicodeScalars.count))]
      return
    }
    for token in Self.tokens(of: text) {
      read(token, framework: framework, today: today)
    }
  }

  package var isEmpty: Bool { terms.isEmpty && days == DayRange() }

  package func matches(_ entry: Entry) -> Bool {
    days.overlap(entry.stated.days) && terms.allSatisfy { $0.matches(entry) }
  }

  /// The same question with other days.
  package func on(_ days: DayRange) -> Query {
    var query = self
    query.days = days
    return query
  }

  /// The same question with its answer in the place of its words, so that it can be asked of a record
  /// whose names were replaced.
  ///
  /// - Parameter name: What an id is called there.
  package func settled(
    in journal: Journal, _ plan: Plan, naming name: (EntryID) -> EntryID
  ) -> Query {
    guard !terms.isEmpty else { return self }
    let wanted = on(DayRange())
    let entries = journal.places(matching: wanted).compactMap { journal[$0]?.id }
    let goals = plan.goals.filter(wanted.matches).map(\.id)
    var query = self
    query.terms = [.oneOf(Set((entries + goals).map(name)))]
    return query
  }

  private mutating func read(_ token: String, framework: Framework, today: CalendarDay) {
    guard let (key, value) = Self.keyed(token) else {
      if let meant = Self.slip(in: token) {
        problems.append(Problem(token: token, reason: .unknownKey(meant: meant)))
        return
      }
      terms.append(.word(token.filter { $0 != "\"" }.lowercased()))
      return
    }
    guard !value.isEmpty else {
      problems.append(Problem(token: token, reason: .emptyValue))
      return
    }
    do throws(Problem.Reason) {
      switch key {
      case .kind: terms.append(.kind(try Self.kind(value)))
      case .skill: terms.append(try Self.skill(value, in: framework))
      case .tag: terms.append(.tag(value.lowercased()))
      case .project: terms.append(.project(value.lowercased()))
      case .person: terms.append(.person(value.lowercased()))
      case .department: terms.append(.department(value.lowercased()))
      case .since: narrow(from: try Self.day(value, today, .first))
      case .until: narrow(to: try Self.day(value, today, .last))
      case .on:
        let days = try Self.days(value, today)
        narrow(from: days.lowerBound, to: days.upperBound)
      }
    } catch {
      problems.append(Problem(token: token, reason: error))
    }
  }

  private mutating func narrow(from first: CalendarDay? = nil, to last: CalendarDay? = nil) {
    if let first { days.first = max(first, days.first ?? first) }
    if let last { days.last = min(last, days.last ?? last) }
  }

  private enum Key {
    case kind, skill, tag, project, person, department, since, until, on
  }

  private static let keys: [(prefix: String, key: Key)] = [
    ("kind:", .kind), ("skill:", .skill), ("tag:", .tag), ("project:", .project),
    ("with:", .person), ("department:", .department), ("dept:", .department),
    ("since:", .since), ("until:", .until), ("on:", .on),
  ]

  private static let sigils: [Character: Key] = [
    "#": .skill, "@": .person, "+": .department, "%": .project,
  ]

  private static func keyed(_ token: String) -> (Key, String)? {
    let lower = token.lowercased()
    if let (prefix, key) = keys.first(where: { lower.hasPrefix($0.prefix) }) {
      return (key, token.dropFirst(prefix.count).filter { $0 != "\"" })
    }
    guard let first = token.first, let key = sigils[first],
      let next = token.dropFirst().first,
      next.isLetter || next == "\"" || (next.isNumber && "@%".contains(first))
    else { return nil }
    return (key, token.dropFirst().filter { $0 != "\"" })
  }

  /// The key that was perhaps meant by a word before a colon; `nil` where the word is just a word. Two
  /// letters are too few to tell.
  private static func slip(in token: String) -> String? {
    guard let colon = token.firstIndex(of: ":"), token.index(after: colon) < token.endIndex else {
      return nil
    }
    let word = String(token[..<colon])
    guard word.count > 2, word.allSatisfy(\.isLetter) else { return nil }
    let names = keys.map { String($0.prefix.dropLast()) }.filter { $0.count > 2 }
    return NearestName.of(word, among: names).map { $0 + ":" }
  }

  private static func kind(_ value: String) throws(Problem.Reason) -> EntryKind {
    let matching = EntryKind.allCases.filter { $0.rawValue.hasPrefix(value.lowercased()) }
    guard let kind = matching.first else { throw .unknownKind }
    return kind
  }

  private static func skill(_ value: String, in framework: Framework) throws(Problem.Reason) -> Term
  {
    let parts = value.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let level = parts.count == 2 ? Int(parts[1]) : nil
    if parts.count == 2 {
      guard let level, Skill.levelRange.contains(level) else { throw .levelNotOneToFive }
    }
    switch framework.matchSkill(parts[0]) {
    case .one(let skill): return .skill(skill.id, atLeast: level)
    case .several(let skills): throw .ambiguousSkill(candidates: skills.map(\.id))
    case .none(let candidates): throw .unknownSkill(candidates: candidates.map(\.id))
    }
  }

  private static func day(
    _ value: String, _ today: CalendarDay, _ leaning: RelativeDay.Leaning
  ) throws(Problem.Reason) -> CalendarDay {
    do throws(RelativeDay.Problem) {
      return try RelativeDay.parse(value, today: today, leaning: leaning)
    } catch {
      throw .date(error)
    }
  }

  private static func days(
    _ value: String, _ today: CalendarDay
  ) throws(Problem.Reason) -> ClosedRange<CalendarDay> {
    do throws(RelativeDay.Problem) {
      return try RelativeDay.days(value, today: today)
    } catch {
      throw .date(error)
    }
  }

  /// Words, where quotes hold several together.
  private static func tokens(of text: String) -> [String] {
    var (tokens, token, quoted) = ([String](), "", false)
    for character in text {
      if character == "\"" { quoted.toggle() }
      if character.isWhitespace && !quoted {
        if !token.isEmpty { tokens.append(token) }
        token = ""
      } else {
        token.append(character)
      }
    }
    return token.isEmpty ? tokens : tokens + [token]
  }
}

extension Query.Problem.Reason: Error {}

extension Query.Term {
  fileprivate func matches(_ entry: Entry) -> Bool {
    switch self {
    case .kind(let kind): entry.kind == kind
    case .skill(let skill, let level):
      entry.evidence.contains { $0.skill == skill && ($0.level ?? 0) >= (level ?? 0) }
    case .tag(let tag): entry.tags.contains { $0.lowercased() == tag }
    case .project(let project): entry.project?.lowercased().hasPrefix(project) ?? false
    case .person(let person): entry.people.contains { $0.lowercased().hasPrefix(person) }
    case .department(let name): entry.departments.contains { $0.lowercased().hasPrefix(name) }
    case .word(let word):
      ([entry.title] + [entry.result, entry.note, entry.project].compactMap(\.self)
        + entry.people + entry.departments + entry.tags + entry.evidence.map(\.skill.rawValue))
        .contains { $0.contains(caseInsensitively: word) }
    case .oneOf(let ids): ids.contains(entry.id)
    }
  }
}

extension String {
  /// Whether this text contains `word`, which must be in lower case, whatever this text's capitals.
  package func contains(caseInsensitively word: String) -> Bool {
    if word.utf8.allSatisfy({ $0 < 0x80 }) {
      let needle = Array(word.utf8)
      guard let first = needle.first else { return true }
      let bytes = utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }
      guard bytes.count >= needle.count else { return false }
      return (0...(bytes.count - needle.count)).contains { start in
        bytes[start] == first && bytes[start...].starts(with: needle)
      }
    }
    return lowercased().contains(word)
  }
}
