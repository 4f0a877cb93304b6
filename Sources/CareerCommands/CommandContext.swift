import ArgumentParser
import CareerModel
import CareerPages
import CareerStore
import Synchronization

/// A command about the record. Its type's name spells its path: `PlanAdd` is `plan add`.
protocol RecordCommand: ParsableCommand {
  var options: CommonOptions { get }
  /// Runs the command. Output appears when it ends; a thrown error is reported as a sentence.
  func run(_ context: CommandContext) throws
}

extension RecordCommand {
  static var configuration: CommandConfiguration { .help(path) }

  private static var path: String {
    let name = "\(Self.self)"
    let words = name.hasSuffix("Command") ? name.dropLast("Command".count) : name[...]
    return words.reduce("") { $0 + ($1.isUppercase && !$0.isEmpty ? " " : "") + $1.lowercased() }
  }

  func run() throws {
    try CommandContext(dataDir: options.dataDir, colour: options.color, isPaged: !options.noPager)
      .answer(run)
  }
}

/// The environment shared by all subcommands.
struct CommandContext {
  let runtime: RuntimeEnvironment
  let store: CareerStore

  /// `dataDir` and `colour` are what the user asked for; `nil` for the defaults.
  init(dataDir: String? = nil, colour: CommonOptions.ColourChoice? = nil, isPaged: Bool = true) {
    CareerStore.keepFreedMemory()
    runtime = .live()
    Output.choose(colour ?? .auto, isPaged: isPaged, in: runtime)
    let directory = DataDirectory.locate(asked: dataDir, in: runtime)
    var store = CareerStore(directory, runtime: runtime, patience: runtime.patience)
      .telling(CommandProgress.told)
    store.watch = { RecordNotices.note($0, in: directory) }
    self.store = store
    Output.warn(of: store.recover())
  }

  func answer(_ body: (CommandContext) throws -> Void) throws {
    try CommandFailure.reported { try body(self) }
  }

  var today: CalendarDay { runtime.today() }
  var now: Instant { runtime.now() }

  // MARK: - Reading

  // All reads go through here, so that problems are reported along the way.

  /// Returns the profile; throws if it cannot be read, unless the answer is right with a part too.
  func profile(isNeeded: Bool = true) throws(StoreError) -> Profile {
    let reading = try store.profile()
    switch reading.damage {
    case .damagedFile(let path, let line, let detail, _) where isNeeded:
      throw .damaged(path: path, line: line, detail: detail)
    case .unreadable(let path, let code) where isNeeded: throw .cannotRead(path: path, code: code)
    default: Output.warn(of: reading.problems)
    }
    return reading.profile
  }

  /// Returns the current framework, for output that is possible without the profile too.
  func framework() throws(StoreError) -> Framework { try framework(of: profile(isNeeded: false)) }

  func framework(of profile: Profile) throws(StoreError) -> Framework {
    try said(store.framework(profile))
  }

  /// A framework for parsing typed lines, in which only the skill names are sure to be filled in.
  func names() throws(StoreError) -> Framework { try said(store.names()) }

  /// A framework for lists, which need no more. Problems with the profile are reported.
  func namesToShow() throws(StoreError) -> Framework {
    try said(store.names(of: profile(isNeeded: false)))
  }

  func goals() throws(StoreError) -> [Goal] { try said(store.goals()) }

  func proposals() throws(StoreError) -> Proposals { Proposals(try said(store.proposals())) }

  /// Returns the months that have a file, newest first. Some may be empty.
  func months() throws(StoreError) -> [CalendarMonth] { try said(store.months()) }

  func entries(of month: CalendarMonth) throws(StoreError) -> [Entry] {
    let reading = try store.month(month)
    Output.warn(of: reading.problems)
    return reading.entries
  }

  /// Returns what is wanted of some months, read at the same time.
  func months(
    _ months: [CalendarMonth], isDigested: Bool = true,
    where isWanted: (@Sendable (Entry) -> Bool)? = nil
  ) throws(StoreError) -> [CalendarMonth: JournalMonth] {
    let read = try store.read(months) { month in
      let entries = isWanted.map { month.entries.filter($0) } ?? month.entries
      return (month.problems, JournalMonth(entries, isDigested: isDigested))
    }
    for (problems, _) in read { Output.warn(of: problems) }
    return Dictionary(uniqueKeysWithValues: zip(months, read.map(\.1)))
  }

