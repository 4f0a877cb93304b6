package import CareerModel

/// Commits gathered into proposals, one for each project and week, beside those that were made before.
///
/// A commit is offered once. It is known by its name, which clones and forks share, and by its author's
/// time and words, which stay when it is rebased or picked onto another branch. What has come to a week
/// whose proposal is still open goes into that one; where it was answered, into a new one.
package struct GitGathering: Hashable, Sendable {
  /// What is new.
  package private(set) var new: [Proposal] = []
  /// Open proposals that have grown, as they were and as they are.
  package private(set) var grown: [Grown] = []
  /// How many commits were offered before, by repository.
  package private(set) var known: [String: Int] = [:]
  /// How many of the same commits were in a repository that was read before in this run.
  package private(set) var repeated: [String: Int] = [:]
  /// How many commits are new, by repository.
  package private(set) var fresh: [String: Int] = [:]

  package struct Grown: Hashable, Sendable {
    package var before: Proposal
    package var after: Proposal
  }

  /// What was read of one repository.
  package struct Source: Hashable, Sendable {
    /// Where it was read, which tells two clones apart.
    package var path: String
    /// The first commit, by which it is known again.
    package var repository: String
    package var project: String
    package var commits: [GitCommit]
    /// The titles of pull requests, by the commit at their tip.
    package var requests: [String: String]
    /// Who made a commit too, by its name.
    package var others: [String: [String]]

    package init(
      path: String, repository: String, project: String, commits: [GitCommit],
      requests: [String: String] = [:], others: [String: [String]] = [:]
    ) {
      self.others = others
      self.path = path
      self.repository = repository
      self.project = project
      self.commits = commits
      self.requests = requests
    }
  }

  private struct Week: Hashable {
    var repository: String
    var monday: CalendarDay
  }

  private struct Gathered {
    var project: String
    var commits: [ProposedCommit] = []
    var requests: [String] = []
    var people: [String] = []
  }

  /// - Parameter evidence: What every proposal would be evidence for.
  package init(
    _ sources: [Source], beside former: Proposals, evidence: [Evidence], now: Instant
  ) {
    let told = former.all.flatMap(\.commits)
    let toldNames = Set(told.map(\.hash))
    let toldWork = Set(told.map(\.work))
    var (names, work) = (Set<String>(), Set<String>())
    var (weeks, order) = ([Week: Gathered](), [Week]())
    for source in sources {
      // Git tells the newest first; what was rebased is known by what came first.
      for raw in source.commits.reversed() {
        guard
          let commit = ProposedCommit(hash: raw.hash, time: raw.time, subject: raw.subject)
        else { continue }
        if toldNames.contains(commit.hash) || toldWork.contains(commit.work) {
          known[source.path, default: 0] += 1
          continue
        }
        guard names.insert(commit.hash).inserted, work.insert(commit.work).inserted else {
          repeated[source.path, default: 0] += 1
          continue
        }
        fresh[source.path, default: 0] += 1
        let week = Week(repository: source.repository, monday: commit.day.startOfWeek)
        if weeks[week] == nil { order.append(week) }
        weeks[week, default: Gathered(project: source.project)].commits.append(commit)
        for name in source.others[raw.hash, default: []]
        where weeks[week]?.people.contains(name) != true {
          weeks[week]?.people.append(name)
        }
        if let title = source.requests[raw.hash] { weeks[week]?.requests.append(title) }
      }
    }
    let open = Dictionary(
      former.open.map { (Week(repository: $0.repository, monday: $0.week), $0) },
      uniquingKeysWith: { first, _ in first })
    var ids = DerivedNames(source: "git")
    for week in order {
      guard var gathered = weeks[week] else { continue }
      gathered.commits.sort { ($0.day, $0.time, $0.hash) < ($1.day, $1.time, $1.hash) }
      if let before = open[week] {
        grown.append(Grown(before: before, after: Self.grown(before, by: gathered, now)))
      } else {
        let id = ids.id(
          of: "\(week.repository) \(gathered.commits[0].hash)", on: week.monday)
        new.append(
          Proposal(
            id: id, repository: week.repository, project: gathered.project, week: week.monday,
            title: Self.title(gathered, or: nil), evidence: evidence, people: gathered.people,
            commits: gathered.commits,
            created: now))
      }
    }
    new.sort(by: Proposal.precedes)
    grown.sort { Proposal.precedes($0.after, $1.after) }
  }

  /// The change that offers it; one that changes nothing where all is known.
  package var change: Change { .propose(new, grown: grown.map { ($0.before, $0.after) }) }

  private static func grown(
    _ proposal: Proposal, by gathered: Gathered, _ now: Instant
  ) -> Proposal {
    var after = proposal.answered(.open, at: now)
    after.title = title(gathered, or: proposal.title)
    after.people += gathered.people.filter { !proposal.people.contains($0) }
    after.commits += gathered.commits
    after.commits.sort { ($0.day, $0.time, $0.hash) < ($1.day, $1.time, $1.hash) }
    return after
  }

  /// The title of a pull request where there is one, for somebody has thought about that; else the
  /// subject that tells most.
  private static func title(_ gathered: Gathered, or former: String?) -> String {
    let subjects = gathered.commits.map(\.subject)
    let requests = gathered.requests.filter { !CommitSubject.isNoise($0) }
    let found = CommitSubject.best(of: requests) ?? CommitSubject.best(of: subjects)
    return CommitSubject.best(of: [former, found].compactMap(\.self).filter { !$0.isEmpty })
      ?? "Worked on \(gathered.project)"
  }
}
