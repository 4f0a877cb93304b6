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
    case .notADate(let text):
      "\(problem.token): \"\(text)\" is not a date. \(dateExamples(for: problem))"
    case .noSuchDay(let text):
      "\(problem.token): \(noSuchDay(text))"
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
    case .notADate: "\(problem.token) is not a date. \(dateExamples)"
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

  /// What a change did, e.g. `Logged “First hire”`, with titles cut to so many columns.
  package static func done(_ change: Change, titleColumns: Int = 40) -> String {
    func quoted(_ title: String?) -> String { Self.quoted(title ?? "", columns: titleColumns) }
    if let begun = begun(change) ?? fulfilled(change, titleColumns: titleColumns) { return begun }
    if let answered = answered(change, titleColumns: titleColumns) { return answered }
    guard change.edits.count == 1, let edit = change.edits.first else {
      let isAllLogged = change.edits.allSatisfy { edit in
        if case .entry(nil, _?) = edit { true } else { false }
      }
      let isAllDeleted = change.edits.allSatisfy { edit in
        if case .entry(_?, nil) = edit { true } else { false }
      }
      let count = change.edits.count
      return isAllLogged
        ? "Logged \(count) entries" : isAllDeleted ? "Deleted \(count) entries" : "\(count) changes"
    }
    return switch edit {
    case .entry(nil, let entry): "Logged \(quoted(entry?.title))"
    case .entry(let entry, nil): "Deleted \(quoted(entry?.title))"
    case .entry(_, let entry): "Edited \(quoted(entry?.title))"
    case .goal(nil, let goal): "Planned \(quoted(goal?.title))"
    case .goal(let goal, nil): "Deleted the goal \(quoted(goal?.title))"
    case .goal(let before?, let after?): words(from: before, to: after, titleColumns: titleColumns)
    case .profile(let before, let after):
      reviewed(before, after) ?? putAway(before, after) ?? "Changed your " + parts(before, after)
    case .proposal(let before, let after): quoted((after ?? before)?.headline)
    }
  }

  /// `Put away the insight no-mentor until 21 Dec 2026`; `nil` where that is not what was done.
  private static func putAway(_ before: Profile, _ after: Profile) -> String? {
    var rest = after
    rest.dismissals = before.dismissals
    guard rest == before, before != after else { return nil }
    guard let new = after.dismissals.first(where: { !before.dismissals.contains($0) }) else {
      return "Brought insights back"
    }
    let when = new.until.map { " until \($0.mediumText)" } ?? " for good"
    return "Put away the insight \(new.insight)" + when
  }

  /// `name and aim`: what two profiles differ in.
  private static func parts(_ before: Profile, _ after: Profile) -> String {
    let parts = [
      ("name", before.name != after.name), ("path", before.stages != after.stages),
      ("aim", before.aim != after.aim), ("framework", before.framework != after.framework),
      ("assessments", before.assessments != after.assessments),
      ("reasons", before.notApplicable != after.notApplicable),
      ("weights", before.weights != after.weights),
      ("insights", before.dismissals != after.dismissals),
      ("reviews", before.reviews != after.reviews),
    ].filter(\.1).map(\.0)
    return parts.isEmpty ? "profile" : parts.listed()
  }

  /// What taking a change back did. `inverse` is what undo carried out.
  package static func undone(_ inverse: Change) -> String {
    let done = done(inverse.inverse)
    return "Took back: \(done.prefix(1).lowercased() + done.dropFirst())"
  }

  package static func redone(_ change: Change) -> String {
    let done = done(change)
    return "Did again: \(done.prefix(1).lowercased() + done.dropFirst())"
  }

  /// A title in quotes, short enough for a message.
  package static func quoted(_ title: String, columns: Int = 40) -> String {
    "“" + TextWidth.cut(title.printable, to: columns) + "”"
  }

  private static func dateExamples(for problem: CaptureProblem) -> String {
    problem.token.lowercased().hasPrefix("by:") || problem.token == "due"
      ? "Try 2027-03, +3m, fri or \"end of q2\"." : dateExamples
  }

  private static let dateExamples = "Try yesterday, -3d, fri, 2026-11-21 or \"21 nov\"."

  private static func list(_ skills: [SkillID], joined separator: String = ", ") -> String {
    let names = skills.prefix(4).map { "#" + $0.rawValue }.joined(separator: separator)
    return skills.count > 4 ? names + " …" : names
  }
}
