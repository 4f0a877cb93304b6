import CareerExchange
import CareerModel
import CareerStore

/// What was read of the repositories that were named, before it is held against what was proposed before.
struct GitImport {
  /// One repository and its history.
  struct Read {
    var repository: GitRepository
    var history: GitHistory
    var requests: [String: String]
  }

  private(set) var read: [Read] = []
  /// What was found on the way and cannot be read, or has nothing in it.
  private(set) var left: [GitFailure] = []

  /// - Parameter authors: As they were typed; empty for whoever commits in each repository by its
  ///   settings.
  init(
    _ paths: [String], authors: [String], on days: DayRange, _ git: Git
  ) throws(GitFailure) {
    var seen: Set<String> = []
    let search = GitSearch(git: git)
    for path in paths {
      let found = try search.repositories(at: path)
      left += found.closed
      for path in found.repositories {
        do throws(GitFailure) {
          let repository = try GitRepository(path, git)
          guard seen.insert(repository.commonDirectory).inserted else { continue }
          let choices =
            authors.isEmpty
            ? [repository.email.map { AuthorChoice.email($0.lowercased()) }].compactMap(\.self)
            : authors.map { AuthorChoice($0) }
          let history = try repository.history(
            of: choices, on: days, today: git.runtime.today())
          read.append(
            Read(
              repository: repository, history: history,
              requests: try repository.requests(in: history)))
        } catch {
          // What was named must be read; what was only found must not keep the rest out.
          if found.isNamed || error == .noGit { throw error }
          left.append(error)
        }
      }
    }
  }

  var sources: [GitGathering.Source] {
    read.compactMap { read in
      read.history.firstCommit.map { first in
        GitGathering.Source(
          path: read.repository.path,
          repository: String(first.prefix(ProposedCommit.hashLength)),
          project: read.repository.project, commits: read.history.own, requests: read.requests,
          others: read.history.othersByCommit)
      }
    }
  }

  /// How many commits each author has in all of them.
  var authors: [GitAuthor: Int] {
    read.reduce(into: [:]) { $0.merge($1.history.authors, uniquingKeysWith: +) }
  }

  /// Those whose commits were taken.
  var chosen: Set<GitAuthor> { Set(read.flatMap(\.history.chosen)) }

  /// Those with the most commits, of some; the first of equals by name.
  func leading(_ most: Int, where isWanted: (GitAuthor) -> Bool = { _ in true }) -> [String] {
    authors.filter { isWanted($0.key) }
      .sorted { ($1.value, $0.key.words) < ($0.value, $1.key.words) }.prefix(most)
      .map { "\($0.key.words) (\($0.value))" }
  }

  /// People of the same name who were not chosen: most likely the same person with another address.
  var namesakes: [String] {
    let names = Set(chosen.map { $0.name.lowercased() })
    let chosen = chosen
    return leading(3) { names.contains($0.name.lowercased()) && !chosen.contains($0) }
  }
}
