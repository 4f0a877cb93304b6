package import CareerModel

/// A career on disk: everything that reads and changes it.
///
/// Every function may be called from any thread; reads take no lock, changes take turns with every
/// other process that uses the same directory.
package struct CareerStore: Sendable {
  let files: CareerFiles
  let lock: FileLock
  let runtime: RuntimeEnvironment
  private(set) var progress = SaveProgress.silent
  /// Told of what is done with the record, for what a command says beside its answer.
  package var watch: @Sendable (Event) -> Void = { _ in }

  package enum Event: Hashable, Sendable {
    /// The record is about to be looked at.
    case looked
    /// Something is on disk now; the record may have begun with it.
    case saved(isFirst: Bool)
    /// What is on disk now is another record than before.
    case changed
  }

  package init(
    _ directory: DataDirectory, runtime: RuntimeEnvironment, patience: Duration = .seconds(10)
  ) {
    files = CareerFiles(directory: directory)
    lock = FileLock(path: directory.lock, patience: patience)
    self.runtime = runtime
  }

  /// The same store, whose changes tell how far they have come and can be cancelled; keeping drafts
  /// cannot.
  package func telling(_ progress: SaveProgress) -> CareerStore {
    var store = self
    store.progress = progress
    return store
  }

  /// Where everything is.
  package var directory: DataDirectory { files.directory }
}

extension CareerStore {
  /// The framework that the profile names, or the built-in one with the reason.
  package func framework(_ profile: Profile) throws(StoreError) -> (Framework, [FileProblem]) {
    try files.framework(for: profile)
  }

  /// The framework in use, for typed lines: only the names of its skills are sure to be filled in.
  package func names() throws(StoreError) -> (Framework, [FileProblem]) { try files.names() }

  /// An empty profile where there is none yet; `isNew` tells the two apart.
  package func profile() throws(StoreError) -> ProfileReading {
    watch(.looked)
    return try files.profile()
  }

  /// The months that have a file, newest first; none, with the reason, where the journal cannot be listed.
  package func months() throws(StoreError) -> ([CalendarMonth], [FileProblem]) {
    watch(.looked)
    return try files.listing()
  }

  /// An empty month where there is no file, and with the reason where it cannot be read.
  package func month(_ month: CalendarMonth) throws(StoreError) -> MonthReading {
    try files.reading(of: month)
  }

  package func goals() throws(StoreError) -> ([Goal], [FileProblem]) {
    watch(.looked)
    return try files.goals()
  }

  /// What commits told, whatever was said to it.
  package func proposals() throws(StoreError) -> ([Proposal], [FileProblem]) {
    watch(.looked)
    return try files.allProposals()
  }

  /// The lines that were left unfinished.
  package func drafts() throws(StoreError) -> [Draft] {
    watch(.looked)
    return try files.draftFile.read()?.value.drafts ?? []
  }

  /// What is in the trash, newest first, each thing once.
  package func trash() throws(StoreError) -> [TrashItem] {
    try TrashReader(directory: directory).items()
  }

  /// What is wrong with the data directory, changing nothing; `isQuick` is without reading months.
  package func check(_ isQuick: Bool) throws(StoreError) -> [Finding] {
    try Doctor(files: files).findings(isQuick: isQuick)
  }
}

/// A profile and what is wrong with its file.
package struct ProfileReading: Hashable, Sendable {
  package var profile = Profile()
  /// Whether nothing was stored yet.
  package var isNew = false
  package var problems: [FileProblem] = []

  /// What keeps the profile from being read at all; `nil` where it was, or there is none.
  package var damage: FileProblem? { problems.first(where: \.hidesSomething) }
}

/// The entries of one month, with what is wrong with its file.
package struct MonthReading: Hashable, Sendable {
  package var month: CalendarMonth
  /// In the order of the journal.
  package var entries: [Entry]
  package var problems: [FileProblem]

  package init(month: CalendarMonth, entries: [Entry], problems: [FileProblem] = []) {
    self.month = month
    self.entries = entries
    self.problems = problems
  }
}

/// What a change came to: what was done, and where it is now.
package struct Receipt: Hashable, Sendable {
  /// As it was done: for undo the inverse of what was taken back.
  package var change: Change
  /// The months of the journal that are not as they were.
  package var months: Set<CalendarMonth>
  /// Damaged files that were set aside on the way.
  package var problems: [FileProblem] = []

  /// The file in which each edit was made, in their order, by its name in the data directory:
  /// `journal/2026-11.json`. Of an entry that has moved the one that it is in now.
  package var places: [String] { change.edits.map(DataDirectory.name(of:)) }
}
