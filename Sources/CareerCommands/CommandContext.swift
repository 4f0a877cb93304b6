import ArgumentParser
import CareerModel
import CareerStore

protocol RecordCommand: ParsableCommand {
  var options: CommonOptions { get }
  /// Runs the command. Output appears when it ends; a thrown error is reported as a sentence.
  func run(_ context: CommandContext) throws
}

extension RecordCommand {
  func run() throws {
    try CommandContext(
      dataDir: options.dataDir, colour: options.color, isPaged: !options.noPager
    ).answer(run)
  }
}

/// The environment shared by all subcommands.
struct CommandContext {
  let runtime: RuntimeEnvironment
  let store: CareerStore

  /// `dataDir` and `colour` are what the user asked for; `nil` for the defaults.
  init(dataDir: String? = nil, colour: CommonOptions.ColourChoice? = nil, isPaged: Bool = true) {
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
    case .unreadable(let path, let code) where isNeeded:
      throw .cannotRead(path: path, code: code)
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

  func goals() throws(StoreError) -> [Goal] { try said(store.goals()) }

  func proposals() throws(StoreError) -> Proposals { Proposals(try said(store.proposals())) }

  /// Returns the months, newest first.
  func months() throws(StoreError) -> [CalendarMonth] { try said(store.months()) }

  func entries(of month: CalendarMonth) throws(StoreError) -> [Entry] {
    let reading = try store.month(month)
    Output.warn(of: reading.problems)
    return reading.entries
  }

  private func said<Value>(_ reading: (Value, [FileProblem])) -> Value {
    Output.warn(of: reading.1)
    return reading.0
  }
}

extension RuntimeEnvironment {
  /// How long to wait for another Cairn to finish saving; `CAIRN_LOCK_SECONDS` overrides it.
  var patience: Duration {
    .seconds(environment["CAIRN_LOCK_SECONDS"].flatMap { Int($0) } ?? 10)
  }
}
