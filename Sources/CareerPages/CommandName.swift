/// The meaning of a key: its name in config.json, which can bind other keys to it, and its shell
/// equivalent. Each feature declares its own in its folder.
package struct CommandName: Hashable, Sendable {
  package let rawValue: String
  package let shell: Shell

  package enum Shell: Hashable, Sendable {
    /// Subcommands, with an option if only that option is equivalent: `plan edit`, `list --limit`.
    /// A test checks that each exists.
    case commands([String])
    /// Why a shell does not need it.
    case needless(String)
  }

  package init(_ name: String, inShell commands: String...) {
    (rawValue, shell) = (name, .commands(commands))
  }

  package init(_ name: String, needless reason: String) {
    (rawValue, shell) = (name, .needless(reason))
  }

  private static func inPager(_ name: String) -> CommandName {
    CommandName(name, needless: "use your pager")
  }
}

extension CommandName {
  package static let log = CommandName("log", inShell: "log")
  package static let milestone = CommandName("milestone", inShell: "milestone")
  package static let feedback = CommandName("feedback", inShell: "feedback")
  package static let edit = CommandName("edit", inShell: "edit", "plan edit", "name")
  package static let editText = CommandName(
    "editText", inShell: "edit --editor", "plan edit --editor")
  package static let delete = CommandName(
    "delete", inShell: "delete", "plan delete", "insights dismiss", "insights restore")
  package static let openLink = CommandName(
    "openLink", needless: "the terminal opens links")
  package static let star = CommandName("star", inShell: "edit --star")
  package static let undo = CommandName("undo", inShell: "undo")
  package static let redo = CommandName("redo", inShell: "redo")
  package static let open = CommandName("open", inShell: "show", "plan show", "why", "assess")
  package static let add = CommandName("add", inShell: "plan step --add", "path begin")
  package static let find = CommandName("find", inShell: "list")
  package static let nextMatch = CommandName(
    "nextMatch", needless: "lists show every match")
  package static let previousMatch = CommandName(
    "previousMatch", needless: "lists show every match")
  package static let up = inPager("up")
  package static let down = inPager("down")
  package static let left = inPager("left")
  package static let right = inPager("right")
  package static let pageUp = inPager("pageUp")
  package static let pageDown = inPager("pageDown")
  package static let first = inPager("first")
  package static let last = inPager("last")
  package static let closer = CommandName("closer", inShell: "timeline --by")
  package static let wider = CommandName("wider", inShell: "timeline --by")
  package static let earlier = CommandName("earlier", inShell: "timeline --from", "timeline --to")
  package static let later = CommandName("later", inShell: "timeline --from", "timeline --to")
  package static let today = CommandName("today", inShell: "timeline")
  package static let columnLeft = inPager("columnLeft")
  package static let columnRight = inPager("columnRight")
  package static let laneUp = CommandName("laneUp", inShell: "timeline --lanes")
  package static let laneDown = CommandName("laneDown", inShell: "timeline --lanes")
  package static let fold = CommandName("fold", inShell: "timeline --lanes")
  package static let foldAll = CommandName("foldAll", inShell: "timeline --lanes")
  package static let chooseLanes = CommandName("chooseLanes", inShell: "timeline --lanes")
  package static let otherLook = CommandName(
    "otherLook", inShell: "timeline", "year", "review --quarterly", "compare")
  package static let why = CommandName("why", inShell: "why")
  package static let assess = CommandName("assess", inShell: "assess")
  package static let weigh = CommandName("weigh", inShell: "weigh")
  package static let dismissForGood = CommandName(
    "dismissForGood", inShell: "insights dismiss --for-good")
  package static let otherStage = CommandName("otherStage", inShell: "compare")
  package static let otherStageBack = CommandName("otherStageBack", inShell: "compare")
  package static let editPath = CommandName(
    "editPath", inShell: "path", "path change", "path remove", "path aim")
  package static let begin = CommandName("begin", inShell: "path begin")
  package static let review = CommandName("review", inShell: "review")
  package static let proposals = CommandName("proposals", inShell: "proposals", "import git")
  package static let sortFeedback = CommandName("sortFeedback", inShell: "feedback --sort")
  package static let praise = CommandName("praise", inShell: "feedback --sort")
  package static let wish = CommandName("wish", inShell: "feedback --sort")
  package static let neither = CommandName("neither", inShell: "feedback --sort")
  package static let join = CommandName("join", inShell: "proposals join")
  package static let export = CommandName("export", inShell: "export")
  package static let redact = CommandName("redact", inShell: "export --redact")
  package static let confidential = CommandName(
    "confidential", inShell: "export --include-confidential")
  package static let period = CommandName("period", inShell: "export --period")
  package static let goal = CommandName("goal", inShell: "plan add")
  package static let finish = CommandName("finish", inShell: "plan done")
  package static let tick = CommandName("tick", inShell: "plan step")
  package static let start = CommandName("start", inShell: "plan start")
  package static let drop = CommandName("drop", inShell: "plan drop")
  package static let whatIf = CommandName(
    "whatIf", inShell: "forecast --without", "forecast --with")
  package static let screen1 = CommandName(
    "screen1", inShell: "status", "next", "path", "gaps", "insights")
  package static let screen2 = CommandName("screen2", inShell: "list")
  package static let screen3 = CommandName("screen3", inShell: "timeline")
  package static let screen4 = CommandName("screen4", inShell: "gaps", "why", "assess")
  package static let screen5 = CommandName("screen5", inShell: "plan", "forecast")
  package static let screen6 = CommandName("screen6", inShell: "compare")
  package static let nextScreen = CommandName(
    "nextScreen", needless: "each screen is a command")
  package static let previousScreen = CommandName(
    "previousScreen", needless: "each screen is a command")
  package static let help = CommandName("help", inShell: "help", "manual")
  package static let palette = CommandName("palette", inShell: "help", "completion")
  package static let mouse = CommandName("mouse", needless: "the terminal selects text")
  package static let reload = CommandName("reload", inShell: "settings")
  package static let back = CommandName("back", needless: "commands exit when done")
  package static let redraw = CommandName("redraw", needless: "the terminal handles this")
  package static let suspend = CommandName("suspend", needless: "the terminal handles this")
  package static let quit = CommandName("quit", needless: "commands exit when done")
}
