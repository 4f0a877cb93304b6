import CareerPages

extension Place {
  package static let why = Place(
    "The answer to why",
    [
      Command(
        .open, [.enter, .right], hint: "open",
        help: "open the entry or the reasons under the cursor", at: .open),
      .why,
      .editText,
      .back,
      .pageDownBySpace,
    ])
}
