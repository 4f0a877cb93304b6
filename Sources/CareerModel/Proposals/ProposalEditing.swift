// What can be said to a proposal, as changes. Each is one step of undo.

extension Proposal {
  /// The entry that it would become.
  package func entry(id: EntryID, created: Instant) -> Entry {
    Entry(
      id: id, kind: .skill, day: day, title: entryTitle, evidence: evidence, note: note,
      project: project.nonBlank, people: people, created: created)
  }

  /// The entry of a line that was typed instead; the note says which commits it was.
  package func entry(
    _ line: LogLine, id: EntryID, today: CalendarDay, created: Instant
  ) -> Entry {
    var entry = Entry(line, kind: .skill, id: id, today: today, created: created)
    entry.stated = line.stated ?? StatedDay(day)
    entry.note = [line.note, note].compactMap(\.self).joined(separator: "\n").nonBlank
    return entry
  }

  /// The line that, kept as it is, gives the entry.
  package var captureText: String { entry(id: id, created: created).captureText }

  /// With the state that was given to it at a time.
  package func answered(_ state: State, at instant: Instant) -> Proposal {
    var proposal = self
    proposal.state = state
    proposal.updated = max(instant, Instant(milliseconds: updated.milliseconds + 1))
    return proposal
  }

  /// With the commits of others, told by whichever title tells most.
  package func joining(_ others: [Proposal], at instant: Instant) -> Proposal {
    var proposal = answered(.open, at: instant)
    let all = [self] + others
    proposal.title = CommitSubject.best(of: all.map(\.title)) ?? title
    let known = Set(commits.map(\.hash))
    proposal.commits += others.flatMap(\.commits).filter { !known.contains($0.hash) }
    proposal.people += others.flatMap(\.people).reduce(into: []) { names, name in
      if !people.contains(name), !names.contains(name) { names.append(name) }
    }
    proposal.commits.sort { ($0.day, $0.time) < ($1.day, $1.time) }
    let projects = all.map(\.project)
    if Set(projects).count > 1 {
      let names = projects.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      proposal.project = names.joined(separator: ", ")
    }
    for piece in others.flatMap(\.evidence)
    where !proposal.evidence.contains(where: { $0.skill == piece.skill }) {
      proposal.evidence.append(piece)
    }
    return proposal
  }

  private var entryTitle: String {
    let title = headline
    return title.count > LogLine.longestTitle
      ? title.prefix(LogLine.longestTitle - 1) + "…" : title
  }

  /// So many subjects are listed; a reader wants no more, and all of them stay in proposals.json.
  private static let mostSubjects = 25

  /// What was done, in the commits' own words, the oldest first; what says nothing is only counted.
  private var note: String {
    let days =
      firstDay == day ? day.mediumText : "\(firstDay.mediumText) to \(day.mediumText)"
    let count = commits.count == 1 ? "1 commit" : "\(commits.count) commits"
    var lines = ["\(count) in \(project), \(days):"]
    var seen: Set<String> = []
    let telling = commits.map(\.subject).filter {
      !CommitSubject.isNoise($0) && seen.insert($0).inserted
    }
    let subjects = telling.isEmpty ? [title] : telling
    lines += subjects.prefix(Self.mostSubjects).map { "- \($0)" }
    if subjects.count > Self.mostSubjects {
      lines.append("- and \(subjects.count - Self.mostSubjects) more")
    }
    return lines.joined(separator: "\n")
  }
}

extension Change {
  /// Proposals that are new, and open ones that have grown.
  package static func propose(
    _ new: [Proposal], grown: [(before: Proposal, after: Proposal)] = []
  ) -> Change {
    Change(
      grown.map { .proposal(before: $0.before, after: $0.after) }
        + new.map { .proposal(before: nil, after: $0) }, as: .proposed)
  }

  /// Into the journal with them, each as an entry.
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

  /// Never to be offered again.
  package static func skip(_ proposals: [Proposal], at instant: Instant) -> Change {
    Change(
      proposals.map { .proposal(before: $0, after: $0.answered(.skipped, at: instant)) },
      as: .skipped)
  }

  /// One of what was several; the others remember into which.
  package static func join(
    _ others: [Proposal], into proposal: Proposal, at instant: Instant
  ) -> Change {
    Change(
      others.map {
        .proposal(before: $0, after: $0.answered(.joined(into: proposal.id), at: instant))
      } + [.proposal(before: proposal, after: proposal.joining(others, at: instant))], as: .joined)
  }
}
