import CareerModel
import CareerPages

// All features. A feature is its folder, its keys in data/help/keys.txt, and here its place, if it has
// keys of its own, and the route to it.

/// The screens, in tab order.
package enum Tab: Int, Hashable, Sendable, CaseIterable {
  case path, log, timeline, skills, plan, compare

  static let screens: [any Screen.Type] = [
    PathScreen.self, LogScreen.self, TimelineScreen.self, SkillsScreen.self, PlanScreen.self,
    CompareScreen.self,
  ]
}

extension KeyContext: CaseIterable {
  package static let entry = KeyContext("entry")
  package static let why = KeyContext("why")
  package static let skill = KeyContext("skill")
  package static let goal = KeyContext("goal")
  package static let review = KeyContext("review")
  package static let proposals = KeyContext("proposals")
  package static let sortFeedback = KeyContext("sortFeedback")
  package static let lanes = KeyContext("lanes")
  package static let stages = KeyContext("stages")
  package static let text = KeyContext("text")
  package static let export = KeyContext("export")
  package static let firstPage = KeyContext("firstPage")
  package static let help = KeyContext("help")

  /// In the order of the file's titles, which is that of docs/keys.md.
  package static let allCases = CommandTable.titles.map { KeyContext($0.place) }
}

extension Route {
  /// Returns what a command opens where the feature in front has no other use for it; `nil` if it
  /// opens nothing, or nothing now.
  static func opened(by command: Command.ID, _ world: World) -> Route? {
    switch command {
    case .log: line(.log(.skill), given: world.lineStart)
    case .milestone: line(.log(.milestone), given: world.lineStart)
    case .feedback: feedback(given: world.lineStart)
    case .open:
      world.entryAtCursor.map { entry($0.id) } ?? world.goalAtCursor.map { goal($0.id) }
        ?? world.subjectAtCursor.map(why)
    case .why: world.subjectAtCursor.map(why)
    case .assess: world.skillAtCursor.map(assess)
    case .weigh: world.skillAtCursor.map(weigh)
    case .begin: begin
    case .editPath: stages
    case .review: review
    case .sortFeedback: sortFeedback
    case .proposals: proposals
    case .export: export
    case .find: filter
    case .palette: palette
    case .help: help
    default: nil
    }
  }

  static func entry(_ id: EntryID) -> Route { Route { _ in EntryScreen(entry: id) } }
  static func goal(_ id: EntryID) -> Route { Route { _ in GoalScreen(id) } }
  static func skill(_ id: SkillID) -> Route { Route { _ in SkillScreen(id) } }

  static func why(_ subject: Reasoning.Subject) -> Route { Route { WhyScreen(subject, $0) } }

  static func assess(_ skill: SkillID) -> Route { Route { AssessForm(skill, $0) } }
  static func weigh(_ skill: SkillID) -> Route { Route { WeighForm(skill, $0) } }
  static var stages: Route { Route { PathForm($0) } }
  static var begin: Route { Route { BeginForm($0) } }
  static var review: Route { Route { ReviewScreen($0) } }
  static var lanes: Route { Route { LanesForm($0) } }
  static var filter: Route {
    Route(asking: { (FilterForm($0), $0.tab == .log ? [.effect(.foldTexts)] : []) })
  }
  static var help: Route { Route { _ in HelpScreen() } }
  static var palette: Route { Route { _ in PaletteForm() } }
  static var export: Route { Route(asking: ExportForm.opened) }

  static var sortFeedback: Route { Route { SortFeedbackScreen($0) } }

  static var proposals: Route {
    Route { world in with(ProposalsScreen()) { $0.renew(.proposals, world) } }
  }

  static func welcome(isFirstRun: Bool) -> Route {
    Route {
      WelcomeForm($0.profile, framework: $0.framework, today: $0.today, isFirstRun: isFirstRun)
    }
  }

  /// Opens a log line. Its last draft is the first that ↑ restores. `given` is its initial text;
  /// `nil` means the purpose's own.
  static func line(_ purpose: LogLineForm.Purpose, given: LogLineForm.Given? = nil) -> Route {
    Route { _ in LogLineForm(purpose, given: given) }
  }

  /// Opens a feedback line, which first asks whether it is praise or a wish.
  static func feedback(given: LogLineForm.Given? = nil) -> Route {
    Route { _ in
      var form = LogLineForm(.log(.feedback), given: given)
      form.asksDirection = true
      return form
    }
  }

  /// Opens a question about a goal, with the draft of its answer.
  static func prompt(_ purpose: PromptForm.Purpose, of goal: Goal) -> Route {
    Route(asking: { world in
      let form = PromptForm(purpose, of: goal, world)
      return (form, world.drafts.contains { form.isDraft($0, world) } ? [unfinished] : [])
    })
  }

  private static let unfinished = Request.say("Draft restored. Ctrl-U clears it.")
}
