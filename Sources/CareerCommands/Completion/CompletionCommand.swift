import ArgumentParser

enum KnownShell: String, ExpressibleByArgument, CaseIterable {
  case bash, zsh, fish
}

struct CompletionCommand: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "Print a completion script for your shell.",
    discussion: """
      It completes commands, options, skills and stages, and also IDs, projects and people from your
      record. It works inside a quoted line too, as in cairn log 'Ran the review #tal.

        cairn completion bash > ~/.local/share/bash-completion/completions/cairn
        cairn completion zsh > "${fpath[1]}/_cairn"
        cairn completion fish > ~/.config/fish/completions/cairn.fish

      To try it in the current shell only:

        eval "$(cairn completion bash)"
        source <(cairn completion zsh)
        cairn completion fish | source
      """)

  @Argument(help: "The shell.") var shell: KnownShell

  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws { print(shell.script, terminator: "") }
}

extension KnownShell {
  /// The script. It asks the program being typed, so that it fits that program's version and data.
  var script: String {
    switch self {
    case .bash: Self.bashScript
    case .zsh: Self.zshScript
    case .fish: Self.fishScript
    }
  }

  private static let bashScript = #"""
    # Completion of cairn for bash; cairn completion bash prints it.
    _cairn() {
      local found status
      found=$("$1" complete bash -- "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null)
      status=$?
      COMPREPLY=()
      case $status in
        3) compopt -o default; return ;;
        4) compopt -o dirnames; return ;;
        6) compopt -o nospace ;;
      esac
      [ -n "$found" ] && mapfile -t COMPREPLY <<<"$found"
    }
    complete -o nosort -F _cairn cairn

    """#

  private static let zshScript = #"""
    #compdef cairn
    # Completion of cairn for zsh; cairn completion zsh prints it.
    _cairn() {
      local word found code line
      local -a values shown close
      case $compstate[quote] in
        '') word=${(Q)PREFIX} ;;
        \") word=${(Q)${:-\"$PREFIX\"}} ;;
        *) word=$PREFIX ;;
      esac
      found=$($words[1] complete --quote "$compstate[quote]" zsh -- \
        "${(@Q)words[2,CURRENT-1]}" "$word" 2>/dev/null)
      code=$?
      case $code in
        3) _files; return ;;
        4) _files -/; return ;;
        5) [[ -n $compstate[quote] ]] && close=(-S '') ;;
        6) close=(-S '') ;;
      esac
      [[ -n $found ]] || return 1
      for line in "${(@f)found}"; do
        values+=("${line%%$'\t'*}")
        shown+=("${line%%$'\t'*}${${line#*$'\t'}:+  -- ${line#*$'\t'}}")
      done
      compadd -U -l "${close[@]}" -d shown -a values
    }
    if [[ $funcstack[1] == _cairn ]]; then _cairn "$@"; else compdef _cairn cairn; fi

    """#

  private static let fishScript = #"""
    # Completion of cairn for fish; cairn completion fish prints it.
    function __cairn_complete
        set -l words (commandline -opc)
        set -l program $words[1]
        set -e words[1]
        set -l token (commandline -ct)
        set -l found ($program complete fish -- $words "$token" 2>/dev/null)
        switch $status
            case 3
                __fish_complete_path "$token"
            case 4
                __fish_complete_directories "$token"
            case '*'
                string join \n -- $found
        end
    end
    complete -c cairn -f -k -a '(__cairn_complete)'

    """#
}
