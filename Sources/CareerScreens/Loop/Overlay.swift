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
    case proposals(ProposalsScreen.State)
    case lanes(LanesForm.State)
    case editedText(EditedTextForm.State)
    case export(ExportForm.State)
    case help(HelpScreen.State)
    case palette(PaletteForm.State)

    /// Where its keys are commands; `nil` for a form, in which letters are text.
    package var place: Place? {
      switch self {
      case .entry: .entry
      case .why: .why
      case .skill: .skill
      case .goal: .goal
      case .review: .review
      case .proposals: .proposals
      case .lanes: .lanes
      case .export(let form): form.editor == nil ? .export : nil
      case .editedText: .text
      case .path(let form): form.editing == nil ? .stages : nil
      case .help(let screen): screen.editor == nil ? .help : nil
      case .welcome, .logLine, .filter, .assess, .weigh, .begin, .prompt, .palette: nil
      }
    }

    /// The keys that work in a form, for the key bar and the help; empty where the command table
    /// says it.
    var hints: [(String, String)] {
      switch self {
      case .welcome(let form): WelcomeForm.hints(form)
      case .logLine: LogLineForm.hints
      case .filter: FilterForm.hints
      case .assess: AssessForm.hints
      case .weigh: WeighForm.hints
      case .path(let form): PathForm.hints(form)
      case .begin: BeginForm.hints
      case .prompt: PromptForm.hints
      case .palette: PaletteForm.hints
      case .help: HelpScreen.hints
      case .export: ExportForm.hints
      case .entry, .why, .skill, .goal, .review, .proposals, .lanes, .editedText: []
      }
    }
  }
}
