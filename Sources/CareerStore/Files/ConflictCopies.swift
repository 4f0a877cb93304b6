package import CareerModel
import Synchronization

/// The copies of Cairn's files that sync programs, browsers and people make beside them.
///
/// Each program names them differently, often in the user's language:
/// `2026-11.sync-conflict-20261126-101112-ABCDEFG.json`, `2026-11 (Robin's conflicted copy).json`,
/// `2026-11 2.json`, `2026-11-LAPTOP.json`. So the rule knows no particular scheme: a copy's name
/// starts with a file's name, goes on, and ends the same way. The contents then decide whether it
/// is a copy.
package final class ConflictCopies: Sendable {
  private let directory: DataDirectory
  private let listings = Mutex<[String: Listing]>([:])

  init(_ directory: DataDirectory) { self.directory = directory }

  /// Returns the month that a journal file is a copy of; `nil` for any other name.
  package static func month(ofCopy name: String) -> CalendarMonth? {
    // Quickly rejects the months that Cairn wrote itself, which are nearly all names.
    guard name.utf8.count > "2026-11.json".utf8.count, let month = CalendarMonth(name.prefix(7)),
      isCopy(name[...], of: month.description)
    else { return nil }
    return month
  }

  /// Returns the name of the file in the data directory that a name is a copy of.
  package static func file(ofCopy name: String) -> String? {
    files.first { isCopy(name[...], of: $0) }.map { $0 + ".json" }
  }

  private static let files = ["plan", "proposals", "profile"]

  /// Returns whether a name continues `base` with something that is not part of the same word or
  /// number, and ends in `.json`, or in `.json.conflict1` as rclone does it. Editor backups
  /// (`2026-11.json~`, `.bak`, `.orig`) and files still being written do not count.
  private static func isCopy(_ name: Substring, of base: String) -> Bool {
    guard name.hasPrefix(base) else { return false }
    var rest = name.dropFirst(base.count)
    if let mark = rest.firstRange(of: ".json.conflict"),
      rest[mark.upperBound...].allSatisfy(\.isNumber)
    {
      return mark.lowerBound == rest.startIndex
    }
    guard rest.hasSuffix(".json") else { return false }
    rest = rest.dropLast(".json".count)
    guard let next = rest.unicodeScalars.first, let last = base.unicodeScalars.last else {
      return false
    }
    return last.properties.numericType != nil
      ? next.properties.numericType == nil : !next.properties.isAlphabetic
  }

  // MARK: - What is there

  /// The copies found in a directory.
  private struct Listing {
    var node: UInt64
    var changed: timespec
    /// The paths of the copies, in order, by the path of the original file.
    var copies: [String: [String]]
    /// How long the directory had been unchanged, in milliseconds. File system clocks are coarse,
    /// and two changes within one tick leave the same time.
    var rest: Int
    var made: ContinuousClock.Instant

    /// Whether an equal time means equal files. A tick is at most 10 ms on this machine's disks,
    /// and two seconds on some USB sticks. Many months are read in quick succession.
    var isSettled: Bool {
      rest > 3000 || rest > 20 && ContinuousClock.now - made < .milliseconds(100)
    }
  }

  /// Returns the paths of a file's copies, in order. Lists the directory again if it has changed.
  func copies(of path: String) throws(StoreError) -> [String] {
    guard let parent = FileSystem.parent(of: path) else { return [] }
    return try copies(in: parent)[path] ?? []
  }

  /// Returns whether any month, the plan or the proposals have a copy.
  func isAnything() throws(StoreError) -> Bool {
    if try !copies(in: directory.journal).isEmpty { return true }
    return try copies(in: directory.path).keys.contains { $0 != directory.profile }
  }

  /// Returns the months that have copies: some have nothing else.
  func months() throws(StoreError) -> [CalendarMonth] {
    try copies(in: directory.journal).keys.compactMap {
      DataDirectory.month(ofFile: FileSystem.name(of: $0))
    }
  }

  private func copies(in place: String) throws(StoreError) -> [String: [String]] {
    guard let status = FileSystem.status(of: place) else { return [:] }
    let known = listings.withLock { $0[place] }
    if let known, known.isSettled, known.node == UInt64(status.st_ino),
      known.changed.tv_sec == status.modified.tv_sec,
      known.changed.tv_nsec == status.modified.tv_nsec
    {
      return known.copies
    }
    return note(try FileSystem.names(in: place), in: place, status)
  }

  /// Records the copies in a directory that was listed anyway.
  func note(_ names: [String], in place: String) {
    if let status = FileSystem.status(of: place) { _ = note(names, in: place, status) }
  }

  /// Returns the paths of the copies recorded last, by the path of the original file.
  func noted() -> [String: [String]] {
    listings.withLock { listings in
      listings.values.reduce(into: [:]) { $0.merge($1.copies) { first, _ in first } }
    }
  }

  private func note(_ names: [String], in place: String, _ status: stat) -> [String: [String]] {
    var copies: [String: [String]] = [:]
    for name in names {
      let original =
        place == directory.journal
        ? Self.month(ofCopy: name).map(directory.journal(of:))
        : Self.file(ofCopy: name).map { "\(place)/\($0)" }
      if let original { copies[original, default: []].append("\(place)/\(name)") }
    }
    for key in copies.keys { copies[key]?.sort() }
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let listing = Listing(
      node: UInt64(status.st_ino), changed: status.modified, copies: copies,
      rest: (now.tv_sec - status.modified.tv_sec) * 1000
        + (now.tv_nsec - status.modified.tv_nsec) / 1_000_000, made: .now)
    listings.withLock { $0[place] = listing }
    return copies
  }
}

extension stat {
  var modified: timespec {
    #if canImport(Darwin)
      st_mtimespec
    #else
      st_mtim
    #endif
  }
}
