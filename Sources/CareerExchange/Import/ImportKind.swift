import CareerModel
package import FoundationEssentials

/// The formats a career can be imported from, with `cairn import KIND FILE`.
package enum ImportKind: String, Hashable, Sendable, CaseIterable {
  case json, csv, jrnl, bragfile, jsonresume, markdown, ics

  /// A line on what it reads.
  package var purpose: String {
    switch self {
    case .json: "a full backup from cairn export json"
    case .csv: "a spreadsheet of entries"
    case .jrnl: "a jrnl JSON export"
    case .bragfile: "a bragfile JSON export"
    case .jsonresume: "a JSON Resume (jsonresume.org)"
    case .markdown: "dated lists, such as a brag document"
    case .ics: "an iCalendar file"
    }
  }

  /// Reads a document of this kind; the record lists whatever is not taken. Throws, with the line
  /// if known, if the document as a whole is unreadable.
  package func read(
    _ document: Data, _ context: ImportContext
  ) throws(ExchangeError) -> ImportedRecord {
    let bytes = try DocumentText.checked(document, isFolded: self == .ics)
    let record =
      switch self {
      case .json: try CareerFileReader.read(bytes, context)
      case .csv: try TableReader.read(bytes, context)
      case .jrnl: try JrnlReader.read(bytes, context)
      case .bragfile: try BragfileReader.read(bytes, context)
      case .markdown: try MarkdownReader.read(bytes, context)
      case .jsonresume: try ResumeReader.read(bytes, context)
      case .ics: try CalendarReader.read(bytes, context)
      }
    let count = record.entries.count + record.goals.count + record.left.count
    guard count <= InputLimit.importedItems else {
      throw .unreadable(
        line: nil,
        detail: "it has \(count) items; the limit is \(InputLimit.importedItems). "
          + "Split the file and import each part")
    }
    return record
  }
}

/// Prepares the bytes of a document for the readers: UTF-8 without a byte-order mark.
enum DocumentText {
  /// - Parameter isFolded: Whether lines may be split inside a character, so are not checked.
  static func checked(_ document: Data, isFolded: Bool = false) throws(ExchangeError) -> Data {
    guard document.count <= InputLimit.document else {
      throw .unreadable(line: nil, detail: InputLimit.tooLarge(nil, most: InputLimit.document))
    }
    if let text = try utf16(document) { return try checked(text, isFolded: isFolded) }
    let bytes = document.starts(with: [0xEF, 0xBB, 0xBF]) ? Data(document.dropFirst(3)) : document
    guard bytes.contains(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
      throw .unreadable(line: nil, detail: "it is empty")
    }
    if !isFolded, let line = lineOfFirstFault(bytes) {
      throw .unreadable(line: line, detail: "not valid UTF-8; save the file as UTF-8")
    }
    return bytes
  }

  /// Converts UTF-16 with a byte-order mark, as Excel writes it, to UTF-8; `nil` for anything else.
  private static func utf16(_ document: Data) throws(ExchangeError) -> Data? {
    let isLittle = document.starts(with: [0xFF, 0xFE])
    guard isLittle || document.starts(with: [0xFE, 0xFF]) else { return nil }
    let bytes = Array(document.dropFirst(2))
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
      throw .unreadable(line: nil, detail: "its UTF-16 text is damaged; save the file as UTF-8")
    }
    return Data(text.utf8)
  }

  /// Returns the first line that is not UTF-8; `nil` if all are.
  private static func lineOfFirstFault(_ bytes: Data) -> Int? {
    bytes.withUnsafeBytes { buffer -> Int? in
      guard String(validating: buffer, as: UTF8.self) == nil else { return nil }
      // Splitting into lines is safe: a newline byte is never part of another character.
      return buffer.split(separator: 0x0A, omittingEmptySubsequences: false)
        .firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
    }
  }
}
