import ArgumentParser
import CareerDrawing
import CareerModel
package import CareerStore

/// A complete word that could stand at the cursor, with a short description.
struct Candidate: Hashable {
  var word: String
  var says: String?

  func behind(_ head: some StringProtocol) -> Candidate { Candidate(word: head + word, says: says) }
}

/// The completions a shell can offer for a word.
enum Completion: Equatable {
  /// `isLine`: the words belong to a line that continues, so quotes around it stay open.
  case words([Candidate], isLine: Bool)
  case files
  case directories
}

struct CandidateFinder {
  private let names: CareerNames

  init(_ store: CareerStore) {
    // Reading more than so many of the newest entries would delay the Tab key.
    names = CareerNames(store: store, enough: 400)
  }

  /// The current framework; `nil` if it cannot be read.
  var framework: Framework? { try? names.store.framework(names.store.profile().profile).0 }

  func completion(of word: String, at place: CompletionPlace) -> Completion {
    switch place.expected {
    case .nothing: return .words([], isLine: false)
    case .options(let options):
      let names = options.flatMap { option in
        option.typedNames.map { Candidate(word: $0, says: option.abstract) }
      }
      return .words(Self.beginning(names, with: word), isLine: false)
    case .subcommands(let commands, let argument):
      var found = commands.map { Candidate(word: $0.name, says: $0.configuration.abstract) }
      if place.path.isEmpty { found.append(Candidate(word: "help", says: "Show help.")) }
      found = Self.beginning(found, with: word)
      if let argument, case .words(let more, let isLine) = values(of: argument, word, place) {
        return .words(found + more, isLine: isLine && found.isEmpty)
      }
      return .words(found, isLine: false)
    case .value(let argument):
      let typed = String(word.dropFirst(place.head.count))
      guard case .words(let found, let isLine) = values(of: argument, typed, place) else {
        return values(of: argument, typed, place)
      }
      return .words(found.map { $0.behind(place.head) }, isLine: isLine)
    }
  }

  static func beginning(_ candidates: [Candidate], with word: String) -> [Candidate] {
    candidates.filter { $0.word.hasPrefix(word) }
  }

  static func beginning(_ words: [String], with word: String) -> [Candidate] {
    words.filter { $0.hasPrefix(word) }.map { Candidate(word: $0) }
  }

  // MARK: - Values

  /// Returns the candidates for an argument, by the value name used in its help.
  private func values(
    of argument: CommandDescription.Argument, _ word: String, _ place: CompletionPlace
  ) -> Completion {
    if let values = argument.values {
      return .words(Self.beginning(values, with: word), isLine: false)
    }
    let name = argument.valueName ?? ""
    switch name {
    case "text", "line", "with":
      let line: LineKind = place.path.first == "plan" && place.path.last != "done" ? .goal : .skill
      return LineCompletion(finder: self, line: line).completion(of: word)
    case "query": return QueryCompletion(finder: self).completion(of: word)
    case "lanes": return .words(lanes(word), isLine: true)
    case "file": return .files
    case "directory", "path": return .directories
    default: return .words(values(called: name, word, place), isLine: false)
    }
  }

  private func values(
    called name: String, _ word: String, _ place: CompletionPlace
  ) -> [Candidate] {
    let found =
      switch name {
      case "stage":
        of(.stages, word)
          + Self.beginning(place.path == ["path", "aim"] ? ["none"] : [], with: word)
      case "subject": [.skills, .stages, .insights].flatMap { of($0, word) }
      case "id", "entry": ids(all(.ids), word)
      case "goal", "without":
        goals(word, isOpen: !["show", "start", "delete"].contains(place.path.last ?? ""))
      case "proposal": ids(all(.proposals), word)
      case "item": ids(((try? names.trash()) ?? []).filter(\.word.isShownAsItIs), word)
      case "date": days(word)
      case "on:date", "by:date": keyed([name], word)
      case "from:date to:date": keyed(["from:date", "to:date"], word)
      default: Self.kinds[name].map { of($0, word) } ?? []
      }
    // Dates may begin with a hyphen; anything else that does is taken for an option.
    return name == "date" || !place.head.isEmpty ? found : found.filter { $0.word.first != "-" }
  }

