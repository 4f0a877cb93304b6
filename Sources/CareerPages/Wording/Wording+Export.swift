package import CareerModel

extension Wording {
  /// Why a text is no stretch of time, and how one is written: a sentence.
  package static func sentence(for problem: Period.Problem) -> String {
    switch problem {
    case .notAPeriod(let text):
      "\"\(text.printable)\" is not a period. Try \(Period.forms.listed("or"))."
    case .endsBeforeItBegins(let text): "\"\(text.printable)\" ends before it begins."
    }
  }
}
