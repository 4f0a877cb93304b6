import CareerModel

// Interim: each of these is replaced by the real thing in a file of its own.
struct HTMLReport {
  var text = ""
  init(_ request: ExportRequest, _ career: Career) {}
}
