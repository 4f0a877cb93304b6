import CareerJSON
import CareerModel

extension ListFile {
  /// Returns everything in a file without any problem, in order, straight from its bytes; `nil` for
  /// one that takes a careful look.
  package static func items(ofSound bytes: UnsafeBufferPointer<UInt8>) -> [Item]? {
    guard let (found, ids) = try? sound(bytes), ids.allDiffer else { return nil }
    var items = found
    Item.sort(&items)
    return items
  }

  /// Throws for a file that takes a careful look.
  private static func sound(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws -> (items: [Item], ids: [String]) {
    var (items, ids, format, version): ([Item], [String]?, String?, Int?) = ([], nil, nil, nil)
    var stream = try JSONStream(bytes)
    try stream.take("{")
    while try !stream.takes("}") {
      if try stream.takes(key: Item.listKey) {
        guard ids == nil else { throw JSONStream.Surprise() }
        ids = try list(in: &stream, into: &items)
      } else if format == nil, try stream.takes(key: "format") {
        format = try stream.text()
      } else if version == nil, try stream.takes(key: "version") {
        version = try stream.integer()
      } else {
        // A key that a newer Cairn wrote, or one for the second time. What is below it may look like
        // items to those who cut the file into lines, as a save does.
        throw JSONStream.Surprise()
      }
      try stream.endElement(before: "}")
    }
    guard let ids, stream.bytesLeft == 0, format == Item.format, version == ListDocument.version
    else {
      throw JSONStream.Surprise()
    }
    return (items, ids)
  }

  /// Reads the list of items, and returns their ids.
  private static func list(in stream: inout JSONStream, into items: inout [Item]) throws -> [String]
  {
    var ids: [String] = []
    // Few items are shorter than this; room that is not used costs nothing.
    items.reserveCapacity(stream.bytesLeft / 320)
    try stream.take("[")
    while try !stream.takes("]") {
      let item = try Item(next: &stream)
      ids.append(item.id.rawValue)
      items.append(item)
      try stream.endElement(before: "]")
    }
    return ids
  }
}
