import ArgumentParser
import CareerModel
import CareerStore

struct NamesCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("names")

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
    case .ids:
      try entries().map { Candidate(word: $0.id.rawValue, says: "\($0.day) \($0.title)") }
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
    return (isOpen ? plan.open : plan.goals).map {
      Candidate(word: $0.id.rawValue, says: $0.title)
    }
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
