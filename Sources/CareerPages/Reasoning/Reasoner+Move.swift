import CareerModel

extension Reasoner {
  /// Explains this week's move: what it rests on, with whom, and when it counts as done.
  func ofMove() -> Reasoning {
    guard let move = record.move else {
      return Reasoning(
        .move, title: "This week",
        ["Nothing to suggest: every move was declined, or every skill is at the highest level."])
    }
    var answer = Reasoning(.move, title: "This week: \(Wording.task(of: move))")
    answer.paragraphs = [Wording.purpose(of: move, framework) + reason(for: move)]
    if let company = Wording.company(of: move) { answer.paragraphs.append(company) }
    answer.next = Wording.aim(of: move)
    if let question = move.question {
      answer.paragraphs.append("Ask in your next one-to-one: \(question)")
    }
    if let from = move.from { answer.sections += section("Build on", entries: [from]) }
    answer.sections.append(.init(title: "", rows: [Row(.words(Self.answers, role: .faint))]))
    return answer
  }

  private static let answers: Text =
    "Plan it with \(key: .goal, inShell: "cairn plan add"), or see another with \(key: .delete, inShell: "cairn next --another")."

  /// Returns where the person is, and what the stage asks for.
  private func reason(for move: Move) -> String {
    if move.isFirst { return " Your current stage needs it." }
    let (shown, claimed) = reading.standings[move.skill].map { ($0.shown, $0.claimed) } ?? (0, 0)
    let level =
      shown > 0
      ? "You are at \(Wording.level(shown, claimed: claimed))"
      : claimed > 0
        ? "You have no level yet, but you have entries up to level \(claimed)"
        : "There is no example yet"
    guard let target = move.target else { return " \(level)." }
    let (stage, ahead) = (target.stage, reading.readiness?.stage)
    let met =
      stage == ahead || ahead == nil
      ? "" : " You meet every criterion for \(framework.title(of: ahead ?? stage).lowercased())."
    return met
      + " \(level). The target for \(framework.title(of: stage).lowercased()) is \(target.level)."
  }
}

extension Wording {
  /// Returns what to do this week: the first step, or what to log first.
  static func task(of move: Move) -> String {
    guard move.isFirst, let deed = move.doneWhen else { return move.step ?? move.title }
    return "Log a time you \(deed.lowercasedFirst.replacing("; ", with: ", and "))"
  }

  /// Returns `For Business acumen at level 3.`
  static func purpose(of move: Move, _ framework: Framework) -> String {
    "For \(framework.title(of: move.skill)) at level \(move.level)."
  }

  /// Returns what the move leads to: `This is a first step. Once you have done all of it, log it
  /// with #talent-management:2: Met a mentee regularly.` For a first thing to log, what to do if there is
  /// none. `nil` for neither.
  static func aim(of move: Move) -> String? {
    if move.isFirst { return move.step.map { "If there is none yet, start with this: \($0)" } }
    guard let deed = move.doneWhen else { return nil }
    return move.step == nil
      ? "Done when: \(deed)."
      : "This is a first step. Once you have done all of it, log it with #\(move.skill):\(move.level): \(deed)."
  }

  /// Returns `You could do this with Dana, or with someone in finance.`; `nil` if no one is known.
  static func company(of move: Move) -> String? {
    switch (move.person, move.department?.identifierInWords) {
    case (let person?, let department?):
      "You could do this with \(person), or with someone in \(department)."
    case (let person?, nil):
      "You could do this with \(person), who appears in your latest entries for this skill."
    case (nil, let department?): "You could do this with someone in \(department)."
    case (nil, nil): nil
    }
  }
}
