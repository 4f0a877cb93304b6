import FoundationEssentials

// Every save searches a month of the journal. The C library does so at memory speed; going through
// Data's collection interface took a hundred times as long.

extension Data {
  /// Returns the offset of the first occurrence of `pattern` from the start of these bytes.
  func offset(of pattern: some StringProtocol) -> Int? { offset(of: Array(pattern.utf8)) }

  func offset(of wanted: [UInt8]) -> Int? {
    withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let first = wanted.first else { return nil }
      var place = 0
      while place + wanted.count <= bytes.count,
        let found = memchr(start + place, Int32(first), bytes.count - place - wanted.count + 1)
      {
        if memcmp(found, wanted, wanted.count) == 0 { return UnsafeRawPointer(found) - start }
        place = UnsafeRawPointer(found) - start + 1
      }
      return nil
    }
  }

  /// Returns whether these bytes, as JSON, may hold a text; `false` is certain, but for signs such as
  /// that of the kelvin, which Unicode takes for a letter. Only for a text that JSON writes in one
  /// way can it be `false`.
  func mayHold(_ text: String) -> Bool {
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }
    guard isPlain, !text.isEmpty else { return true }
    // A character as its number, an escaped slash, or another encoding than UTF-8.
    return ["\\u", "\\/", "\0", text].contains { offset(of: $0) != nil }
  }

  /// Calls `body` with the offset of each line and its bytes without the newline, starting at
  /// `offset`. Stops when `body` returns `false` or after the last newline.
  func forEachLine(from offset: Int, _ body: (Int, UnsafeRawBufferPointer) -> Bool) {
    withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      var line = offset
      while line < bytes.count, let end = memchr(start + line, 0x0A, bytes.count - line) {
        let next = UnsafeRawPointer(end) - start + 1
        guard body(line, UnsafeRawBufferPointer(rebasing: bytes[line..<(next - 1)])) else { return }
        line = next
      }
    }
  }
}
