import ArgumentParser
import CareerModel
import CareerStore

extension CareerNames.Kind: ExpressibleByArgument {}

struct NamesCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("names")

  @Argument(help: "What to list.") var kind: CareerNames.Kind

  @Flag(help: .json("names")) var json = false
  @Flag(name: .customLong("print0"), help: "End each name with a null character, for xargs -0.")
  var print0 = false

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if json, print0 { throw ValidationError("Use --json or --print0, not both.") }
  }

  func run(_ context: CommandContext) throws {
    let names = try CareerNames(context.store, warn: Output.warn(of:)).names(kind)
    if json {
      try print(json: ["kind": kind.rawValue, "names": names], as: "names")
    } else if print0 {
      Output.write(nullTerminated: names.map(\.name))
    } else {
      for name in names { print(name.name.printable) }
    }
  }
}

/// The names in a career, for `cairn names` and shell completion.
struct CareerNames {
  struct Name: Hashable, Encodable {
    var name: String
    /// A short description; `nil` if the name is enough.
    var says: String?
  }

  /// The kinds of names.
  enum Kind: String, CaseIterable {
    case skills, stages, insights, people, projects, departments, tags, ids, goals, proposals

    /// The sigils that begin a name in a line or a query.
    static let sigils: [Character: Kind] = ["@": .people, "+": .departments, "%": .projects]
  }

  private let store: CareerStore
  /// How many of the newest entries to read; `nil` for all.
  private let enough: Int?
  /// Receives files that cannot be read. Completion ignores them.
  private let warn: ([FileProblem]) -> Void

  init(
    _ store: CareerStore, enough: Int? = nil, warn: @escaping ([FileProblem]) -> Void = { _ in }
  ) {
    self.store = store
    self.enough = enough
    self.warn = warn
  }

  /// Returns framework names in its order, entries and goals as listed, others most recent first.
  func names(_ kind: Kind) throws(StoreError) -> [Name] {
    switch kind {
    case .skills: try framework().skills.map { Name(name: $0.id.rawValue, says: $0.title) }
    case .stages: try framework().stages.map { Name(name: $0.id.rawValue, says: $0.title) }
    case .insights: try (framework().insights ?? []).map { Name(name: $0.id, says: $0.title) }
    case .people: try used(.people)
    case .projects: try used(.projects)
    case .departments: try used(.departments)
    case .tags: try used(.tags)
    case .ids:
      try entries().map { Name(name: $0.id.rawValue, says: "\($0.day) \($0.title)") }
    case .goals: try goals(isOpen: false)
    case .proposals: try proposals()
    }
  }

  private func proposals() throws(StoreError) -> [Name] {
    Proposals(try said(store.proposals())).open.map {
      Name(name: $0.id.rawValue, says: "\($0.day) \($0.headline)")
    }
  }

  /// Returns the goals; with `isOpen`, only those neither done nor dropped.
  func goals(isOpen: Bool) throws(StoreError) -> [Name] {
    let plan = Plan(try said(store.goals()))
    return (isOpen ? plan.open : plan.goals).map { Name(name: $0.id.rawValue, says: $0.title) }
  }

  /// Returns the items in the trash by the ids that cairn trash shows.
  func trash() throws(StoreError) -> [Name] {
    try store.trash().map { Name(name: $0.shortID, says: $0.title) }
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

  private func used(_ kind: NameKind) throws(StoreError) -> [Name] {
    kind.names(in: try entries()).map { Name(name: $0) }
  }
}
