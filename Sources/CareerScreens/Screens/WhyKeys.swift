import CareerPages

extension KeyContext {
  package static let why = KeyContext(
    "Why",
    [
      Command(
        .open, [.enter, .right], hint: "open",
        help: "Open the entry, or explain the figure", at: .open),
      .why,
      .editText,
      .openLink,
      .star,
      .back,
      .pageDownBySpace,
    ])
}
