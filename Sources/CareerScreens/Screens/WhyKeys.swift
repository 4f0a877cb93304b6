import CareerPages

extension Place {
  package static let why = Place(
    "Why",
    [
      Command(
        .open, [.enter, .right], hint: "open",
        help: "Open the entry or the reasons", at: .open),
      .why,
      .editText,
      .star,
      .back,
      .pageDownBySpace,
    ])
}
