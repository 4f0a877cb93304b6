import ArgumentParser
import CCareerData

enum KnownShell: String, ExpressibleByArgument, CaseIterable {
  case bash, zsh, fish
}

struct CompletionCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("completion")

  @Argument(help: "The shell.") var shell: KnownShell

  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws { print(shell.script, terminator: "") }
}

extension KnownShell {
  /// The script in data/completion. It asks the program being typed, so that it fits that program's
  /// version and data.
  var script: String {
    switch self {
    case .bash: String(embedded: cairn_completion_bash)
    case .zsh: String(embedded: cairn_completion_zsh)
    case .fish: String(embedded: cairn_completion_fish)
    }
  }
}
