import CareerModel

/// What Logseq writes below a task: `SCHEDULED: <2026-03-18 Wed>`, and how long it took, in lines
/// from `:LOGBOOK:` to `:END:`.
enum LogseqLine: Hashable {
  /// Words for the note.
  case planned(String)
  case clock

  /// `nil` for any other line.
  init?(_ line: Substring) {
    let line = String(line).trimmed
    if line == ":LOGBOOK:" || line == ":END:" || line.hasPrefix("CLOCK: [") {
      self = .clock
    } else if line.hasPrefix("SCHEDULED: <") {
      self = .planned("scheduled \(line.dropFirst(12).prefix { $0 != " " && $0 != ">" })")
    } else if line.hasPrefix("DEADLINE: <") {
      self = .planned("due \(line.dropFirst(11).prefix { $0 != " " && $0 != ">" })")
    } else {
      return nil
    }
  }
}
