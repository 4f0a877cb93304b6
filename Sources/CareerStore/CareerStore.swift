package import CareerModel

/// Where a career is kept, as the functions that read and change it: values, so that a test can put
/// one that fails in the place of one that works. `CareerStore.live` is the one on disk.
///
/// Every function may be called from any thread; reads take no lock, changes take turns with every
/// other process that uses the same directory.
package struct CareerStore: Sendable {
  /// Where everything is.
  package var directory: DataDirectory
  /// The framework that the profile names, or the built-in one with the reason.
  package var framework: @Sendable (Profile) throws(StoreError) -> (Framework, [FileProblem])
  /// The framework in use, for reading typed lines: only the names of its skills are sure to be
  /// filled in.
  package var names: @Sendable () throws(StoreError) -> (Framework, [FileProblem])
  /// An empty profile where there is none yet; `isNew` tells the two apart.
  package var profile: @Sendable () throws(StoreError) -> ProfileReading
  /// The months that have a file, newest first; none, with the reason, where the journal cannot be listed.
  package var months: @Sendable () throws(StoreError) -> ([CalendarMonth], [FileProblem])
  /// An empty month where there is no file, and with the reason where it cannot be read.
  package var month: @Sendable (CalendarMonth) throws(StoreError) -> MonthReading
  package var goals: @Sendable () throws(StoreError) -> ([Goal], [FileProblem])
  /// What commits told, whatever was said to it.
  package var proposals: @Sendable () throws(StoreError) -> ([Proposal], [FileProblem])
  /// Finishes a change that a crash has cut short, if there is one, and returns what to say of it. To be
  /// called once, before anything is read; one look at the size of a file otherwise.
  package var recover: @Sendable () -> [FileProblem]
  /// Saves what copies that sync programs made of months, plan and proposals hold, as one change, and
  /// puts the copies into the trash; says which. Every change does so by itself. Without copies nothing
  /// is touched, and it waits for no more than a second where another process saves.
  package var mergeCopies: @Sendable () throws(StoreError) -> [FileProblem]
  /// Applies a change to what is stored now and remembers it for undo. When it returns, the change
  /// is on disk.
  package var perform: @Sendable (Change) throws(StoreError) -> Receipt
  /// Takes the last change back, whoever made it.
  package var undo: @Sendable () throws(StoreError) -> Receipt
  /// Does again what was taken back last.
  package var redo: @Sendable () throws(StoreError) -> Receipt
  /// The lines that were left unfinished.
  package var drafts: @Sendable () throws(StoreError) -> [Draft]
  /// Keeps the unfinished lines of the first list in the place of those of the second.
  package var keepDrafts: @Sendable ([Draft], _ insteadOf: [Draft]) throws(StoreError) -> Void
  /// Fills an empty store with a whole career at once, without history.
  package var plant: @Sendable (Profile, [MonthReading], [Goal]) throws(StoreError) -> Void
  /// What is in the trash, newest first, each thing once.
  package var trash: @Sendable () throws(StoreError) -> [TrashItem]
  /// Takes things of the trash away for good, or everything where `nil` is given, with what history,
  /// drafts and the cache hold of them. Nothing is changed in a trial, or where something that is named
  /// is in the record.
  package var purge: @Sendable ([TrashItem]?, _ isTrial: Bool) throws(StoreError) -> PurgeReport
  /// What is wrong with the data directory: everything, or only what is seen without reading months.
  /// Changes nothing.
  package var check: @Sendable (_ isQuick: Bool) throws(StoreError) -> [Finding]
  /// Repairs what is safe, as one change where it changes the record, and takes a version of the profile
  /// from a file where one is named.
  package var repair: @Sendable (_ profile: String?) throws(StoreError) -> RepairReport
  /// The same store, whose changes tell how far they have come and can be cancelled; keeping drafts
  /// cannot.
  package var telling: @Sendable (SaveProgress) -> CareerStore
}

/// A profile and what is wrong with its file.
package struct ProfileReading: Hashable, Sendable {
  package var profile: Profile
  /// Whether nothing was stored yet.
  package var isNew: Bool
  package var problems: [FileProblem]

  /// What keeps the profile from being read at all; `nil` where it was, or there is none.
  package var damage: FileProblem? { problems.first(where: \.hidesSomething) }

  package init(profile: Profile, isNew: Bool = false, problems: [FileProblem] = []) {
    self.profile = profile
    self.isNew = isNew
    self.problems = problems
  }
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

/// What a change came to.
package struct Receipt: Hashable, Sendable {
  /// As it was done: for undo the inverse of what was taken back.
  package var change: Change
  /// The months of the journal that are not as they were.
  package var months: Set<CalendarMonth>
  /// Damaged files that were set aside on the way.
  package var problems: [FileProblem]

  package init(change: Change, months: Set<CalendarMonth>, problems: [FileProblem] = []) {
    self.change = change
    self.months = months
    self.problems = problems
  }
}
