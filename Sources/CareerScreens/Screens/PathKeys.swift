import CareerModel
import CareerPages

extension Place {
  package static let path = Place(
    PathScreen.title,
    [
      .openCursor,
      .why,
      .assess,
      .weigh,
      Command(
        .dismissForGood, ["D"], help: "put an insight away for good", disabled: Command.needsInsight
      ),
      .findRow,
      .nextRow,
      .previousRow,
      Command(
        .edit, ["e"], hint: "edit", help: "edit the entry under the cursor, or your name and stage"),
      .editText,
      Command(
        .delete, ["d"], hint: "put away", help: "put an insight away for a month; delete an entry"
      ) { $0.entryAtCursor == nil ? Command.needsInsight($0) : nil },
      Command(
        .begin, ["b"], hint: "begin stage", help: "begin a stage: a milestone on your path",
        at: .more, opens: .begin, disabled: Command.needsStages),
      Command(
        .editPath, ["S"], hint: "stages",
        help: "the stages you held, with their days, and your aim", at: .more, opens: .stages,
        disabled: Command.needsStages
      ),
      Command(
        .review, ["r"], hint: "review", help: "the weekly or quarterly review: a guided look back",
        at: .more, opens: .review, disabled: Command.needsRecord),
    ] + Command.onScreens)
}
