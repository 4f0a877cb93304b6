import ArgumentParser
import FoundationEssentials

/// A command as described by the argument parser (`--experimental-dump-help`): the source of the
/// manual, docs/commands.md and the completion, so that nothing is listed by hand.
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

      /// The name as typed: `--json`, `-n`.
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

    /// The possible values if the argument takes one of a few words; otherwise `nil`.
    var values: [String]? { allValues ?? completionKind?.list?.values }

    /// All names, long ones first: `--limit, -n`.
    var typedNames: [String] {
      (names ?? []).sorted { ($0.kind == "long" ? 0 : 1) < ($1.kind == "long" ? 0 : 1) }.map(
        \.typed)
    }
  }

  var shownSubcommands: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay != false }
  }

  var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }

  private struct Dump: Decodable {
    var command: CommandDescription
  }

  /// `nil` only if the parser changes its output format, which the manual's tests would catch.
  init?(of command: any ParsableCommand.Type) {
    guard
      let dump = try? JSONDecoder().decode(Dump.self, from: Data(command._dumpHelp().utf8))
    else { return nil }
    self = dump.command
  }
}
