import CareerPages

extension KeyContext {
  package static let path = KeyContext(
    PathScreen.title,
    [
      Command(
        .open, [.enter], hint: "open", help: "Open the entry, or explain the figure", at: .open
      ) { $0.path.hidesMore($0) ? nil : Command.openCursor.disabled($0) },
      .why,
      .assess,
      .weigh,
      Command(
        .dismissForGood, ["D"], help: "Dismiss this insight", disabled: Command.needsInsight
      ),
      .findRow,
      .nextRow,
      .previousRow,
      Command(
        .edit, ["e"], hint: "edit", help: "Edit the entry, or your profile"),
      .editText,
      .openLink,
      .star,
      Command(
        .delete, ["d"], hint: "snooze", help: "Snooze this insight for a month, or delete the entry"
      ) { $0.entryAtCursor == nil ? Command.needsInsight($0) : nil },
      Command(
        .begin, ["b"], hint: "start stage", help: "Start a stage",
        at: .more, opens: .begin, disabled: Command.needsStages),
      Command(
        .editPath, ["S"], hint: "stages",
        help: "Edit your career path: stages, dates and target", at: .more, opens: .stages,
        disabled: Command.needsStages
      ),
      Command(
        .review, ["r"], hint: "review", help: "Start the weekly or quarterly review",
        at: .more, opens: .review, disabled: Command.needsRecord),
      .sortFeedback,
    ] + Command.onScreens)
}
