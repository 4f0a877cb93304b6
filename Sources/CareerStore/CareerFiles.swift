import CareerModel
import FoundationEssentials
import Synchronization

/// Reads the files in a data directory.
struct CareerFiles: Sendable {
  let directory: DataDirectory
  /// The copies that other programs made of the files.
  let copies: ConflictCopies

  init(directory: DataDirectory) {
    self.directory = directory
    copies = ConflictCopies(directory)
  }

  var profileFile: SingleFile<Profile> {
    SingleFile(path: directory.profile, format: "cairn.profile")
  }

  /// The unfinished log lines.
  struct Drafts: Codable, Sendable { var drafts: [Draft] }

  var draftFile: SingleFile<Drafts> { SingleFile(path: directory.drafts, format: "cairn.drafts") }

  func month(_ month: CalendarMonth) throws(StoreError) -> ListFile<Entry> {
    try ListFile(path: directory.journal(of: month))
  }

  func plan() throws(StoreError) -> ListFile<Goal> { try ListFile(path: directory.plan) }

  func proposals() throws(StoreError) -> ListFile<Proposal> {
    try ListFile(path: directory.proposals)
  }

  /// Returns the profile if it can be changed. It cannot be salvaged piece by piece, so one that
  /// cannot be read, or that a newer Cairn wrote, is never overwritten.
  func profileToChange() throws(StoreError) -> Profile {
    if let profile = try profileFile.readToChange() { return profile }
    try checkLink(directory.profile)
    return Profile()
  }

  func profile() throws(StoreError) -> ProfileReading {
    do throws(StoreError) {
      guard let (profile, version) = try profileFile.read() else {
        try checkLink(directory.profile)
        return ProfileReading(isNew: true, problems: profileCopies())
      }
      let problems: [FileProblem] =
        version > ListDocument.version
        ? [.newerVersion(path: directory.profile, version: version)] : []
      return ProfileReading(profile: profile, problems: problems + profileCopies())
    } catch {
      let problem: FileProblem
      switch error {
      case .damaged(let path, let line, let detail):
        problem = .damagedFile(path: path, line: line, detail: detail, kept: 0)
      case .newerVersion(let path, let version, _):
        problem = .newerShape(path: path, version: version)
      case .cannotRead(let path, let code): problem = .unreadable(path: path, code: code)
      default: throw error
      }
      return ProfileReading(problems: [problem] + profileCopies())
    }
  }

  /// Reports other versions of the profile. They are never merged: nothing says which one is right.
  private func profileCopies() -> [FileProblem] {
    // If the directory cannot be listed, the reads whose items may be in it report that.
    copies(of: directory.profile).0.compactMap { path in
      let copy = SingleFile<Profile>(path: path, format: profileFile.format)
      return (try? copy.read()) == nil ? nil : .profileCopy(path: path)
    }
  }

  /// Returns the copies of a file; none, and the reason, if its directory cannot be listed.
  private func copies(of path: String) -> ([String], [FileProblem]) {
    do throws(StoreError) {
      return (try copies.copies(of: path), [])
    } catch {
      guard case .cannotRead(let path, let code) = error else { return ([], []) }
      return ([], [.unreadable(path: path, code: code)])
    }
  }

  /// Returns the months that have a file, newest first; for changes, which must not miss any.
  func months() throws(StoreError) -> [CalendarMonth] {
    let names = try FileSystem.names(in: directory.journal)
    copies.note(names, in: directory.journal)
    return Set(names.compactMap(DataDirectory.month(ofFile:))).union(try copies.months())
      .sorted(by: >)
  }

  // MARK: - Readings, which show what there is and name what they could not read

  func listing() throws(StoreError) -> ([CalendarMonth], [FileProblem]) {
    do throws(StoreError) {
      let found = try months()
      if found.isEmpty { try checkLink(directory.journal) }
      return (found, [])
    } catch {
      switch error {
      case .cannotRead(let path, let code): return ([], [.unreadable(path: path, code: code)])
      case .notADirectory(let path) where FileSystem.exists(path):
        return ([], [.unreadable(path: path, code: FileSystem.notADirectory)])
      default: throw error
      }
    }
  }

  func reading(of month: CalendarMonth) throws(StoreError) -> MonthReading {
    let (entries, problems): ([Entry], _) = try reading(directory.journal(of: month))
    return MonthReading(month: month, entries: entries, problems: problems)
  }

  func goals() throws(StoreError) -> ([Goal], [FileProblem]) {
    try reading(directory.plan)
  }

  func allProposals() throws(StoreError) -> ([Proposal], [FileProblem]) {
    try reading(directory.proposals)
  }

