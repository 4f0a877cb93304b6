package import CareerModel

/// The commits of one repository: the user's own in full, of all others number and authors.
package struct GitHistory: Sendable {
  /// The authors to look for; several are one person under several names.
  private let choices: [AuthorChoice]
  private let days: DayRange
  private let today: CalendarDay

  /// The number of all commits.
  package private(set) var count = 0
  /// The commits of the chosen authors within the days, without merges.
  package private(set) var own: [GitCommit] = []
  /// The number of merges by the chosen authors.
  package private(set) var merges = 0
  /// The number of their commits that are reverts or were reverted later.
  package private(set) var reverted = 0
  /// The number of their commits outside the days.
  package private(set) var outside = 0
  /// The number of their commits with a day in the future or an invalid one, because a clock was
  /// wrong or ahead of ours. They are taken once that day has come.
  package private(set) var ahead = 0
  /// The number of commits of each author, without merges.
  package private(set) var authors: [GitAuthor: Int] = [:]
  /// The chosen authors among them.
  package private(set) var chosen: Set<GitAuthor> = []
  /// Merges of pull requests, by the commit at the tip of the merged branch.
  package private(set) var requests: [String: String] = [:]
  /// The number of commits by others that name the chosen authors as co-authors.
  private var shared = 0
  private var root: (time: String, hash: String)?
  private var reverts = GitReverts()

  package init(of choices: [AuthorChoice], on days: DayRange, today: CalendarDay) {
    (self.choices, self.days, self.today) = (choices, days, today)
  }

  /// The root commit, or the oldest one if joined histories have several; `nil` without a commit.
  package var firstCommit: String? { root?.hash }

  /// The number of commits by others.
  package var others: Int {
    authors.reduce(-shared) { $0 + (chosen.contains($1.key) ? 0 : $1.value) }
  }

  /// Adds the next commit, newest first as in `git log`.
  package mutating func take(_ commit: GitCommit) {
    count += 1
    let place = (time: commit.time, hash: commit.hash)
    if commit.parents.isEmpty, root.map({ place < $0 }) ?? true { root = place }
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
    let day = CalendarDay(commit.time.prefix(10)).flatMap { $0 <= today ? $0 : nil }
    switch day {
    case nil: ahead += 1
    case let day? where !days.contains(day): outside += 1
    default: if isUndone { reverted += 1 } else { own.append(commit) }
    }
  }

  /// The other authors of each own commit, by its hash.
  package var othersByCommit: [String: [String]] {
    let pairs = own.map { ($0.hash, others(of: $0)) }.filter { !$0.1.isEmpty }
    return Dictionary(pairs) { first, _ in first }
  }

  private func others(of commit: GitCommit) -> [String] {
    let author = choices.contains { $0.means(commit) } ? [] : [commit.author]
    return (author + commit.coAuthors).filter { !isChosen($0) }.compactMap(\.name.nonBlank)
  }

  private func isChosen(_ author: GitAuthor) -> Bool { choices.contains { $0.means(author) } }
}

/// Merge commits as forges write them: the first line of the body is the title of the pull request.
package enum PullRequest {
  /// `Merge pull request #12 from robin/retry`; GitLab writes `Merge branch 'retry' into 'main'`.
  static func isMerge(_ subject: String) -> Bool {
    ["Merge pull request #", "Merge branch '", "Pull request #"].contains(where: subject.hasPrefix)
  }

  /// Returns the title from the body of such a merge; `nil` if there is none, as in a manual merge.
  package static func title(in body: String, of subject: String) -> String? {
    let lines = body.split(whereSeparator: \.isNewline).map { String($0).printable.trimmed }
    guard let first = lines.first(where: { !$0.isEmpty }), !first.hasPrefix("#"),
      !first.hasPrefix("* ")
    else { return nil }
    // GitLab's merges have a reference; other branch merges are manual.
    if subject.hasPrefix("Merge branch") {
      guard lines.contains(where: { $0.hasPrefix("See merge request ") }),
        !first.hasPrefix("See merge request ")
      else { return nil }
    }
    return first
  }
}

/// Finds commits that leave nothing behind: reverts, and the commits they revert.
///
/// `git revert` quotes the subject of the reverted commit: `Revert "Cache the index"`. Reverting
/// that gives `Reapply "Cache the index"` or, before git 2.43, `Revert "Revert "Cache the index""`
/// (https://git-scm.com/docs/git-revert). Subjects are compared and not hashes, because a rebase
/// changes the hashes.
struct GitReverts {
  /// The number of reverted commits with a subject that are still to come.
  private var undone: [String: Int] = [:]

  /// Whether a commit left nothing behind. Call it for every commit of a history, newest first.
  mutating func isUndone(_ subject: String) -> Bool {
    if let count = undone[subject] {
      undone[subject] = count > 1 ? count - 1 : nil
      return true
    }
    guard let reverted = Self.revertedSubject(subject) else { return false }
    undone[reverted, default: 0] += 1
    return true
  }

  /// Returns the subject of the commit that a revert undoes; `nil` for any other commit.
  private static func revertedSubject(_ subject: String) -> String? {
    guard subject.hasSuffix("\"") else { return nil }
    if subject.hasPrefix("Revert \"") { return String(subject.dropFirst(8).dropLast()) }
    if subject.hasPrefix("Reapply \"") { return "Revert \"" + subject.dropFirst(9) }
    return nil
  }
}
