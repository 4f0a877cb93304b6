/// How far a change has come. It is told on the thread that makes the change, which stops, with
/// everything as it was, where the one who is told throws `StoreError.cancelled`.
package struct SaveProgress: Sendable {
  package enum Step: Hashable, Sendable {
    /// Another Cairn is saving; `done` and `total` are milliseconds, the total those of our patience.
    case waiting
    /// Nothing is changed yet; `done` of `total` pieces are ready.
    case preparing
    /// Told once: the files are replaced after it. Who throws here is the last one to be heard.
    case finishing
  }

  package struct Report: Hashable, Sendable {
    package var step: Step
    package var done: Int
    package var total: Int

    package init(step: Step, done: Int = 0, total: Int = 0) {
      self.step = step
      self.done = done
      self.total = total
    }
  }

  private let told: @Sendable (Report) throws(StoreError) -> Void

  package init(_ told: @escaping @Sendable (Report) throws(StoreError) -> Void) {
    self.told = told
  }

  /// Told to nobody.
  package static let silent = SaveProgress { (_) throws(StoreError) in }

  package func tell(_ step: Step, _ done: Int = 0, of total: Int = 0) throws(StoreError) {
    try told(Report(step: step, done: done, total: total))
  }
}
