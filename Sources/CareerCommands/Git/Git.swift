import CareerModel
import CareerStore
import FoundationEssentials

/// The `git` program, run so that no configuration can change its answers.
struct Git {
  let runtime: RuntimeEnvironment

  /// Runs a git command on a repository and returns its output. `take` gets long output in pieces.
  func ask(
    _ path: String, _ arguments: [String], taking take: ((Data) -> Void)? = nil
  ) throws(CommandFailure) -> Data {
    let outcome = try run(path, arguments, taking: take)
    guard outcome.status == 0 else { throw .git(path, complaint: outcome.complaints) }
    return outcome.output
  }

  /// Returns the output as text, without the final newline; `nil` if git's status means "no".
  func answer(_ path: String, _ arguments: [String]) throws(CommandFailure) -> String? {
    let outcome = try run(path, arguments, taking: nil)
    switch outcome.status {
    case 0: return Self.line(outcome.output)
    case 1 << 8: return nil
    default: throw .git(path, complaint: outcome.complaints)
    }
  }

  /// Strips the final newline and keeps every other byte: a path may end with a space.
  static func line(_ answer: Data) -> String {
    String(decoding: answer.last == 0x0A ? answer.dropLast() : answer, as: UTF8.self)
  }

  private func run(
    _ path: String, _ arguments: [String], taking take: ((Data) -> Void)?
  ) throws(CommandFailure) -> ChildProcess.Outcome {
    let process = ChildProcess(
      program: "git",
      arguments: ["--no-pager", "--no-optional-locks", "-C", path]
        + Self.settings.flatMap { ["-c", $0] } + arguments,
      environment: environment)
    do throws(ChildProcess.Failure) {
      return try process.run(taking: take)
    } catch {
      let isMissing = error.code == ENOENT
      throw CommandFailure(
        .noTerminal,
        isMissing
          ? "git is not on PATH. Install it and try again."
          : "cannot run git: \(FileSystem.summary(of: error.code)).")
    }
  }

  /// A repository made by someone else may name programs in its settings
  /// (https://git-scm.com/docs/git-config, https://git-scm.com/docs/git#_security). Our commands
  /// can start two kinds: `gpg.program`, through `log.showSignature`, and whatever fetches a
  /// missing object in a partial clone. The others are disabled too, in case a new git version or a
  /// new command opens a door.
  private static let settings = [
    "protocol.allow=never", "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.pager=cat",
    "core.sshCommand=false", "core.gitProxy=", "core.askPass=", "core.editor=false",
    "core.alternateRefsCommand=false", "credential.helper=", "log.showSignature=false",
    "gpg.program=false", "gpg.openpgp.program=false", "gpg.x509.program=false",
    "gpg.ssh.program=false", "diff.external=", "gc.auto=0", "maintenance.auto=false",
  ]

  /// Our environment, without variables that redirect git to another repository (set if a hook
  /// calls us), with English messages, because they are parsed, and without prompts or fetches.
  private var environment: [String: String] {
    var variables = runtime.environment
    for name in [
      "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR",
      "GIT_NAMESPACE", "GIT_PREFIX", "GIT_TRACE", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT",
      "GIT_ALTERNATE_OBJECT_DIRECTORIES", "LANGUAGE",
    ] { variables[name] = nil }
    variables.merge([
      "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0",
      "GIT_NO_LAZY_FETCH": "1",
      // Forbids every protocol, whatever `protocol.ext.allow` says: before git 2.45, the only guard
      // against a partial clone.
      "GIT_ALLOW_PROTOCOL": "", "GIT_PROTOCOL_FROM_USER": "0",
    ]) { $1 }
    return variables
  }
}

extension CommandFailure {
  /// Why git did not read a repository, by its error message.
  static func git(_ path: String, complaint: String) -> CommandFailure {
    if complaint.contains("dubious ownership") || complaint.contains("unsafe repository") {
      // The path in quotes, up to the last quote of the line: it may contain quotes itself.
      let line = complaint.unicodeScalars.prefix { $0 != "\n" }
      let named = line.drop { $0 != "'" }.dropFirst()
      let end = named.lastIndex(of: "'") ?? named.startIndex
      let shown = (end > named.startIndex ? String(named[..<end]) : path).printable
      return CommandFailure(
        .cannotRead,
        "git does not read \(shown), because another user owns it. If you trust it, run "
          + "git config --global --add safe.directory \(shown.quotedForShell)")
    }
    if complaint.contains("not a git repository") {
      return CommandFailure(
        .badData,
        "\(path.printable) is not a git repository, and contains none up to \(GitSearch.deepest) levels "
          + "below it.")
    }
    let lines = complaint.split(whereSeparator: \.isNewline).map(String.init)
    let reason =
      lines.first { $0.hasPrefix("fatal:") } ?? lines.first { $0.hasPrefix("error:") }
      ?? lines.first ?? "git gave no reason"
    return CommandFailure(.badData, "git cannot read \(path.printable): \(reason.printable).")
  }
}

extension String {
  /// The path quoted as one shell word, for copying a command.
  fileprivate var quotedForShell: String {
    "'" + unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
  }
}
