import CareerModel
import CareerStore
import FoundationEssentials

/// What `--json` prints: the shapes of the files, so that one schema serves both.
enum JSONOutput {
  /// data/schema/list.schema.json.
  struct List: Encodable {
    var format = "cairn.list"
    var version = ListDocument.version
    var entries: [Entry]
  }

  static func text(_ value: some Encodable) throws(StoreError) -> String {
    inert(String(decoding: try StoreJSON.encode(value), as: UTF8.self))
  }

  /// JSON escapes the controls below U+0020 and need not escape others, which a terminal obeys too:
  /// DEL, C1, and what turns the direction of text. Escaped they say the same.
  private static func inert(_ json: String) -> String {
    guard !PrintableText.isPlain(json.filter { $0 != "\n" }) else { return json }
    var inert = ""
    inert.reserveCapacity(json.utf8.count)
    for scalar in json.unicodeScalars {
      if isObeyed(scalar) {
        let code = String(scalar.value, radix: 16)
        inert += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      } else {
        inert.unicodeScalars.append(scalar)
      }
    }
    return inert
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
