import CSystemCalls
package import CareerModel

/// A career on disk: everything that reads and changes it.
///
/// Every function may be called from any thread. Reads take no lock; changes take turns with every
/// other process that uses the same directory.
package struct CareerStore: Sendable {
  let files: CareerFiles
  let lock: FileLock
  let runtime: RuntimeEnvironment
  private(set) var progress = SaveProgress.silent
  /// Receives store events, for what a command reports beside its answer.
  package var watch: @Sendable (Event) -> Void = { _ in }

  package enum Event: Hashable, Sendable {
    /// The record is about to be read.
    case looked
    /// Something is on disk now; `isFirst` if the record began with it.
    case saved(isFirst: Bool)
    /// The record on disk is different from before.
    case changed
  }

  package init(
    _ directory: DataDirectory, runtime: RuntimeEnvironment, patience: Duration = .seconds(10)
  ) {
    files = CareerFiles(directory: directory)
    lock = FileLock(path: directory.lock, patience: patience)
    self.runtime = runtime
  }

  /// Returns the store with changes that report progress and can be cancelled; keeping drafts
  /// cannot.
  package func telling(_ progress: SaveProgress) -> CareerStore {
    var store = self
    store.progress = progress
    return store
  }

  package var directory: DataDirectory { files.directory }

  /// Keeps memory that was freed, for a command: what one month needed, the next needs again.
  package static func keepFreedMemory() { cairn_keep_freed_memory() }
}

extension CareerStore {
  /// Returns the framework that the profile names, or the built-in one and the reason.
  package func framework(_ profile: Profile) throws(StoreError) -> (Framework, [FileProblem]) {
    try files.framework(for: profile)
  }

  /// Returns the framework for typed lines: only the names of its skills are sure to be filled in.
  package func names() throws(StoreError) -> (Framework, [FileProblem]) { try files.names() }

  /// Returns the framework of a profile for lists, which need no more either.
  package func names(of profile: Profile) throws(StoreError) -> (Framework, [FileProblem]) {
    try files.names(of: profile)
  }

  /// Returns an empty profile if there is none yet; `isNew` tells the two apart.
  package func profile() throws(StoreError) -> ProfileReading {
    watch(.looked)
    return try files.profile()
  }

  /// Returns the months with a file, newest first; none, and why, if the journal cannot be listed.
  package func months() throws(StoreError) -> ([CalendarMonth], [FileProblem]) {
    watch(.looked)
    return try files.listing()
  }

  /// Returns an empty month if it has no file; adds the reason if the file cannot be read.
  package func month(_ month: CalendarMonth) throws(StoreError) -> MonthReading {
    try files.reading(of: month)
  }

  /// Returns whether an entry of a month may have one of some titles; `false` is certain, and told
  /// much faster than the month is read.
  package func mayHold(_ titles: [String], in month: CalendarMonth) -> Bool {
    files.mayHold(titles, in: month)
  }

  /// Returns something made from each of some months, in their order; read and made on all cores.
  package func read<Value: Sendable>(
    _ months: [CalendarMonth], _ value: @Sendable (MonthReading) -> Value
  ) throws(StoreError) -> [Value] {
    let results = months.mapOnAllCores { month -> Result<Value, StoreError> in
      do throws(StoreError) {
        return .success(value(try self.month(month)))
      } catch {
        return .failure(error)
      }
    }
    var values: [Value] = []
    for result in results { values.append(try result.get()) }
    return values
  }

  package func goals() throws(StoreError) -> ([Goal], [FileProblem]) {
    watch(.looked)
    return try files.goals()
  }

  /// Returns all proposals derived from commits, whether accepted, dismissed or open.
  package func proposals() throws(StoreError) -> ([Proposal], [FileProblem]) {
    watch(.looked)
    return try files.allProposals()
  }

  /// Returns the unfinished log lines.
  package func drafts() throws(StoreError) -> [Draft] {
    watch(.looked)
    return try files.draftFile.read()?.value.drafts ?? []
  }

  /// Returns the items of the trash, newest first, each once.
  package func trash() throws(StoreError) -> [TrashItem] {
    try TrashReader(directory: directory).items()
  }

  /// Returns the problems of the data directory, changing nothing; `isQuick` skips the months.
  package func check(_ isQuick: Bool) throws(StoreError) -> [Finding] {
    try Doctor(files: files).findings(isQuick: isQuick)
  }
}

/// A profile and the problems with its file.
package struct ProfileReading: Hashable, Sendable {
  package var profile = Profile()
  /// Whether no profile was stored yet.
  package var isNew = false
  package var problems: [FileProblem] = []

  /// What keeps the profile from being read at all; `nil` if it was read or does not exist.
  package var damage: FileProblem? { problems.first(where: \.hidesSomething) }
}

/// The entries of one month, and the problems with its file.
package struct MonthReading: Hashable, Sendable {
  package var month: CalendarMonth
  /// In journal order.
  package var entries: [Entry]
  package var problems: [FileProblem]

  package init(month: CalendarMonth, entries: [Entry], problems: [FileProblem] = []) {
    (self.month, self.entries, self.problems) = (month, entries, problems)
  }
}

/// The result of a change: what was done, and where it is now.
package struct Receipt: Hashable, Sendable {
  /// The change as made: for undo, the inverse of the undone change.
  package var change: Change
  /// The months of the journal that changed.
  package var months: Set<CalendarMonth>
  /// Damaged files that were set aside on the way.
  package var problems: [FileProblem] = []
}
