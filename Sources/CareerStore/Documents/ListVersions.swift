import CareerJSON
import CareerModel
import FoundationEssentials

/// A list file and the copies that other programs made of it: versions of the same list.
struct ListVersions<Item: Listed> {
  /// A copy and its contents.
  struct Copy {
    var path: String
    var bytes: Data
    var items: [Item]
  }

  let path: String
  /// The items of the file itself.
  let own: [Item]
  /// Problems with the file, and with copies that cannot be merged.
  private(set) var problems: [FileProblem]
  /// The copies that can be merged.
  private(set) var copies: [Copy] = []

  init(_ file: ListFile<Item>, copies paths: [String]) throws(StoreError) {
    path = file.path
    (own, problems) = file.read()
    for path in paths {
      do throws(StoreError) {
        guard let bytes = try FileSystem.read(path), Self.mayHold(bytes) else { continue }
        let (items, found) = try ListFile<Item>(path: path, bytes: bytes).read()
        if let reason = found.lazy.compactMap(Self.reason).first {
          problems.append(.copyLeft(path: path, line: reason.line, detail: reason.detail))
        } else {
          copies.append(Copy(path: path, bytes: bytes, items: items))
        }
      } catch {
        problems.append(.copyLeft(path: path, line: nil, detail: "it cannot be read"))
      }
    }
  }

  /// Returns whether a file has the right format, or is too damaged to tell. A table or note of the
  /// user's that happens to have such a name is not a copy.
  private static func mayHold(_ bytes: Data) -> Bool {
    guard let value = try? CareerJSON.decode(JSONValue.self, from: bytes) else { return true }
    guard case .object(let object) = value else { return false }
    return object["format"] == .string(Item.format)
  }

  /// Returns why a copy cannot be merged completely; `nil` if it can.
  private static func reason(of problem: FileProblem) -> (line: Int?, detail: String)? {
    switch problem {
    case .damagedFile(_, let line, let detail, _), .unreadableItem(_, let line, let detail):
      (line, detail)
    case .newerVersion(_, let version):
      (nil, "file version \(version) needs a later version of Cairn")
    default: nil
    }
  }

  /// Returns the items of all versions in file order. Of two with one id, the later update counts.
  /// For equal times, the file's own item counts, or the same one of two copies whatever their
  /// names. An item that some versions lack stays, unless it was deleted since.
  ///
  /// - Parameter isDeleted: Whether an item was deleted after its last update. Called only for
  ///   items that some version lacks.
  func merged(unless isDeleted: (Item) -> Bool) -> [Item] {
    guard !copies.isEmpty else { return own }
    var count: [EntryID: Int] = [:]
    var found: [EntryID: Item] = [:]
    for item in copies.flatMap(\.items) {
      count[item.id, default: 0] += 1
      guard let known = found[item.id] else {
        found[item.id] = item
        continue
      }
      let isLater =
        known.updated == item.updated ? Self.precedes(known, item) : known.updated < item.updated
      if isLater { found[item.id] = item }
    }
    for item in own {
      count[item.id, default: 0] += 1
      if let other = found[item.id], other.updated > item.updated { continue }
      found[item.id] = item
    }
    return found.values
      .filter { count[$0.id] == copies.count + 1 || !isDeleted($0) }.sorted(by: Item.precedes)
  }

  /// Defines an arbitrary order that is the same on every machine.
  private static func precedes(_ left: Item, _ right: Item) -> Bool {
    guard left != right, let left = try? ListDocument.element(left),
      let right = try? ListDocument.element(right)
    else { return false }
    return left.lexicographicallyPrecedes(right)
  }
}
