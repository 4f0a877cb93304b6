import CareerModel
import CareerStore
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The `git` program, asked in a way that no setting of anybody changes what it answers.
struct Git {
  let runtime: RuntimeEnvironment

  /// Asks git something of a repository and gives its answer. `take` gets a long answer piece by piece.
  func ask(
    _ path: String, _ arguments: [String], taking take: ((Data) -> Void)? = nil
  ) throws(GitFailure) -> Data {
    let outcome = try run(path, arguments, taking: take)
    guard outcome.ending == .exited(0) else {
      throw GitFailure(path, complaint: outcome.complaints)
    }
    return outcome.output
  }

  /// The same as text, without the newline at its end; `nil` where git ends with a status that means "no".
  func answer(_ path: String, _ arguments: [String]) throws(GitFailure) -> String? {
    let outcome = try run(path, arguments, taking: nil)
    switch outcome.ending {
    case .exited(0): return Self.line(outcome.output)
    case .exited(1): return nil
    default: throw GitFailure(path, complaint: outcome.complaints)
    }
  }

  /// An answer without the newline at its end, and with every other byte: a path may end with a blank.
  static func line(_ answer: Data) -> String {
    String(decoding: answer.last == 0x0A ? answer.dropLast() : answer, as: UTF8.self)
  }

  private func run(
    _ path: String, _ arguments: [String], taking take: ((Data) -> Void)?
  ) throws(GitFailure) -> ChildProcess.Outcome {
    let process = ChildProcess(
      program: "git",
      arguments: ["--no-pager", "--no-optional-locks", "-C", path]
        + Self.settings.flatMap { ["-c", $0] } + arguments,
      environment: environment)
    do throws(ChildProcess.Failure) {
      return try process.run(taking: take)
    } catch {
      switch error {
      case .notFound: throw .noGit
      case .cannotRun(_, let code): throw .cannotRun(code: code)
      }
    }
  }

  /// A repository that somebody else made may name programs in its settings
  /// (https://git-scm.com/docs/git-config, https://git-scm.com/docs/git#_security). What is asked here
  /// starts two kinds of them: `gpg.program`, by `log.showSignature`, and whatever fetches an object that
  /// is missing in a partial clone. The others are set to nothing as well, so that a new version of git
  /// or another question does not open a door.
  private static let settings = [
    "protocol.allow=never", "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.pager=cat",
    "core.sshCommand=false", "core.gitProxy=", "core.askPass=", "core.editor=false",
    "core.alternateRefsCommand=false", "credential.helper=", "log.showSignature=false",
    "gpg.program=false", "gpg.openpgp.program=false", "gpg.x509.program=false",
    "gpg.ssh.program=false", "diff.external=", "gc.auto=0", "maintenance.auto=false",
  ]

  /// Ours, but without what would send git to another repository (a hook that calls us has it set), with
  /// its complaints in English, as they are looked at, and with nothing that asks or fetches.
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
      // No protocol at all, whatever `protocol.ext.allow` says: of git before 2.45 the only guard of a
      // partial clone.
      "GIT_ALLOW_PROTOCOL": "", "GIT_PROTOCOL_FROM_USER": "0",
    ]) { $1 }
    return variables
  }
}

/// Why git gives no answer.
enum GitFailure: Error, Hashable {
  case noGit
  /// `code` is an `errno`.
  case cannotRun(code: Int32)
  case noRepository(path: String)
  case notThere(path: String, code: Int32)
  /// Git does not read what belongs to somebody else; the repository as git names it.
  case dubiousOwnership(path: String)
  case noCommits(path: String)
  /// What git said, its first line.
  case failed(path: String, complaint: String)

  init(_ path: String, complaint: String) {
    if complaint.contains("dubious ownership") || complaint.contains("unsafe repository") {
      // In quotes, to the last one of the line: the path may hold some itself.
      let line = complaint.unicodeScalars.prefix { $0 != "\n" }
      let named = line.drop { $0 != "'" }.dropFirst()
      let end = named.lastIndex(of: "'") ?? named.startIndex
      self = .dubiousOwnership(path: end > named.startIndex ? String(named[..<end]) : path)
    } else if complaint.contains("not a git repository") {
      self = .noRepository(path: path)
    } else {
      let lines = complaint.split(whereSeparator: \.isNewline).map(String.init)
      let line = lines.first { $0.hasPrefix("fatal:") } ?? lines.first { $0.hasPrefix("error:") }
      self = .failed(path: path, complaint: line ?? lines.first ?? "git gave no reason")
    }
  }

  /// In words, without what it means for the import.
  var words: String {
    switch self {
    case .noGit:
      "git is not on PATH. Install it and try again."
    case .cannotRun(let code): "cannot run git: \(FileSystem.summary(of: code))."
    case .noRepository(let path):
      "\(path.printable) is not a git repository, and contains none up to \(GitSearch.deepest) levels "
        + "below it."
    case .notThere(let path, let code):
      "cannot read \(path.printable): \(FileSystem.summary(of: code))."
    case .dubiousOwnership(let path):
      "git does not read \(path.printable), because another user owns it. If you trust it, run "
        + "git config --global --add safe.directory \(path.printable.quotedForShell)"
    case .noCommits(let path): "\(path.printable) has no commits yet."
    case .failed(let path, let complaint):
      "git cannot read \(path.printable): \(complaint.printable)."
    }
  }

  var status: CommandFailure.Status {
    switch self {
    // EX_UNAVAILABLE: something that is needed is not there.
    case .noGit, .cannotRun: .noTerminal
    case .notThere, .dubiousOwnership: .cannotRead
    case .noRepository, .noCommits, .failed: .badData
    }
  }
}

extension String {
  /// As one word of a command that somebody may copy into a shell.
  fileprivate var quotedForShell: String {
    "'" + unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
  }
}
