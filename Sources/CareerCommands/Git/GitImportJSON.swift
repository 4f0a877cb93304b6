import CareerExchange
import CareerModel

/// The output of `cairn import git --json`, described by data/schema/import-git.schema.json.
struct GitImportJSON: Encodable {
  var dryRun: Bool
  var authors: [Author]
  var repositories: [Repository]
  var left: [Left]
  var new: [Proposal]
  /// Open proposals that have grown, in their current state.
  var grown: [Proposal]
  var waiting: Int

  struct Author: Encodable {
    var name: String
    var email: String
  }

  struct Repository: Encodable {
    var path: String
    var repository: String?
    var project: String
    var shallow: Bool
    var commits: Int
    var own: Int
    var new: Int
    var before: Int
    var `repeated`: Int
    var others: Int
    var merges: Int
    var reverted: Int
    var outside: Int
    var ahead: Int
  }

  struct Left: Encodable {
    var why: String
  }

  init(_ report: GitImportReport) {
    let gathering = report.gathering
    dryRun = report.isTrial
    authors = report.read.chosen.sorted { $0.words < $1.words }
      .map { Author(name: $0.name, email: $0.email) }
    repositories = report.read.read.map { read in
      let (path, history) = (read.repository.path, read.history)
      return Repository(
        path: path,
        repository: history.firstCommit.map { String($0.prefix(ProposedCommit.hashLength)) },
        project: read.repository.project, shallow: read.repository.isShallow,
        commits: history.count, own: history.own.count, new: gathering.fresh[path, default: 0],
        before: gathering.known[path, default: 0], repeated: gathering.repeated[path, default: 0],
        others: history.others, merges: history.merges,
        reverted: history.reverted, outside: history.outside, ahead: history.ahead)
    }
    left = report.read.left.map { Left(why: $0.words) }
    new = gathering.new
    grown = gathering.grown.map(\.after)
    waiting = report.waiting
  }
}
