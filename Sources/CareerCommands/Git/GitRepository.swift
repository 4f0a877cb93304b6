import CareerExchange
import CareerModel
import CareerStore
import FoundationEssentials

struct GitRepository {
  let path: String
  /// The directory of the history, shared by all worktrees.
  let commonDirectory: String
  /// Whether only the latest part of the history is present.
  let isShallow: Bool
  /// The email address of the committer configured here; `nil` if git has none.
  let email: String?
  /// The project name: from the origin's URL, or else the directory name.
  let project: String

  private let git: Git

  init(_ path: String, _ git: Git) throws(CommandFailure) {
    (self.path, self.git) = (path, git)
    let facts = Git.line(
      try git.ask(path, ["rev-parse", "--is-shallow-repository", "--git-common-dir"])
    ).unicodeScalars.split(separator: "\n", maxSplits: 1).map { String($0) }
    guard facts.count == 2 else { throw .git(path, complaint: "its format is not supported") }
    isShallow = facts[0] == "true"
    let directory = FileSystem.isAbsolute(facts[1]) ? facts[1] : "\(path)/\(facts[1])"
    commonDirectory = FileSystem.resolved(directory)
    let settings = try Self.settings(path, git)
    email = settings["user.email"]?.nonBlank
    project =
      settings["remote.origin.url"].flatMap(Self.name(ofURL:))
      ?? Self.name(ofDirectory: commonDirectory)
  }

  /// Returns the two settings needed; the last of several values counts, as in git.
  private static func settings(_ path: String, _ git: Git) throws(CommandFailure) -> [String:
    String]
  {
    let wanted = "^(user\\.email|remote\\.origin\\.url)$"
    let text = try git.answer(path, ["config", "-z", "--get-regexp", wanted]) ?? ""
    return text.unicodeScalars.split(separator: "\0").reduce(into: [:]) { settings, pair in
      let parts = pair.split(separator: "\n", maxSplits: 1)
      if parts.count == 2 { settings[String(parts[0])] = String(parts[1]) }
    }
  }

  /// Returns `shop` for `git@example.org:robin/shop.git`; `nil` if the URL contains no name.
  static func name(ofURL url: String) -> String? {
    let parts = url.unicodeScalars.split { "/:\\".unicodeScalars.contains($0) }
    return parts.last.map { withoutSuffix(String($0)) }?.printable.nonBlank
  }

  private static func name(ofDirectory path: String) -> String {
    let own = path.hasSuffix("/.git") ? FileSystem.parent(of: path) ?? path : path
    return withoutSuffix(FileSystem.name(of: own)).printable.nonBlank ?? "repository"
  }

  private static func withoutSuffix(_ name: String) -> String {
    name.hasSuffix(".git") ? String(name.dropLast(4)) : name
  }

  // MARK: - History

  /// The command that lists commits without anything that settings could add.
  private static let log = [
    "log", "-z", "--encoding=UTF-8", "--no-show-signature", "--no-notes", "--no-patch",
    "--no-ext-diff", "--no-textconv", "--no-color",
  ]

  /// Returns the commits of all branches and tags, local and remote as last fetched. Stashes are
  /// omitted, because they are not work to report.
  func history(
    of choices: [AuthorChoice], on days: DayRange, today: CalendarDay
  ) throws(CommandFailure) -> GitHistory {
    let hasHead = try git.answer(path, ["rev-parse", "--verify", "--quiet", "HEAD"]) != nil
    var history = GitHistory(of: choices, on: days, today: today)
    var reader = GitLogReader()
    _ = try git.ask(
      path,
      Self.log + ["--format=\(GitLogReader.format)", "--branches", "--remotes", "--tags"]
        + (hasHead ? ["HEAD"] : []) + ["--"]
    ) { bytes in bytes.withUnsafeBytes { reader.read($0) { history.take($0) } } }
    guard reader.isBetweenCommits else {
      throw .git(path, complaint: "its log ends in the middle of a commit")
    }
    guard history.count > 0 else {
      throw CommandFailure(.badData, "\(path.printable) has no commits yet.")
    }
    return history
  }

