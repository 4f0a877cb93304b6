import CareerPages

extension KeyContext {
  package static let log = KeyContext(
    LogScreen.title,
    [
      Command(
        .open, [.enter], hint: "open", help: "Open the entry", at: .open,
        disabled: Command.needsEntry),
      Command(
        .find, ["/"], hint: "filter", help: "Filter by words, kind:, skill:, since: …",
        opens: .filter),
      .nextFound,
      .previousFound,
      .edit,
      .editText,
      .openLink,
      .star,
      .delete,
      .review,
      Command(.first, ["g", .home], help: "Newest entry", at: .ends),
      Command(.last, ["G", .end], help: "Oldest entry", at: .ends),
      Command(.back, [.escape], help: "Clear the filter", at: .clear) {
        $0.log.filter.isEmpty ? "no filter to clear" : nil
      },
    ] + Command.onScreens)
}
