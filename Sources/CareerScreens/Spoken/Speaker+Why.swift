import CareerModel
import CareerPages

// The reasons for a figure: read from the top, line by line, down to the entries that open.
extension Speaker {
  func lines(of screen: WhyScreen.State) -> [SpokenLine] {
    var lines = Self.rows(of: screen.reasoning).map { row, role -> SpokenLine in
      switch row {
      case .entry(let id):
        return SpokenLine(
          state.journal.entry(id).map { words(for: $0) } ?? "An entry that is gone.")
      case .link(let label, let text, _): return SpokenLine("\(label): \(text)".asSentence)
      case .text(let text): return SpokenLine(text, role: role)
      }
    }
    let focus = Self.focus(screen)
    if lines.indices.contains(focus) { lines[focus].isFocus = true }
    return lines
  }

  private typealias Line = (row: Reasoning.Row, role: Role)

  /// The lines of an answer; headings have their role.
  private static func rows(of answer: Reasoning) -> [Line] {
    var lines: [Line] = []
    func add(_ text: String, _ role: Role = .text) { lines.append((.text(text), role)) }
    add(answer.title)
    for text in answer.paragraphs { add(text) }
    if let next = answer.next { add(next) }
    for section in answer.sections {
      add("\(section.title):", .heading)
      lines += section.rows.map { ($0, .text) }
    }
    if let origin = answer.origin { add(origin) }
    return lines
  }

  /// The places of the lines that lead somewhere.
  private static func places(of answer: Reasoning) -> [Int] {
    rows(of: answer).enumerated().compactMap { place, line in
      if case .text = line.row { nil } else { place }
    }
  }

  private static func focus(_ screen: WhyScreen.State) -> Int {
    let places = places(of: screen.reasoning)
    let count = rows(of: screen.reasoning).count
    let line =
      screen.beyond < 0
      ? places.first ?? 0
      : screen.beyond > 0
        ? places.last ?? 0
        : places.indices.contains(screen.cursor) ? places[screen.cursor] : 0
    return min(max(0, line + screen.beyond), count - 1)
  }

  /// How far one can go, counted like `cursor + beyond` of the screen: from the first line, which lies
  /// before the first row that leads somewhere, to the last one behind them.
  static func reach(of answer: Reasoning) -> ClosedRange<Int> {
    let places = places(of: answer)
    let below = rows(of: answer).count - 1 - (places.last ?? 0)
    return -(places.first ?? 0)...(max(0, places.count - 1) + below)
  }
}
