import ArgumentParser
import CareerDrawing
import CareerExchange
import CareerModel
import CareerPages
import CareerStore

struct ImportGitCommand: RecordCommand {
  @Argument(help: .value("path", "A repository, or a directory of repositories."))
  var paths: [String] = []
  @Option(help: .value("me", "Read commits by this email address or name. Repeatable."))
  var author: [String] = []
  // Unconditional: -3d is a date.
  @Option(parsing: .unconditional, help: .value("date", "Start on this day.")) var since: String?
  @Option(parsing: .unconditional, help: .value("date", "End on this day.")) var until: String?
  @Flag(help: "Show the proposals without saving them.") var dryRun = false
  @Flag(help: .json("import-git")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let days = try days(on: context.today)
    let git = Git(runtime: context.runtime)
    let read = try reading(git, days, in: context.runtime)
    let (gathering, waiting) = try propose(read, context)
    let report = GitImportReport(
      read: read, gathering: gathering, waiting: waiting, isTrial: dryRun,
      isOwnEmail: author.isEmpty)
    if json { return try print(json: report.json, as: "import-git") }
    report.show()
  }

  private func days(on today: CalendarDay) throws -> DayRange {
    let days = DayRange(
      from: try since.map { try today.day(named: $0, .first, orElse: .usage) },
      to: try until.map { try today.day(named: $0, .last, orElse: .usage) })
    if let first = days.first, let last = days.last, last < first {
      throw CommandFailure(.usage, "--since \(first) is after --until \(last).")
    }
    return days
  }

  private func reading(
    _ git: Git, _ days: DayRange, in runtime: RuntimeEnvironment
  ) throws(CommandFailure) -> GitImport {
    let here = runtime.workingDirectory
    let paths = paths.isEmpty ? [here] : paths.map { Self.absolute($0, from: here) }
    if let empty = author.first(where: { $0.nonBlank == nil }) {
      throw CommandFailure(.usage, "--author \(Wording.quoted(empty)) is empty.")
    }
    let read: GitImport
    do throws(CommandFailure) {
      read = try GitImport(paths, authors: author, on: days, git)
    } catch {
      throw CommandFailure(error.status, error.words + " Nothing was changed.")
    }
    // Reports all of them: none is skipped silently.
    for failure in read.left { Output.complain("skipped: \(failure.words)") }
    try CommandFailure.unless(
      !read.read.isEmpty, .badData, "none of the repositories can be read. Nothing was changed.")
    guard !read.chosen.isEmpty else { throw nobody(in: read) }
    return read
  }

  /// Returns the absolute path as shown in messages, without a redundant leading dot.
  private static func absolute(_ path: String, from here: String) -> String {
    if path == "." { return here }
    let isHere = path.utf8.starts(with: "./".utf8)
    let path = isHere ? String(path.unicodeScalars.dropFirst(2)) : path
    return FileSystem.isAbsolute(path) ? path : (here == "/" ? "" : here) + "/" + path
  }

  /// Returns the failure for no commits by the requested authors, naming who has some.
  private func nobody(in read: GitImport) -> CommandFailure {
    let places = read.read.map(\.repository.path)
    let place = places.count == 1 ? places[0].printable : "any of \(places.count) repositories"
    let who = author.isEmpty ? Set(read.read.compactMap(\.repository.email)).sorted() : author
    let asked =
      who.isEmpty
      ? "git's user.email is not set. Name an author with --author."
      : "no commits by \(who.map { Wording.quoted($0) }.joined(separator: " or ")) in \(place)."
    let leading = read.leading(5)
    let others =
      leading.isEmpty
      ? "There are only merges." : "Most commits are by \(leading.joined(separator: ", "))."
    return CommandFailure(.badData, "\(asked) \(others) Nothing was changed.")
  }

