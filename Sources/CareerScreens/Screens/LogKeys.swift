import CareerModel
import CareerPages

extension Place {
  package static let log = Place(
    LogScreen.title,
    [
      Command(
        .open, [.enter], hint: "open", help: "open the entry under the cursor", at: .open,
        disabled: Command.needsEntry),
      Command(
        .find, ["/"], hint: "find", help: "filter the journal: words, kind: skill: since: …",
        opens: .filter),
      .nextFound,
      .previousFound,
      .edit,
      .editText,
      .delete,
      .review,
      Command(.first, ["g", .home], help: "to the newest entry", at: .ends),
      Command(.last, ["G", .end], help: "to the oldest entry", at: .ends),
      Command(.back, [.escape], help: "takes the filter away", at: .clear) {
        $0.log.filter.isEmpty ? "there is no filter to take away" : nil
      },
    ] + Command.onScreens)
}
