import CareerModel

/// A fast path for the most frequent command lines without options: the planner, a line to log, and
/// the check in a shell prompt. It skips the argument parser, which takes two thirds of such a run;
/// a line with any option goes through the parser.
enum QuickStart {
  /// Runs the command if it is a frequent one; returns `false` if the parser must read the line.
  static func run(_ arguments: [String]) throws -> Bool {
    guard !arguments.contains(where: { $0.hasPrefix("-") }) else { return false }
    let words = Array(arguments.dropFirst())
    switch arguments.first {
    case nil: try CairnCommand.plan()
    case "due" where words.isEmpty: try CommandContext().answer { try DueCommand.say($0) }
    case let name?:
      guard !words.isEmpty, let kind = kinds[name] else { return false }
      try CommandContext().answer { try $0.log(words, as: kind) }
    }
    return true
  }

  private static let kinds: [String: EntryKind] = [
    "log": .skill, "milestone": .milestone, "feedback": .feedback,
  ]
}
