import CareerModel

// Interim: each of these is replaced by the real thing in a file of its own.
enum TextDocument {
  static func text(of request: ExportRequest, _ career: Career) throws(ExchangeError) -> String {
    ""
  }
}
struct HTMLReport {
  var text = ""
  init(_ request: ExportRequest, _ career: Career) {}
}
enum SVGPicture { static func text(of request: ExportRequest, _ career: Career) -> String { "" } }
package struct RedactionReport: Hashable, Sendable {}
enum Redaction {
  static func redacted(_ career: Career) -> (Career, RedactionReport?) {
    (career, RedactionReport())
  }
}
