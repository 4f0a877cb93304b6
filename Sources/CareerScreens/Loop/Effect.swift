package import CareerModel
package import CareerPages

/// What `update` wants done outside: I/O as values.
package enum Effect: Hashable, Sendable {
  /// Write a new entry from a typed line.
  case log(LogLine, EntryKind)
  /// Change an entry to what its line was edited to.
  case edit(Entry, LogLine, EntryKind)
  case perform(Change)
  /// Make an entry what it shall be; when it was changed is noted.
  case rewrite(Entry, to: Entry)
  /// Hand a text to the person's own editor.
  case editText(EditedText)
  /// Put a new goal into the plan, from a typed line.
  case plan(LogLine)
  /// Make a goal what it shall be; when it was changed is noted.
  case replan(Goal, to: Goal, as: Change.Intent = Change.Intent(.edited))
  /// A goal is done, on the line's day or today; with the milestone that the line says, or without.
  case fulfil(Goal, milestone: LogLine?)
  /// Begin a stage on a day, with a milestone of this title that says so.
  case begin(Stage, CalendarDay, title: String)
  /// Put a proposal into the journal: as it is, or as the line says.
  case keep(Proposal, LogLine?)
  /// Proposals do not belong in the journal.
  case skip([Proposal])
  /// Make one proposal of several.
  case join([Proposal], into: Proposal)
  case undo
  case redo
  /// Keep these unfinished lines for the next time, in the place of those known before.
  case keepDrafts([Draft], insteadOf: [Draft])
  /// Make what a document would be, without anybody waiting for it.
  case preview(ExportRequest)
  /// Write a document to a path; `isOverwriting` where it may take the place of what is there.
  case export(ExportRequest, to: String, isOverwriting: Bool)
  case readSettings
  case redraw
  case suspend
  case quit
}

/// When and under which name something new comes to be; handed in, so that tests choose it.
package struct Moment: Hashable, Sendable {
  package var today: CalendarDay
  package var now: Instant
  /// Of the one thing that is made, if any is.
  package var id: EntryID
  /// Of a second one: the goal that follows one that repeats.
  package var next: EntryID

  package init(today: CalendarDay, now: Instant, id: EntryID, next: EntryID) {
    self.today = today
    self.now = now
    self.id = id
    self.next = next
  }
}

extension Effect {
  /// The change of the career that is wanted; `nil` for what does not concern the career. `profile`
  /// is asked for only where the change depends on what is stored now.
  package func change<Failure: Error>(
    at moment: Moment, profile: () throws(Failure) -> Profile
  ) throws(Failure) -> Change? {
    switch self {
    case .log(let line, let kind):
      .add([
        Entry(line, kind: kind, id: moment.id, today: moment.today, created: moment.now)
      ])
    case .edit(let entry, let line, let kind):
      .replace(entry, with: entry.edited(line, kind: kind, updated: moment.now))
    case .perform(let change): change
    case .rewrite(let entry, let after): .replace(entry, with: after.updated(at: moment.now))
    case .begin(let stage, let day, let title):
      .begin(
        stage, on: day, milestone: title, in: try profile(), today: moment.today, id: moment.id,
        created: moment.now)
    case .plan(let line): .plan(Goal(line, id: moment.id, created: moment.now))
    case .replan(let goal, let after, let intent):
      .edit(goal, to: after, as: intent, at: moment.now)
    case .fulfil(let goal, let line?):
      .fulfil(
        goal,
        with: Entry(
          line, kind: .milestone, id: moment.id, today: moment.today, created: moment.now),
        next: moment.next, at: moment.now)
    case .fulfil(let goal, nil):
      .fulfil(goal, on: moment.today, next: moment.next, at: moment.now)
    case .keep(let proposal, let line?):
      .keep(
        proposal,
        as: proposal.entry(
          line, id: moment.id, today: moment.today, created: moment.now), at: moment.now)
    case .keep(let proposal, nil):
      .keep(proposal, as: proposal.entry(id: moment.id, created: moment.now), at: moment.now)
    case .skip(let proposals): .skip(proposals, at: moment.now)
    case .join(let others, let proposal): .join(others, into: proposal, at: moment.now)
    case .undo, .redo, .keepDrafts, .preview, .export, .readSettings, .editText, .redraw, .suspend,
      .quit:
      nil
    }
  }
}
