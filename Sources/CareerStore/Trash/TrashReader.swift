import CareerModel
import FoundationEssentials

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
      TrashItem($0, removed: file.removed ?? name.removed, path: path)
    }
    return file.holdsUnknown ? items + [whole] : items
  }
}
