import CareerModel
import CareerScreens
import CareerStore

/// Makes a document, writes it and reports the result. Writes nothing before the document is
/// complete, and overwrites an existing file only on request.
struct DocumentWriter: Sendable {
  let maker: DocumentMaker
  let career: Career
  let progress: SaveProgress

  func write(_ request: ExportRequest, to path: String, isOverwriting: Bool) -> [AppAction] {
    do throws(StoreError) {
      if let refusal = maker.check(path, request.kind) { return [.failed(refusal.words)] }
      if !isOverwriting, FileSystem.exists(path) { return [.exportMet(path)] }
      try progress.tell(.preparing)
      switch maker.make(request, career) {
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
      return [.failed(maker.error(error))]
    }
  }
}
