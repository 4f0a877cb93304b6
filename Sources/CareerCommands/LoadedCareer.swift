import CareerModel
import CareerPages
import CareerStore

/// A career as a command sees it that has to look at all of it.
struct LoadedCareer {
  let profile: Profile
  let framework: Framework
  let journal: Journal
  let plan: Plan
  let reading: CareerReading
  let today: CalendarDay

  /// Reads everything; files that are not as they should be are named on standard error.
  ///
  /// - Parameter needsProfile: Whether a profile that cannot be read is an error, for answers that would be
  ///   untrue without it.
  init(_ context: CommandContext, needsProfile: Bool = true) throws(StoreError) {
    profile = try needsProfile ? context.readableProfile() : context.profile()
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

  /// The same without what is made of it.
  var career: Career {
    Career(
      profile: profile, framework: framework, journal: journal, plan: plan, today: today)
  }

  /// What pages are made of.
  var record: Record { Record(career, reading: reading) }

  var reasoner: Reasoner { Reasoner(record, reading) }

  /// The stage meant by a text, or the one ahead where there is none.
  func stage(_ text: String?) throws(CommandFailure) -> Stage {
    if let text { return try framework.stage(named: text) }
    guard let stage = profile.stageAhead(in: framework, on: today) else {
      throw CommandFailure(.badData, "the framework has no stages.")
    }
    return stage
  }

  /// The skill meant by a text.
  func skill(_ text: String) throws(CommandFailure) -> SkillID {
    try framework.skill(named: text, beside: reading.standings.skills.map(\.skill))
  }

  func readiness(for stage: Stage) -> Readiness {
    Readiness(for: stage, reading.standings, profile: profile, rule: framework.rule)
  }
}

/// Stages and skills as they are named on the command line.
extension Framework {
  func stage(named text: String) throws(CommandFailure) -> Stage {
    try matchStage(text).one(text, "stage", known: stages, name: \.id.rawValue)
  }

  /// `others` are the skills that are known besides those of the framework, by their whole ids.
  func skill(
    named text: String, beside others: [SkillID] = []
  ) throws(CommandFailure) -> SkillID {
    let text = text.hasPrefix("#") ? String(text.dropFirst()) : text
    let match = matchSkill(text)
    if case .none = match, let other = others.first(where: { $0.rawValue == text }) { return other }
    return try match.one(text, "skill", name: \.id.rawValue).id
  }
}

extension NameMatch {
  /// `known` is what there is, to be listed where none is meant; `nil` for what is near.
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
