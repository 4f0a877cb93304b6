package import CareerModel

/// How the model's problems and changes are put into words, in the planner and on the command line.
package enum Wording {
  /// One sentence that names the token and the way out.
  package static func words(for problem: CaptureProblem, framework: Framework) -> String {
    switch problem.reason {
    case .unknownSkill where isConfidential(problem.token):
      "\(problem.token): a log line has no tags. Log it without, then cairn edit ID --tag "
        + "\(ConfidentialTag.name)."
    case .unknownSkill(let candidates):
      "\(problem.token): no skill begins like that. \(list(candidates)). \\# keeps it as text."
    case .ambiguousSkill(let candidates):
      "\(problem.token) could be \(list(candidates, joined: " or "))."
    case .skillNamedTwice(let skill):
      "\(problem.token): \(framework.title(of: skill)) is already named in this line."
    case .levelNotOneToFive(let text):
      "\(problem.token): a level is a number from 1 to 5, not \"\(text)\"."
    case .unknownSignal(let candidates):
      "\(problem.token): no single signal there begins like that. "
        + candidates.prefix(5).map { "/" + $0.rawValue }.joined(separator: " ")
        + (candidates.count > 5 ? " …" : "")
    case .date(.notADate(let text)):
      "\(problem.token): \"\(text)\" is not a date. \(dateExamples(for: problem))"
    case .date(let other): "\(problem.token): \(words(for: other))"
    case .dayAhead(let day):
      "\(problem.token): \(day.longText) is still ahead. The journal holds what has happened."
    case .dayOver(let day):
      "\(problem.token): \(day.longText) is over. A goal is due today or later."
    case .secondDay: "\(problem.token): the line already names a day."
    case .unknownPriority: "\(problem.token): a goal is !essential, !needed or !helpful."
    case .secondPriority: "\(problem.token): the line already says how much it matters."
    case .secondReason: "\(problem.token): the line already says why."
    case .secondProject: "\(problem.token): the line already names a project."
    case .emptyValue: "\(problem.token) needs a value. \(dateExamples(for: problem))"
    case .noTitle: "Say in a few words what it was."
    case .titleTooLong(let characters):
      "The title has \(characters) characters; \(CaptureLine.longestTitle) is the most. "
        + "What came of it goes behind =>."
    case .lineTooLong(let characters):
      "The line has \(characters) characters; \(CaptureLine.longestLine) is the most."
    }
  }

  private static func isConfidential(_ token: String) -> Bool {
    ConfidentialTag.isMeant(by: token) || ConfidentialTag.isNearly(token)
  }

  package static func words(for problem: Query.Problem) -> String {
    switch problem.reason {
    case .unknownKind: "\(problem.token): the kinds are skill, milestone and feedback."
    case .unknownSkill(let candidates):
      "\(problem.token): no skill begins like that. \(list(candidates))."
    case .ambiguousSkill(let candidates):
      "\(problem.token) could be \(list(candidates, joined: " or "))."
    case .levelNotOneToFive: "\(problem.token): a level is a number from 1 to 5."
    case .date(.notADate): "\(problem.token) is not a date. \(dateExamples)"
    case .date(let other): "\(problem.token): \(words(for: other))"
    case .emptyValue: "\(problem.token) needs a value."
    case .unknownKey(let meant):
      "\(problem.token): did you mean \(meant)? In quotes it is looked for as it stands."
    case .tooLong(let characters):
      "The query has \(characters) characters; \(InputLimit.query) is the most."
    }
  }

  package static func words(for problem: RelativeDay.Problem) -> String {
    switch problem {
    case .notADate(let text): "\"\(text)\" is not a date. \(dateExamples)"
    case .noSuchDay(let text): noSuchDay(text).prefix(1).uppercased() + noSuchDay(text).dropFirst()
    case .ambiguous(let text, let dayFirst, let monthFirst):
      "\"\(text)\" could be \(dayFirst.mediumText) or \(monthFirst.mediumText). "
        + "Write \(dayFirst) or \(monthFirst)."
    }
  }

  /// A day that the calendar does not have, or that lies outside of the years that Cairn knows.
  private static func noSuchDay(_ text: String) -> String {
    let years = CalendarDay.supportedYears
    guard let year = text.split(separator: "-").first.flatMap({ Int($0) }), year > 31,
      !years.contains(year)
    else { return "the calendar has no day \(text)." }
    return "days are of the years \(years.lowerBound) to \(years.upperBound), not \(text)."
  }

  /// A title in quotes, short enough for a message.
  package static func quoted(_ title: String, columns: Int = 40) -> String {
    "“" + TextWidth.cut(title.printable, to: columns) + "”"
  }

  private static func dateExamples(for problem: CaptureProblem) -> String {
    problem.token.lowercased().hasPrefix("by:") || problem.token == "due"
      ? "Try 2027-03, +3m, fri or \"end of q2\"." : dateExamples
  }

  private static let dateExamples =
    "Try yesterday, last tuesday, 21 nov, mid october or 2026-11-21."

  private static func list(_ skills: [SkillID], joined separator: String = ", ") -> String {
    let names = skills.prefix(4).map { "#" + $0.rawValue }.joined(separator: separator)
    return skills.count > 4 ? names + " …" : names
  }
}
