import CareerModel

/// The state of a row of a tracker, from the columns of Jira, Linear, GitHub, Asana and Trello.
/// Names are normalized by `TableHeader.name`.
enum TableState: Hashable {
  case open, cancelled, done

  /// Completion date columns, most reliable first.
  static let finished = [
    "merged at", "completed", "completed at", "completed on", "date completed", "completion date",
    "resolved", "resolved at", "resolution date", "date resolved", "closed", "closed at",
    "date closed", "done", "done at", "done on",
  ]
  /// Cancellation date columns.
  static let calledOff: Set<String> = ["canceled", "cancelled", "canceled at", "cancelled at"]
  /// Columns that hold the state as a word.
  static let columns: Set<String> = [
    "status", "state", "state reason", "resolution", "list name", "section/column", "due complete",
  ]
  /// Start date columns, used if there is no better date, as for a certificate.
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

/// Normalizes column names for comparison: case, blanks, hyphens and underscores do not matter, and
/// `closedAt` is two words.
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
