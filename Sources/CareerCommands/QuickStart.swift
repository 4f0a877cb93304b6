import CareerModel

/// The command lines without options that are waited for the most often: the planner, a line to be
/// logged, and what a shell's prompt asks. They are understood without the parser, which takes two
/// thirds of such a run; whatever has an option in it goes through the parser as everything else.
enum QuickStart {
  /// Runs the command that is meant; `false` where the parser has to read the line.
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
