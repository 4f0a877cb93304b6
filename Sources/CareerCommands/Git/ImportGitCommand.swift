import ArgumentParser
import CareerExchange
import CareerModel
import CareerPages
import CareerStore

struct ImportGitCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("import git")

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
    if json { return try print(json: .gitImport(report), as: "import-git") }
    for line in report.lines(columns: Output.columns) { print(line) }
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
    do throws(GitFailure) {
      read = try GitImport(paths, authors: author, on: days, git)
    } catch {
      throw CommandFailure(error.status, error.words + " Nothing was changed.")
    }
    // Reports all of them: none is skipped silently.
    for failure in read.left { Output.complain("skipped: \(failure.words)") }
    try CommandFailure.unless(
      !read.read.isEmpty, .badData,
      "none of the repositories can be read. Nothing was changed.")
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
