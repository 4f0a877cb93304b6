import CareerPages

/// What a shell has for something that a key means in the planner. Whoever adds a command to the planner
/// is asked here by the compiler; a test walks the commands named and finds each one.
enum Counterpart: Equatable {
  /// Subcommands, with their options where the option is it: `plan edit`, `list --limit`.
  case commands([String])
  /// Why a shell has no use for it.
  case needless(String)

  static func of(_ command: CommandName) -> Counterpart {
    switch command {
    case .log: .commands(["log"])
    case .milestone: .commands(["milestone"])
    case .feedback: .commands(["feedback"])
    case .edit: .commands(["edit", "plan edit", "name"])
    case .editText: .commands(["edit --editor", "plan edit --editor"])
    case .delete: .commands(["delete", "plan delete", "insights dismiss", "insights restore"])
    case .undo: .commands(["undo"])
    case .redo: .commands(["redo"])
    case .open: .commands(["show", "plan show", "why", "assess"])
    case .add: .commands(["plan step --add", "path begin"])
    case .find: .commands(["list"])
    case .today: .commands(["timeline"])
    case .closer, .wider: .commands(["timeline --by"])
    case .earlier, .later: .commands(["timeline --from", "timeline --to"])
    case .fold, .foldAll, .chooseLanes, .laneUp, .laneDown: .commands(["timeline --lanes"])
    case .otherLook: .commands(["timeline", "review --quarterly", "compare"])
    case .why: .commands(["why"])
    case .assess: .commands(["assess"])
    case .weigh: .commands(["weigh"])
    case .dismissForGood: .commands(["insights dismiss --for-good"])
    case .otherStage, .otherStageBack: .commands(["compare"])
    case .editPath: .commands(["path", "path change", "path remove", "path aim"])
    case .begin: .commands(["path begin"])
    case .review: .commands(["review"])
    case .proposals: .commands(["proposals", "import git"])
    case .join: .commands(["proposals join"])
    case .export: .commands(["export"])
    case .period: .commands(["export --period"])
    case .redact: .commands(["export --redact"])
    case .goal: .commands(["plan add"])
    case .finish: .commands(["plan done"])
    case .tick: .commands(["plan step"])
    case .start: .commands(["plan start"])
    case .drop: .commands(["plan drop"])
    case .whatIf: .commands(["forecast --without", "forecast --with"])
    case .screen1: .commands(["status", "path", "gaps", "insights"])
    case .screen2: .commands(["list"])
    case .screen3: .commands(["timeline"])
    case .screen4: .commands(["gaps", "why", "assess"])
    case .screen5: .commands(["plan", "forecast"])
    case .screen6: .commands(["compare"])
    case .help: .commands(["help", "manual"])
    case .palette: .commands(["help", "completion"])
    case .reload: .commands(["settings"])
    case .nextMatch, .previousMatch: .needless("a list shows all that is found at once")
    case .up, .down, .left, .right, .pageUp, .pageDown, .first, .last, .columnLeft, .columnRight:
      .needless("a shell has no cursor; the pager scrolls")
    case .nextScreen, .previousScreen: .needless("every screen is a command of its own")
    case .mouse: .needless("the terminal's own mouse selects text")
    case .back, .quit: .needless("a command ends by itself")
    case .redraw, .suspend: .needless("it is the terminal's own affair")
    }
  }
}
