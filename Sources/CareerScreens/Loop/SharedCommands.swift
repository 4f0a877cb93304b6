import CareerPages

// Commands shared by several features, with the same wording.
extension Command {
  static let openCursor = Command(
    .open, [.enter], hint: "open", help: "Open the entry, or explain the figure",
    at: .open
  ) { $0.entryAtCursor == nil && $0.subjectAtCursor == nil ? "nothing to open" : nil }

  static let finish = Command(
    .finish, ["c"], hint: "done", help: "Complete the goal and log its milestone",
    disabled: needsOpenGoal)

  static let tick = Command(
    .tick, [" "], hint: "tick", help: "Check off the next step", disabled: needsOpenGoal)

  static let start = Command(
    .start, ["b"], hint: "start", help: "Start, pause or reopen the goal", disabled: needsGoal)

  static let drop = Command(
    .drop, ["D"], hint: "drop", help: "Drop the goal, with a reason", disabled: needsOpenGoal)

  static let why = Command(
    .why, ["w"], hint: "why", help: "Show the rule and the entries behind a figure"
  ) { $0.subjectAtCursor == nil ? "no figure selected" : nil }

  static let assess = Command(
    .assess, ["s"], hint: "assess", help: "Set your self-assessment",
    disabled: needsSkill)

  static let weigh = Command(
    .weigh, ["i"], hint: "weight",
    help: "Set a skill's weight, or mark it not applicable", disabled: needsSkill)

  static let nextFound = Command(
    .nextMatch, ["n"], help: "Next match", disabled: needsFilter)

  static let previousFound = Command(
    .previousMatch, ["N"], help: "Previous match", disabled: needsFilter)

  static let findRow = Command(
    .find, ["/"], help: "Find on this screen", opens: .filter)

  static let nextRow = Command(
    .nextMatch, ["n"], help: "Find next", disabled: needsWords)

  static let previousRow = Command(
    .previousMatch, ["N"], help: "Find previous", disabled: needsWords)

  static let edit = Command(
    .edit, ["e"], hint: "edit", help: "Edit the entry or goal", disabled: needsItem
  )

  static let editText = Command(
    .editText, ["E"], help: "Edit all fields in your editor", disabled: needsItem)

  static let openLink = Command(
    .openLink, ["O"], hint: "link", help: "Open the link in your browser or mail program",
    disabled: needsLink)

  static let star = Command(
    .star, ["*"], help: "Star or unstar the entry", disabled: needsEntry)

  static let delete = Command(
    .delete, ["d"], hint: "delete", help: "Delete the entry or goal",
    disabled: needsItem)

  static let review = Command(
    .review, ["r"], help: "Start the weekly or quarterly review", at: .more,
    opens: .review,
    disabled: needsRecord)

  static let export = Command(
    .export, ["x"], hint: "export",
    help: "Export a document, chart, spreadsheet or calendar", at: .more, opens: .export,
    disabled: needsRecord)

  static let proposals = Command(
    .proposals, ["I"], help: "Review proposals from git", at: .more,
    opens: .proposals)

  static let next = Command(
    .nextMatch, ["n"], hint: "next", help: "Next item", at: .beside)

  static let previous = Command(
    .previousMatch, ["N"], hint: "previous", help: "Previous item", at: .beside)

  static let quit = Command(
    .quit, ["q"], hint: "quit", help: "Quit", at: .leave)

  static let back = Command(
    .back, [.escape, "q", .left], hint: "back", help: "Go back", at: .leave)

  static let pageDownBySpace = Command(
    .pageDown, [.pageDown, .control("d"), " "], help: "Page down", at: .page)

  static let pageDown = Command(
    .pageDown, [.pageDown, .control("d")], help: "Page down", at: .page)

  /// The commands of every screen.
  static let onScreens = [export, proposals, quit]
}
