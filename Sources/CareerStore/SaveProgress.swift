/// The progress of a change, reported on the thread that makes it. If the receiver throws
/// `StoreError.cancelled`, the change stops and leaves everything as it was.
package struct SaveProgress: Sendable {
  package enum Step: Hashable, Sendable {
    /// Another Cairn is saving; `done` and `total` are milliseconds, `total` our longest wait.
    case waiting
    /// Nothing has changed yet; `done` of `total` pieces are ready.
    case preparing
    /// Reported once, just before the files are replaced: the last chance to cancel by throwing.
    case finishing
  }

  package struct Report: Hashable, Sendable {
    package var step: Step
    package var done: Int
    package var total: Int

    package init(step: Step, done: Int = 0, total: Int = 0) {
      (self.step, self.done, self.total) = (step, done, total)
    }
  }

  private let told: @Sendable (Report) throws(StoreError) -> Void

  package init(_ told: @escaping @Sendable (Report) throws(StoreError) -> Void) { self.told = told }

  /// Progress that is not reported.
  package static let silent = SaveProgress { (_) throws(StoreError) in }

  package func tell(_ step: Step, _ done: Int = 0, of total: Int = 0) throws(StoreError) {
    try told(Report(step: step, done: done, total: total))
  }
}
