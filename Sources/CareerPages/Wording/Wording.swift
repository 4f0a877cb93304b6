package import CareerModel

/// The model's problems and changes in words, for the planner and the command line.
package enum Wording {
  /// Returns a sentence or two that name the token and the fix.
  package static func summary(of problem: CaptureProblem, framework: Framework) -> String {
    switch problem.reason {
    case .unknownSkill where isConfidential(problem.token):
      "\(problem.token): no such skill. For the tag, write !\(ConfidentialTag.name)."
    case .unknownSkill(let candidates):
      "\(problem.token): no such skill. Try \(list(candidates)), or \\# to keep it as text."
    case .ambiguousSkill(let candidates):
      "\(problem.token) could be \(list(candidates, joined: " or "))."
    case .skillNamedTwice(let skill):
      "\(problem.token): \(framework.title(of: skill)) is already in this line."
    case .levelNotOneToFive(let text): "\(problem.token): level must be 1 to 5, not \"\(text)\"."
    case .unknownSignal(let candidates):
      "\(problem.token): no such signal. Try "
        + candidates.prefix(5).map { "/" + $0.rawValue }.joined(separator: " ")
        + (candidates.count > 5 ? " …" : "")
    case .date(.notADate(let text)):
      "\(problem.token): \"\(text)\" is not a date. \(dateExamples(for: problem))"
    case .date(let other): "\(problem.token): \(summary(of: other))"
    case .dayAhead(let day):
      "\(problem.token): \(day.longText) is in the future. To plan it, add a goal."
    case .dayOver(let day):
      "\(problem.token): \(day.longText) is in the past. A goal must be due today or later."
    case .secondDay: "\(problem.token): the line already has a date."
    case .unknownPriority: "\(problem.token): use !essential, !needed or !helpful."
    case .unknownRepetition:
      "\(problem.token): use \(Repetition.allCases.map { "every:" + $0.rawValue }.listed("or"))."
    case .secondPriority: "\(problem.token): the line already has a priority."
    case .secondReason: "\(problem.token): the line already has a reason."
    case .secondProject: "\(problem.token): the line already has a project."
    case .emptyValue: "\(problem.token) needs a value. \(dateExamples(for: problem))"
    case .unclosedQuote: "\(problem.token): add the closing \"."
    case .noTitle: "Add a title."
    case .titleTooLong(let characters):
      "The title has \(characters) characters; the limit is \(LogLine.longestTitle). "
        + "Put the result after =>."
    case .lineTooLong(let characters):
      "The line has \(characters) characters; the limit is \(LogLine.longestLine)."
    }
  }

  private static func isConfidential(_ token: String) -> Bool {
    ConfidentialTag.isMeant(by: token) || ConfidentialTag.isNearly(token)
  }

  package static func summary(of problem: Query.Problem) -> String {
    switch problem.reason {
    case .unknownKind: "\(problem.token): use skill, milestone or feedback."
    case .unknownSkill(let candidates): "\(problem.token): no such skill. Try \(list(candidates))."
    case .ambiguousSkill(let candidates):
      "\(problem.token) could be \(list(candidates, joined: " or "))."
    case .levelNotOneToFive: "\(problem.token): level must be 1 to 5."
    case .date(.notADate): "\(problem.token) is not a date. \(dateExamples)"
    case .date(let other): "\(problem.token): \(summary(of: other))"
    case .emptyValue: "\(problem.token) needs a value."
    case .notOneOf(let values): "\(problem.token): use \(values.listed("or"))."
    case .unknownKey(let meant):
      "\(problem.token): did you mean \(meant)? Quote it to search for the text."
    case .tooLong(let characters):
      "The query has \(characters) characters; the limit is \(InputLimit.query)."
    }
  }

  package static func summary(of problem: RelativeDay.Problem) -> String {
    switch problem {
    case .notADate(let text): "\"\(text)\" is not a date. \(dateExamples)"
    case .noSuchDay(let text): noSuchDay(text).capitalizedFirst
    case .ambiguous(let text, let dayFirst, let monthFirst):
      "\"\(text)\" could be \(dayFirst.mediumText) or \(monthFirst.mediumText). "
        + "Write \(dayFirst) or \(monthFirst)."
    }
  }

  /// Tells that the same line is logged for a day, or a longer time; `nil` is today.
  package static func alreadyLogged(_ stated: StatedDay?, _ today: CalendarDay) -> String {
    let day = stated ?? StatedDay(today)
    return "already logged \(day == StatedDay(today) ? "today" : day.whenText)"
  }

  /// Explains that a day is not in the calendar, or is outside the years that Cairn supports.
  private static func noSuchDay(_ text: String) -> String {
    let years = CalendarDay.supportedYears
    guard let year = text.split(separator: "-").first.flatMap({ Int($0) }), year > 31,
      !years.contains(year)
    else { return "\(text) is not a real date." }
    return "\(text) is out of range; use years \(years.lowerBound) to \(years.upperBound)."
  }

  /// Returns a title in quotes, cut to fit a message.
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
