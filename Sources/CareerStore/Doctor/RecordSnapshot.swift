import CareerModel
import FoundationEssentials

/// Everything in a data directory as read, item by item, with what could not be read.
struct RecordSnapshot: Sendable {
  let directory: DataDirectory
  let months: [Month]
  let plan: ListReading<Goal>
  let proposals: ListReading<Proposal>
  /// `nil` if there is none or it cannot be read.
  let profile: Profile?
  /// `nil` if the framework in use cannot be read.
  let framework: Framework?
  let frameworkProblem: FileProblem?
  /// Problems with the files that are not lists: the profile, the history and the drafts.
  let troubles: [(path: String, trouble: StoreError)]

  struct Month: Sendable {
    let month: CalendarMonth
    let list: ListReading<Entry>
  }

  /// - Throws: If the journal cannot be listed; its entries would otherwise seem to be missing.
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

  /// Returns what keeps a file from being read or changed; `read` returns the version it states.
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

/// The items of a list file, in file order, and the elements that are not valid items.
struct ListReading<Item: Listed>: Sendable {
  let path: String
  private(set) var items: [(index: Int, item: Item)] = []
  private(set) var faults: [(index: Int, detail: String)] = []
  /// What is wrong with the file as a whole; `nil` if it is fine or does not exist.
  private(set) var trouble: StoreError?

  init(path: String) {
    self.path = path
    do throws(StoreError) {
      let file = try ListFile<Item>(path: path)
      let (found, places, faults) = file.elements()
      (items, self.faults) = (zip(places, found).map { ($0, $1) }, faults)
      if case .damagedFile(let path, let line, let detail, _)? = file.damaged?.problem {
        throw .damaged(path: path, line: line, detail: detail)
      }
      try file.checkVersion()
    } catch {
      trouble = error
    }
  }
}
