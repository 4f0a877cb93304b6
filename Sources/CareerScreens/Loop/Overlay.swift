import CareerModel

extension AppState {
  /// What lies over the screen and gets the keys.
  package enum Overlay: Hashable, Sendable {
    case welcome(WelcomeForm.State)
    case logLine(LogLineForm.State)
    case filter(FilterForm.State)
    case entry(EntryScreen.State)
    case why(WhyScreen.State)
    case skill(SkillScreen.State)
    case assess(AssessForm.State)
    case weigh(WeighForm.State)
    case path(PathForm.State)
    case begin(BeginForm.State)
    case goal(GoalScreen.State)
    case prompt(PromptForm.State)
    case review(ReviewScreen.State)
    case lanes(LanesForm.State)
    case editedText(EditedTextForm.State)
    case help(HelpScreen.State)

    /// Whether `?` opens the help over it: where letters are no text.
    var hasHelp: Bool {
      switch self {
      case .entry, .why, .skill, .goal, .review: true
      default: false
      }
    }

    /// The keys that work on it, for the key bar and the help.
    var hints: [(String, String)] {
      switch self {
      case .welcome(let form): WelcomeForm.hints(form)
      case .logLine: LogLineForm.hints
      case .filter: FilterForm.hints
      case .entry: EntryScreen.hints
      case .help: HelpScreen.hints
      case .why: WhyScreen.hints
      case .skill: SkillScreen.hints
      case .assess: AssessForm.hints
      case .weigh: WeighForm.hints
      case .path(let form): PathForm.hints(form)
      case .begin: BeginForm.hints
      case .goal: GoalScreen.hints
      case .prompt: PromptForm.hints
      case .review(let screen): ReviewScreen.hints(screen)
      case .lanes: LanesForm.hints
      case .editedText: EditedTextForm.hints
      }
    }
  }
}
