/// A person's work on a project in a week, derived from commits and offered for the journal once.
package struct Proposal: Hashable, Sendable, Identifiable {
  package var id: EntryID
  package var state: State
  /// The first commit of the repository, which stays the same in moved and cloned checkouts.
  package var repository: String
  package var project: String
  /// The Monday of its week.
  package var week: CalendarDay
  /// The most telling subject, worded for a journal. `headline` adds the number of other commits.
  package var title: String
  /// The evidence it would be: a commit can only show that a person writes code.
  package var evidence: [Evidence]
  /// Other people who worked on its commits.
  package var people: [String]
  /// Oldest first; never empty.
  package var commits: [ProposedCommit]
  package var created: Instant
  package var updated: Instant
  package var unknown: UnknownKeys

  package init(
    id: EntryID, state: State = .open, repository: String, project: String, week: CalendarDay,
    title: String, evidence: [Evidence] = [], people: [String] = [], commits: [ProposedCommit],
    created: Instant, updated: Instant? = nil, unknown: UnknownKeys = UnknownKeys()
  ) {
    (self.id, self.state, self.repository, self.project) = (id, state, repository, project)
    (self.week, self.title, self.evidence, self.people) = (week, title, evidence, people)
    (self.commits, self.created) = (commits, created)
    (self.updated, self.unknown) = (updated ?? created, unknown)
  }

  /// The answer to the proposal.
  package enum State: Hashable, Sendable {
    case open
    /// It is in the journal, or was until the entry was deleted there.
    case kept(as: EntryID)
    case skipped
    /// Its commits are part of another proposal.
    case joined(into: EntryID)

    /// The name in the file.
    package var name: String {
      switch self {
      case .open: "open"
      case .kept: "kept"
      case .skipped: "skipped"
      case .joined: "joined"
      }
    }
  }

  package var isOpen: Bool { state == .open }

  /// The day of the last commit, used for the entry.
  package var day: CalendarDay { commits.last?.day ?? week }

  package var firstDay: CalendarDay { commits.first?.day ?? week }

  /// The title, with the number of other commits: `Retry failed uploads and 6 more commits`.
  package var headline: String {
    switch commits.count - 1 {
    case ...0: title
    case 1: "\(title) and 1 more commit"
    case let others: "\(title) and \(others) more commits"
    }
  }

  /// The order in the file: by day, then by id.
  package static func precedes(_ left: Proposal, _ right: Proposal) -> Bool {
    (left.day, left.id.rawValue) < (right.day, right.id.rawValue)
  }
}

/// A commit of a proposal, as far as it is remembered.
package struct ProposedCommit: Hashable, Sendable {
  /// The first `hashLength` digits of its hash.
  package var hash: String
  /// When it was written, in its author's time zone: `2026-11-03T14:05:06+01:00`.
  package var time: String
  /// The day of `time`, in the author's time zone.
  package var day: CalendarDay
  package var subject: String

  /// Enough digits to tell the commits of any repository apart; git itself shows seven or ten.
  package static let hashLength = 12
  /// Longer subjects are cut: some commits put everything on one line.
  package static let longestSubject = 200

  /// `nil` if the time does not start with a valid day.
  package init?(hash: String, time: String, subject: String) {
    guard let day = CalendarDay(time.prefix(10)) else { return nil }
    // There are tens of thousands, so characters are counted only where necessary.
    self.hash = hash.utf8.count > Self.hashLength ? String(hash.prefix(Self.hashLength)) : hash
    (self.time, self.day) = (time, day)
    let subject = subject.trimmed
    let isLong = subject.utf8.count > Self.longestSubject && subject.count > Self.longestSubject
    self.subject = isLong ? subject.prefix(Self.longestSubject - 1) + "…" : subject
  }

  /// What survives a rebase or cherry-pick, which change the hash.
  package var work: String { "\(time) \(subject)" }
}
