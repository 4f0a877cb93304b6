import ArgumentParser
import CareerModel
import CareerStore

/// The command lines without options that are waited for the most often: the planner, a line to be
/// logged, and what a shell's prompt asks. They are understood without the parser, which takes two
/// thirds of such a run; whatever has an option in it goes through the parser as everything else.
enum QuickStart {
  /// Runs the command that is meant; `false` where the parser has to read the line.
  static func run(_ arguments: [String]) throws -> Bool {
    guard !arguments.contains(where: { $0.hasPrefix("-") }) else { return false }
    switch (arguments.first, arguments.dropFirst()) {
    case (nil, _):
      var planner = CairnCommand()
      planner.place = .unasked
      planner.looks = .unasked
      try planner.run()
    case ("due", let rest) where rest.isEmpty:
      try DueCommand.say(CommandContext(.unasked, in: .live()), json: false)
    case (let name?, let words) where !words.isEmpty:
      guard let kind = kinds[name] else { return false }
      try CaptureArguments(words: Array(words)).log(kind, CommandContext(.unasked, in: .live()))
    default: return false
    }
    return true
  }

  private static let kinds: [String: EntryKind] = [
    "log": .skill, "milestone": .milestone, "feedback": .feedback,
  ]
}

// Options as they are where nobody typed any. A value that the parser did not make has no defaults.

extension DataOptions {
  static var unasked: DataOptions {
    var options = DataOptions()
    options.dataDir = nil
    options.output = OutputOptions()
    options.output.color = nil
    options.output.noPager = false
    return options
  }
}

extension LooksOptions {
  static var unasked: LooksOptions {
    var options = LooksOptions()
    options.theme = nil
    options.ascii = false
    options.screenReader = false
    return options
  }
}

extension CaptureArguments {
  init(words: [String]) {
    self.init()
    text = words
    told = ChangeOptions()
    told.json = false
  }
}
