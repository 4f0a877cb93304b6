package import CareerModel

// Text for the editor: its comments and its problems in words.

extension Wording {
  /// Returns the comments at the head of a text, each with its line break.
  package static func remarks(on subject: EditedText.Subject, isUnfinished: Bool) -> String {
    let what =
      switch subject {
      case .entry(let entry): "this \(entry.kind.title.lowercased())"
      case .goal: "this goal"
      }
    let first =
      isUnfinished
      ? "Unfinished draft. Save it empty to discard it."
      : "Edit \(what), then save and quit. Save it empty to cancel."
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
      # Fields you remove keep their value. Start a line with \\ to keep "note:" as text.
      \(fields)


      """
  }

  /// Returns a sentence or two that name the problem and the fix; the line is given beside them.
  package static func summary(of problem: TextProblem, framework: Framework) -> String {
    switch problem.reason {
    case .notAField:
      "no field here. Start the line with a name such as \"note:\", or with # to skip it."
    case .unknownField(let name, let known):
      "unknown field \"\(name.printable)\". Fields: \(known.joined(separator: ", "))."
    case .fieldTwice(let name, let line):
      "\(name): already set in line \(line). Start the line with \\ to keep it as text."
    case .noTitle: "title: add a title."
    case .titleTooLong(let characters):
      "the title has \(characters) characters; the limit is \(LogLine.longestTitle). "
        + "Move the rest to the note."
    case .stepTooLong(let characters):
      "a step has \(characters) characters; the limit is \(LogLine.longestTitle)."
    case .unknownKind(let text):
      "\"\(text.printable)\" is not a kind. Use skill, milestone or feedback."
    case .unknownPriority(let text):
      "\"\(text.printable)\" is not a priority. Use essential, needed or helpful."
    case .notOneOf(let words, let text):
      "\"\(text.printable)\" is not one of them. Use \(words.listed("or"))."
    case .openQuotes: "unclosed quote. Write \"\" for a quote inside the text."
    case .word(let problem):
      if case .unknownSkill(let candidates) = problem.reason {
        "\(problem.token.printable): no such skill. "
          + "Try \(candidates.prefix(6).map { "#" + $0.rawValue }.listed())."
      } else {
        summary(of: problem, framework: framework)
      }
    }
  }
}
