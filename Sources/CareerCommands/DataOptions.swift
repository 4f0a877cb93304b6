import ArgumentParser
import CareerModel
import CareerStore

/// Where the career is; the same option before and behind a subcommand.
struct DataOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The directory that holds the career.",
      discussion:
        "Otherwise CAIRN_DIR, or cairn in XDG_DATA_HOME or ~/.local/share. The first change makes it; "
        + "until then a reading command says on standard error that there is no record.",
      valueName: "directory"))
  var dataDir: String?

  @OptionGroup var output: OutputOptions

  func directory(in surroundings: Surroundings) -> DataDirectory {
    DataDirectory.locate(asked: dataDir, in: surroundings)
  }
}

extension Surroundings {
  /// How long to wait for another Cairn that is saving; `CAIRN_LOCK_SECONDS` says otherwise.
  var patience: Duration {
    .seconds(environment["CAIRN_LOCK_SECONDS"].flatMap { Int($0) } ?? 10)
  }
}

/// What every subcommand works with.
struct CommandContext {
  let surroundings: Surroundings
  let store: CareerStore

  init(_ options: DataOptions, parent: CairnCommand) {
    var options = options
    options.dataDir = options.dataDir ?? parent.place.dataDir
    options.output = options.output.or(parent.place.output)
    self.init(options, in: .live())
  }

  init(_ options: DataOptions, in surroundings: Surroundings) {
    self.surroundings = surroundings
    Output.choose(options.output, in: surroundings)
    let directory = options.directory(in: surroundings)
    var store = CareerStore(
      directory, surroundings: surroundings, patience: surroundings.patience
    ).telling(CommandProgress.told)
    store.watch = { RecordNotes.note($0, in: directory) }
    self.store = store
    Output.warn(of: store.recover())
  }

  /// The profile, for answers that would be untrue without it: one that cannot be read is an error here.
  func readableProfile() throws(StoreError) -> ProfileReading {
    let reading = try store.profile()
    switch reading.damage {
    case .damagedFile(let path, let line, let detail, _):
      throw .damaged(path: path, line: line, detail: detail)
    case .unreadable(let path, let code): throw .cannotRead(path: path, code: code)
    default: break
    }
    Output.warn(of: reading.problems)
    return reading
  }

  /// The framework in use, for what can be shown without the profile too; what is wrong with either is
  /// said.
  func framework() throws(StoreError) -> Framework {
    let reading = try store.profile()
    Output.warn(of: reading.problems)
    let (framework, problems) = try store.framework(reading.profile)
    Output.warn(of: problems)
    return framework
  }
}
