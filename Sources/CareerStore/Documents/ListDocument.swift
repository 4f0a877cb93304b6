package import CareerJSON
import CareerModel
package import FoundationEssentials

/// A file that is mainly one list: `{"format": …, "version": …, "entries": [ … ]}`.
///
/// The elements are kept as the bytes they are in the file. Adding or changing an element decodes
/// and encodes only that one and copies the others. So a save costs the same in a month of five
/// entries as in one of five hundred, and a diff shows one entry. What another version or a person
/// wrote into the other elements is kept byte for byte. Elements are split by lines: in the layout
/// that `StoreJSON` writes, one begins with the line `    {` and ends with `    }`, and no string
/// can contain a newline. A file in any other layout is parsed as a whole and reformatted.
package struct ListDocument: Sendable {
  /// All keys of the document except the list.
  package var header: [String: JSONValue]
  /// Each element's bytes as in the file, from brace to brace, with the file's indentation.
  package var elements: [Data]
  package let listKey: String

  package init(format: String, listKey: String) {
    self.listKey = listKey
    header = ["format": .string(format), "version": .integer(Self.version)]
    elements = []
  }

  /// The version of all file formats that this Cairn writes.
  package static let version = 1

  /// Throws `damaged` if the bytes are not a JSON document of this format with such a list, or
  /// `newerVersion` if a newer Cairn keeps the list in another way.
  package init(_ bytes: Data, format: String, listKey: String, path: String) throws(StoreError) {
    self.listKey = listKey
    if let (skeleton, elements) = Self.cut(bytes, listKey: listKey),
      var header = try? JSONDocument(skeleton).root.otherMembers(than: []),
      header[listKey] == .array([])
    {
      header[listKey] = nil
      (self.header, self.elements) = (header, elements)
    } else {
      var header = try StoreJSON.decode([String: JSONValue].self, from: bytes, path: path)
      let value = header.removeValue(forKey: listKey)
      self.header = header
      elements = []
      guard case .array(let list)? = value else {
        if header["format"] == .string(format), statedVersion > Self.version {
          throw .newerVersion(path: path, version: statedVersion, known: Self.version)
        }
        throw .damaged(path: path, line: nil, detail: "it has no list \"\(listKey)\"")
      }
      for value in list { elements.append(try Self.element(value)) }
    }
    guard header["format"] == .string(format) else {
      throw .damaged(path: path, line: nil, detail: "its \"format\" must be \"\(format)\"")
    }
  }

  /// The version that the document states.
  package var statedVersion: Int {
    switch header["version"] {
    case .integer(let version)?: version
    case .number(let version)? where version > Double(Self.version): Self.version + 1
    case .large?: Int.max
    default: Self.version
    }
  }

  /// The lines where the elements begin, counted from 1, in our layout of the file. Computed all at
  /// once, because each is counted from the one before it.
  package var elementLines: [Int] {
    let newline = UInt8(ascii: "\n")
    var skeleton = header
    skeleton[listKey] = .string(Self.placeholder)
    let before = (try? StoreJSON.encode(skeleton)).flatMap { bytes in
      hole(in: bytes).map { bytes.prefix($0).count { $0 == newline } }
    }
    var line = 2 + (before ?? 0)
    return elements.map { element in
      defer { line += 1 + element.count { $0 == newline } }
      return line
    }
  }

  /// Returns the offset in the encoded header where the list belongs.
  private func hole(in bytes: Data) -> Int? {
    let key = "\n  \"\(listKey)\" : "
    return bytes.offset(of: "\(key)\"\(Self.placeholder)\"").map { $0 + key.utf8.count }
  }

  /// Throws if a newer Cairn wrote the file, which may be read but not changed.
  static func check(_ version: Int, of path: String) throws(StoreError) {
    guard version <= Self.version else {
      throw .newerVersion(path: path, version: version, known: Self.version)
    }
  }

  /// Returns the contents of a list file, sorted into the file's order.
  static func file<Item: Listed>(of items: [Item]) throws(StoreError) -> Data {
    var document = ListDocument(format: Item.format, listKey: Item.listKey)
    for item in items.sorted(by: Item.precedes) { document.elements.append(try element(item)) }
    return try document.encoded()
  }

  /// Returns the file's contents, or throws if they are larger than Cairn would read back.
  package func encoded(for path: String) throws(StoreError) -> Data {
    let bytes = try encoded()
    guard bytes.count <= InputLimit.record else {
      throw .damaged(
        path: path, line: nil,
        detail: "with this change, \(InputLimit.tooLarge(bytes.count, most: InputLimit.record))")
    }
    return bytes
  }

  /// Returns the contents of the file.
  package func encoded() throws(StoreError) -> Data {
    var skeleton = header
    skeleton[listKey] = .string(Self.placeholder)
    let bytes = try StoreJSON.encode(skeleton)
    guard let start = hole(in: bytes) else { return bytes }
    let separator = Data(",\n".utf8)
    var parts = [bytes.prefix(start), Data((elements.isEmpty ? "[" : "[\n").utf8)]
    parts += elements.flatMap { [separator, $0] }.dropFirst()
    parts.append(Data((elements.isEmpty ? "]" : "\n  ]").utf8))
    parts += [bytes.dropFirst(start + "\"\(Self.placeholder)\"".utf8.count), Data("\n".utf8)]
    return Data(joining: parts)
  }

  /// Returns a value formatted as an element of the list.
  package static func element(_ value: some Encodable) throws(StoreError) -> Data {
    try StoreJSON.encode(value, indent: 4)
  }

  /// A text that none of our headers contains; the list replaces it when the file is assembled.
  private static let placeholder = "cairn:list"

  /// Returns the document with an empty list, and the list's elements; `nil` for a foreign layout.
  private static func cut(_ bytes: Data, listKey: String) -> (skeleton: Data, elements: [Data])? {
    let opening = "\n  \"\(listKey)\" : ["
    guard let start = bytes.offset(of: opening + "\n") else {
      return bytes.offset(of: opening + "]") == nil ? nil : (bytes, [])
    }
    let listStart = start + opening.utf8.count + 1
    var (ranges, elementStart, listEnd) = ([Range<Int>](), Int?.none, Int?.none)
    bytes.forEachLine(from: listStart) { offset, line in
      switch (LineRole(line), elementStart) {
      case (.elementBegins, nil): elementStart = offset
      case (.inside, _?): break
      case (.elementEnds, let begin?):
        ranges.append(begin..<(offset + "    }".utf8.count))
        elementStart = nil
      case (.listEnds, nil):
        listEnd = offset
        return false
      default: return false
      }
      return true
    }
    guard let listEnd else { return nil }
    let first = bytes.startIndex
    let skeleton = bytes.prefix(listStart) + bytes.dropFirst(listEnd)
    return (skeleton, ranges.map { bytes[($0.lowerBound + first)..<($0.upperBound + first)] })
  }

  private enum LineRole {
    case elementBegins, elementEnds, inside, listEnds, other

    init(_ line: UnsafeRawBufferPointer) {
      func reads(_ text: StaticString) -> Bool {
        line.elementsEqual(
          UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
      }
      // A line of only blanks occurs in an empty object or list.
      let blanks = line.prefix(6).count { $0 == UInt8(ascii: " ") }
      if blanks == min(6, line.count) {
        self = .inside
      } else if reads("    {") {
        self = .elementBegins
      } else if reads("    }") || reads("    },") {
        self = .elementEnds
      } else if reads("  ]") || reads("  ],") {
        self = .listEnds
      } else {
        self = .other
      }
    }
  }
}
