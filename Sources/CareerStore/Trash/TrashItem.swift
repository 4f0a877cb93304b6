package import CareerModel

/// An item of the trash: an entry or goal that a change removed, or a file that was set aside.
package struct TrashItem: Hashable, Sendable {
  package var content: Content
  /// When it was put into the trash; `nil` for a file whose name does not say.
  package var removed: Instant?
  /// The trash file that holds it.
  package var path: String

  package enum Content: Hashable, Sendable {
    case thing(Thing)
    /// A file as it was, byte for byte; `name` omits the time that the trash prepends.
    case file(name: String, bytes: Int)
  }

  package init(_ content: Content, removed: Instant?, path: String) {
    (self.content, self.removed, self.path) = (content, removed, path)
  }

  /// The entry or goal; `nil` for a file.
  package var thing: Thing? { if case .thing(let thing) = content { thing } else { nil } }

  /// The id of an entry or a goal; `nil` for a file.
  package var entryID: EntryID? { thing?.id }

  /// The id of an entry or goal; for a file, its name in the trash.
  package var id: String { entryID?.rawValue ?? FileSystem.name(of: path) }

  /// Returns whether it is older than another copy of its item. Items without a time are oldest.
  func isOlder(than other: TrashItem) -> Bool {
    (removed?.milliseconds ?? .min, path) < (other.removed?.milliseconds ?? .min, other.path)
  }
}

/// The name of a file in the trash: the time, a number if two share a time, and a description.
struct TrashName {
  /// `nil` for a file that Cairn did not put there.
  let removed: Instant?
  /// `removed.json`, `damaged-2026-11.json`, or the whole name if it does not begin with a time.
  let rest: String

  /// The name of a file that keeps deleted entries and goals.
  static let removed = "removed.json"
  /// The name prefixes of whole files: damaged ones, and copies that other programs made.
  private static let wholeFiles = ["damaged-", "copy-", "merged-"]

  init(_ name: String) {
    let bytes = Array(name.utf8)
    // 2026-11-21T18-13-05.123Z, with hyphens for the colons that some file systems reject.
    let length = 24
    guard bytes.count > length + 1, bytes[length] == UInt8(ascii: "-"),
      let time = Self.instant(bytes[..<length])
    else {
      (removed, rest) = (nil, name)
      return
    }
    removed = time
    let rest = String(decoding: bytes[(length + 1)...], as: UTF8.self)
    let parts = rest.split(separator: "-", maxSplits: 1).map(String.init)
    let isNumbered =
      parts.count == 2 && parts[0].utf8.decimal != nil
      && (parts[1] == Self.removed || Self.wholeFiles.contains(where: parts[1].hasPrefix))
    self.rest = isNumbered ? parts[1] : rest
  }

  private static func instant(_ bytes: ArraySlice<UInt8>) -> Instant? {
    var bytes = Array(bytes)
    for place in [13, 16] {
      guard bytes[place] == UInt8(ascii: "-") else { return nil }
      bytes[place] = UInt8(ascii: ":")
    }
    return Instant(String(decoding: bytes, as: UTF8.self))
  }
}

/// Reads the items of `trash/`.
struct TrashReader {
  let directory: DataDirectory

  /// Returns all items, newest first. Lists an item with several copies once, as it was last.
  func items() throws(StoreError) -> [TrashItem] {
    var newest: [String: TrashItem] = [:]
    for item in try allItems() {
      if let other = newest[item.id], item.isOlder(than: other) { continue }
      newest[item.id] = item
    }
    return newest.values.sorted { $1.isOlder(than: $0) || (!$0.isOlder(than: $1) && $0.id < $1.id) }
  }

  /// Returns every copy of every item, unordered.
  func allItems() throws(StoreError) -> [TrashItem] {
    var items: [TrashItem] = []
    for path in try paths() { items += try self.items(in: path) }
    return items
  }

  /// Returns the files in the trash, ordered by name. Skips anything that is not a file.
  func paths() throws(StoreError) -> [String] {
    try FileSystem.names(in: directory.trash).sorted()
      .map { "\(directory.trash)/\($0)" }.filter(FileSystem.isFile)
  }

  private func items(in path: String) throws(StoreError) -> [TrashItem] {
    guard let bytes = try FileSystem.read(path) else { return [] }
    let name = TrashName(FileSystem.name(of: path))
    let whole = TrashItem(
      .file(name: name.rest, bytes: bytes.count), removed: name.removed, path: path)
    guard let file = RemovedFile(bytes, at: path) else { return [whole] }
    let items = file.things.map {
      TrashItem(.thing($0), removed: file.removed ?? name.removed, path: path)
    }
    return file.holdsUnknown ? items + [whole] : items
  }
}
