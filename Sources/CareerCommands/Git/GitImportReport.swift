import CareerDrawing
import CareerExchange
import CareerModel
import CareerPages

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
    return TextTable(rows).lines(columns: columns)
  }

  private func proposed(_ columns: Int?) -> [String] {
    let (new, grown) = (gathering.new, gathering.grown)
    guard !new.isEmpty || !grown.isEmpty else { return ["No new commits."] }
    let commits = gathering.fresh.values.reduce(0, +)
    let deeds = [
      (isTrial ? "would propose" : "proposed", Wording.count(new.count, "entry", "entries")),
      (
        isTrial && new.isEmpty ? "would add to" : isTrial ? "add to" : "added to",
        Wording.count(grown.count, "open proposal", "open proposals")
      ),
    ]
    let done = zip(deeds, [new.isEmpty, grown.isEmpty]).filter { !$1 }.map { "\($0.0) \($0.1)" }
    let line =
      done.listed().capitalizedFirst + ", from \(Wording.count(commits, "commit", "commits")):"
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

  private var ending: [String] {
    if isTrial { return ["Nothing was changed (--dry-run)."] }
    guard waiting > 0 else { return [] }
    return [
      "\(Wording.count(waiting, "open proposal", "open proposals")). To review, press I in the planner or "
        + "run cairn proposals."
    ]
  }
}

extension JSONObject {
  /// data/schema/import-git.schema.json.
  static func gitImport(_ report: GitImportReport) -> JSONObject {
    let gathering = report.gathering
    let authors = report.read.chosen.sorted { $0.words < $1.words }
      .map { ["name": $0.name, "email": $0.email] as JSONObject }
    let repositories = report.read.read.map { read -> JSONObject in
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
      "dryRun": report.isTrial, "authors": authors, "repositories": repositories,
      "left": report.read.left.map { ["why": $0.words] as JSONObject }, "new": gathering.new,
      "grown": gathering.grown.map(\.after), "waiting": report.waiting,
    ]
  }
}

extension GitHistory {
  /// The hash by which a repository is known: the beginning of its first commit's.
  var shortFirstCommit: String? { firstCommit.map { String($0.prefix(ProposedCommit.hashLength)) } }
}
