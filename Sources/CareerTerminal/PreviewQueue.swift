import CareerModel
import CareerScreens
import Synchronization

/// Makes previews behind the back of the loop, one at a time. While one is being made, of all that are
/// wanted meanwhile only the last is made: a cursor that runs down the list asks for many.
final class PreviewQueue: Sendable {
  private let maker: DocumentMaker
  private let pipe: WakePipe
  private let state = Mutex(State())

  private struct State: Sendable {
    var isBusy = false
    var next: Order?
  }

  private struct Order: Sendable {
    let request: ExportRequest
    let career: Career
  }

  init(_ maker: DocumentMaker, into pipe: WakePipe) {
    self.maker = maker
    self.pipe = pipe
  }

  func want(_ request: ExportRequest, of career: Career) {
    let starts = state.withLock { state in
      state.next = Order(request: request, career: career)
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
      guard let order = state.next else {
        state.isBusy = false
        return nil
      }
      state.next = nil
      return order
    }
  }

  /// Of a picture in dots the one to scale is enough: no other program runs for a look.
  private func preview(_ order: Order) -> Result<ExportPreview, Refusal> {
    var request = order.request
    if request.kind == .png { request.kind = .svg }
    return maker.make(request, order.career).map { made in
      ExportPreview(
        String(decoding: made.bytes, as: UTF8.self), of: order.request.kind, remark: made.remark)
    }
  }
}
