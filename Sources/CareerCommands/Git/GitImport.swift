import CareerExchange
import CareerModel
import CareerStore

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
