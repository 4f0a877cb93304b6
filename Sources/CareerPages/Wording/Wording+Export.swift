package import CareerModel

extension Wording {
  /// Explains why a text is not a period and how to write one, in a sentence or two.
  package static func sentence(for problem: Period.Problem) -> String {
    switch problem {
    case .notAPeriod(let text):
      "\"\(text.printable)\" is not a period. Try \(Period.forms.listed("or"))."
    case .endsBeforeItBegins(let text): "\"\(text.printable)\" ends before it begins."
    }
  }

  /// Returns `left out 4 confidential entries.`; `nil` for none.
  package static func leftOut(_ entries: Int) -> String? {
    entries > 0
      ? "left out \(count(entries, "confidential entry", "confidential entries"))." : nil
  }
}
