import ArgumentParser
import FoundationEssentials

/// A command as the argument parser describes it itself (`--experimental-dump-help`): what the manual,
/// docs/commands.md and the completion are made from, so that nothing is listed by hand.
struct CommandDescription: Decodable {
  var commandName: String
  var abstract: String?
  var discussion: String?
  var shouldDisplay: Bool?
  var defaultSubcommand: String?
  var subcommands: [CommandDescription]?
  var arguments: [Argument]?

  struct Argument: Decodable, Hashable {
    enum Kind: String, Decodable {
      case positional, option, flag
    }

    struct Name: Decodable, Hashable {
      var kind: String
      var name: String

      /// `--json`, `-n`.
      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    struct Completion: Decodable, Hashable {
      struct List: Decodable, Hashable {
        var values: [String]
      }

      var list: List?
    }

    var kind: Kind
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var defaultValue: String?
    var allValues: [String]?
    var completionKind: Completion?
    var abstract: String?
    var discussion: String?

    /// What can stand there, where it is one of a few words; `nil` where it is not.
    var values: [String]? { allValues ?? completionKind?.list?.values }

    /// All its names, the long ones first: `--limit, -n`.
    var typedNames: [String] {
      (names ?? []).sorted { ($0.kind == "long" ? 0 : 1) < ($1.kind == "long" ? 0 : 1) }.map(
        \.typed)
    }
  }

  /// Those that a person is told of.
  var shownSubcommands: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay != false }
  }

  var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }

  private struct Dump: Decodable {
    var command: CommandDescription
  }

  /// `nil` only if the parser describes itself in another form, which the manual's tests would see.
  init?(of command: any ParsableCommand.Type) {
    guard
      let dump = try? JSONDecoder().decode(Dump.self, from: Data(command._dumpHelp().utf8))
    else { return nil }
    self = dump.command
  }
}
