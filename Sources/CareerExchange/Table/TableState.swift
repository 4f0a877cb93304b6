import CareerModel

/// The state of a row of a tracker. Column names are normalized by `TableHeader.name`.
enum TableState: CaseIterable {
  case open, cancelled, done

  /// Completion date columns, most reliable first.
  static let finished = DataTables.exchange.terms("finished columns")
  static let calledOff = Set(DataTables.exchange.terms("cancelled columns"))
  /// Columns that hold the state as a word.
  static let columns = Set(DataTables.exchange.terms("state columns"))
  /// Start date columns, used if there is no better date.
  static let begun = Set(DataTables.exchange.terms("begun columns"))

  private static let words = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { state in
      DataTables.exchange.terms("\(state) states").map { ($0, state) }
    })

  /// Parses a cell; `nil` for other words.
  init?(_ cell: String) {
    let letters = cell.lowercased().filter { !"'’".contains($0) }
    let words = letters.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    guard cell.utf8.count <= 60, let state = Self.words[words.replacing("_", with: " ")] else {
      return nil
    }
    self = state
  }
}

/// Normalizes column names: lower case, single blanks; `closedAt` is two words.
enum TableHeader {
  static func name(_ header: String) -> String {
    var spaced = ""
    for letter in FormulaGuard.unguarded(header) {
      if letter.isUppercase, spaced.last?.isLowercase ?? false { spaced += " " }
      spaced.append(letter)
    }
    return spaced.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "-" }
      .joined(separator: " ")
  }
}
