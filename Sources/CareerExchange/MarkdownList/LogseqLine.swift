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
    if line == ":LOGBOOK:" || line == ":END:" {
      self = .clock
      return
    }
    let names = ["CLOCK: [": "", "SCHEDULED: <": "scheduled ", "DEADLINE: <": "due "]
    for (sign, words) in names where line.hasPrefix(sign) {
      let rest = line.dropFirst(sign.count)
      guard CalendarDay(rest.prefix(10)) != nil else { return nil }
      let behind = rest.drop { $0 != ">" }.dropFirst()
      self = words.isEmpty ? .clock : .planned(words + rest.prefix(10) + behind)
      return
    }
    return nil
  }
}
