import CareerDrawing
import CareerExchange
import CareerModel
import CareerPages

/// What an import from git came to, in lines.
struct GitImportReport {
  let read: GitImport
  let gathering: GitGathering
  /// How many proposals wait after it.
  let waiting: Int
  /// Whether nothing was changed.
  let isTrial: Bool
  /// Whether the authors were taken from the settings of the repositories.
  let isOwnEmail: Bool

  /// So many of what is new are shown; the rest is where it can be answered.
  private static let mostShown = 8

  func lines(columns: Int?) -> [String] {
    heading + repositories(columns) + [""] + proposed(columns) + leftAlone + ending
  }

  private var heading: [String] {
    let who = read.chosen.map(\.words).sorted().joined(separator: ", ")
    let source = isOwnEmail ? " (user.email)" : ""
    return [
      "Read \(Wording.count(read.read.count, "repository", "repositories")), as "
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
        "  \(read.repository.project)", "\(history.count) commits", "\(history.own.count) yours",
        "\(gathering.fresh[path, default: 0]) new",
        "\(before) offered before" + (repeated > 0 ? ", \(repeated) met twice" : ""),
        path + (read.repository.isShallow ? " (shallow: its older commits are not here)" : ""),
      ]
    }
    return TextTable(rows).lines(columns: columns)
  }

  private func proposed(_ columns: Int?) -> [String] {
    let (new, grown) = (gathering.new, gathering.grown)
    guard !new.isEmpty || !grown.isEmpty else { return ["Nothing is new."] }
    let commits = gathering.fresh.values.reduce(0, +)
    var words: [String] = []
    if !new.isEmpty {
      words.append(
        "\(isTrial ? "Would propose" : "Proposed") \(Wording.count(new.count, "entry", "entries"))")
    }
    if !grown.isEmpty {
      let which = "\(grown.count) that \(grown.count == 1 ? "waits" : "wait")"
      words.append(
        "\(isTrial ? new.isEmpty ? "Would add to" : "add to" : new.isEmpty ? "Added to" : "added to") "
          + which)
    }
    let line =
      words.joined(separator: ", ") + ", of \(Wording.count(commits, "commit", "commits")):"
    let shown = (grown.map(\.after) + new).sorted { Proposal.precedes($1, $0) }
    let rows = shown.prefix(Self.mostShown).map {
      ["  \($0.day)", $0.id.short, $0.project, $0.headline]
    }
    let more = shown.count - rows.count
    return [line] + TextTable(rows, widest: 24).lines(columns: columns)
      + (more > 0 ? ["  and \(more) more"] : [])
  }

  /// What was read and is in no proposal, with the reason.
  private var leftAlone: [String] {
    func sum(_ value: (GitHistory) -> Int) -> Int {
      read.read.reduce(0) { $0 + value($1.history) }
    }
    let parts = [
      (sum(\.others), "by others"), (sum(\.merges), "merges"),
      (sum(\.outside), "of other days"), (sum(\.ahead), "of days ahead"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    var lines = parts.isEmpty ? [] : ["Left alone: \(parts.joined(separator: ", "))."]
    let namesakes = read.namesakes
    if !namesakes.isEmpty {
      lines.append(
        "Also there: \(namesakes.joined(separator: ", ").printable). "
          + "If that is you: --author again for each.")
    }
    return lines
  }

  private var ending: [String] {
    if isTrial { return ["Nothing was changed (--dry-run)."] }
    guard waiting > 0 else { return [] }
    return [
      "\(Wording.count(waiting, "proposal waits", "proposals wait")) for your word: "
        + "I in the planner, or cairn proposals."
    ]
  }
}
