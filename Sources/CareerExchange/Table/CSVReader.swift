import FoundationEssentials

/// Reads comma-separated values, after RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180), byte by
/// byte, so that every cell is exact. For why this is not a library, see docs/exchange.md.
///
/// It is more lenient than the RFC where nothing is lost. A record may end with a bare line feed or
/// carriage return. Blank lines, and blanks around a quoted cell, are skipped. A quote inside an
/// unquoted cell is literal. Semicolons or tabs separate cells if the first line indicates that
/// (including Excel's `sep=;`).
struct CSVReader {
  struct Record: Hashable, Sendable {
    /// The line where it begins, counted from 1.
    var line: Int
    var cells: [String]
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0
  private var line = 1

  init(_ bytes: Data) {
    self.bytes = Array(bytes)
    let first = self.bytes.prefix { !Self.isNewline($0) }
    let mark = Array("sep=".utf8)
    if first.count == mark.count + 1, first.starts(with: mark), let sign = first.last {
      (separator, index) = (sign, first.count)
    } else {
      separator = Self.separator(of: self.bytes)
    }
  }

  /// Returns the next record; `nil` at the end.
  mutating func next() throws(ExchangeError) -> Record? {
    while index < bytes.count, Self.isNewline(bytes[index]) {
      countNewline()
      index += 1
    }
    guard index < bytes.count else { return nil }
    var record = Record(line: line, cells: [try cell()])
    while index < bytes.count, bytes[index] == separator {
      index += 1
      record.cells.append(try cell())
    }
    return record
  }

  private mutating func cell() throws(ExchangeError) -> String {
    let start = separator == Self.blank ? index : place { $0 != Self.blank }
    guard start < bytes.count, bytes[start] == Self.quote else {
      let bare = index
      index = place(where: endsCell)
      return String(decoding: bytes[bare..<index], as: UTF8.self)
    }
    let opened = line
    var text: [UInt8] = []
    index = start + 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Self.quote {
        index += 1
        guard index < bytes.count, bytes[index] == Self.quote else {
          index = place { $0 != Self.blank }
          if index == bytes.count || endsCell(bytes[index]) {
            return String(decoding: text, as: UTF8.self)
          }
          throw .unreadable(
            line: line, detail: "text follows a closing quote; double any quote inside a cell")
        }
      } else if Self.isNewline(byte) {
        countNewline()
      }
      text.append(byte)
      index += 1
    }
    throw .unreadable(line: opened, detail: "this quote is never closed")
  }

  /// Returns the next place with such a byte, or the end.
  private func place(where isSought: (UInt8) -> Bool) -> Int {
    bytes[index...].firstIndex(where: isSought) ?? bytes.count
  }

  private func endsCell(_ byte: UInt8) -> Bool { byte == separator || Self.isNewline(byte) }

  /// Counts a newline; a carriage return and line feed are one, counted at the line feed.
  private mutating func countNewline() {
    if !bytes[index...].starts(with: [0x0D, 0x0A]) { line += 1 }
  }

  private static let (quote, blank) = (UInt8(ascii: "\""), UInt8(ascii: " "))

  private static func isNewline(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Returns the most frequent unquoted comma, semicolon or tab of the first line.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes.drop(while: isNewline) {
      if byte == quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if isNewline(byte) { break }
      counts[byte, default: 0] += 1
    }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? candidates[0]
  }
}
