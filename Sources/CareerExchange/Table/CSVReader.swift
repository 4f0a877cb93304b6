import FoundationEssentials

/// Reads a table of comma-separated values, after RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180):
/// a record a line, cells in quotes where they hold separators, newlines or quotes, and two quotes for
/// one. It works on bytes, so that every cell is exactly what stands there, and keeps the line of each
/// record. Why not a library: docs/exchange.md.
///
/// More lenient than the RFC where that loses nothing: a record may end with a bare line feed or
/// carriage return, blank lines are passed over, a quote within a cell that does not begin with one is
/// itself, blanks before and behind a quoted cell are passed over, and where the first line says so
/// (`sep=;` of Excel as well), semicolons or tabs part the cells.
struct CSVReader {
  struct Record: Hashable, Sendable {
    /// Where it begins, counted from 1.
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
      separator = sign
      index = first.count
    } else {
      separator = Self.separator(of: self.bytes)
    }
  }

  /// The next record; `nil` at the end.
  mutating func next() throws(ExchangeError) -> Record? {
    while index < bytes.count, Self.isNewline(bytes[index]) {
      countNewline()
      index += 1
    }
    guard index < bytes.count else { return nil }
    var record = Record(line: line, cells: [])
    while true {
      record.cells.append(try cell())
      guard index < bytes.count, bytes[index] == separator else { break }
      index += 1
    }
    return record
  }

  private mutating func cell() throws(ExchangeError) -> String {
    let start = index
    if separator != UInt8(ascii: " ") { skipBlanks() }
    guard index < bytes.count, bytes[index] == Self.quote else {
      index = start
      while index < bytes.count, bytes[index] != separator, !Self.isNewline(bytes[index]) {
        index += 1
      }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    let opened = line
    var text: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Self.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else {
          index += 1
          try checkEndOfCell()
          return String(decoding: text, as: UTF8.self)
        }
        index += 1
      } else if Self.isNewline(byte) {
        countNewline()
      }
      text.append(byte)
      index += 1
    }
    throw .unreadable(line: opened, detail: "a quote is opened here and never closed")
  }

  private mutating func skipBlanks() {
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
  }

  private mutating func checkEndOfCell() throws(ExchangeError) {
    skipBlanks()
    guard index < bytes.count, bytes[index] != separator, !Self.isNewline(bytes[index]) else {
      return
    }
    throw .unreadable(
      line: line, detail: "a quote ends a cell here, but text follows it; two quotes stand for one")
  }

  /// A carriage return and a line feed are one newline, counted at the line feed.
  private mutating func countNewline() {
    if !bytes[index...].starts(with: [0x0D, 0x0A]) { line += 1 }
  }

  private static let quote = UInt8(ascii: "\"")

  private static func isNewline(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Of comma, semicolon and tab, the one that the first line has most of outside of quotes. Programs
  /// write semicolons where a comma parts the decimals.
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
