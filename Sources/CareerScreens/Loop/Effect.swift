package import CareerModel
package import CareerPages

/// I/O that `update` requests, as values.
package enum Effect: Hashable, Sendable {
  /// Writes a new entry from a typed line.
  case log(LogLine, EntryKind)
  /// Changes an entry to its edited line.
  case edit(Entry, LogLine, EntryKind)
  case perform(Change)
  /// Replaces an entry with a new version and records the time of the change.
  case rewrite(Entry, to: Entry)
  /// Gives feedback entries a direction, as one change.
  case sortFeedback([Entry: FeedbackDirection])
  /// Opens a text in the user's own editor.
  case editText(EditedText)
  /// Opens a link in the desktop's program.
  case openLink(String)
  /// Adds a new goal to the plan, from a typed line.
  case plan(LogLine)
  /// Replaces a goal with a new version and records the time of the change.
  case replan(Goal, to: Goal, as: Change.Intent = Change.Intent(.edited))
  /// Marks a goal as done, on the line's day or today, with or without the line's milestone.
  case fulfil(Goal, milestone: LogLine?)
  /// Begins a stage on a day, recorded by a milestone with this title.
  case begin(Stage, CalendarDay, title: String)
  /// Adds a proposal to the journal: as it is, or as the line says.
  case keep(Proposal, LogLine?)
  /// Keeps proposals out of the journal.
  case skip([Proposal])
  /// Merges several proposals into one.
  case join([Proposal], into: Proposal)
  case undo
  case redo
  /// Keeps these unfinished lines for next time, in place of those known before.
  case keepDrafts([Draft], insteadOf: [Draft])
  /// Makes a preview of a document in the background.
  case preview(ExportRequest)
  /// Writes a document to a path; `isOverwriting` allows replacing an existing file.
  case export(ExportRequest, to: String, isOverwriting: Bool)
  /// Folds the texts of the journal in the background, for a filter.
  case foldTexts
  case readSettings
  case redraw
  case suspend
  case quit
}

/// The time and identifiers of something new; injected because tests choose them.
package struct Moment: Hashable, Sendable {
  package var today: CalendarDay
  package var now: Instant
  /// The identifier of the one item created, if any.
  package var id: EntryID
  /// The identifier of a second item: the goal that follows a repeating one.
  package var next: EntryID

  package init(today: CalendarDay, now: Instant, id: EntryID, next: EntryID) {
    (self.today, self.now, self.id, self.next) = (today, now, id, next)
  }
}

extension Effect {
  /// Returns the requested change of the career; `nil` for effects that do not concern the career.
  /// Calls `profile` only if the change depends on what is stored now.
  package func change<Failure: Error>(
    at moment: Moment, profile: () throws(Failure) -> Profile
  ) throws(Failure) -> Change? {
    switch self {
    case .log(let line, let kind):
      .add([Entry(line, kind: kind, id: moment.id, today: moment.today, created: moment.now)])
    case .edit(let entry, let line, let kind):
      .replace(entry, with: entry.edited(line, kind: kind, updated: moment.now))
    case .perform(let change): change
    case .rewrite(let entry, let after): .replace(entry, with: after.updated(at: moment.now))
    case .sortFeedback(let directions): .sort(directions, at: moment.now)
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
    case .fulfil(let goal, nil): .fulfil(goal, on: moment.today, next: moment.next, at: moment.now)
    case .keep(let proposal, let line?):
      .keep(
        proposal,
        as: proposal.entry(
          line, id: moment.id, today: moment.today, created: moment.now), at: moment.now)
    case .keep(let proposal, nil):
      .keep(proposal, as: proposal.entry(id: moment.id, created: moment.now), at: moment.now)
    case .skip(let proposals): .skip(proposals, at: moment.now)
    case .join(let others, let proposal): .join(others, into: proposal, at: moment.now)
    case .undo, .redo, .keepDrafts, .preview, .export, .foldTexts, .readSettings, .editText,
      .openLink,
      .redraw, .suspend, .quit:
      nil
    }
  }
}
