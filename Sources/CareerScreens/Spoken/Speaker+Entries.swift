import CareerModel

// How an entry and its evidence are said, on every screen.
extension Speaker {
  /// `Skill entry 3 of 120, Friday 20 November 2026: title. Skills: … Result: …`. `place` says where
  /// it stands in a list; empty says nothing of it.
  func words(for entry: Entry, place: String = "") -> String {
    let head = [kind(of: entry.kind), place].filter { !$0.isEmpty }.joined(separator: " ")
    return [
      "\(head), \(entry.day.spokenText): \(entry.title)", skills(entry.evidence),
      entry.result.map { "Result: \($0)" } ?? "",
    ].asSentences
  }

  func kind(of kind: EntryKind) -> String {
    kind == .skill ? "Skill entry" : kind.title
  }

  /// `Skills: Talent management level 3, Teamwork`; empty for none.
  func skills(_ evidence: [Evidence]) -> String {
    guard !evidence.isEmpty else { return "" }
    let names = evidence.map { piece in
      framework.title(of: piece.skill) + (piece.level.map { " level \($0)" } ?? "")
    }
    return (names.count == 1 ? "Skill: " : "Skills: ") + names.joined(separator: ", ")
  }

  /// `level 2 of 5`, `no level yet`.
  func level(_ shown: Int) -> String {
    shown > 0 ? "level \(shown) of \(Skill.levelRange.upperBound)" : "no level yet"
  }

  /// `Saturday 21 November 2026, today`.
  func words(for day: CalendarDay) -> String {
    "\(day.spokenText), \(day.distance(from: today))"
  }
}
