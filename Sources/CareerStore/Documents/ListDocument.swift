package import CareerModel
package import FoundationEssentials

/// A file that is mainly one list: `{"format": …, "version": …, "entries": [ … ]}`.
///
/// The elements stay as the bytes they are in the file. Adding to a file, or changing one element
/// in it, decodes and encodes that element only and copies the others, so that a save costs the
/// same in a month of five entries and of five hundred, a diff shows one entry, and what another
/// version or a person wrote into the other elements stays to the letter. The cut follows the
/// lines: in the layout that `StoreJSON` writes, an element of the list begins with the line
/// `    {` and ends with `    }`, and no string can hold a newline. A file in any other layout is
/// read as a whole and laid out anew.
package struct ListDocument: Sendable {
  /// All keys of the document but the list.
  package var header: [String: JSONValue]
  /// Each as it stands in the file, from its brace to its brace, indented as in the file.
  package var elements: [Data]
  /// The key of the list.
  package let listKey: String

  package init(format: String, listKey: String) {
    self.listKey = listKey
    header = ["format": .string(format), "version": .integer(Self.version)]
    elements = []
  }

  /// The version of all file formats that this Cairn writes.
  package static let version = 1

  /// Throws `damaged` if the bytes are no JSON document with such a list, or of another format.
  package init(_ bytes: Data, format: String, listKey: String, path: String) throws(StoreError) {
    self.listKey = listKey
    if let (skeleton, elements) = Self.cut(bytes, listKey: listKey),
      var header = try? JSONDecoder().decode([String: JSONValue].self, from: skeleton)
    {
      header[listKey] = nil
      self.header = header
      self.elements = elements
    } else {
      var header = try StoreJSON.decode([String: JSONValue].self, from: bytes, path: path)
      guard case .array(let list)? = header.removeValue(forKey: listKey) else {
        throw .damaged(path: path, line: nil, detail: "there is no list \"\(listKey)\" in it")
      }
      self.header = header
      elements = []
      for value in list { elements.append(try Self.element(value)) }
    }
    guard header["format"] == .string(format) else {
      throw .damaged(path: path, line: nil, detail: "its \"format\" is not \"\(format)\"")
    }
  }

  /// The version that the document says it has.
  package var statedVersion: Int {
    if case .integer(let version)? = header["version"] { return version }
    return Self.version
  }

  /// The line on which an element begins, counted from 1, in our layout of the file.
  package func line(ofElement index: Int) -> Int {
    let newline = UInt8(ascii: "\n")
    let firstLine = 2 + header.keys.count { $0 < listKey } + 1
    return firstLine + elements[..<index].reduce(0) { $0 + 1 + $1.count { $0 == newline } }
  }

  /// The whole file.
  package func encoded() throws(StoreError) -> Data {
    var skeleton = header
    skeleton[listKey] = .string(Self.placeholder)
    let bytes = try StoreJSON.encode(skeleton)
    guard let hole = bytes.firstRange(of: Data("\"\(Self.placeholder)\"".utf8)) else {
      return bytes
    }
    var file = Data(capacity: bytes.count + elements.reduce(8) { $0 + $1.count + 2 })
    file.append(bytes[..<hole.lowerBound])
    file.append(contentsOf: Data("[".utf8))
    for (index, element) in elements.enumerated() {
      file.append(contentsOf: Data((index == 0 ? "\n" : ",\n").utf8))
      file.append(element)
    }
    file.append(contentsOf: Data((elements.isEmpty ? "]" : "\n  ]").utf8))
    file.append(bytes[hole.upperBound...])
    file.append(UInt8(ascii: "\n"))
    return file
  }

  /// A value laid out as an element of the list.
  package static func element(_ value: some Encodable) throws(StoreError) -> Data {
    let indent = Data("    ".utf8)
    var element = indent
    for byte in try StoreJSON.encode(value) {
      element.append(byte)
      if byte == UInt8(ascii: "\n") { element.append(indent) }
    }
    return element
  }

  /// A text that no header of ours holds; replaced by the list when the file is put together.
  private static let placeholder = "cairn:list"

  /// The document with an empty list, and the list's elements; `nil` if it is laid out in another
  /// way than ours.
  private static func cut(_ bytes: Data, listKey: String) -> (skeleton: Data, elements: [Data])? {
    let opening = Data("\n  \"\(listKey)\" : [\n".utf8)
    guard let start = bytes.firstRange(of: opening) else {
      let empty = Data("\n  \"\(listKey)\" : []".utf8)
      return bytes.firstRange(of: empty) == nil ? nil : (bytes, [])
    }
    var elements: [Data] = []
    var line = start.upperBound
    var elementStart: Int?
    while let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) {
      let text = bytes[line..<end]
      switch LineRole(text) {
      case .elementBegins where elementStart == nil: elementStart = line
      case .elementEnds(let length):
        guard let begin = elementStart else { return nil }
        elements.append(bytes[begin..<(line + length)])
        elementStart = nil
      case .listEnds where elementStart == nil:
        var skeleton = bytes[..<start.upperBound]
        skeleton.append(bytes[line...])
        return (skeleton, elements)
      case .inside where elementStart != nil: break
      default: return nil
      }
      line = end + 1
    }
    return nil
  }

  private enum LineRole {
    case elementBegins
    /// `length` is that of the line without its comma.
    case elementEnds(length: Int)
    case listEnds
    case inside
    case other

    init(_ line: Data) {
      let text = line.prefix(7)
      if text.elementsEqual("    {".utf8) {
        self = .elementBegins
      } else if text.elementsEqual("    }".utf8) || text.elementsEqual("    },".utf8) {
        self = .elementEnds(length: 5)
      } else if text.elementsEqual("  ]".utf8) || text.elementsEqual("  ],".utf8) {
        self = .listEnds
      } else {
        self = text.starts(with: "      ".utf8) ? .inside : .other
      }
    }
  }
}