  /// Returns the contents of a file, or nothing and the reason why it cannot be read.
  private func reading<Item: Listed>(_ path: String) throws(StoreError) -> ([Item], [FileProblem]) {
    do throws(StoreError) {
      let (items, problems): ([Item], _) = try merged(path)
      if items.isEmpty, problems.isEmpty { try checkLink(path) }
      return (items, problems)
    } catch {
      switch error {
      case .cannotRead(let path, let code): return ([], [.unreadable(path: path, code: code)])
      case .notADirectory(directory.journal):
        return ([], [.unreadable(path: directory.journal, code: FileSystem.notADirectory)])
      default: throw error
      }
    }
  }

  /// Rejects a dangling link, which is not an empty file: its disk may not be mounted.
  private func checkLink(_ path: String) throws(StoreError) {
    guard FileSystem.isLink(path), FileSystem.isMissing(FileSystem.resolved(path)) else { return }
    throw .missing(path)
  }

  /// Buffers for the bytes of files, as many as are read at the same time: a fresh one costs as much
  /// as the reading. Each keeps the size of the largest file it had.
  private static let buffers = Mutex<[Data]>([])

  /// Returns the combined items of a file and its copies, without writing anything.
  private func merged<Item: Listed>(_ path: String) throws(StoreError) -> ([Item], [FileProblem]) {
    var buffer = Self.buffers.withLock { $0.popLast() ?? Data() }
    defer { Self.buffers.withLock { $0.append(buffer) } }
    let length = try FileSystem.read(path, into: &buffer)
    let (paths, unlisted) = copies(of: path)
    if paths.isEmpty, let length, let items: [Item] = Self.items(ofSound: buffer.prefix(length)) {
      return (items, unlisted)
    }
    let file = try ListFile<Item>(path: path, bytes: length.map { Data(buffer.prefix($0)) })
    guard !paths.isEmpty else {
      let (items, problems) = file.read()
      return (items, problems + unlisted)
    }
    let versions = try ListVersions(file, copies: paths)
    return (
      versions.merged(unless: deletions()),
      versions.problems + versions.copies.map { .copyShown(path: $0.path, of: path) }
    )
  }

  private static func items<Item: Listed>(ofSound bytes: Data) -> [Item]? {
    bytes.withUnsafeBytes { $0.withMemoryRebound(to: UInt8.self, ListFile<Item>.items(ofSound:)) }
  }

  /// Returns whether an entry of a month may have one of some titles; `false` is certain. To look
  /// for the bytes of a title takes a twentieth of the time that it takes to read the month.
  func mayHold(_ titles: [String], in month: CalendarMonth) -> Bool {
    let path = directory.journal(of: month)
    let (paths, unlisted) = copies(of: path)
    guard paths.isEmpty, unlisted.isEmpty, let bytes = try? FileSystem.read(path) else {
      return true
    }
    return titles.contains(where: bytes.mayHold)
  }

  /// Returns a test for deletion since an item's last update; reads history and trash on first use.
  func deletions<Item: Listed>() -> (Item) -> Bool {
    var known: Deletions?
    return { item in
      let deletions = known ?? Deletions(in: directory)
      known = deletions
      return deletions.include(item)
    }
  }

  /// Returns the framework for parsing typed lines: only the names are sure to be filled in.
  func names() throws(StoreError) -> (Framework, [FileProblem]) {
    let choice = SingleFile<FrameworkChoice>(path: directory.profile, format: profileFile.format)
    return try names(of: Profile(framework: (try? choice.read())?.value.framework))
  }

  /// Returns the framework of a profile, in which only the names of the skills are sure to be filled
  /// in.
  func names(of profile: Profile) throws(StoreError) -> (Framework, [FileProblem]) {
    profile.framework == nil
      ? (try FrameworkFile.builtInNames(), []) : try framework(for: profile)
  }

  /// The only profile key needed to parse a typed line.
  private struct FrameworkChoice: Codable, Sendable { var framework: String? }

  func framework(for profile: Profile) throws(StoreError) -> (Framework, [FileProblem]) {
    let builtIn = try FrameworkFile.builtIn()
    guard let name = profile.framework, name != builtIn.id else { return (builtIn, []) }
    let path = directory.framework(named: FileSystem.name(of: name))
    var problems: [LocatedProblem] = []
    let detail: String
    do throws(StoreError) {
      return (try FrameworkFile.read(at: path), [])
    } catch {
      switch error {
      case .unusableFramework(_, let found): (problems, detail) = (found, "")
      case .newerVersion(_, let version, _):
        detail = "file version \(version) needs a later version of Cairn"
      case .damaged(_, let line, let reason): detail = (line.map { "line \($0): " } ?? "") + reason
      default: detail = "it cannot be read"
      }
    }
    return (builtIn, [.frameworkNotUsable(path: path, problems: problems, detail: detail)])
  }
}
