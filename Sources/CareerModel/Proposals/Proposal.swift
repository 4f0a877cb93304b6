/// What somebody did on a project in a week, as their commits tell it: offered for the journal, and
/// remembered, whatever is said to it, so that it is offered once.
package struct Proposal: Hashable, Sendable, Identifiable {
  package var id: EntryID
  package var state: State
  /// The first commit of the repository, which stays the same wherever the checkout is moved or cloned.
  package var repository: String
  package var project: String
  /// The Monday of its week.
  package var week: CalendarDay
  /// The subject that tells most, in the words of a journal. How many others there are is said by
  /// `headline`.
  package var title: String
  /// What it would be evidence for: that somebody writes code is all that a commit can show.
  package var evidence: [Evidence]
  /// Who worked on its commits too.
  package var people: [String]
  /// The oldest first; never empty.
  package var commits: [ProposedCommit]
  package var created: Instant
  package var updated: Instant
  package var unknown: UnknownKeys

  package init(
    id: EntryID, state: State = .open, repository: String, project: String, week: CalendarDay,
    title: String, evidence: [Evidence] = [], people: [String] = [], commits: [ProposedCommit],
    created: Instant, updated: Instant? = nil, unknown: UnknownKeys = UnknownKeys()
  ) {
    self.id = id
    self.state = state
    self.repository = repository
    self.project = project
    self.week = week
    self.title = title
    self.evidence = evidence
    self.people = people
    self.commits = commits
    self.created = created
    self.updated = updated ?? created
    self.unknown = unknown
  }

  /// What was said to it.
  package enum State: Hashable, Sendable {
    case open
    /// It is in the journal, or was before the entry was deleted there.
    case kept(as: EntryID)
    case skipped
    /// Its commits are told by another one.
    case joined(into: EntryID)

    /// As it is called in the file.
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

  /// The day of the last commit, which is the entry's.
  package var day: CalendarDay { commits.last?.day ?? week }

  /// The day of the first commit.
  package var firstDay: CalendarDay { commits.first?.day ?? week }

  /// The title, and how many commits there are besides: `Retry failed uploads and 6 more commits`.
  package var headline: String {
    switch commits.count - 1 {
    case ...0: title
    case 1: "\(title) and 1 more commit"
    case let others: "\(title) and \(others) more commits"
    }
  }

  /// The order of the file: by day, then by id.
  package static func precedes(_ left: Proposal, _ right: Proposal) -> Bool {
    (left.day, left.id.rawValue) < (right.day, right.id.rawValue)
  }
}

/// One commit of a proposal, as far as it is remembered.
package struct ProposedCommit: Hashable, Sendable {
  /// The first `hashLength` digits of its name.
  package var hash: String
  /// When it was written, by the clock of its author: `2026-11-03T14:05:06+01:00`.
  package var time: String
  /// The day of that, where the author was.
  package var day: CalendarDay
  package var subject: String

  /// So many digits tell the commits of any repository apart; git itself shows seven or ten.
  package static let hashLength = 12
  /// A longer subject is cut: some commits say all they say in one line.
  package static let longestSubject = 200

  /// `nil` where the time does not begin with a day that Cairn knows.
  package init?(hash: String, time: String, subject: String) {
    guard let day = CalendarDay(time.prefix(10)) else { return nil }
    // There are tens of thousands: what need not be counted by characters is not.
    self.hash = hash.utf8.count > Self.hashLength ? String(hash.prefix(Self.hashLength)) : hash
    self.time = time
    self.day = day
    let subject = subject.trimmed
    let isLong =
      subject.utf8.count > Self.longestSubject && subject.count > Self.longestSubject
    self.subject = isLong ? subject.prefix(Self.longestSubject - 1) + "…" : subject
  }

  /// What stays the same when a commit is rebased or picked onto another branch: git keeps the author's
  /// time and the words, the name changes.
  package var work: String { "\(time) \(subject)" }
}
