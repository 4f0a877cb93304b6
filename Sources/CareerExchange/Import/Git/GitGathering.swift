package import CareerModel

/// Proposals made from commits, one per project and week, alongside the earlier ones.
///
/// A commit is proposed once. It is recognized by its hash, which clones and forks share, and by
/// its author time and subject, which survive a rebase or cherry-pick. Later commits of a week
/// extend its proposal while that is open; once it is answered, they make a new one.
package struct GitGathering: Sendable {
  package private(set) var new: [Proposal] = []
  /// Open proposals that have grown, before and after.
  package private(set) var grown: [(before: Proposal, after: Proposal)] = []
  /// The number of commits that were proposed before, by repository path.
  package private(set) var known: [String: Int] = [:]
  /// The number of commits already read from another repository in this run, by path.
  package private(set) var repeated: [String: Int] = [:]
  /// The number of new commits, by repository path.
  package private(set) var fresh: [String: Int] = [:]

  /// The commits and other data read from one repository.
  package struct Source: Hashable, Sendable {
    /// The path of the repository, which tells two clones apart.
    package var path: String
    /// The first commit, which identifies the repository.
    package var repository: String
    package var project: String
    package var commits: [GitCommit]
    /// The titles of pull requests, by the commit at their tip.
    package var requests: [String: String]
    /// The other authors of each commit, by its hash.
    package var others: [String: [String]]

    package init(
      path: String, repository: String, project: String, commits: [GitCommit],
      requests: [String: String] = [:], others: [String: [String]] = [:]
    ) {
      (self.others, self.path, self.repository, self.project) = (others, path, repository, project)
      (self.commits, self.requests) = (commits, requests)
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

  /// - Parameter evidence: The evidence for every proposal.
  package init(_ sources: [Source], beside former: Proposals, evidence: [Evidence], now: Instant) {
    let told = former.all.flatMap(\.commits)
    let toldNames = Set(told.map(\.hash))
    let toldWork = Set(told.map(\.work))
    var (names, work) = (Set<String>(), Set<String>())
    var (weeks, order) = ([Week: Gathered](), [Week]())
    for source in sources {
      // Git lists the newest first, but of a rebased commit the oldest version counts.
      for raw in source.commits.reversed() {
        guard let commit = ProposedCommit(hash: raw.hash, time: raw.time, subject: raw.subject)
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
        let others = source.others[raw.hash] ?? []
        for name in others where weeks[week]?.people.contains(name) == false {
          weeks[week]?.people.append(name)
        }
        if let title = source.requests[raw.hash] { weeks[week]?.requests.append(title) }
      }
    }
    let open = Dictionary(
      former.open.map { (Week(repository: $0.repository, monday: $0.week), $0) }
    ) { first, _ in first }
    var ids = DerivedNames(source: "git")
    for week in order {
      guard var gathered = weeks[week] else { continue }
      gathered.commits.sort(by: Self.precedes)
      if let before = open[week] {
        grown.append((before, Self.grown(before, by: gathered, now)))
      } else {
        let id = ids.id(of: "\(week.repository) \(gathered.commits[0].hash)", on: week.monday)
        new.append(
          Proposal(
            id: id, repository: week.repository, project: gathered.project, week: week.monday,
            title: Self.title(gathered, or: nil), evidence: evidence, people: gathered.people,
            commits: gathered.commits, created: now))
      }
    }
    new.sort(by: Proposal.precedes)
    grown.sort { Proposal.precedes($0.after, $1.after) }
  }

  /// The change that adds the proposals; empty if all commits are known.
  package var change: Change { .propose(new, grown: grown) }

  private static func grown(
    _ proposal: Proposal, by gathered: Gathered, _ now: Instant
  ) -> Proposal {
    var after = proposal.answered(.open, at: now)
    after.title = title(gathered, or: proposal.title)
    after.people += gathered.people.filter { !proposal.people.contains($0) }
    after.commits = (after.commits + gathered.commits).sorted(by: precedes)
    return after
  }

  private static func precedes(_ left: ProposedCommit, _ right: ProposedCommit) -> Bool {
    (left.day, left.time, left.hash) < (right.day, right.time, right.hash)
  }

  /// Returns the title of a pull request, which had some thought; else the most telling subject.
  private static func title(_ gathered: Gathered, or former: String?) -> String {
    let subjects = gathered.commits.map(\.subject)
    let requests = gathered.requests.filter { !CommitSubject.isNoise($0) }
    let found = CommitSubject.best(of: requests) ?? CommitSubject.best(of: subjects)
    return CommitSubject.best(of: [former, found].compactMap(\.self).filter { !$0.isEmpty })
      ?? "Worked on \(gathered.project)"
  }
}
