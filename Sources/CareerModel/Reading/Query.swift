/// A filter over the journal, as typed after `/` in the planner or passed to `cairn list`.
///
///     kind:milestone skill:talent:3 since:2025-01 until:2025-06 tag:cloud project:checkout
///     with:Sam words
///
/// All terms must match; `or` between two matches either, and a leading `-` negates a term. Also:
/// `level:3`, `level:>=3`, `result:none`, `is:starred`, `is:wish` and `is:praise`. `#skill`,
/// `@person`, `+department` and `%project` mean the same as in a log line. `skill:talent:3` matches
/// level 3 or above.
/// Plain words search the title, result, note, project, people, departments, tags and skill ids,
/// ignoring case and accents. Names match by the beginning of any word. A word with an unknown key
/// is a plain word, unless the key looks like a typo of a known one. Quotes always make it a word.
package struct Query: Hashable, Sendable {
  package private(set) var terms: [Term] = []
  /// The days left by `since:`, `until:` and `on:`.
  package private(set) var days = DayRange()
  package private(set) var problems: [Problem] = []

  package enum Term: Hashable, Sendable {
    case kind(EntryKind)
    case skill(SkillID, atLeast: Int?)
    case tag(String)
    case project(String)
    case person(String)
    case department(String)
    case level(ClosedRange<Int>)
    /// `nil` for no result, empty for any result.
    case result(String?)
    case starred
    case direction(FeedbackDirection)
    case days(DayRange)
    /// Folded, like all texts here.
    case word(String)
    indirect case not(Term)
    case either([Term])
    /// Entries and goals by id; never typed, see `settled`.
    case oneOf(Set<EntryID>)
  }

  /// A term that cannot be parsed, with its token.
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
      /// A value the key does not accept, with those it does.
      case notOneOf([String])
      /// An unknown key; `meant` is the similar known key, with its colon.
      case unknownKey(meant: String)
      /// The whole query is too long, with its length; none of it is read.
      case tooLong(characters: Int)
    }
  }

  /// The query that matches everything.
  package init() {}

  package init(_ text: String, framework: Framework, today: CalendarDay) {
    guard text.utf8.count <= InputLimit.query * 4, text.count <= InputLimit.query else {
      problems = [Problem(token: "", reason: .tooLong(characters: text.unicodeScalars.count))]
      return
    }
    let tokens = Self.tokens(of: text)
    func isOr(_ index: Int) -> Bool {
      index > 0 && index + 1 < tokens.count && tokens[index].lowercased() == "or"
    }
    for (index, token) in tokens.enumerated() where !isOr(index) {
      guard let term = term(token, framework: framework, today: today) else { continue }
      if isOr(index - 1), let last = terms.popLast() {
        let former = if case .either(let terms) = last { terms } else { [last] }
        terms.append(.either(former + [term]))
      } else if case .days(let days) = term, !isOr(index + 1) {
        narrow(from: days.first, to: days.last)
      } else {
        terms.append(term)
      }
    }
  }

  package var isEmpty: Bool { terms.isEmpty && days == DayRange() }

  /// Returns the same query for other days.
  package func on(_ days: DayRange) -> Query { with(self) { $0.days = days } }

  /// Returns this query with its terms replaced by the ids they match, as `name` changes them, for
  /// use on a record whose names were replaced.
  package func settled(
    in journal: Journal, _ plan: Plan, naming name: (EntryID) -> EntryID
  ) -> Query {
    guard !terms.isEmpty else { return self }
    let wanted = on(DayRange())
    let entries = journal.places(matching: wanted).compactMap { journal[$0]?.id }
    let goals = plan.goals.filter(wanted.matches).map(\.id)
    return with(self) { $0.terms = [.oneOf(Set((entries + goals).map(name)))] }
  }

  /// Parses a token; returns `nil` and records a problem if it cannot be understood.
  private mutating func term(_ token: String, framework: Framework, today: CalendarDay) -> Term? {
    if let rest = Self.negated(token) {
      return term(rest, framework: framework, today: today).map { .not($0) }
    }
    guard let (key, value) = Self.keyed(token) else {
      if let meant = Self.slip(in: token) {
        problems.append(Problem(token: token, reason: .unknownKey(meant: meant)))
        return nil
      }
      return .word(TextFolding.folded(token.filter { $0 != "\"" }))
    }
    guard !value.isEmpty else {
      problems.append(Problem(token: token, reason: .emptyValue))
      return nil
    }
    let folded = TextFolding.folded(value)
    do throws(Problem.Reason) {
      switch key {
      case .kind: return .kind(try Self.kind(value))
      case .skill: return try Self.skill(value, in: framework)
      case .tag: return .tag(folded)
      case .project: return .project(folded)
      case .person: return .person(folded)
      case .department, .dept: return .department(folded)
      case .level: return .level(try Self.levels(value))
      case .result: return .result(folded == "none" ? nil : folded == "any" ? "" : folded)
      case .state: return try Self.state(folded)
      case .since, .until, .on: return .days(try Self.days(key, value, today))
      }
    } catch {
      problems.append(Problem(token: token, reason: error))
      return nil
    }
  }

  /// Returns the term after a negation: `-kind:skill`, `-word`, or `!` before a key or a quote.
  static func negated(_ token: String) -> String? {
    let rest = String(token.dropFirst())
    guard let next = rest.first,
      token.first == "-" || (token.first == "!" && (next == "\"" || keyed(rest) != nil)),
      next.isLetter || next == "\"" || keyed(rest) != nil
    else { return nil }
    return rest
  }

  /// Rewrites an argument such as `-kind:skill` with a prefix that no option parser claims, and
  /// `-word` if it is unlike all `options`: a misspelt option must not pass for a word.
  package static func unmistakable(_ argument: String, unlike options: [String] = []) -> String {
    let rest = String(argument.dropFirst())
    guard argument.first == "-" else { return argument }
    if keyed(rest) != nil { return "!" + rest }
    let isWord = rest.count > 2 && rest.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " }
    return isWord && !options.isEmpty && NearestName.of(rest, among: options) == nil
      ? "!\"\(rest)\"" : argument
  }

  /// `4`, `>=3`, `<3`, `3-5`.
  private static func levels(_ value: String) throws(Problem.Reason) -> ClosedRange<Int> {
    let signs = [">=", "<=", ">", "<", "="].first { value.hasPrefix($0) } ?? ""
    let ends = value.dropFirst(signs.count).split(separator: "-").map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
      Skill.levelRange.contains(first), Skill.levelRange.contains(last), first <= last
    else { throw .levelNotOneToFive }
    let (low, high) =
      switch signs {
      case ">=": (first, 5)
      case ">": (first + 1, 5)
      case "<=": (1, first)
      case "<": (1, first - 1)
      default: (first, last)
      }
    guard low <= high else { throw .levelNotOneToFive }
    return low...high
  }

  private static func state(_ value: String) throws(Problem.Reason) -> Term {
    let states: KeyValuePairs<String, Term> = [
      "starred": .starred, "praise": .direction(.praise), "wish": .direction(.wish),
    ]
    guard let state = states.first(where: { $0.key == value }) else {
      throw .notOneOf(states.map(\.key))
    }
    return state.value
  }

  private mutating func narrow(from first: CalendarDay? = nil, to last: CalendarDay? = nil) {
    if let first { days.first = max(first, days.first ?? first) }
    if let last { days.last = min(last, days.last ?? last) }
  }

  private enum Key: String, CaseIterable {
    case kind, skill, tag, project
    case person = "with"
    case department, dept, since, until, on, level, result
    case state = "is"
  }

  private static let sigils: [Character: Key] = [
    "#": .skill, "@": .person, "+": .department, "%": .project,
  ]

  private static func keyed(_ token: String) -> (Key, String)? {
    let lower = token.lowercased()
    if let key = Key.allCases.first(where: { lower.hasPrefix($0.rawValue + ":") }) {
      return (key, token.dropFirst(key.rawValue.count + 1).filter { $0 != "\"" })
    }
    guard let first = token.first, let key = sigils[first], let next = token.dropFirst().first,
      next.isLetter || next == "\"" || (next.isNumber && "@%".contains(first))
    else { return nil }
    return (key, token.dropFirst().filter { $0 != "\"" })
  }

  /// Returns a token with the known key that a word of at least three letters before its colon
  /// probably meant.
  private static func slip(in token: String) -> String? {
    guard let colon = token.firstIndex(of: ":"), token.index(after: colon) < token.endIndex else {
      return nil
    }
    let word = String(token[..<colon])
    guard word.count > 2, word.allSatisfy(\.isLetter) else { return nil }
    let names = Key.allCases.map(\.rawValue).filter { $0.count > 2 }
    return NearestName.of(word, among: names).map { $0 + token[colon...] }
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

  private static func days(
    _ key: Key, _ value: String, _ today: CalendarDay
  ) throws(Problem.Reason) -> DayRange {
    do throws(RelativeDay.Problem) {
      switch key {
      case .since: return DayRange(from: try RelativeDay.parse(value, today: today))
      case .until: return DayRange(to: try RelativeDay.parse(value, today: today, leaning: .last))
      default: return DayRange(try RelativeDay.days(value, today: today))
      }
    } catch {
      throw .date(error)
    }
  }

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
    return joiningDates(token.isEmpty ? tokens : tokens + [token])
  }

  /// Joins the words of a date: `since:last year` needs no quotes, which a shell removes.
  private static func joiningDates(_ tokens: [String]) -> [String] {
    var joined: [String] = []
    var rest = tokens[...]
    while var token = rest.popFirst() {
      let (key, value) = keyed(negated(token) ?? token) ?? (.kind, "")
      if [.since, .until, .on].contains(key), !value.isEmpty {
        let count = RelativeDay.words(of: [value] + rest.prefix(4)) - 1
        token = ([token] + rest.prefix(count)).joined(separator: " ")
        rest = rest.dropFirst(count)
      }
      joined.append(token)
    }
    return joined
  }
}

extension Query.Problem.Reason: Error {}
