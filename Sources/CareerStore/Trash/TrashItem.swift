package import CareerModel

/// Something in the trash: an entry or a goal that a change removed, or a file that was set aside.
package struct TrashItem: Hashable, Sendable {
  package var thing: Thing
  /// When it came into the trash; `nil` for a file whose name does not say.
  package var removed: Instant?
  /// The file in the trash that holds it.
  package var path: String

  package enum Thing: Hashable, Sendable {
    case entry(Entry)
    case goal(Goal)
    /// A file as it was, to the byte; `name` without the time that the trash puts before it.
    case file(name: String, bytes: Int)

    /// What of the record it is; `nil` for a file.
    package var record: CareerModel.Thing? {
      switch self {
      case .entry(let entry): .entry(entry)
      case .goal(let goal): .goal(goal)
      case .file: nil
      }
    }
  }

  package init(_ thing: Thing, removed: Instant?, path: String) {
    self.thing = thing
    self.removed = removed
    self.path = path
  }

  /// The id of an entry or a goal; `nil` for a file.
  package var entryID: EntryID? { thing.record?.id }

  /// What it is named by: the id of an entry or a goal, the name in the trash of a file.
  package var id: String { entryID?.rawValue ?? FileSystem.name(of: path) }

  /// Whether it is older than another copy of the same thing. What has no time is oldest.
  func isOlder(than other: TrashItem) -> Bool {
    (removed?.milliseconds ?? .min, path) < (other.removed?.milliseconds ?? .min, other.path)
  }
}

/// The name of a file in the trash: the time, a number where two came at the same moment, and what it is.
struct TrashName {
  /// `nil` for a file that Cairn did not put there.
  let removed: Instant?
  /// `removed.json`, `damaged-2026-11.json`, or the whole name where it does not begin with a time.
  let rest: String

  /// What a file is called that keeps what was deleted.
  static let removed = "removed.json"
  /// How the names of whole files begin: damaged ones, and copies that other programs made.
  private static let wholeFiles = ["damaged-", "copy-", "merged-"]

  init(_ name: String) {
    let bytes = Array(name.utf8)
    // 2026-11-21T18-13-05.123Z, with hyphens for the colons that some file systems refuse.
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
      parts.count == 2 && parts[0].utf8.allSatisfy { (0x30...0x39).contains($0) }
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
