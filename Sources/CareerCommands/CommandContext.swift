import ArgumentParser
import CareerModel
import CareerStore

/// A subcommand that works with a record.
protocol RecordCommand: ParsableCommand {
  var options: CommonOptions { get }
  /// What it prints is shown when it has ended, and what it throws is said in a sentence.
  func run(_ context: CommandContext) throws
}

extension RecordCommand {
  func run() throws {
    try CommandContext(
      dataDir: options.dataDir, colour: options.color, isPaged: !options.noPager
    ).answer(run)
  }
}

/// What every subcommand works with.
struct CommandContext {
  let runtime: RuntimeEnvironment
  let store: CareerStore

  /// - Parameters:
  ///   - dataDir: As it was asked for; `nil` for the usual directory.
  ///   - colour: As it was asked for; `nil` is as `auto`.
  init(
    dataDir: String? = nil, colour: CommonOptions.ColourChoice? = nil, isPaged: Bool = true
  ) {
    runtime = .live()
    Output.choose(colour ?? .auto, isPaged: isPaged, in: runtime)
    let directory = DataDirectory.locate(asked: dataDir, in: runtime)
    var store = CareerStore(
      directory, runtime: runtime, patience: runtime.patience
    ).telling(CommandProgress.told)
    store.watch = { RecordNotices.note($0, in: directory) }
    self.store = store
    Output.warn(of: store.recover())
  }

  /// Runs a command to its end.
  func answer(_ body: (CommandContext) throws -> Void) throws {
    try CommandFailure.reported { try body(self) }
  }

  var today: CalendarDay { runtime.today() }
  var now: Instant { runtime.now() }

  // MARK: - Reading

  // What is read is asked for here: what is wrong with it is said on the way.

  /// The profile, for answers that would be untrue without it: one that cannot be read is an error here.
  func readableProfile() throws(StoreError) -> Profile {
    let reading = try store.profile()
    switch reading.damage {
    case .damagedFile(let path, let line, let detail, _):
      throw .damaged(path: path, line: line, detail: detail)
    case .unreadable(let path, let code): throw .cannotRead(path: path, code: code)
    default: break
    }
    Output.warn(of: reading.problems)
    return reading.profile
  }

  /// The profile as far as it can be read.
  func profile() throws(StoreError) -> Profile {
    let reading = try store.profile()
    Output.warn(of: reading.problems)
    return reading.profile
  }

  /// The framework in use, for what can be shown without the profile too.
  func framework() throws(StoreError) -> Framework {
    try framework(of: profile())
  }

  func framework(of profile: Profile) throws(StoreError) -> Framework {
    try said(store.framework(profile))
  }

  /// For reading typed lines: only the names of its skills are sure to be filled in.
  func names() throws(StoreError) -> Framework { try said(store.names()) }

  func goals() throws(StoreError) -> [Goal] { try said(store.goals()) }

  func proposals() throws(StoreError) -> Proposals { Proposals(try said(store.proposals())) }

  /// Newest first.
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
  /// How long to wait for another Cairn that is saving; `CAIRN_LOCK_SECONDS` says otherwise.
  var patience: Duration {
    .seconds(environment["CAIRN_LOCK_SECONDS"].flatMap { Int($0) } ?? 10)
  }
}
