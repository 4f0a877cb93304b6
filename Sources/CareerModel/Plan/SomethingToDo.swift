extension String {
  /// A past action worded as a task: "Settled a dispute and wrote it down; two teams adopted it"
  /// becomes "Settle a dispute and write it down". A sentence that does not start with a verb of
  /// the table is left as it is.
  package var asSomethingToDo: String {
    var words = withoutOthers.split(separator: " ").map(String.init)
    guard let first = words.first, let base = Self.verbs[first.lowercasedFirst] else { return self }
    words[0] = base.capitalizedFirst
    // "Had a plan changed or stopped": the other verbs are not the person's own actions.
    guard base != "have", base != "be" else { return words.joined(separator: " ") }
    for place in words.indices.dropFirst(2)
    where Self.joins(words[place - 1], after: words[place - 2]) {
      let comma = words[place].hasSuffix(",") ? "," : ""
      guard let base = Self.verbs[String(words[place].dropLast(comma.count))] else { continue }
      words[place] = base + comma
    }
    return words.joined(separator: " ")
  }

  package var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  private static func joins(_ word: String, after before: String) -> Bool {
    word == "and" || word == "or" || (word == "then" && (before.hasSuffix(",") || before == "and"))
  }

  /// The text up to its semicolon, or to where others become the ones who act.
  private var withoutOthers: String {
    var text = prefix { $0 != ";" }
    for others in Self.others {
      let words = text.split(separator: " ")
      let ends = others.split(separator: " ")
      for place in words.indices where words[place...].starts(with: ends) {
        text = text[..<words[place].startIndex]
        break
      }
    }
    return String(text.droppingLast { $0 == " " || $0 == "," })
  }

  private static let others = ["and they", "and the team", "and its fixes"]

  private static let verbs = DataTables.words.pairs("verbs")
}
