import CareerModel

/// A command that does not exist, and the one perhaps meant.
struct UnknownCommand {
  let words: String

  /// `nil` if the arguments are wrong for another reason.
  init?(_ arguments: [String]) {
    let place = CompletionPlace(arguments, completing: "")
    guard let (word, names) = place.unknownCommand else { return nil }
    let path = (["cairn"] + place.path).joined(separator: " ")
    let near =
      NearestName.of(word, among: names).map { "Did you mean \(path) \($0)?" }
      ?? "\(path) --help lists all commands."
    words = "unknown command: \(path) \(word.printable). \(near)"
  }
}
