package import CareerModel
package import CareerScreens
package import CareerStore
package import FoundationEssentials

/// Makes documents from a career; provided by the layer that knows their kinds. Called on any
/// thread.
package struct DocumentMaker: Sendable {
  /// A finished document. The remark says what it contains and what redaction hid, if anything.
  package typealias Made = (bytes: Data, remark: String?)

  package var make: @Sendable (ExportRequest, Career) -> Result<Made, Refusal>
  /// Returns why a file of that kind could not be written at a path, as far as can be told before
  /// making it; `nil` if nothing is known to prevent it.
  package var check: @Sendable (String, ExportKind) -> Refusal?
  /// The message for a failed write: the remedy differs from that for the journal.
  package var error: @Sendable (StoreError) -> String

  package init(
    make: @escaping @Sendable (ExportRequest, Career) -> Result<Made, Refusal>,
    check: @escaping @Sendable (String, ExportKind) -> Refusal?,
    error: @escaping @Sendable (StoreError) -> String
  ) {
    (self.make, self.check, self.error) = (make, check, error)
  }

  /// Makes a document, writes it and reports the result. Writes nothing before the document is
  /// complete, and overwrites an existing file only on request.
  func write(
    _ request: ExportRequest, of career: Career, to path: String, isOverwriting: Bool,
    telling progress: SaveProgress
  ) -> [AppAction] {
    do throws(StoreError) {
      if let refusal = check(path, request.kind) { return [.failed(refusal.words)] }
      if !isOverwriting, FileSystem.exists(path) { return [.exportMet(path)] }
      try progress.tell(.preparing)
      switch make(request, career) {
      case .failure(let refusal): return [.failed(refusal.words)]
      case .success(let made):
        try progress.tell(.finishing)
        FileSystem.sweep(beside: path)
        try AtomicFile.write(made.bytes, to: path, isVerified: true)
        return [.exported(path, bytes: made.bytes.count, remark: made.remark)]
      }
    } catch .cancelled {
      return [.told("cancelled; nothing written.")]
    } catch {
      return [.failed(self.error(error))]
    }
  }
}
