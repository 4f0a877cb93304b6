package import CareerModel
package import CareerPages
package import CareerScreens
package import CareerStore
package import FoundationEssentials
import Synchronization

/// Makes documents from a career, on any thread; provided by the layer that knows their kinds.
package struct DocumentMaker: Sendable {
  /// A finished document. The remark says what it contains and what was hidden, if anything; the
  /// advice is what would make it stronger; then whether anything confidential was left out, and
  /// what its first page can have.
  package typealias Made = (
    bytes: Data, remark: String?, advice: [String], hasLeftOut: Bool,
    firstPage: ExportPreview.FirstPage?
  )

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

/// Makes previews in the background, one at a time. Of the requests that arrive meanwhile, only the
/// last is served: a cursor running down the list makes many.
final class PreviewQueue: Sendable {
  private let maker: DocumentMaker
  private let pipe: WakePipe
  private let state = Mutex(State())

  private struct State: Sendable {
    var isBusy = false
    var next: Order?
  }

  private typealias Order = (request: ExportRequest, career: Career)

  init(_ maker: DocumentMaker, into pipe: WakePipe) { (self.maker, self.pipe) = (maker, pipe) }

  func want(_ request: ExportRequest, of career: Career) {
    let starts = state.withLock { state in
      state.next = (request, career)
      defer { state.isBusy = true }
      return !state.isBusy
    }
    guard starts else { return }
    Task.detached { [self] in
      CrashGuard.watchThread()
      while let order = next() { pipe.post(.previewMade(order.request, preview(order))) }
    }
  }

  private func next() -> Order? {
    state.withLock { state in
      defer { state.next = nil }
      state.isBusy = state.next != nil
      return state.next
    }
  }

  /// Makes a preview; for a PNG, the SVG is enough: no other program runs just for a preview.
  private func preview(_ order: Order) -> Result<ExportPreview, Refusal> {
    var request = order.request
    if request.kind == .png { request.kind = .svg }
    return maker.make(request, order.career).map { made in
      ExportPreview(
        String(decoding: made.bytes, as: UTF8.self), of: order.request.kind, remark: made.remark,
        advice: made.advice, hasLeftOut: made.hasLeftOut, firstPage: made.firstPage)
    }
  }
}
