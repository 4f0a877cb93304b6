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
  let troubles: [(path: String, trouble: FileTrouble)]

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
      FileTrouble.of(directory.profile) { () throws(StoreError) in
        let read = try files.profileFile.read()
        profile = read?.value
        return read?.version
      },
      FileTrouble.of(directory.history) { () throws(StoreError) in
        let path = files.directory.history
        if let damaged = try History(path: path).damaged {
          _ = try ListDocument(damaged, format: History.format, listKey: "changes", path: path)
        }
        return nil
      },
      FileTrouble.of(directory.drafts) { () throws(StoreError) in
        try files.draftFile.read()?.version
      },
    ]
    self.troubles = troubles.compactMap(\.self)
    self.profile = profile
    let choice = try? files.framework(for: profile ?? Profile())
    framework = choice?.0
    frameworkProblem = choice?.1.first
  }
}

/// Why a file cannot be read, or not changed.
enum FileTrouble: Hashable, Sendable {
  /// `code` is an `errno`.
  case unreadable(code: Int32)
  case damaged(line: Int?, detail: String)
  case newer(version: Int)

  /// What keeps a file from being read; `read` returns the version that it states, if it does.
  static func of(
    _ path: String, _ read: () throws(StoreError) -> Int?
  ) -> (path: String, trouble: FileTrouble)? {
    do throws(StoreError) {
      guard let version = try read(), version > ListDocument.version else { return nil }
      return (path, .newer(version: version))
    } catch {
      return (path, FileTrouble(error))
    }
  }

  init(_ error: StoreError) {
    switch error {
    case .damaged(_, let line, let detail): self = .damaged(line: line, detail: detail)
    case .newerVersion(_, let version, _): self = .newer(version: version)
    case .cannotRead(_, let code): self = .unreadable(code: code)
    default: self = .unreadable(code: 5)
    }
  }
}

/// The items of a list file in the order in which they are there, and what is none.
struct ListReading<Item: Listed>: Sendable {
  let path: String
  private(set) var items: [(index: Int, item: Item)] = []
  private(set) var faults: [(index: Int, detail: String)] = []
  /// What is wrong with the file as a whole; `nil` where nothing is, or there is none.
  private(set) var trouble: FileTrouble?

  init(path: String) {
    self.path = path
    do throws(StoreError) {
      guard let bytes = try FileSystem.read(path) else { return }
      read(bytes)
    } catch {
      trouble = FileTrouble(error)
    }
  }

  private mutating func read(_ bytes: Data) {
    var elements: [Data]
    do throws(StoreError) {
      let document = try ListDocument(
        bytes, format: Item.format, listKey: Item.listKey, path: path)
      elements = document.elements
      if document.statedVersion > ListDocument.version {
        trouble = .newer(version: document.statedVersion)
      }
    } catch {
      trouble = FileTrouble(error)
      elements = Salvage<Item>(bytes).elements
    }
    let decoder = JSONDecoder()
    for (index, element) in elements.enumerated() {
      if let item = try? decoder.decode(Item.self, from: element) {
        items.append((index, item))
      } else {
        faults.append((index, Self.reason(element)))
      }
    }
  }

  private static func reason(_ element: Data) -> String {
    do throws(StoreError) {
      _ = try StoreJSON.decode(Item.self, from: element, path: "")
      return ""
    } catch {
      if case .damaged(_, _, let detail) = error { return detail }
      return ""
    }
  }
}