  /// Returns everything logged.
  func journal() throws(StoreError) -> Journal {
    var journal = Journal()
    journal.set(try months(try months()))
    return keep(journal)
  }

  /// Returns everything logged, and the framework of a profile, read at the same time.
  func journal(beside profile: Profile) throws(StoreError) -> (Journal, Framework) {
    let framework = Meanwhile { [store] in
      Result { () throws(StoreError) in try store.framework(profile) }
    }
    let journal = try journal()
    return (journal, said(try framework.value.get()))
  }

  /// Returns a value that stays until the program ends: to take apart 100,000 entries takes long.
  func keep<Value: Sendable>(_ value: Value) -> Value {
    Self.kept.withLock { $0.append(value) }
    return value
  }

  private static let kept = Mutex<[any Sendable]>([])

  private func said<Value>(_ reading: (Value, [FileProblem])) -> Value {
    Output.warn(of: reading.1)
    return reading.0
  }
}

extension RuntimeEnvironment {
  /// How long to wait for another Cairn to finish saving; `CAIRN_LOCK_SECONDS` overrides it.
  var patience: Duration { .seconds(environment["CAIRN_LOCK_SECONDS"].flatMap { Int($0) } ?? 10) }
}

/// The whole career and its reading, for commands that need all of it.
@dynamicMemberLookup
struct LoadedCareer {
  let career: Career
  let reading: CareerReading

  /// Reads everything. An unreadable profile is an error if the answer would be wrong without it.
  init(_ context: CommandContext, needsProfile: Bool = true) throws(StoreError) {
    let profile = try context.profile(isNeeded: needsProfile)
    let (journal, framework) = try context.journal(beside: profile)
    career = Career(
      profile: profile, framework: framework, journal: journal, plan: Plan(try context.goals()),
      today: context.today)
    reading = career.reading
  }

  subscript<Part>(dynamicMember part: KeyPath<Career, Part>) -> Part { career[keyPath: part] }

  /// The record that pages are built from.
  var record: Record { Record(career, reading: reading, move: career.move(reading)) }

  var reasoner: Reasoner { Reasoner(record, reading) }

  /// Returns the stage matching a text, or the next stage if there is no text.
  func stage(_ text: String?) throws(CommandFailure) -> Stage {
    if let text { return try career.framework.stage(named: text) }
    guard let stage = career.profile.stageAhead(in: career.framework, on: career.today) else {
      throw CommandFailure(.badData, "the framework has no stages.")
    }
    return stage
  }

  func skill(_ text: String) throws(CommandFailure) -> SkillID {
    try career.framework.skill(named: text, beside: reading.standings.skills.map(\.skill))
  }

  func readiness(for stage: Stage) -> Readiness {
    Readiness(for: stage, reading.standings, profile: career.profile, rule: career.framework.rule)
  }
}

/// Lookup of stages and skills by the names typed on the command line.
extension Framework {
  func stage(named text: String) throws(CommandFailure) -> Stage {
    try matchStage(text).one(text, "stage", known: stages, name: \.id.rawValue)
  }

  /// `others` are known skills outside the framework, which match by their full id only.
  func skill(named text: String, beside others: [SkillID] = []) throws(CommandFailure) -> SkillID {
    let text = text.hasPrefix("#") ? String(text.dropFirst()) : text
    let match = matchSkill(text)
    if case .none = match, let other = others.first(where: { $0.rawValue == text }) { return other }
    return try match.one(text, "skill", name: \.id.rawValue).id
  }
}

extension NameMatch {
  /// `known` lists all names for the message if none matches; `nil` lists similar ones.
  fileprivate func one(
    _ text: String, _ noun: String, known: [Found]? = nil, name: (Found) -> String
  ) throws(CommandFailure) -> Found {
    switch self {
    case .one(let found): return found
    case .several(let found):
      let words = "\(text.printable) matches \(found.map(name).listed()). Type more of the name."
      throw CommandFailure(.badData, words.printable)
    case .none(let near):
      let advice =
        near.count <= 3 && known == nil
        ? "Did you mean \(near.map(name).listed("or"))?"
        : "The \(noun)s are \((known ?? near).map(name).listed())."
      throw CommandFailure(.badData, "no \(noun) \(Wording.quoted(text)). \(advice)".printable)
    }
  }
}
