import CareerModel
import CareerStore
import Foundation

/// How other programs name a copy of `2026-11.json`, with the month left out.
let copyEndings = [
  ".sync-conflict-20261126-101112-ABCDEFG.json",  // Syncthing
  " (Robin's conflicted copy 2026-11-26).json",  // Dropbox
  " (In Konflikt stehende Kopie von Zoë 2026-11-26).json",  // Dropbox, in German
  " (ロビンの競合コピー 2026-11-26).json",  // Dropbox, in Japanese
  " 2.json",  // iCloud, Finder
  " (1).json", "(1).json",  // Google Drive, browsers, SpiderOak
  "-LAPTOP.json", "-LAPTOP-2.json",  // OneDrive
  " (conflicted copy 2026-11-26 101112).json",  // Nextcloud
  "_conflict-20261126-101112.json",  // ownCloud
  ".Conflict.json",  // Resilio
  " (SFConflict robin@x.org 2026-11-26-10-11-12).json",  // Seafile
  " (conflict on 2026-11-26).json",  // Unison
  ".variant-a1b2.json",  // git-annex
  " - Copy.json", " (copy).json",  // people
  ".json.conflict1",  // rclone
]

/// A list file with some items, as Cairn writes it.
func document<Item: Listed>(_ items: [Item]) throws -> Data {
  var document = ListDocument(format: Item.format, listKey: Item.listKey)
  document.elements = try items.sorted(by: Item.precedes).map { try ListDocument.element($0) }
  return try document.encoded()
}

extension DataDirectory {
  /// Puts another version of November there; returns its path.
  @discardableResult
  func putCopy(
    _ entries: [Entry], ending: String = " 2.json",
    of month: CalendarMonth = CareerStoreTests.november
  ) throws -> String {
    let path = "\(journal)/\(month)\(ending)"
    try Disk.put(try document(entries), at: path)
    return path
  }

  /// All files and their bytes, except for the lock.
  func contents() throws -> [String: Data] {
    let paths = try Disk.tree(path).filter { $0 != "lock" }
    return Dictionary(
      uniqueKeysWithValues: paths.compactMap { name in
        (try? Disk.bytes("\(path)/\(name)")).map { (name, $0) }
      })
  }
}
