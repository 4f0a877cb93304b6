import ArgumentParser
import CCareerData
import CareerModel
import CareerStore

struct CompletionCommand: RecordCommand {
  @Argument(help: "The shell.") var shell: KnownShell
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws { print(shell.script, terminator: "") }
}

enum KnownShell: String, ExpressibleByArgument, CaseIterable {
  case bash, zsh, fish

  /// The script in data/completion. It asks the program being typed, to fit its version and data.
  var script: String {
    switch self {
    case .bash: EmbeddedFile.text(cairn_completion_bash)
    case .zsh: EmbeddedFile.text(cairn_completion_zsh)
    case .fish: EmbeddedFile.text(cairn_completion_fish)
    }
  }
}

/// The command behind the completion scripts: prints candidates for the word under the cursor, one
/// per line, each with a tab and its description. If the shell should complete file names itself,
/// it prints nothing and the exit status says so.
struct CompleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration.help("complete", shouldDisplay: false)

  enum Status: Int32 {
    case files = 3
    case directories = 4
    /// Candidates within a line that continues: quotes stay open.
    case line = 5
    /// Candidates for the beginning of a word: no space after them.
    case beginning = 6
  }

  /// For zsh: the quotes around the cursor, as in `$compstate[quote]`; `nil` from an older script.
  @Option var quote: String?
  @Argument var shell: KnownShell
  @Argument(parsing: .captureForPassthrough) var words: [String] = []

  func run() throws {
    var words = words
    if words.first == "--" { words.removeFirst() }
    let (before, word) = (Array(words.dropLast()), words.last ?? "")
    let status: Status?
    switch shell {
    case .bash: status = Self.answerBash(line: words.first ?? "", piece: words.dropFirst().first)
    // It quotes what it inserts. Outside single quotes it puts a backslash before `$`, which
    // backquotes around the command strip first. In double quotes it does the same for `!`, where
    // the backslash stays within `$(…)`.
    case .zsh:
      let barred = quote == "'" ? "" : quote == "" ? "$" : "$!"
      status = Self.answer(before, word, isInQuotes: false, barring: barred)
    // It passes the raw word with its quotes.
    case .fish:
      let token = FishToken(word)
      status = Self.answer(before, token.word, isInQuotes: token.isInQuotes)
    }
    if let status { throw ExitCode(status.rawValue) }
  }

  private static func answer(
    _ before: [String], _ word: String, isInQuotes: Bool, barring barred: String = ""
  ) -> Status? {
    let (candidates, status) = found(before, word, barring: barred)
    let goesOn = isInQuotes && (status == .line || status == .beginning)
    for candidate in goesOn ? goingOn(candidates) : candidates {
      print(candidate.word + "\t" + (candidate.says ?? "").printable)
    }
    return status
  }

  /// Adds a second, longer candidate, because bash and fish close the quotes after a single one.
  private static func goingOn(_ candidates: [Candidate]) -> [Candidate] {
    guard let only = candidates.first, candidates.count == 1 else { return candidates }
    // A level could follow a skill.
    let last = only.word.split(whereSeparator: \.isWhitespace).last
    let isSkill = last.map { $0.hasPrefix("#") && !$0.contains(":") } ?? false
    return [only, Candidate(word: only.word + (isSkill ? ":" : " "))]
  }

  /// - Parameter piece: The part of the word that bash replaces; `nil` for all of it.
  private static func answerBash(line text: String, piece: String?) -> Status? {
    let line = BashLine(text)
    let (candidates, status) = found(line.before, line.word)
    let isInQuotes = line.quote != .none && (status == .line || status == .beginning)
    for candidate in isInQuotes ? goingOn(candidates) : candidates {
      guard let word = line.replacement(candidate.word, for: piece ?? line.word) else { continue }
      print(status == nil ? line.closed(word) : word)
    }
    return status == .line && isInQuotes ? .beginning : status
  }

  private static func found(
    _ before: [String], _ word: String, barring barred: String = ""
  ) -> (candidates: [Candidate], status: Status?) {
    let place = CompletionPlace(before, completing: word)
    let runtime = RuntimeEnvironment.live()
    let directory = DataDirectory.locate(asked: place.values["data-dir"], in: runtime)
    let finder = CandidateFinder(CareerStore(directory, runtime: runtime))
    switch finder.completion(of: word, at: place) {
    case .files: return ([], .files)
    case .directories: return ([], .directories)
    case .words(let candidates, let isLine):
      let isBeginning = candidates.contains { ":/=,".contains($0.word.last ?? " ") }
      var seen: Set<String> = []
      let locale = ShellWord.Locale.current
      let held = candidates.filter {
        seen.insert($0.word).inserted
          && ShellWord.holds($0.word, typed: word, barring: barred, locale: locale)
      }
      return (held, isBeginning ? .beginning : isLine ? .line : nil)
    }
  }
}