  private static let kinds: [String: CareerNames.Kind] = [
    "skill": .skills, "insight": .insights, "person": .people, "project": .projects,
    "department": .departments, "tag": .tags,
  ]

  /// Returns the names that begin with a word, ignoring case, or else the one name that has the
  /// word inside; for skills, or else the one that it identifies.
  func of(_ kind: CareerNames.Kind, _ word: String) -> [Candidate] {
    let names = all(kind)
    let wanted = TextFolding.folded(word)
    let beginning = names.filter { TextFolding.folded($0.word).hasPrefix(wanted) }
    // A shell inserts the common prefix of several candidates, which must not shorten what was
    // typed. A single candidate may match by a word inside its name.
    let inside = beginning.isEmpty ? names.filter { $0.word.hasWord(folded: wanted) } : []
    let found = inside.count == 1 ? inside : beginning
    guard kind == .skills, found.isEmpty, !word.isEmpty,
      case .one(let skill)? = framework?.matchSkill(word)
    else { return found }
    return [Candidate(word: skill.id.rawValue, says: skill.title)]
  }

  /// Returns names for a line or a query behind a sign or a key, quoted if needed.
  func quoted(_ kind: CareerNames.Kind, _ term: String, behind head: String) -> [Candidate] {
    of(kind, term.dropFirst(head.count).filter { $0 != "\"" }).compactMap { name in
      LineCompletion.quoted(name.word).map { Candidate(word: head + $0, says: name.says) }
    }
  }

  private func all(_ kind: CareerNames.Kind) -> [Candidate] {
    ((try? names.names(kind)) ?? []).filter(\.word.isShownAsItIs)
  }

  /// Returns the short ids shown in lists, or full ids if a full one was begun.
  private func ids(_ names: [Candidate], _ word: String) -> [Candidate] {
    let wanted = word.uppercased()
    return names.compactMap { name in
      let short = String(name.word.suffix(PlainTable.shortID))
      let id = [short, name.word].first { $0.hasPrefix(wanted) }
      return id.map { Candidate(word: $0, says: name.says) }
    }
  }

  /// Returns goals by id, or by title if the word begins one.
  private func goals(_ word: String, isOpen: Bool) -> [Candidate] {
    let goals = (try? names.goals(isOpen: isOpen)) ?? []
    let byID = ids(goals, word)
    guard byID.isEmpty, !word.isEmpty else { return byID }
    return goals.compactMap(\.says).filter(\.isShownAsItIs).filter {
      $0.lowercased().hasPrefix(word.lowercased())
    }.map { Candidate(word: $0) }
  }

  private static let dayWords = [
    "today", "yesterday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "-7d", "-1m", "+3m",
  ]

  func days(_ word: String) -> [Candidate] { Self.beginning(Self.dayWords, with: word) }

  /// Completes `on:date`: first the key, then days after it.
  private func keyed(_ shapes: [String], _ word: String) -> [Candidate] {
    shapes.map { $0.prefix { $0 != ":" } + ":" }.flatMap { key in
      word.hasPrefix(key)
        ? days(String(word.dropFirst(key.count))).map { $0.behind(key) }
        : Self.beginning([String(key)], with: word)
    }
  }

  private func lanes(_ word: String) -> [Candidate] {
    let last = word.lastIndex(of: ",").map { word.index(after: $0) } ?? word.startIndex
    let fixed = ["readiness", "milestones", "goals", "entries", "feedback", "skills"]
    let typed = String(word[last...])
    return (Self.beginning(fixed, with: typed) + of(.skills, typed)).map {
      $0.behind(word[..<last])
    }
  }
}

