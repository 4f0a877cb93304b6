import CareerModel
import CareerScreens
import Synchronization

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
    if starts { Task.detached { [self] in work() } }
  }

  private func work() {
    CrashGuard.watchThread()
    while let order = next() {
      pipe.post(.previewMade(order.request, preview(order)))
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
        String(decoding: made.bytes, as: UTF8.self), of: order.request.kind, remark: made.remark)
    }
  }
}
