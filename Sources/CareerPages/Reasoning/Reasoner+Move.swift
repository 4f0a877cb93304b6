import CareerModel

extension Reasoner {
  /// Explains this week's move: what it rests on, with whom, and when it counts as done.
  func ofMove() -> Reasoning {
    guard let move = record.move else {
      return Reasoning(
        .move, title: "This week",
        ["Nothing to suggest: every move was declined, or every skill is at the highest level."])
    }
    var answer = Reasoning(.move, title: "This week: \(move.title)")
    answer.paragraphs = [Wording.purpose(of: move, framework) + reason(for: move)]
    if let company = Wording.company(of: move) { answer.paragraphs.append(company) }
    answer.next = move.doneWhen.map { "Done when: \($0)." }
    if let question = move.question {
      answer.paragraphs.append("Ask in your next one-to-one: \(question)")
    }
    if let from = move.from { answer.sections += section("Build on", entries: [from]) }
    answer.sections.append(
      .init(title: "", rows: [Row(.words(Self.answers, role: .faint))]))
    return answer
  }

  private static let answers: Text =
    "\(key: .goal, inShell: "cairn plan add") plans it. \(key: .delete, inShell: "cairn next --another") offers another."

  private func reason(for move: Move) -> String {
    if move.isFirst {
      return " It is the first thing to log: your present stage asks for it most."
    }
    let standing = reading.standings[move.skill]
    let level = Wording.level(standing?.shown ?? 0, claimed: standing?.claimed ?? 0)
    let asked = reading.readiness?.asks.first { $0.skill == move.skill }?.asked
    return " You are at \(level)" + (asked.map { ", the target is \($0)" } ?? "") + "."
  }
}

extension Wording {
  /// Returns `An example of Business acumen at level 3.`
  static func purpose(of move: Move, _ framework: Framework) -> String {
    "An example of \(framework.title(of: move.skill)) at level \(move.level)."
  }

  /// Returns `With Dana, or someone in finance.`; `nil` if no one is known.
  static func company(of move: Move) -> String? {
    switch (move.person, move.department) {
    case (let person?, let department?): "With \(person), or someone in \(department)."
    case (let person?, nil): "With \(person), for example."
    case (nil, let department?): "With someone in \(department)."
    case (nil, nil): nil
    }
  }
}
