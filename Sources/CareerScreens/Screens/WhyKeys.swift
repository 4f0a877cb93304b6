import CareerPages

extension KeyContext {
  package static let why = KeyContext(
    "Why",
    [
      Command(
        .open, [.enter, .right], hint: "open",
        help: "Open the entry or the reasons", at: .open),
      .why,
      .editText,
      .openLink,
      .star,
      .back,
      .pageDownBySpace,
    ])
}
