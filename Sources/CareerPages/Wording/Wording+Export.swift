import CareerModel

extension Wording {
  /// Explains why a text is not a period and how to write one, in a sentence or two.
  package static func sentence(for problem: Period.Problem) -> String {
    switch problem {
    case .notAPeriod(let text):
      "\"\(text.printable)\" is not a period. Try \(Period.forms.listed("or"))."
    case .endsBeforeItBegins(let text): "\"\(text.printable)\" ends before it begins."
    }
  }

  /// Returns `left out 4 confidential entries and 1 goal.`; `nil` for none.
  package static func leftOut(_ entries: Int, goals: Int = 0) -> String? {
    let told = [
      (entries, "confidential entry", "confidential entries"),
      (
        goals, entries > 0 ? "goal" : "confidential goal",
        entries > 0 ? "goals" : "confidential goals"
      ),
    ].filter { $0.0 > 0 }.map { count($0.0, $0.1, $0.2) }
    return told.isEmpty ? nil : "left out \(told.listed())."
  }
}
