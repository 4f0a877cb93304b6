import CareerModel
import CareerPages

// What several features have, in the same words.
extension Command {
  static let openCursor = Command(
    .open, [.enter], hint: "open", help: "open what is under the cursor: entries and reasons",
    at: .open
  ) { $0.entryAtCursor == nil && $0.subjectAtCursor == nil ? "there is nothing to open here" : nil }

  static let finish = Command(
    .finish, ["c"], hint: "done", help: "the goal is done: log its milestone",
    disabled: needsOpenGoal)

  static let tick = Command(
    .tick, [" "], hint: "tick", help: "the next step of the goal is done", disabled: needsOpenGoal)

  static let start = Command(
    .start, ["b"], hint: "begin", help: "begin the goal; again puts it back", disabled: needsGoal)

  static let drop = Command(
    .drop, ["D"], hint: "drop", help: "drop the goal, with a reason", disabled: needsOpenGoal)

  static let why = Command(
    .why, ["w"], hint: "why", help: "why Cairn says so: the rule and the entries behind it"
  ) { $0.subjectAtCursor == nil ? "there is no figure under the cursor" : nil }

  static let assess = Command(
    .assess, ["s"], hint: "assess", help: "say at which level you see yourself",
    disabled: needsSkill)

  static let weigh = Command(
    .weigh, ["i"], hint: "importance",
    help: "how much a skill matters to you, or that it does not apply", disabled: needsSkill)

  static let nextFound = Command(
    .nextMatch, ["n"], help: "next entry that the filter finds", disabled: needsFilter)

  static let previousFound = Command(
    .previousMatch, ["N"], help: "previous entry that the filter finds", disabled: needsFilter)

  static let findRow = Command(
    .find, ["/"], help: "go to the next row with these words", opens: .filter)

  static let nextRow = Command(
    .nextMatch, ["n"], help: "the next row with the words of /", disabled: needsWords)

  static let previousRow = Command(
    .previousMatch, ["N"], help: "the row before with the words of /", disabled: needsWords)

  static let edit = Command(
    .edit, ["e"], hint: "edit", help: "edit the entry or goal under the cursor", disabled: needsItem
  )

  static let editText = Command(
    .editText, ["E"], help: "all of the entry or goal, in your own editor", disabled: needsItem)

  static let delete = Command(
    .delete, ["d"], hint: "del", help: "delete the entry or goal under the cursor",
    disabled: needsItem)

  static let review = Command(
    .review, ["r"], help: "the weekly or quarterly review: a guided look back", at: .more,
    opens: .review,
    disabled: needsRecord)

  static let export = Command(
    .export, ["x"], hint: "export",
    help: "write a document: brag, review, table, calendar, picture …", at: .more, opens: .export,
    disabled: needsRecord)

  static let proposals = Command(
    .proposals, ["I"], help: "what your commits propose for the journal", at: .more,
    opens: .proposals)

  static let next = Command(
    .nextMatch, ["n"], hint: "next", help: "the next entry, skill or goal of the list", at: .beside)

  static let previous = Command(
    .previousMatch, ["N"], hint: "previous", help: "the entry, skill or goal before", at: .beside)

  static let quit = Command(
    .quit, ["q"], hint: "quit", help: "leave; everything is saved already", at: .leave)

  static let back = Command(
    .back, [.escape, "q", .left], hint: "back", help: "back to what is below", at: .leave)

  static let pageDownBySpace = Command(
    .pageDown, [.pageDown, .control("d"), " "], help: "a page down", at: .page)

  static let pageDown = Command(
    .pageDown, [.pageDown, .control("d")], help: "a page down", at: .page)

  /// What every screen has.
  static let onScreens = [export, proposals, quit]
}
