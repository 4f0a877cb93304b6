import CareerModel
import CareerPages
import CareerStore

/// A career as a command sees it that has to look at all of it.
struct WholeCareer {
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
    let reading = try needsProfile ? context.readableProfile() : context.store.profile()
    Output.warn(of: reading.problems)
    let (framework, problems) = try context.store.framework(reading.profile)
    Output.warn(of: problems)
    var months: [CalendarMonth: [Entry]] = [:]
    let (listed, journalProblems) = try context.store.months()
    Output.warn(of: journalProblems)
    for month in listed {
      let read = try context.store.month(month)
      Output.warn(of: read.problems)
      months[month] = read.entries
    }
    var journal = Journal()
    journal.set(months)
    let (goals, planProblems) = try context.store.goals()
    Output.warn(of: planProblems)
    plan = Plan(goals)
    profile = reading.profile
    self.framework = framework
    self.journal = journal
    today = context.surroundings.today()
    self.reading = CareerReading(
      journal, profile: reading.profile, framework: framework, on: today)
  }

  /// The same without what is made of it.
  var career: Career {
    Career(
      profile: profile, framework: framework, journal: journal, plan: plan, today: today)
  }

  /// What pages are made of.
  var record: Record { Record(career, reading: reading) }

  var reasoner: Reasoner {
    Reasoner(journal, profile: profile, framework: framework, reading: reading, on: today)
  }

  /// The stage meant by a text, or the one ahead where there is none.
  func stage(_ text: String?) throws(CommandFailure) -> Stage {
    if let text { return try StageArgument.stage(text, in: framework) }
    guard let stage = profile.stageAhead(in: framework, on: today) else {
      throw CommandFailure(status: .badData, words: "the framework has no stages.")
    }
    return stage
  }

  /// The skill meant by a text.
  func skill(_ text: String) throws(CommandFailure) -> SkillID {
    try SkillArgument.skill(text, in: framework, beside: reading.standings.skills.map(\.skill))
  }

  func readiness(for stage: Stage) -> Readiness {
    Readiness(for: stage, reading.standings, profile: profile, rule: framework.rule)
  }
}

/// Stages and skills as they are named on the command line.
enum StageArgument {
  static func stage(_ text: String, in framework: Framework) throws(CommandFailure) -> Stage {
    switch framework.matchStage(text) {
    case .one(let stage): return stage
    case .several(let stages):
      throw CommandFailure(
        status: .badData,
        words: "\(text.printable) could be \(names(stages.map(\.id), " or ")).")
    case .none:
      throw CommandFailure(
        status: .badData,
        words:
          "\(text.printable) is no stage. There are \(names(framework.stages.map(\.id), ", ")).")
    }
  }

  fileprivate static func names(_ ids: [some StableName], _ separator: String) -> String {
    ids.map(\.rawValue).joined(separator: separator)
  }
}

enum SkillArgument {
  /// `others` are the skills that are known besides those of the framework, by their whole ids.
  static func skill(
    _ text: String, in framework: Framework, beside others: [SkillID] = []
  ) throws(CommandFailure) -> SkillID {
    let text = text.hasPrefix("#") ? String(text.dropFirst()) : text
    switch framework.matchSkill(text) {
    case .one(let skill): return skill.id
    case .several(let skills):
      throw CommandFailure(
        status: .badData,
        words: "\(text.printable) could be \(StageArgument.names(skills.map(\.id), " or ")).")
    case .none(let skills):
      if let other = others.first(where: { $0.rawValue == text }) { return other }
      throw CommandFailure(
        status: .badData,
        words: "\(text.printable) is no skill. There are "
          + "\(StageArgument.names(skills.map(\.id), ", ")).")
    }
  }
}
