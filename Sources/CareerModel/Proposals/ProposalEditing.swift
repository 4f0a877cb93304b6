// Answers to a proposal, as changes. Each is one undo step.

extension Proposal {
  /// Returns the entry that it would become.
  package func entry(id: EntryID, created: Instant) -> Entry {
    Entry(
      id: id, kind: .skill, day: day, title: entryTitle, evidence: evidence, note: note,
      project: project.nonBlank, people: people, created: created)
  }

  /// Returns the entry of a log line typed instead; the note lists the commits.
  package func entry(_ line: LogLine, id: EntryID, today: CalendarDay, created: Instant) -> Entry {
    with(Entry(line, kind: .skill, id: id, today: today, created: created)) { entry in
      entry.stated = line.stated ?? StatedDay(day)
      entry.note = [line.note, note].compactMap(\.self).joined(separator: "\n").nonBlank
    }
  }

  /// The log line that, unchanged, gives the entry.
  package var captureText: String { entry(id: id, created: created).captureText }

  /// Returns this proposal with a new state, set at a time.
  package func answered(_ state: State, at instant: Instant) -> Proposal {
    with(self) { proposal in
      proposal.state = state
      proposal.updated = max(instant, Instant(milliseconds: updated.milliseconds + 1))
    }
  }

  /// Returns this proposal with the commits of others, under the most telling title.
  package func joining(_ others: [Proposal], at instant: Instant) -> Proposal {
    var proposal = answered(.open, at: instant)
    let all = [self] + others
    proposal.title = CommitSubject.best(of: all.map(\.title)) ?? title
    let known = Set(commits.map(\.hash))
    proposal.commits += others.flatMap(\.commits).filter { !known.contains($0.hash) }
    proposal.people += others.flatMap(\.people).unique.filter { !people.contains($0) }
    proposal.commits.sort { ($0.day, $0.time) < ($1.day, $1.time) }
    proposal.project = all.map(\.project).unique.joined(separator: ", ")
    for piece in others.flatMap(\.evidence)
    where !proposal.evidence.contains(where: { $0.skill == piece.skill }) {
      proposal.evidence.append(piece)
    }
    return proposal
  }

  private var entryTitle: String {
    headline.count > LogLine.longestTitle
      ? headline.prefix(LogLine.longestTitle - 1) + "…" : headline
  }

  /// The number of subjects listed; readers want no more, and proposals.json keeps them all.
  private static let mostSubjects = 25

  /// The work in the commits' own words, oldest first; uninformative subjects are only counted.
  private var note: String {
    let days = firstDay == day ? day.mediumText : "\(firstDay.mediumText) to \(day.mediumText)"
    let count = commits.count == 1 ? "1 commit" : "\(commits.count) commits"
    var lines = ["\(count) in \(project), \(days):"]
    let telling = commits.map(\.subject).filter { !CommitSubject.isNoise($0) }.unique
    let subjects = telling.isEmpty ? [title] : telling
    lines += subjects.prefix(Self.mostSubjects).map { "- \($0)" }
    if subjects.count > Self.mostSubjects {
      lines.append("- and \(subjects.count - Self.mostSubjects) more")
    }
    return lines.joined(separator: "\n")
  }
}

extension Change {
  /// Returns the change that adds new proposals and updates open ones that have grown.
  package static func propose(
    _ new: [Proposal], grown: [(before: Proposal, after: Proposal)] = []
  ) -> Change {
    Change(
      grown.map { .proposal(before: $0.before, after: $0.after) }
        + new.map { .proposal(before: nil, after: $0) }, as: .proposed)
  }

  /// Returns the change that adds each proposal to the journal as an entry.
  package static func keep(
    _ proposals: [(proposal: Proposal, entry: Entry)], at instant: Instant
  ) -> Change {
    Change(
      proposals.flatMap { proposal, entry -> [Edit] in
        let kept = proposal.answered(.kept(as: entry.id), at: instant)
        return [.proposal(before: proposal, after: kept), .entry(before: nil, after: entry)]
      }, as: .kept)
  }

  package static func keep(_ proposal: Proposal, as entry: Entry, at instant: Instant) -> Change {
    keep([(proposal, entry)], at: instant)
  }

  /// Returns the change after which the proposals are never offered again.
  package static func skip(_ proposals: [Proposal], at instant: Instant) -> Change {
    Change(
      proposals.map { .proposal(before: $0, after: $0.answered(.skipped, at: instant)) },
      as: .skipped)
  }

  /// Returns the change that merges proposals into one; the others remember which.
  package static func join(
    _ others: [Proposal], into proposal: Proposal, at instant: Instant
  ) -> Change {
    Change(
      others.map {
        .proposal(before: $0, after: $0.answered(.joined(into: proposal.id), at: instant))
      } + [.proposal(before: proposal, after: proposal.joining(others, at: instant))], as: .joined)
  }
}