  /// Returns the new proposals and how many are waiting; saves them unless this is a dry run.
  private func propose(
    _ read: GitImport, _ context: CommandContext
  ) throws -> (GitGathering, waiting: Int) {
    let isKnown = try context.names().skill(Self.shown) != nil
    let evidence = isKnown ? [Evidence(skill: Self.shown)] : []
    return try context.persist {
      let proposals = try context.proposals()
      if !dryRun { try CommandFailure.refuseBesideUnreadable() }
      let gathering = GitGathering(
        read.sources, beside: proposals, evidence: evidence, now: context.now)
      let waiting = proposals.open.count + gathering.new.count
      if !dryRun, !gathering.change.changesNothing {
        Output.warn(of: try context.store.perform(gathering.change).problems)
      }
      return (gathering, waiting)
    }
  }

  /// What a commit is evidence of: hands-on work. Only the user can say at which level.
  private static let shown = SkillID(rawValue: "hands-on-delivery")
}

struct GitImportReport {
  let read: GitImport
  let gathering: GitGathering
  /// How many proposals are waiting after the import.
  let waiting: Int
  let isTrial: Bool
  /// Whether the authors came from the settings of the repositories.
  let isOwnEmail: Bool

  /// The maximum number of new proposals shown; the rest appear where they can be answered.
  private static let mostShown = 8

  func show() {
    let who = read.chosen.map(\.words).sorted().joined(separator: ", ")
    let source = isOwnEmail ? " (user.email)" : ""
    print(
      "Read \(Wording.count(read.read.count, "repository", "repositories")) for commits by "
        + "\(who.printable)\(source):")
    print(repositories)
    print("")
    showProposed()
    for line in leftAlone { print(line) }
    if isTrial {
      print("Nothing was changed (--dry-run).")
    } else if waiting > 0 {
      print(
        "\(Wording.count(waiting, "open proposal", "open proposals")). To review, press I in the planner or "
          + "run cairn proposals.")
    }
  }

  private var repositories: TextTable {
    let rows = read.read.map { read in
      let (path, history) = (read.repository.path, read.history)
      let repeated = gathering.repeated[path, default: 0]
      let before = gathering.known[path, default: 0]
      return [
        "  \(read.repository.project)", Wording.count(history.count, "commit", "commits"),
        "\(history.own.count) yours", "\(gathering.fresh[path, default: 0]) new",
        "\(before) already offered" + (repeated > 0 ? ", \(repeated) repeated" : ""),
        path + (read.repository.isShallow ? " (shallow clone, without older commits)" : ""),
      ]
    }
    return TextTable(rows)
  }

  private func showProposed() {
    let (new, grown) = (gathering.new, gathering.grown)
    guard !new.isEmpty || !grown.isEmpty else { return print("No new commits.") }
    let commits = gathering.fresh.values.reduce(0, +)
    let deeds = [
      (
        new.isEmpty, isTrial ? "would propose" : "proposed",
        Wording.count(new.count, "entry", "entries")
      ),
      (
        grown.isEmpty, isTrial && new.isEmpty ? "would add to" : isTrial ? "add to" : "added to",
        Wording.count(grown.count, "open proposal", "open proposals")
      ),
    ]
    let done = deeds.filter { isEmpty, _, _ in !isEmpty }.map { _, does, what in "\(does) \(what)" }
    let source = Wording.count(commits, "commit", "commits")
    print("\(done.listed().capitalizedFirst), from \(source):")
    let shown = (grown.map(\.after) + new).sorted { Proposal.precedes($1, $0) }
    let rows = shown.prefix(Self.mostShown).map {
      ["  \($0.day)", $0.id.short, $0.project, $0.headline]
    }
    let more = shown.count - rows.count
    print(TextTable(rows, widest: 24))
    if more > 0 { print("  and \(more) more") }
  }

