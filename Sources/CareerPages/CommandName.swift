/// Something that a key can mean, under the name by which config.json gives it other keys.
package enum CommandName: String, Hashable, Sendable, CaseIterable {
  case log, milestone, feedback, edit, editText, delete, undo, redo, open, add
  case find, nextMatch, previousMatch
  case up, down, left, right, pageUp, pageDown, first, last
  case closer, wider, earlier, later, today
  case columnLeft, columnRight, laneUp, laneDown, fold, foldAll, chooseLanes, otherLook
  case why, assess, weigh, dismissForGood, otherStage, otherStageBack
  case editPath, begin, review, proposals, join, export, redact, period
  case goal, finish, tick, start, drop, whatIf
  case screen1, screen2, screen3, screen4, screen5, screen6, nextScreen, previousScreen
  case help, palette, mouse, reload, back, redraw, suspend, quit
}
