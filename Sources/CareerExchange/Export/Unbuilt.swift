import CareerModel

// Interim: each of these is replaced by the real thing in a file of its own.
enum TextDocument {
  static func text(of request: ExportRequest, _ career: Career) throws(ExchangeError) -> String {
    ""
  }
}
package struct RedactionReport: Hashable, Sendable {}
enum Redaction {
  static func redacted(_ career: Career) -> (Career, RedactionReport?) {
    (career, RedactionReport())
  }
}
