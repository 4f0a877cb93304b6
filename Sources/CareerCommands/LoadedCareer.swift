import CareerModel
import CareerPages
import CareerStore

/// The whole career, for commands that need all of it.
struct LoadedCareer {
  let profile: Profile
  let framework: Framework
  let journal: Journal
  let plan: Plan
  let reading: CareerReading
  let today: CalendarDay

  /// Reads everything. An unreadable profile is an error if the answer would be wrong without it.
  init(_ context: CommandContext, needsProfile: Bool = true) throws(StoreError) {
    profile = try context.profile(isNeeded: needsProfile)
    framework = try context.framework(of: profile)
    var months: [CalendarMonth: [Entry]] = [:]
    for month in try context.months() { months[month] = try context.entries(of: month) }
    var journal = Journal()
    journal.set(months)
    self.journal = journal
    plan = Plan(try context.goals())
    today = context.today
    reading = CareerReading(journal, profile: profile, framework: framework, on: today)
  }

  /// The career without anything derived from it.
  var career: Career {
    Career(profile: profile, framework: framework, journal: journal, plan: plan, today: today)
  }

  /// The record that pages are built from.
  var record: Record { Record(career, reading: reading, move: career.move(reading)) }

  var reasoner: Reasoner { Reasoner(record, reading) }

  /// Returns the stage matching a text, or the next stage if there is no text.
  func stage(_ text: String?) throws(CommandFailure) -> Stage {
    if let text { return try framework.stage(named: text) }
    guard let stage = profile.stageAhead(in: framework, on: today) else {
      throw CommandFailure(.badData, "the framework has no stages.")
    }
    return stage
  }

  func skill(_ text: String) throws(CommandFailure) -> SkillID {
    try framework.skill(named: text, beside: reading.standings.skills.map(\.skill))
  }

  func readiness(for stage: Stage) -> Readiness {
    Readiness(for: stage, reading.standings, profile: profile, rule: framework.rule)
  }
}

/// Lookup of stages and skills by the names typed on the command line.
extension Framework {
  func stage(named text: String) throws(CommandFailure) -> Stage {
    try matchStage(text).one(text, "stage", known: stages, name: \.id.rawValue)
  }

  /// `others` are known skills outside the framework, which match by their full id only.
  func skill(named text: String, beside others: [SkillID] = []) throws(CommandFailure) -> SkillID {
    let text = text.hasPrefix("#") ? String(text.dropFirst()) : text
    let match = matchSkill(text)
    if case .none = match, let other = others.first(where: { $0.rawValue == text }) { return other }
    return try match.one(text, "skill", name: \.id.rawValue).id
  }
}

extension NameMatch {
  /// `known` lists all names for the message if none matches; `nil` lists similar ones.
  fileprivate func one(
    _ text: String, _ noun: String, known: [Found]? = nil, name: (Found) -> String
  ) throws(CommandFailure) -> Found {
    if case .one(let found) = self { return found }
    let words =
      switch self {
      case .one: ""
      case .several(let found):
        "\(text.printable) matches \(found.map(name).listed()). Type more of the name."
      case .none(let near):
        "no \(noun) \(Wording.quoted(text)). "
          + (near.count <= 3 && known == nil
            ? "Did you mean \(near.map(name).listed("or"))?"
            : "The \(noun)s are \((known ?? near).map(name).listed()).")
      }
    throw CommandFailure(.badData, words.printable)
  }
}
