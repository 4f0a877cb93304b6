import CareerDrawing
import CareerExchange
import CareerModel
import CareerPages

/// The report of an import from git, as lines.
struct GitImportReport {
  let read: GitImport
  let gathering: GitGathering
  /// How many proposals are waiting after the import.
  let waiting: Int
  /// Whether this was a dry run.
  let isTrial: Bool
  /// Whether the authors came from the settings of the repositories.
  let isOwnEmail: Bool

  /// The maximum number of new proposals shown; the rest appear where they can be answered.
  private static let mostShown = 8

  func lines(columns: Int?) -> [String] {
    heading + repositories(columns) + [""] + proposed(columns) + leftAlone + ending
  }

  private var heading: [String] {
    let who = read.chosen.map(\.words).sorted().joined(separator: ", ")
    let source = isOwnEmail ? " (user.email)" : ""
    return [
      "Read \(Wording.count(read.read.count, "repository", "repositories")) for commits by "
        + "\(who.printable)\(source):"
    ]
  }

  private func repositories(_ columns: Int?) -> [String] {
    let rows = read.read.map { read in
      let path = read.repository.path
      let history = read.history
      let repeated = gathering.repeated[path, default: 0]
      let before = gathering.known[path, default: 0]
      return [
        "  \(read.repository.project)", Wording.count(history.count, "commit", "commits"),
        "\(history.own.count) yours",
        "\(gathering.fresh[path, default: 0]) new",
        "\(before) already offered" + (repeated > 0 ? ", \(repeated) repeated" : ""),
        path + (read.repository.isShallow ? " (shallow clone, without older commits)" : ""),
      ]
    }
    return TextTable(rows).lines(columns: columns)
  }

  private func proposed(_ columns: Int?) -> [String] {
    let (new, grown) = (gathering.new, gathering.grown)
    guard !new.isEmpty || !grown.isEmpty else { return ["No new commits."] }
    let commits = gathering.fresh.values.reduce(0, +)
    var words: [String] = []
    if !new.isEmpty {
      words.append(
        "\(isTrial ? "Would propose" : "Proposed") \(Wording.count(new.count, "entry", "entries"))")
    }
    if !grown.isEmpty {
      let which = Wording.count(grown.count, "open proposal", "open proposals")
      words.append(
        "\(isTrial ? new.isEmpty ? "Would add to" : "add to" : new.isEmpty ? "Added to" : "added to") "
          + which)
    }
    let line = words.listed() + ", from \(Wording.count(commits, "commit", "commits")):"
    let shown = (grown.map(\.after) + new).sorted { Proposal.precedes($1, $0) }
    let rows = shown.prefix(Self.mostShown).map {
      ["  \($0.day)", $0.id.short, $0.project, $0.headline]
    }
    let more = shown.count - rows.count
    return [line] + TextTable(rows, widest: 24).lines(columns: columns)
      + (more > 0 ? ["  and \(more) more"] : [])
  }

  /// Commits that were read but are in no proposal, with the reason.
  private var leftAlone: [String] {
    func sum(_ value: (GitHistory) -> Int) -> Int {
      read.read.reduce(0) { $0 + value($1.history) }
    }
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

  private var ending: [String] {
    if isTrial { return ["Nothing was changed (--dry-run)."] }
    guard waiting > 0 else { return [] }
    return [
      "\(Wording.count(waiting, "open proposal", "open proposals")). To review, press I in the planner or "
        + "run cairn proposals."
    ]
  }
}

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
