package import CareerModel

// How a text for the editor is introduced, and what is wrong with one, in words.

extension Wording {
  /// The remarks at the head of a text, each with its line break.
  package static func remarks(on subject: EditedText.Subject, isUnfinished: Bool) -> String {
    let what =
      switch subject {
      case .entry(let entry): "this \(entry.kind.title.lowercased())"
      case .goal: "this goal"
      }
    let first =
      isUnfinished
      ? "You left this text unfinished. Emptied, it is forgotten and nothing is changed."
      : "Change \(what) and leave the editor. Emptied, nothing is changed."
    let fields =
      switch subject {
      case .entry:
        """
        # date: 2026-11-21, yesterday, -3d, fri    kind: skill, milestone or feedback
        # skills: talent:3, trouble:2/signal       "Lee, Ann" in quotes is one of a list
        """
      case .goal:
        """
        # due: 2027-03, +3m, "end of q2" or nothing    priority: essential, needed or helpful
        # skills: talent:3, trouble:2/signal           steps: [ ] to do, [x] done
        """
      }
    return """
      # \(first)
      # A field that is left out stays as it is. \\ keeps a line like "note:" as text.
      \(fields)


      """
  }

  /// One sentence that names the thing and the way out; the line is said beside it.
  package static func words(for problem: TextProblem, framework: Framework) -> String {
    switch problem.reason {
    case .notAField:
      "this line belongs to no field. Put a name like \"note:\" before it, or # to leave it out."
    case .unknownField(let name, let known):
      "there is no field \"\(name.printable)\". The fields are \(known.listed())."
    case .fieldTwice(let name, let line):
      "\(name): stands in line \(line) already. \\ before it keeps the line as text."
    case .noTitle: "title: say in a few words what it is."
    case .titleTooLong(let characters):
      "the title has \(characters) characters; \(CaptureLine.longestTitle) is the most. "
        + "What is longer goes into the text below."
    case .stepTooLong(let characters):
      "a step has \(characters) characters; \(CaptureLine.longestTitle) is the most."
    case .unknownKind(let text):
      "\"\(text.printable)\" is no kind. The kinds are skill, milestone and feedback."
    case .unknownPriority(let text):
      "\"\(text.printable)\" is no priority. A goal is essential, needed or helpful."
    case .openQuotes: "a quote is opened and not closed. Two of them, \"\", are one in the text."
    case .word(let problem):
      if case .unknownSkill(let candidates) = problem.reason {
        "\(problem.token.printable): no skill begins like that. "
          + "There are \(candidates.prefix(6).map { "#" + $0.rawValue }.listed())."
      } else {
        words(for: problem, framework: framework)
      }
    }
  }
}
