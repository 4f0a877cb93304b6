import CareerModel
import FoundationEssentials

/// Everything in a data directory as it was read, item by item, with what could not be read.
struct RecordSnapshot: Sendable {
  let directory: DataDirectory
  let months: [Month]
  let plan: ListReading<Goal>
  let proposals: ListReading<Proposal>
  /// `nil` where there is none, or it cannot be read.
  let profile: Profile?
  /// `nil` where the framework in use cannot be read.
  let framework: Framework?
  let frameworkProblem: FileProblem?
  /// What is wrong with the files that are no lists: the profile, the history and the drafts.
  let troubles: [(path: String, trouble: StoreError)]

  struct Month: Sendable {
    let month: CalendarMonth
    let list: ListReading<Entry>
  }

  /// - Throws: Where the journal cannot be listed: entries in it would seem to be gone.
  init(of files: CareerFiles) throws(StoreError) {
    directory = files.directory
    let names = try FileSystem.names(in: directory.journal)
    months = names.compactMap(DataDirectory.month(ofFile:)).sorted().map { month in
      Month(month: month, list: ListReading(path: files.directory.journal(of: month)))
    }
    plan = ListReading(path: directory.plan)
    proposals = ListReading(path: directory.proposals)
    var profile: Profile?
    let troubles = [
      Self.trouble(directory.profile) { () throws(StoreError) in
        let read = try files.profileFile.read()
        profile = read?.value
        return read?.version
      },
      Self.trouble(directory.history) { () throws(StoreError) in
        let path = files.directory.history
        if let damaged = try History(path: path).damaged {
          _ = try ListDocument(damaged, format: History.format, listKey: "changes", path: path)
        }
        return nil
      },
      Self.trouble(directory.drafts) { () throws(StoreError) in
        try files.draftFile.read()?.version
      },
    ]
    self.troubles = troubles.compactMap(\.self)
    self.profile = profile
    let choice = try? files.framework(for: profile ?? Profile())
    framework = choice?.0
    frameworkProblem = choice?.1.first
  }

  /// What keeps a file from being read or changed; `read` returns the version that it states.
  private static func trouble(
    _ path: String, _ read: () throws(StoreError) -> Int?
  ) -> (path: String, trouble: StoreError)? {
    do throws(StoreError) {
      if let version = try read() { try ListDocument.check(version, of: path) }
      return nil
    } catch {
      return (path, error)
    }
  }
}

/// The items of a list file in the order in which they are there, and what is none.
struct ListReading<Item: Listed>: Sendable {
  let path: String
  private(set) var items: [(index: Int, item: Item)] = []
  private(set) var faults: [(index: Int, detail: String)] = []
  /// What is wrong with the file as a whole; `nil` where nothing is, or there is none.
  private(set) var trouble: StoreError?

  init(path: String) {
    self.path = path
    do throws(StoreError) {
      let file = try ListFile<Item>(path: path)
      (items, faults) = file.elements()
      if case .damagedFile(let path, let line, let detail, _)? = file.damaged?.problem {
        throw .damaged(path: path, line: line, detail: detail)
      }
      try file.checkVersion()
    } catch {
      trouble = error
    }
  }
}
