import CareerDrawing
import CareerModel
import CareerPages

/// An operation that takes longer than half a second, as shown at the bottom of the screen.
package struct Working: Hashable, Sendable {
  package enum Cancel: Hashable, Sendable {
    /// Esc rolls back all of it.
    case possible
    /// Esc was pressed; the operation has not responded yet.
    case asked
    /// Too late for Esc: the first file had already been replaced.
    case tooLate
    /// It cannot be cancelled and blocks nothing.
    case needless
  }

  /// The name of the operation, e.g. `Saving`.
  package var what: String
  package var done: Int
  /// 0 if unknown.
  package var total: Int
  package var cancel: Cancel

  package init(_ what: String, done: Int = 0, of total: Int = 0, cancel: Cancel = .possible) {
    (self.what, self.done, self.total, self.cancel) = (what, done, total, cancel)
  }

  /// The share done, in percent; `nil` if unknown.
  package var percent: Int? { total > 0 ? min(100, max(0, 100 * done / total)) : nil }

  /// The full text: `Saving: 60 %, Esc cancels`.
  var words: String { progress.isEmpty ? what : "\(what): \(progress)" }

  private var progress: String {
    [percent.map { "\($0)%" } ?? "", way].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What Esc would do; empty if there is nothing to say.
  private var way: String {
    switch cancel {
    case .possible: "Esc cancels"
    case .asked: "cancelling"
    case .tooLate: "too late to cancel"
    case .needless: ""
    }
  }

  /// Draws ` Saving ██████░░░░ 60 %, Esc cancels `; without room for the bar, only the text.
  func draw(row: Int, frame: inout Frame) {
    let room = frame.size.columns - 2
    let bar = percent == nil ? 0 : min(20, room - TextWidth.columns(of: what + progress) - 4)
    let role: Role = cancel == .needless ? .faint : .heading
    guard bar >= 5 else {
      frame.put(" \(words) ", row: row, column: 1, role: role, limit: room)
      return
    }
    let column = frame.put(" \(what) ", row: row, column: 1, role: role, limit: room)
    let full = bar * (percent ?? 0) / 100
    frame.fill(frame.glyphs.barFull, row: row, column: column, count: full, role: .present)
    frame.fill(
      frame.glyphs.barRest, row: row, column: column + full, count: bar - full, role: .faint)
    frame.put(" \(progress) ", row: row, column: column + bar, role: role)
  }
}