  /// Commits that were read but are in no proposal, with the reason.
  private var leftAlone: [String] {
    func sum(_ value: (GitHistory) -> Int) -> Int { read.read.reduce(0) { $0 + value($1.history) } }
    let parts = [
      (sum(\.others), "by others"), (sum(\.merges), "merges"),
      (sum(\.reverted), "reverts and what they revert"),
      (sum(\.outside), "outside the dates"), (sum(\.ahead), "in the future"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    var lines = parts.isEmpty ? [] : ["Skipped: \(parts.joined(separator: ", "))."]
    let namesakes = read.namesakes
    if !namesakes.isEmpty {
      lines.append(
        "Others with the same name: \(namesakes.joined(separator: ", ").printable). "
          + "If they are you, repeat --author for each.")
    }
    return lines
  }

  var json: JSONObject {
    let authors = read.chosen.sorted { $0.words < $1.words }
      .map { ["name": $0.name, "email": $0.email] as JSONObject }
    let repositories = read.read.map { read -> JSONObject in
      let (path, history) = (read.repository.path, read.history)
      return [
        "path": path, "repository": history.shortFirstCommit, "project": read.repository.project,
        "shallow": read.repository.isShallow, "commits": history.count, "own": history.own.count,
        "new": gathering.fresh[path, default: 0], "before": gathering.known[path, default: 0],
        "repeated": gathering.repeated[path, default: 0], "others": history.others,
        "merges": history.merges, "reverted": history.reverted, "outside": history.outside,
        "ahead": history.ahead,
      ]
    }
    return [
      "dryRun": isTrial, "authors": authors, "repositories": repositories,
      "left": read.left.map { ["why": $0.words] as JSONObject }, "new": gathering.new,
      "grown": gathering.grown.map(\.after), "waiting": waiting,
    ]
  }
}

extension GitHistory {
  /// The hash by which a repository is known: the beginning of its first commit's.
  var shortFirstCommit: String? { firstCommit.map { String($0.prefix(ProposedCommit.hashLength)) } }
}

/// The data read from the named repositories, before it is compared with earlier proposals.
struct GitImport {
  struct Read {
    var repository: GitRepository
    var history: GitHistory
    var requests: [String: String]
  }

  private(set) var read: [Read] = []
  /// Repositories found on the way that are unreadable or empty.
  private(set) var left: [CommandFailure] = []

  /// - Parameter authors: The authors as typed; if empty, the user configured in each repository.
  init(_ paths: [String], authors: [String], on days: DayRange, _ git: Git) throws(CommandFailure) {
    var seen: Set<String> = []
    for path in paths {
      let found = try GitSearch(git: git).repositories(at: path)
      left += found.closed
      for path in found.repositories {
        do throws(CommandFailure) {
          let repository = try GitRepository(path, git)
          guard seen.insert(repository.commonDirectory).inserted else { continue }
          let choices =
            authors.isEmpty
            ? [repository.email.map { AuthorChoice.email($0.lowercased()) }].compactMap(\.self)
            : authors.map { AuthorChoice($0) }
          let history = try repository.history(of: choices, on: days, today: git.runtime.today())
          read.append(
            Read(
              repository: repository, history: history,
              requests: try repository.requests(in: history)))
        } catch {
          // A named repository must be readable; a found one must not keep the rest out.
          if found.isNamed || error.status == .noTerminal { throw error }
          left.append(error)
        }
      }
    }
  }

  var sources: [GitGathering.Source] {
    read.compactMap { read in
      read.history.shortFirstCommit.map { first in
        GitGathering.Source(
          path: read.repository.path, repository: first,
          project: read.repository.project, commits: read.history.own, requests: read.requests,
          others: read.history.othersByCommit)
      }
    }
  }

  /// The number of commits by each author, in all repositories together.
  var authors: [GitAuthor: Int] {
    read.reduce(into: [:]) { $0.merge($1.history.authors, uniquingKeysWith: +) }
  }

  /// The authors whose commits were taken.
  var chosen: Set<GitAuthor> { Set(read.flatMap(\.history.chosen)) }

  /// Returns the matching authors with the most commits; ties are ordered by name.
  func leading(_ most: Int, where isWanted: (GitAuthor) -> Bool = { _ in true }) -> [String] {
    authors.filter { isWanted($0.key) }
      .sorted { ($1.value, $0.key.words) < ($0.value, $1.key.words) }.prefix(most)
      .map { "\($0.key.words) (\($0.value))" }
  }

  /// Unchosen authors named like a chosen one: most likely the same person at another address.
  var namesakes: [String] {
    let names = Set(chosen.map { $0.name.lowercased() })
    let chosen = chosen
    return leading(3) { names.contains($0.name.lowercased()) && !chosen.contains($0) }
  }
}