/// The completion of a raw bash line, exactly as `cairn complete bash` does it, without a process.
package enum RawLineCompletion {
  /// Returns the words that could end the line, quoted as the line needs them.
  package static func words(of line: String, in store: CareerStore) -> [String] {
    let typed = BashLine(line)
    let place = CompletionPlace(typed.before, completing: typed.word)
    guard
      case .words(let candidates, _) = CandidateFinder(store).completion(of: typed.word, at: place)
    else { return [] }
    return candidates.compactMap { typed.replacement($0.word, for: typed.word) }
  }
}

struct NamesCommand: RecordCommand {
  @Argument(help: "What to list.") var kind: CareerNames.Kind
  @Flag(help: .json("names")) var json = false
  @Flag(name: .customLong("print0"), help: "End each name with a null character, for xargs -0.")
  var print0 = false
  @OptionGroup var options: CommonOptions

  func validate() throws { try require(!json || !print0, "Use --json or --print0, not both.") }

  func run(_ context: CommandContext) throws {
    let names = try CareerNames(store: context.store, warn: Output.warn(of:)).names(kind)
    if json {
      let objects = names.map { ["name": $0.word, "says": $0.says] as JSONObject }
      try print(json: ["kind": kind.rawValue, "names": objects], as: "names")
    } else if print0 {
      Output.write(nullTerminated: names.map(\.word))
    } else {
      for name in names { print(name.word.printable) }
    }
  }
}

/// The names in a career, for `cairn names` and shell completion.
struct CareerNames {
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case skills, stages, insights, people, projects, departments, tags, ids, goals, proposals

    /// The sigils that begin a name in a line or a query.
    static let sigils: [Character: Kind] = ["@": .people, "+": .departments, "%": .projects]
  }

  let store: CareerStore
  /// How many of the newest entries to read; `nil` for all.
  var enough: Int?
  /// Receives files that cannot be read. Completion ignores them.
  var warn: ([FileProblem]) -> Void = { _ in }

  /// Returns framework names in its order, entries and goals as listed, others most recent first.
  func names(_ kind: Kind) throws(StoreError) -> [Candidate] {
    switch kind {
    case .skills: try framework().skills.map { Candidate(word: $0.id.rawValue, says: $0.title) }
    case .stages: try framework().stages.map { Candidate(word: $0.id.rawValue, says: $0.title) }
    case .insights: try (framework().insights ?? []).map { Candidate(word: $0.id, says: $0.title) }
    case .people: NameKind.people.names(in: try entries()).map { Candidate(word: $0) }
    case .projects: NameKind.projects.names(in: try entries()).map { Candidate(word: $0) }
    case .departments: NameKind.departments.names(in: try entries()).map { Candidate(word: $0) }
    case .tags: NameKind.tags.names(in: try entries()).map { Candidate(word: $0) }
    case .ids: try entries().map { Candidate(word: $0.id.rawValue, says: "\($0.day) \($0.title)") }
    case .goals: try goals(isOpen: false)
    case .proposals:
      Proposals(try said(store.proposals())).open.map {
        Candidate(word: $0.id.rawValue, says: "\($0.day) \($0.headline)")
      }
    }
  }

  /// Returns the goals; with `isOpen`, only those neither done nor dropped.
  func goals(isOpen: Bool) throws(StoreError) -> [Candidate] {
    let plan = Plan(try said(store.goals()))
    return (isOpen ? plan.open : plan.goals).map { Candidate(word: $0.id.rawValue, says: $0.title) }
  }

  /// Returns the items in the trash by the ids that cairn trash shows.
  func trash() throws(StoreError) -> [Candidate] {
    try store.trash().map { Candidate(word: $0.shortID, says: $0.title) }
  }

  private func framework() throws(StoreError) -> Framework {
    let reading = try store.profile()
    warn(reading.problems)
    return try said(store.framework(reading.profile))
  }

  private func entries() throws(StoreError) -> [Entry] {
    var found: [Entry] = []
    for month in try said(store.months()) {
      let reading = try store.month(month)
      warn(reading.problems)
      found += reading.entries.reversed()
      if let enough, found.count >= enough { break }
    }
    return found
  }

  private func said<Value>(_ reading: (Value, [FileProblem])) -> Value {
    warn(reading.1)
    return reading.0
  }
}
