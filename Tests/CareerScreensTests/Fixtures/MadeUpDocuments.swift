import CareerModel
import CareerPages
import CareerScreens

/// Makes documents for a planner as the layer above does: what they look like is all that matters here.
struct MadeUpDocuments: Sendable {
  /// Those that were written, by their paths.
  var files: [String: ExportRequest] = [:]
  /// Whether previews are never done.
  var isSlow = false
  /// Why documents cannot be made, in words; `nil` while they can.
  var refusal: String?

  func preview(
    of request: ExportRequest, _ entries: some Sequence<Entry>, name: String?
  ) -> [AppAction] {
    if let refusal { return [.previewMade(request, .failure(.init(refusal)))] }
    guard !isSlow else { return [] }
    let title = "# \(name.map { $0 + ": " } ?? "")\(request.kind.title)"
    let lines = entries.filter(request.query.matches).sorted(by: Entry.precedes).reversed().map {
      "- \($0.day): \($0.title)" + ($0.result.map { " => \($0)" } ?? "")
    }
    let text = ([title, ""] + lines).joined(separator: "\n") + "\n"
    let preview = ExportPreview(text, of: request.kind, remark: remark(on: request))
    return [.previewMade(request, .success(preview))]
  }

  mutating func write(
    _ request: ExportRequest, to path: String, isOverwriting: Bool
  ) -> [AppAction] {
    guard isOverwriting || files[path] == nil else { return [.exportMet(path)] }
    files[path] = request
    return [.exported(path, bytes: 12_345, remark: remark(on: request))]
  }

  private func remark(on request: ExportRequest) -> String? {
    request.isRedacted ? "Left out 2 entries; replaced 5 names." : nil
  }
}
