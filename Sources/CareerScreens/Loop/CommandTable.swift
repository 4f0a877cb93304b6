import CareerModel
import CareerPages

extension Command {
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
      .open, [.enter], hint: "open", help: "open what is under the cursor: entries and reasons",
      on: [.path, .compare]
    ) {
      $0.entryAtCursor == nil && $0.subjectAtCursor == nil ? "there is nothing to open here" : nil
    },
    Command(
      .open, [.enter], hint: "open", help: "the whole skill: levels, signals, entries, prompts",
      on: [.skills], disabled: needsSkill),
    Command(
      .open, [.enter, .right], hint: "open", help: "open the entry or the reasons under the cursor",
      on: [.why]),
    Command(
      .open, [.enter, .right], hint: "open", help: "open the entry under the cursor", on: [.skill]),
    Command(
      .open, [.enter, .right], hint: "open",
      help: "edit the goal, tick the step or open the entry", on: [.goal]),
    Command(
      .open, [.enter], hint: "open", help: "write what the row asks for, or the next page",
      on: [.review]),
    Command(
      .open, [.enter], hint: "keep", help: "keep it: into the journal as it stands here",
      on: [.proposals], disabled: needsProposal),
    Command(
      .edit, ["e"], hint: "edit", help: "keep it in other words: the line of the journal",
      on: [.proposals], disabled: needsProposal),
    Command(
      .delete, ["d"], hint: "skip", help: "skip it, or those marked: they do not come again",
      on: [.proposals], disabled: needsProposal),
    Command(.open, [.enter], hint: "days", help: "edit the days under the cursor", on: [.stages]),
    Command(
      .goal, ["p"], hint: "goal", help: "plan a goal; on a gap: one that would close it",
      on: Set(Place.allCases).subtracting([.text, .export])),
    Command(
      .open, [.enter], hint: "open", help: "open the goal, or plan the one that is suggested",
      on: [.plan]
    ) { PlanScreen.cursor($0) == nil ? "there is nothing to open here" : nil },
    Command(
      .finish, ["c"], hint: "done", help: "the goal is done: log its milestone", on: goals,
      disabled: needsOpenGoal),
    Command(
      .tick, [" "], hint: "tick", help: "the next step of the goal is done",
      on: [.plan, .timeline], disabled: needsOpenGoal),
    Command(
      .tick, [" "], hint: "tick", help: "the step under the cursor is done, or the next one",
      on: [.goal], disabled: needsOpenGoal),
    Command(
      .tick, [" ", "x"], hint: "show, hide", help: "show the lane, or hide it", on: [.lanes]),
    Command(
      .tick, [" "], hint: "mark", help: "mark it, to join or skip several, or not any more",
      on: [.proposals], disabled: needsProposal),
    Command(
      .join, ["M"], hint: "join", help: "make one of those marked, or of this and the one above",
      on: [.proposals]
    ) { ProposalsScreen.whyNotJoined($0) },
    Command(
      .otherLook, ["v"], hint: "commits", help: "all of its commits, or the list again",
      on: [.proposals], disabled: needsProposal),
    Command(
      .add, ["A"], hint: "add step", help: "add steps to the goal", on: [.goal],
      disabled: needsGoal),
    Command(.add, ["A"], hint: "add", help: "add a stage that you held", on: [.stages]),
    Command(
      .whatIf, ["o"], hint: "what if", help: "what if without this goal, or with this suggestion",
      on: [.plan]
    ) {
      $0.goalAtCursor != nil
        ? needsOpenGoal($0) : $0.skillAtCursor == nil ? "there is no goal here" : nil
    },
    Command(
      .start, ["b"], hint: "begin", help: "begin the goal; again puts it back", on: goals,
      disabled: needsGoal),
    Command(
      .drop, ["D"], hint: "drop", help: "drop the goal, with a reason", on: goals,
      disabled: needsOpenGoal),
    Command(
      .why, ["w"], hint: "why", help: "why Cairn says so: the rule and the entries behind it",
      on: [.path, .skills, .plan, .compare, .skill, .why]
    ) { $0.subjectAtCursor == nil ? "there is no figure under the cursor" : nil },
    Command(
      .assess, ["s"], hint: "assess", help: "say at which level you see yourself", on: figures,
      disabled: needsSkill),
    Command(
      .weigh, ["i"], hint: "importance",
      help: "how much a skill matters to you, or that it does not apply", on: figures,
      disabled: needsSkill),
    Command(
      .dismissForGood, ["D"], help: "put an insight away for good", on: [.path],
      disabled: needsInsight),
    Command(
      .otherStage, ["]"], hint: "other stage", help: "another stage on the chosen side",
      on: [.compare], disabled: { CompareScreen.whyNoOtherStage($0) }),
    Command(
      .otherStageBack, ["["], help: "another stage on the chosen side, backwards", on: [.compare],
      disabled: { CompareScreen.whyNoOtherStage($0) }),
    Command(
      .otherLook, ["v"], hint: "swap", help: "the two stages change sides", on: [.compare]),
    Command(
      .find, ["/"], hint: "find", help: "filter the journal: words, kind: skill: since: …",
      on: [.log]),
    Command(
      .nextMatch, ["n"], help: "next entry that the filter finds", on: [.log, .timeline],
      disabled: needsFilter),
    Command(
      .previousMatch, ["N"], help: "previous entry that the filter finds", on: [.log, .timeline],
      disabled: needsFilter),
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
      .find, ["/"], help: "go to the next row with these words",
      on: [.path, .skills, .plan, .compare]),
    Command(
      .nextMatch, ["n"], help: "the next row with the words of /", on: wordRows,
      disabled: needsWords),
    Command(
      .previousMatch, ["N"], help: "the row before with the words of /", on: wordRows,
      disabled: needsWords),
    Command(.find, ["/"], hint: "its log", help: "the Log, narrowed to this skill", on: [.skill]),
    Command(.find, ["/"], hint: "find", help: "only the lines with these words", on: [.help]),
    Command(
      .chooseLanes, ["V"], hint: "lanes", help: "choose the lanes, and their order",
      on: [.timeline]),
    Command(
      .earlier, ["[", .pageUp], hint: "earlier",
      help: "half a screen, or a year of days, back in time", on: [.timeline]),
    Command(
      .later, ["]", .pageDown], hint: "later",
      help: "half a screen, or a year of days, on in time", on: [.timeline]),
    Command(
      .right, [.right, "l", " "], hint: "next page", help: "the next page of the review",
      on: [.review]),
    Command(
      .left, [.left, "h", .backspace], hint: "back", help: "the page before", on: [.review]),
    Command(
      .otherLook, ["v"], hint: "other review", help: "the weekly review, or the quarterly one",
      on: [.review]),
    Command(
      .edit, ["e"], hint: "edit", help: "edit the entry or goal under the cursor",
      on: [.log, .timeline, .plan], disabled: needsItem),
    Command(
      .edit, ["e"], hint: "edit", help: "edit the entry under the cursor, or your name and stage",
      on: [.path]),
    Command(
      .edit, ["e"], hint: "edit", help: "edit the entry", on: [.entry], disabled: needsEntry),
    Command(
      .edit, ["e"], hint: "edit", help: "edit the goal or the step under the cursor", on: [.goal],
      disabled: needsGoal),
    Command(.edit, ["e"], help: "edit the days under the cursor", on: [.stages]),
    Command(.edit, ["e"], help: "write what the row asks for", on: [.review]),
    Command(
      .editText, ["E"], help: "all of the entry or goal, in your own editor",
      on: [.log, .timeline, .plan, .path, .entry, .why, .goal], disabled: needsItem),
    Command(
      .editText, ["E", .enter], hint: "editor", help: "back into the editor, with the same text",
      on: [.text]),
    Command(
      .delete, ["d"], hint: "del", help: "delete the entry or goal under the cursor",
      on: [.log, .timeline, .plan], disabled: needsItem),
    Command(
      .delete, ["d"], hint: "put away",
      help: "put an insight away for a month; delete an entry", on: [.path]
    ) { $0.entryAtCursor == nil ? needsInsight($0) : nil },
    Command(
      .delete, ["d"], hint: "delete", help: "delete the entry", on: [.entry], disabled: needsEntry),
    Command(
      .delete, ["d"], hint: "del", help: "delete the goal or the step under the cursor",
      on: [.goal], disabled: needsGoal),
    Command(
      .delete, ["d"], hint: "take out", help: "take the stage or the aim under the cursor out",
      on: [.stages]),
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
      help: "the weekly or quarterly review: a guided look back", on: [.path], disabled: needsRecord
    ),
    Command(
      .review, ["r"], help: "the weekly or quarterly review: a guided look back",
      on: screens.subtracting([.path]), disabled: needsRecord),
    Command(
      .export, ["x"], hint: "export",
      help: "write a document: brag, review, table, calendar, picture …", on: screens,
      disabled: needsRecord),
    Command(
      .open, [.enter], hint: "write", help: "write the document into its file", on: [.export]),
    Command(
      .right, [.right, "l"], hint: "period", help: "the next period", on: [.export]),
    Command(.left, [.left, "h"], help: "the period before", on: [.export]),
    Command(
      .redact, ["r"], hint: "names",
      help: "names replaced and what is confidential left out, or not",
      on: [.export]),
    Command(.edit, ["e"], hint: "file", help: "type where it goes", on: [.export]),
    Command(
      .period, ["p"], hint: "type period", help: "type a period, such as 2025-10..2026-03",
      on: [.export]),
    Command(
      .proposals, ["I"], help: "what your commits propose for the journal",
      on: screens),
    Command(.redo, [.control("r")], help: "do again what was taken back"),
    Command(
      .nextMatch, ["n"], hint: "next", help: "the next entry, skill or goal of the list",
      on: [.entry, .skill, .goal]),
    Command(
      .previousMatch, ["N"], hint: "previous", help: "the entry, skill or goal before",
      on: [.entry, .skill, .goal]),
    Command(.nextMatch, ["n"], help: "the next one, also among the commits", on: [.proposals]),
    Command(
      .previousMatch, ["N"], help: "the one above, also among the commits", on: [.proposals]),
    Command(
      .palette, [":"], hint: "commands",
      help: "find every command, screen and skill by a few letters"),
    Command(
      .help, ["?"], hint: "help", help: "all keys, and the grammar of the log line",
      on: Set(Place.allCases).subtracting([.help])),
    Command(.quit, ["q"], hint: "quit", help: "leave; everything is saved already", on: screens),
    Command(
      .back, [.escape, "q", .left], hint: "back", help: "back to what is below",
      on: [.why, .skill, .goal]),
    Command(
      .back, [.escape, "q", .left, .enter], hint: "back", help: "back to what is below",
      on: [.entry]),
    Command(
      .back, [.escape, "q", "?", .enter], hint: "back", help: "close the help", on: [.help]),
    Command(
      .back, [.escape, "q", .enter], hint: "back", help: "back to the timeline", on: [.lanes]),
    Command(.back, [.escape, "q"], hint: "back", help: "back to what is below", on: [.stages]),
    Command(.back, [.escape, "q"], hint: "later", help: "keep the text as a draft", on: [.text]),
    Command(.back, [.escape, "q"], hint: "leave", help: "leave the review", on: [.review]),
    Command(.back, [.escape, "q"], hint: "back", help: "back, and write nothing", on: [.export]),
    Command(
      .back, [.escape, "q", .left], hint: "back", help: "back to what is below", on: [.proposals]),

    Command(.up, [.up, "k"], help: "one up", on: Set(Place.allCases)),
    Command(.down, [.down, "j"], help: "one down", on: Set(Place.allCases)),
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
    Command(.laneUp, ["K"], hint: "up", help: "move the lane up", on: [.lanes]),
    Command(.laneDown, ["J"], hint: "down", help: "move the lane down", on: [.lanes]),
    Command(.foldAll, ["Z"], help: "fold all groups of skills, or open them", on: [.timeline]) {
      inLanes($0) ?? ($0.timeline.skills.isEmpty ? "there are no lanes of skills" : nil)
    },
    Command(.left, [.left, "h"], help: "to the left side", on: [.compare]),
    Command(.right, [.right, "l"], help: "to the right side", on: [.compare]),
    Command(.left, [.left, "h"], help: "the stage before", on: [.stages]),
    Command(
      .right, [.right, "l"], hint: "other stage", help: "the stage after", on: [.stages]),
    Command(.first, ["g", .home], help: "to the top", on: tops),
    Command(.last, ["G", .end], help: "to the bottom", on: tops),
    Command(
      .pageUp, [.pageUp, .control("u")], help: "a page up",
      on: Set(Place.allCases).subtracting([.timeline])),
    Command(
      .pageDown, [.pageDown, .control("d"), " "], help: "a page down",
      on: [.entry, .why, .skill, .help, .export]),
    Command(
      .pageDown, [.pageDown, .control("d")], help: "a page down",
      on: Set(Place.allCases).subtracting([.timeline, .entry, .why, .skill, .help, .export])),
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
    Command(.mouse, [], help: "switch the mouse off, to select text, or on again"),
    Command(.reload, [], help: "read the settings again, from config.json"),
    Command(
      .redraw, [.control("l")], help: "draw the screen again", on: Set(Place.allCases)),
    Command(
      .suspend, [.control("z")], help: "go to the shell; fg comes back", on: Set(Place.allCases)),
  ]
}
