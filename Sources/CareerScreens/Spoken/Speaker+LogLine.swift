import CareerModel
import CareerPages

// The log line: what is typed, what is wrong with it, what Tab offers, and its parts as understood.
extension Speaker {
  func lines(of form: LogLineForm) -> [SpokenLine] {
    [SpokenLine("Line", editor: form.editor)] + trouble(form) + offers(form)
      + form.parts(state).map { label, text, _ in SpokenLine("\(label): \(text)") }
  }

  private func trouble(_ form: LogLineForm) -> [SpokenLine] {
    guard let (words, role) = form.trouble(state) else { return [] }
    return [role == .error ? .error(words) : SpokenLine(words)]
  }

  /// The one that stands in the line is said alone: the next Tab brings the next one.
  private func offers(_ form: LogLineForm) -> [SpokenLine] {
    guard let completion = form.offered(state) else { return [] }
    func name(_ choice: LogLineCompletion.Choice) -> String { choice.text ?? choice.name }
    let choices = completion.choices
    if let chosen = completion.chosen, choices.indices.contains(chosen) {
      return [
        SpokenLine("Tab took \(chosen + 1) of \(choices.count): \(name(choices[chosen]))")
      ]
    }
    return [SpokenLine("Tab offers \(choices.count):")] + choices.map { SpokenLine(name($0)) }
  }
}
