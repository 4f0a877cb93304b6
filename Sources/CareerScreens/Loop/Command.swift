import CareerModel

/// Everything that a key can mean outside of a form. One table; the key bar, the help screen and
/// the dispatch are made from it.
package struct Command: Sendable {
  package enum ID: Hashable, Sendable, CaseIterable {
    case log, milestone, feedback, edit, editText, delete, undo, redo, open
    case find, nextMatch, previousMatch
    case up, down, left, right, pageUp, pageDown, first, last
    case closer, wider, earlier, later, today
    case columnLeft, columnRight, laneUp, laneDown, fold, foldAll, chooseLanes, otherLook
    case why, assess, weigh, dismiss, dismissForGood, otherStage, otherStageBack, swapSides
    case editPath, begin, review
    case goal, finish, tick, start, drop, whatIf
    case screen1, screen2, screen3, screen4, screen5, screen6, nextScreen, previousScreen
    case help, back, redraw, suspend, quit
  }

  /// Where a command has a meaning.
  package enum Place: Hashable, Sendable {
    case everywhere
    case on(Set<Tab>)

    func includes(_ tab: Tab) -> Bool {
      switch self {
      case .everywhere: true
      case .on(let tabs): tabs.contains(tab)
      }
    }
  }

  package let id: ID
  package let keys: [Key]
  /// A word or two, for the key bar; empty for keys that need no hint there.
  package let hint: String
  /// A line, for the help screen.
  package let help: String
  package let place: Place
  /// Why it can do nothing now; `nil` if it can.
  package let disabled: @Sendable (AppState) -> String?

  private init(
    _ id: ID, _ keys: [Key], hint: String = "", help: String, on tabs: Set<Tab>? = nil,
    disabled: @escaping @Sendable (AppState) -> String? = { _ in nil }
  ) {
    self.id = id
    self.keys = keys
    self.hint = hint
    self.help = help
    place = tabs.map(Place.on) ?? .everywhere
    self.disabled = disabled
  }

  /// The command that a key gives on a screen; `nil` if it has no meaning there.
  package static func command(for key: Key, on tab: Tab) -> Command? {
    all.first { $0.keys.contains(key) && $0.place.includes(tab) }
  }

  /// In the order of the key bar and the help: the most used first.
  package static let all: [Command] = [
    Command(.log, ["a"], hint: "log", help: "log a skill, in one line"),
    Command(.milestone, ["m"], hint: "milestone", help: "log a milestone"),
    Command(
      .open, [.enter], hint: "open", help: "open the entry under the cursor", on: [.log],
      disabled: needsEntry),
    Command(
      .open, [.enter], hint: "open", help: "open the entry or goal under the cursor",
      on: [.timeline], disabled: needsItem),
    Command(
      .open, [.enter], hint: "open", help: "open what is under the cursor: its entries and reasons",
      on: [.path, .compare]
    ) {
      $0.entryAtCursor == nil && $0.subjectAtCursor == nil ? "there is nothing to open here" : nil
    },
    Command(
      .open, [.enter], hint: "open", help: "the whole skill: levels, signals, entries, prompts",
      on: [.skills], disabled: needsSkill),
    Command(.goal, ["p"], hint: "goal", help: "plan a goal; on a gap: one that would close it"),
    Command(
      .open, [.enter], hint: "open", help: "open the goal, or plan the one that is suggested",
      on: [.plan]
    ) { PlanScreen.cursor($0) == nil ? "there is nothing to open here" : nil },
    Command(
      .finish, ["c"], hint: "done", help: "the goal is done: log its milestone", on: goalTabs,
      disabled: needsOpenGoal),
    Command(
      .tick, [" "], hint: "tick", help: "the next step of the goal is done", on: goalTabs,
      disabled: needsOpenGoal),
    Command(
      .whatIf, ["o"], hint: "what if", help: "what if without this goal, or with this suggestion",
      on: [.plan]
    ) {
      $0.goalAtCursor != nil
        ? needsOpenGoal($0) : $0.skillAtCursor == nil ? "there is no goal here" : nil
    },
    Command(
      .start, ["s"], hint: "start", help: "start the goal; again puts it back", on: goalTabs,
      disabled: needsGoal),
    Command(
      .drop, ["D"], hint: "drop", help: "drop the goal, with a reason", on: goalTabs,
      disabled: needsOpenGoal),
    Command(
      .why, ["w"], hint: "why", help: "why Cairn says so: the rule and the entries behind it",
      on: rows
    ) { $0.subjectAtCursor == nil ? "there is no figure under the cursor" : nil },
    Command(
      .assess, ["s"], hint: "assess", help: "say at which level you see yourself", on: figures,
      disabled: needsSkill),
    Command(
      .weigh, ["i"], hint: "importance",
      help: "how much a skill matters to you, or that it does not apply", on: figures,
      disabled: needsSkill),
    Command(
      .dismiss, ["d"], hint: "put away", help: "put an insight away for a month", on: [.path],
      disabled: needsInsight),
    Command(
      .dismissForGood, ["D"], help: "put an insight away for good", on: [.path],
      disabled: needsInsight),
    Command(
      .otherStage, ["]"], hint: "other stage", help: "another stage on the chosen side",
      on: [.compare], disabled: { CompareScreen.whyNoOtherStage($0) }),
    Command(
      .otherStageBack, ["["], help: "another stage on the chosen side, backwards", on: [.compare],
      disabled: { CompareScreen.whyNoOtherStage($0) }),
    Command(.swapSides, ["x"], hint: "swap", help: "the two stages change sides", on: [.compare]),
    Command(
      .find, ["/"], hint: "find", help: "filter the journal: words, kind: skill: since: …",
      on: [.log]),
    Command(.nextMatch, ["n"], help: "next entry that the filter finds", on: [.log]) {
      $0.log.query.isEmpty ? "there is no filter; / sets one" : nil
    },
    Command(.previousMatch, ["N"], help: "previous entry that the filter finds", on: [.log]) {
      $0.log.query.isEmpty ? "there is no filter; / sets one" : nil
    },
    Command(.closer, ["+", "="], hint: "closer", help: "a closer look", on: [.timeline]) {
      inLanes($0)
        ?? ($0.timeline.unit.closer == nil ? "a day a column is as close as it gets" : nil)
    },
    Command(.wider, ["-"], hint: "wider", help: "a wider look", on: [.timeline]) {
      inLanes($0) ?? ($0.timeline.unit.wider == nil ? "a year a column is as wide as it gets" : nil)
    },
    Command(
      .otherLook, ["v"], hint: "view", help: "the lanes, or a calendar of the days",
      on: [.timeline]),
    Command(
      .fold, ["z"], hint: "fold", help: "fold a group of skills into one lane, or open it",
      on: [.timeline]
    ) {
      inLanes($0) ?? (TimelineScreen.group($0) == nil ? "only lanes of skills fold" : nil)
    },
    Command(.today, ["t"], hint: "today", help: "back to today", on: [.timeline]),
    Command(
      .find, ["/"], hint: "find", help: "narrow the timeline: words, kind: skill: since: …",
      on: [.timeline]),
    Command(
      .chooseLanes, ["o"], hint: "lanes", help: "choose the lanes, and their order",
      on: [.timeline]),
    Command(
      .earlier, ["[", .pageUp], hint: "earlier",
      help: "half a screen, or a year of days, back in time", on: [.timeline]),
    Command(
      .later, ["]", .pageDown], hint: "later",
      help: "half a screen, or a year of days, on in time", on: [.timeline]),
    Command(
      .edit, ["e"], hint: "edit", help: "edit the entry or goal under the cursor", on: itemTabs,
      disabled: needsItem),
    Command(.edit, ["e"], hint: "edit", help: "edit your name, stage and aim", on: [.path]),
    Command(
      .editText, ["E"], help: "all of the entry or goal, in your own editor",
      on: itemTabs.union([.path]), disabled: needsItem),
    Command(
      .delete, ["d"], hint: "del", help: "delete the entry or goal under the cursor", on: itemTabs,
      disabled: needsItem),
    Command(
      .undo, ["u"], hint: "undo", help: "take the last change back; again for the one before"),
    Command(.feedback, ["f"], hint: "feedback", help: "log what somebody said of your work"),
    Command(
      .begin, ["b"], hint: "begin stage", help: "begin a stage: a milestone on your path",
      on: [.path], disabled: needsStages),
    Command(
      .editPath, ["S"], hint: "stages", help: "the stages you held, with their days, and your aim",
      on: [.path], disabled: needsStages),
    Command(
      .review, ["r"], hint: "review",
      help: "the weekly or quarterly review: a guided look back", on: [.path]
    ) { $0.reading == nil ? "the record is still being read" : nil },
    Command(.redo, [.control("r")], help: "do again what was taken back"),
    Command(.help, ["?"], hint: "help", help: "all keys, and the grammar of the log line"),
    Command(.quit, ["q"], hint: "quit", help: "leave; everything is saved already"),

    Command(.up, [.up, "k"], help: "one up", on: lists),
    Command(.down, [.down, "j"], help: "one down", on: lists),
    Command(
      .left, [.left, "h"], help: "the entry or goal before, in time; in the calendar a week",
      on: [.timeline]),
    Command(
      .right, [.right, "l"], help: "the entry or goal after, in time; in the calendar a week",
      on: [.timeline]),
    Command(
      .columnLeft, ["H", "{"],
      help: "a column back, also onto empty days; or a calendar month", on: [.timeline]),
    Command(
      .columnRight, ["L", "}"],
      help: "a column on, also onto empty days; or a calendar month", on: [.timeline]),
    Command(
      .laneUp, ["K"], help: "move the lane up; in the calendar: the lane above",
      on: [.timeline]),
    Command(
      .laneDown, ["J"], help: "move the lane down; in the calendar: the lane below",
      on: [.timeline]),
    Command(.foldAll, ["Z"], help: "fold all groups of skills, or open them", on: [.timeline]) {
      inLanes($0) ?? ($0.timeline.skills.isEmpty ? "there are no lanes of skills" : nil)
    },
    Command(.left, [.left, "h"], help: "to the left side", on: [.compare]),
    Command(.right, [.right, "l"], help: "to the right side", on: [.compare]),
    Command(.first, ["g", .home], help: "to the top", on: rows),
    Command(.last, ["G", .end], help: "to the bottom", on: rows),
    Command(.pageUp, [.pageUp, .control("u")], help: "a page up", on: rows),
    Command(.pageDown, [.pageDown, .control("d")], help: "a page down", on: rows),
    Command(.pageUp, [.pageUp, .control("u")], help: "a page up", on: [.log]),
    Command(.pageDown, [.pageDown, .control("d")], help: "a page down", on: [.log]),
    Command(.first, ["g", .home], help: "to the newest entry", on: [.log]),
    Command(.last, ["G", .end], help: "to the oldest entry", on: [.log]),
    Command(.first, ["g", .home], help: "to the first entry", on: [.timeline]),
    Command(.last, ["G", .end], help: "to the last entry", on: [.timeline]),
    Command(.nextScreen, [.tab], help: "the next screen"),
    Command(.previousScreen, [.backTab], help: "the screen before"),
    Command(.screen1, ["1"], help: "Path: where you stand, and what is missing"),
    Command(.screen2, ["2"], help: "Log: the journal, newest first"),
    Command(.screen3, ["3"], help: "Timeline: years to days"),
    Command(.screen4, ["4"], help: "Skills: what is shown, what is asked, how fresh it is"),
    Command(.screen5, ["5"], help: "Plan: goals, what they would change, and when"),
    Command(.screen6, ["6"], help: "Compare: two stages side by side, on your own record"),
    Command(.back, [.escape], help: "takes the filter away", on: [.log]) {
      $0.log.filter.isEmpty ? "there is no filter to take away" : nil
    },
    Command(.back, [.escape], help: "ends what if", on: [.plan]) {
      $0.planning.hasWhatIf ? nil : "there is no what if to end"
    },
    Command(.back, [.escape], help: "takes the filter away, else back to today", on: [.timeline]),
    Command(.redraw, [.control("l")], help: "draw the screen again"),
    Command(.suspend, [.control("z")], help: "go to the shell; fg comes back"),
  ]

  private static let needsEntry: @Sendable (AppState) -> String? = {
    $0.entryAtCursor == nil ? "there is no entry under the cursor" : nil
  }

  private static let inLanes: @Sendable (AppState) -> String? = {
    $0.timeline.look == .calendar ? "the calendar always shows days; v goes back to the lanes" : nil
  }

  private static let needsItem: @Sendable (AppState) -> String? = {
    $0.entryAtCursor == nil && $0.goalAtCursor == nil
      ? "there is no entry or goal under the cursor" : nil
  }

  private static let needsSkill: @Sendable (AppState) -> String? = {
    $0.skillAtCursor == nil ? "there is no skill under the cursor" : nil
  }

  private static let needsGoal: @Sendable (AppState) -> String? = {
    $0.goalAtCursor == nil ? "there is no goal under the cursor" : nil
  }

  private static let needsOpenGoal: @Sendable (AppState) -> String? = { state in
    guard let goal = state.goalAtCursor else { return "there is no goal under the cursor" }
    return goal.whyClosed.map { Wording.words(for: $0, of: goal) + "; s takes it up again" }
  }

  private static let needsInsight: @Sendable (AppState) -> String? = {
    PathScreen.whyNotDismissed($0)
  }

  private static let needsStages: @Sendable (AppState) -> String? = {
    $0.framework.stages.isEmpty ? "the framework has no stages" : nil
  }

  private static let lists = Set(Tab.allCases)
  private static let figures: Set<Tab> = [.path, .skills, .compare]
  private static let rows: Set<Tab> = [.path, .skills, .plan, .compare]
  private static let goalTabs: Set<Tab> = [.plan, .timeline]
  private static let itemTabs: Set<Tab> = [.log, .timeline, .plan]
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}

/// The screens, in the order of their tabs.
package enum Tab: Int, Hashable, Sendable, CaseIterable {
  case path, log, timeline, skills, plan, compare

  package var title: String {
    switch self {
    case .path: "Path"
    case .log: "Log"
    case .timeline: "Timeline"
    case .skills: "Skills"
    case .plan: "Plan"
    case .compare: "Compare"
    }
  }

  /// Under which digit it is found.
  package var digit: Int { rawValue + 1 }

  package var next: Tab { Tab(rawValue: (rawValue + 1) % Self.allCases.count) ?? .path }
  package var previous: Tab {
    Tab(rawValue: (rawValue + Self.allCases.count - 1) % Self.allCases.count) ?? .path
  }
}
