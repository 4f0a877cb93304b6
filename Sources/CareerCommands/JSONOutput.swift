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
    String(decoding: try StoreJSON.encode(value), as: UTF8.self)
  }
}
