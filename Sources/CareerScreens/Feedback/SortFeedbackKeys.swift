import CareerModel
import CareerPages

extension KeyContext {
  package static let sortFeedback = KeyContext(
    SortFeedbackScreen.title, without: [.goal, .undo, .redo],
    [
      Command(.praise, ["p"], hint: "praise", help: "Mark as praise", at: .begin),
      Command(
        .wish, ["w"], hint: "wish", help: "Mark as a wish", at: .begin),
      Command(.neither, ["n", " "], hint: "neither", help: "Leave unmarked", at: .begin),
      Command(
        .back, [.enter, "q", .escape, .left], hint: "save", help: "Save all answers, as one change",
        at: .leave),
    ])
}

extension Command {
  static let sortFeedback = Command(
    .sortFeedback, [], help: "Sort older feedback into praise and wishes", at: .more,
    opens: .sortFeedback
  ) { $0.journal.hasUndirectedFeedback ? nil : "all feedback is sorted" }
}
