import ArgumentParser

/// The place on a command line where a word is to be completed.
///
/// Subcommands come from their configurations, and only the selected one is asked for its
/// arguments: describing all of them would delay the Tab key.
struct CompletionPlace {
  enum Expected {
    /// Subcommands, and values of the first argument if the command has one.
    case subcommands([any ParsableCommand.Type], else: CommandDescription.Argument?)
    case options([CommandDescription.Argument])
    case value(CommandDescription.Argument)
    case nothing
  }

  private(set) var command: any ParsableCommand.Type = CairnCommand.self
  /// The names of the subcommands entered so far.
  private(set) var path: [String] = []
  private(set) var expected = Expected.nothing
  /// The part of the word before the completed part, such as `--stage=`.
  private(set) var head = ""
  /// A word where a subcommand is expected that matches none, with the known names; `nil` if there
  /// is no such word or it may be an argument.
  private(set) var unknownCommand: (word: String, names: [String])?
  /// The values of the options typed so far, by the option's first long name.
  private(set) var values: [String: String] = [:]

  private var arguments: [CommandDescription.Argument] = []
  private var used: Set<CommandDescription.Argument> = []
  /// How many positional arguments of the command precede the word.
  private var places = 0

  /// `words` are the words between the program name and the completed word, without shell quotes.
  init(_ words: [String], completing word: String) {
    enter(CairnCommand.self)
    var open: CommandDescription.Argument?
    var isOnlyValues = false
    for word in words {
      if let option = open {
        values[option.key] = word
        open = nil
      } else if isOnlyValues {
        places += 1
      } else if word == "--" {
        isOnlyValues = true
      } else if word.count > 1, word.hasPrefix("-") {
        open = take(option: word)
      } else {
        takePlace(of: word)
      }
    }
    if let open {
      expected = .value(open)
    } else if !isOnlyValues, word.hasPrefix("-") {
      expectOption(word)
    } else {
      expectValue()
    }
  }

  // MARK: - Walking

  private mutating func enter(_ command: any ParsableCommand.Type) {
    self.command = command
    places = 0
    let (isPlanner, known) = (command == CairnCommand.self, command.configuration)
    // A command with only subcommands is not asked, because its description includes them all.
    let isGroup = !known.subcommands.isEmpty && known.defaultSubcommand == nil && !isPlanner
    // The planner's own options are available without describing every subcommand.
    let described: any ParsableCommand.Type = isPlanner ? PlannerOptions.self : command
    arguments = isGroup ? [] : CommandDescription(of: described)?.arguments ?? []
  }

  /// Returns the option if the next word is its value.
  private mutating func take(option word: String) -> CommandDescription.Argument? {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let option = option(named: String(parts[0])) else { return nil }
    used.insert(option)
    guard option.kind == .option else { return nil }
    guard parts.count == 2 else { return option }
    values[option.key] = String(parts[1])
    return nil
  }

  private func option(named name: String) -> CommandDescription.Argument? {
    arguments.first { $0.typedNames.contains(name) }
  }

  private mutating func takePlace(of word: String) {
    if places == 0 {
      if let next = command.configuration.subcommands.first(where: { $0.name == word }) {
        path.append(word)
        return enter(next)
      }
      let names = command.configuration.subcommands.map { $0.name }
      if let standard = command.configuration.defaultSubcommand { enter(standard) }
      if !names.isEmpty, !arguments.contains(where: { $0.kind == .positional }),
        path.isEmpty ? word != "help" : true
      {
        unknownCommand = unknownCommand ?? (word, names + (path.isEmpty ? ["help"] : []))
      }
    }
    places += 1
  }

  // MARK: - Expecting

  private mutating func expectOption(_ word: String) {
    if let equals = word.firstIndex(of: "="), let option = option(named: String(word[..<equals])) {
      head = String(word[...equals])
      expected = option.kind == .option ? .value(option) : .nothing
    } else {
      expected = .options(
        arguments.filter { $0.kind != .positional && ($0.isRepeating || !used.contains($0)) })
    }
  }

  private mutating func expectValue() {
    let subcommands = places == 0 ? command.configuration.subcommands : []
    if places == 0, let standard = command.configuration.defaultSubcommand { enter(standard) }
    let positional = arguments.filter { $0.kind == .positional }
    let next =
      positional.indices.contains(places)
      ? positional[places] : positional.last.flatMap { $0.isRepeating ? $0 : nil }
    if !subcommands.isEmpty {
      expected = .subcommands(subcommands.filter { $0.configuration.shouldDisplay }, else: next)
    } else {
      expected = next.map { .value($0) } ?? .nothing
    }
  }
}

/// The options of `cairn` itself, without its subcommands.
private struct PlannerOptions: ParsableCommand {
  @OptionGroup var options: CommonOptions
  @OptionGroup var looks: AppearanceOptions
}

extension ParsableCommand { static var name: String { configuration.commandName ?? _commandName } }

extension CommandDescription.Argument {
  /// The key under which the option's value is stored.
  var key: String { names?.first { $0.kind == "long" }?.name ?? typedNames.first ?? "" }
}
