import CareerModel

/// Whether a row of a tracker was done, by the columns in which Jira, Linear, GitHub, Asana and Trello
/// say it. Names as `TableHeader.name` makes them.
enum TableState: Hashable {
  case open, cancelled, done

  /// Columns that say when something was done, the surest first.
  static let finished = [
    "merged at", "completed", "completed at", "completed on", "date completed", "completion date",
    "resolved", "resolved at", "resolution date", "date resolved", "closed", "closed at",
    "date closed", "done", "done at", "done on",
  ]
  /// Columns that say when something was called off.
  static let calledOff: Set<String> = ["canceled", "cancelled", "canceled at", "cancelled at"]
  /// Columns that say it in a word.
  static let columns: Set<String> = [
    "status", "state", "state reason", "resolution", "list name", "section/column", "due complete",
  ]
  /// Columns with the day on which something began, for want of a better one, as of a certificate.
  static let begun: Set<String> = [
    "started on", "issued on", "published on", "start date", "creation date",
  ]

  private static let words: [String: TableState] = {
    let groups: KeyValuePairs<TableState, String> = [
      .open: """
      to do,todo,backlog,open,opened,new,in progress,doing,in review,review,blocked,triage,planned,\
      unstarted,not started,started,pending,selected for development,reopened,waiting,on hold,draft,\
      ready,in development,in testing,testing,qa,next,later,icebox,unresolved,false,no
      """,
      .cancelled: """
      canceled,cancelled,wont do,wont fix,wontfix,duplicate,abandoned,declined,rejected,not planned,\
      invalid,cannot reproduce,obsolete,dropped
      """,
      .done: """
      done,closed,resolved,completed,complete,merged,released,shipped,fixed,finished,accepted,\
      deployed,true,yes,x
      """,
    ]
    return Dictionary(
      uniqueKeysWithValues: groups.flatMap { state, words in
        words.split(separator: ",").map { (String($0), state) }
      })
  }()

  /// What a cell says; `nil` for other words.
  init?(_ cell: String) {
    let letters = cell.lowercased().filter { !"'’".contains($0) }
    let words = letters.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    guard cell.utf8.count <= 60, let state = Self.words[words.replacing("_", with: " ")] else {
      return nil
    }
    self = state
  }
}

/// How the name of a column is compared: capitals, blanks, hyphens and underscores make no difference,
/// and `closedAt` is two words.
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