  /// How many merges to request at once, because the length of a command line is limited.
  private static let batch = 400

  /// Returns the titles of pull requests whose tip is one of the author's own commits, by tip.
  /// Other people's requests are theirs to report, no matter who merged them.
  func requests(in history: GitHistory) throws(CommandFailure) -> [String: String] {
    let tips = Set(history.own.map(\.hash))
    let merges = history.requests.filter { tips.contains($0.key) }
    let tipOfMerge = Dictionary(merges.map { ($1, $0) }) { first, _ in first }
    var titles: [String: String] = [:]
    var rest = tipOfMerge.keys.sorted()[...]
    while !rest.isEmpty {
      let text = try git.ask(
        path,
        Self.log + ["--no-walk=unsorted", "--format=%H%x00%s%x00%b", "--end-of-options"]
          + rest.prefix(Self.batch) + ["--"])
      rest = rest.dropFirst(Self.batch)
      let fields = text.split(separator: 0, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      for start in stride(from: 0, to: fields.count - 2, by: 3) {
        guard let tip = tipOfMerge[fields[start]] else { continue }
        titles[tip] = PullRequest.title(in: fields[start + 2], of: fields[start + 1])
      }
    }
    return titles
  }
}

/// Finds the repositories of a path: itself, or all those below it, or else the one containing it.
struct GitSearch {
  let git: Git

  /// How many directory levels to search: enough for a `~/src` organised by host, group and name.
  static let deepest = 4

  /// Directories never searched, besides hidden ones, because they hold other people's code.
  private static let passedOver: Set<String> = [
    "node_modules", "vendor", "target", "build", "dist",
  ]

  struct Found {
    var repositories: [String] = []
    var closed: [CommandFailure] = []
    /// Whether the path itself refers to a repository, rather than to a directory of some.
    var isNamed = false
  }

  func repositories(at path: String) throws(CommandFailure) -> Found {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Self.notThere(path, errno) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw Self.notThere(path, ENOTDIR) }
    if Self.isRepository(path) { return Found(repositories: [path], isNamed: true) }
    var found = Found()
    try search(path, depth: 0, into: &found)
    if found.repositories.isEmpty {
      let line = Git.line(try git.ask(path, ["rev-parse", "--show-toplevel"]))
      found.repositories = [line.isEmpty ? path : line]
      found.isNamed = true
    }
    return found
  }

  private func search(_ directory: String, depth: Int, into found: inout Found)
    throws(CommandFailure)
  {
    let names: [String]
    do throws(StoreError) {
      names = try FileSystem.names(in: directory)
    } catch {
      let failure = Self.notThere(directory, errno == 0 ? EACCES : errno)
      if depth == 0 { throw failure }
      found.closed.append(failure)
      return
    }
    for name in names.sorted() where !name.hasPrefix(".") && !Self.passedOver.contains(name) {
      let path = (directory == "/" ? "" : directory) + "/" + name
      var status = stat()
      // Links are not followed, because they could form a cycle.
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { continue }
      if Self.isRepository(path) {
        found.repositories.append(path)
      } else if depth + 1 < Self.deepest {
        try search(path, depth: depth + 1, into: &found)
      }
    }
  }

  private static func notThere(_ path: String, _ code: Int32) -> CommandFailure {
    CommandFailure(.cannotRead, "cannot read \(path.printable): \(FileSystem.summary(of: code)).")
  }

  /// Whether the path looks like a checkout, worktree or bare repository; git decides later.
  private static func isRepository(_ path: String) -> Bool {
    FileSystem.exists(path + "/.git")
      || ["HEAD", "objects", "refs"].allSatisfy { FileSystem.exists("\(path)/\($0)") }
  }
}

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
