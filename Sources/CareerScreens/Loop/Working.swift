import CareerDrawing
import CareerModel
import CareerPages

/// Something that takes longer than half a second, as the foot of the screen shows it.
package struct Working: Hashable, Sendable {
  package enum Cancel: Hashable, Sendable {
    /// Esc takes all of it back.
    case possible
    /// Esc was pressed; what is being done has yet to hear it.
    case asked
    /// Esc was pressed, or would be, when the first file had been replaced already.
    case tooLate
    /// It cannot be cancelled and blocks nothing.
    case needless
  }

  /// What is being done, e.g. `Saving`.
  package var what: String
  package var done: Int
  /// 0 where nobody knows.
  package var total: Int
  package var cancel: Cancel

  package init(_ what: String, done: Int = 0, of total: Int = 0, cancel: Cancel = .possible) {
    self.what = what
    self.done = done
    self.total = total
    self.cancel = cancel
  }

  /// The share that is done, in percent; `nil` where it is not known.
  package var percent: Int? { total > 0 ? min(100, max(0, 100 * done / total)) : nil }

  /// All of it in words: `Saving: 60 %, Esc cancels`.
  var words: String { progress.isEmpty ? what : "\(what): \(progress)" }

  private var progress: String {
    [percent.map { "\($0)%" } ?? "", way].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What Esc would do, in words; empty where there is nothing to say.
  private var way: String {
    switch cancel {
    case .possible: "Esc cancels"
    case .asked: "cancelling"
    case .tooLate: "too late to cancel, finishing"
    case .needless: ""
    }
  }

  /// ` Saving ██████░░░░ 60 %, Esc cancels `; the words stay where there is no room for the bar.
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
