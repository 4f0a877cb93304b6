package import CareerModel

/// The commits of one repository, folded into what is needed of them: those that are somebody's own whole,
/// of all others only how many there are and whose.
package struct GitHistory: Hashable, Sendable {
  /// Whose commits are looked for; several are one person under several names.
  private let choices: [AuthorChoice]
  private let days: DayRange
  private let today: CalendarDay

  /// How many commits there are in all.
  package private(set) var count = 0
  /// Those of the chosen authors, on the days that were asked for, without merges.
  package private(set) var own: [GitCommit] = []
  /// How many merges the chosen authors made.
  package private(set) var merges = 0
  /// How many commits of theirs revert one, or were reverted later.
  package private(set) var reverted = 0
  /// How many commits of theirs lie before or after the days that were asked for.
  package private(set) var outside = 0
  /// How many of theirs have a day that is still ahead, or that no calendar here knows: a clock was wrong,
  /// or is ahead of ours. They are taken when their day has come.
  package private(set) var ahead = 0
  /// How many commits that are no merges each author has; none is left out.
  package private(set) var authors: [GitAuthor: Int] = [:]
  /// Those among them who were chosen.
  package private(set) var chosen: Set<GitAuthor> = []
  /// Merges of pull requests, by the commit at the tip of what came in.
  package private(set) var requests: [String: String] = [:]
  /// How many commits of others name the chosen authors as co-authors.
  private var shared = 0
  private var root: (time: String, hash: String)?
  private var reverts = GitReverts()

  package init(of choices: [AuthorChoice], on days: DayRange, today: CalendarDay) {
    self.choices = choices
    self.days = days
    self.today = today
  }

  /// The first commit of all; where histories were joined there are several, and the oldest counts.
  /// `nil` without a commit.
  package var firstCommit: String? { root?.hash }

  /// How many commits of others there are.
  package var others: Int {
    authors.reduce(-shared) { $0 + (chosen.contains($1.key) ? 0 : $1.value) }
  }

  /// Those with the most commits, the first of equals by name.
  package func leading(_ most: Int) -> [(author: GitAuthor, commits: Int)] {
    authors.sorted { ($1.value, $0.key.words) < ($0.value, $1.key.words) }.prefix(most)
      .map { ($0.key, $0.value) }
  }

  /// Takes in the next commit, the newest first, as `git log` lists them.
  package mutating func take(_ commit: GitCommit) {
    count += 1
    if commit.parents.isEmpty { noteRoot(commit) }
    let isAuthor = choices.contains { $0.means(commit) }
    let isOwn = isAuthor || commit.coAuthors.contains(where: isChosen)
    guard !commit.isMerge else {
      if isOwn { merges += 1 }
      if PullRequest.isMerge(commit.subject) { requests[commit.parents[1]] = commit.hash }
      return
    }
    authors[commit.author, default: 0] += 1
    let isUndone = reverts.isUndone(commit.subject)
    guard isOwn else { return }
    if !isAuthor { shared += 1 }
    chosen.formUnion(isAuthor ? [commit.author] : commit.coAuthors.filter(isChosen))
    guard let day = CalendarDay(commit.time.prefix(10)), day <= today else {
      ahead += 1
      return
    }
    guard days.contains(day) else {
      outside += 1
      return
    }
    if isUndone { reverted += 1 } else { own.append(commit) }
  }

  /// Who made one of the own commits together with the chosen authors, by the name of the commit.
  package var othersByCommit: [String: [String]] {
    let pairs = own.map { ($0.hash, others(of: $0)) }.filter { !$0.1.isEmpty }
    return Dictionary(pairs) { first, _ in first }
  }

  private func others(of commit: GitCommit) -> [String] {
    let author = choices.contains { $0.means(commit) } ? [] : [commit.author]
    return (author + commit.coAuthors).filter { !isChosen($0) }.compactMap(\.name.nonBlank)
  }

  private func isChosen(_ author: GitAuthor) -> Bool { choices.contains { $0.means(author) } }

  private mutating func noteRoot(_ commit: GitCommit) {
    if let root, (root.time, root.hash) <= (commit.time, commit.hash) { return }
    root = (commit.time, commit.hash)
  }

  package static func == (left: GitHistory, right: GitHistory) -> Bool {
    left.count == right.count && left.own == right.own && left.authors == right.authors
      && left.requests == right.requests && left.firstCommit == right.firstCommit
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    hasher.combine(own)
  }
}

/// Merges as the forges write them: the subject names the branch, the title of what was asked stands in
/// the first line below it.
package enum PullRequest {
  /// `Merge pull request #12 from robin/retry`, `Merge branch 'retry' into 'main'` (GitLab).
  static func isMerge(_ subject: String) -> Bool {
    subject.hasPrefix("Merge pull request #") || subject.hasPrefix("Merge branch '")
      || subject.hasPrefix("Pull request #")
  }

  /// The title out of the text below the subject of such a merge; `nil` where it says none, as below a
  /// merge that was made by hand.
  package static func title(in body: String, of subject: String) -> String? {
    let lines = body.split(whereSeparator: \.isNewline).map { String($0).printable.trimmed }
    guard let first = lines.first(where: { !$0.isEmpty }), !first.hasPrefix("#"),
      !first.hasPrefix("* ")
    else { return nil }
    // GitLab's merges have a reference, all others of branches are made by hand.
    if subject.hasPrefix("Merge branch") {
      guard lines.contains(where: { $0.hasPrefix("See merge request ") }),
        !first.hasPrefix("See merge request ")
      else { return nil }
    }
    return first
  }
}
