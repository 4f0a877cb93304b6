package import CareerModel
import CareerPages

/// A line in the capture grammar, parsed as it is typed: for an entry or a goal.
package struct LogLineForm: Feature {
  package enum Purpose: Hashable, Sendable {
    case log(EntryKind)
    case edit(Entry)
    case plan
    case replan(Goal)
    /// Completes a goal; the line is the milestone that records it.
    case fulfil(Goal)
    /// Adds a proposal to the journal, reworded by the line.
    case keep(Proposal)

    var kind: LineKind { facts.kind }
    var heading: String { facts.heading }
    /// The entry, goal or proposal being edited; `nil` for something new.
    var subject: EntryID? { facts.subject }

    private var facts: (kind: LineKind, heading: String, subject: EntryID?) {
      switch self {
      case .log(let kind): (LineKind(kind), "Log: \(kind.title)", nil)
      case .edit(let entry): (LineKind(entry.kind), "Edit: \(entry.kind.title)", entry.id)
      case .plan: (.goal, "New goal", nil)
      case .replan(let goal): (.goal, "Edit goal", goal.id)
      case .fulfil(let goal): (.milestone, "Complete: \(Wording.quoted(goal.title))", goal.id)
      case .keep(let proposal):
        (.skill, "Log proposal: \(Wording.facts(of: proposal))", proposal.id)
      }
    }

    /// The command that opens it.
    var command: Command.ID {
      switch self {
      case .log(.skill): .log
      case .log(.milestone): .milestone
      case .log(.feedback): .feedback
      case .plan: .goal
      case .edit, .replan, .keep: .edit
      case .fulfil: .finish
      }
    }

    /// The line's initial text.
    var text: String {
      switch self {
      case .log, .plan: ""
      case .edit(let entry): entry.captureText
      case .replan(let goal): goal.captureText
      case .fulfil(let goal): goal.milestoneText
      case .keep(let proposal): proposal.captureText
      }
    }
  }

  package var purpose: Purpose
  package var editor: LineEditor
  /// Whether Enter was pressed on a line with problems, which then appear as errors.
  package var wasRefused = false
  /// The choices that Tab and the arrows cycle through; `nil` after other input.
  package var completion: LogLineCompletion?
  /// The text inserted on opening; `nil` for a line that began with its purpose's text.
  package var given: Given?
  /// Why the line was not saved; `nil` if nothing failed.
  package var failure: String?
  /// Earlier drafts and lines for ↑; `nil` before the first ↑ since the last input.
  package var history: LineHistory?
  /// The draft that ↑ restored into the line; `nil` if the line holds none.
  package var restored: Draft?
  /// Whether the form asked if the same line should be logged again.
  package var asksAgain = false
  /// Whether the user has yet to say if feedback is praise or a wish.
  package var asksDirection = false
  /// Whether the word under the cursor was typed here; the arrows then cycle its completions.
  private var isTyped = false
  /// Whether the arrows choose now, for the key bar.
  private var isChoosing = false

  package init(_ purpose: Purpose, given: Given? = nil) {
    (self.purpose, self.given) = (purpose, given)
    editor = LineEditor(given?.text ?? purpose.text)
  }

  // MARK: - Update

  package mutating func press(_ key: Key, _ world: World) -> [Request] {
    failure = nil
    if asksDirection { return answerDirection(key, world) }
    defer { isChoosing = isTyped && offered(world) != nil }
    switch key {
    case .escape: return leave(world)
    case .enter: return submit(world)
    case .tab: complete(world, backwards: false)
    case .backTab: complete(world, backwards: true)
    case .up, .control("p"), .down, .control("n"):
      let isUp = key == .up || key == .control("p")
      if isTyped, let completion = offered(world) {
        put(completion) { $0.next(backwards: isUp) }
      } else {
        recall(world, older: isUp)
      }
    default: if editor.press(key) { typed() }
    }
    return []
  }

  package var input: WritableKeyPath<Self, LineEditor>? { \.editor }

  package mutating func typed() {
    (asksDirection, wasRefused, asksAgain, isTyped) = (false, false, false, true)
    (failure, completion) = (nil, nil)
    // Moving the cursor does not change a recalled line.
    if history?.recalled != editor.text { history = nil }
  }

  /// Handles the answer: `w` makes it a wish, `p` or Enter praise.
  private mutating func answerDirection(_ key: Key, _ world: World) -> [Request] {
    switch key {
    case .escape: return leave(world)
    case .character("w"), .character("W"):
      asksDirection = false
      editor.insert("wish: ")
    case .character("p"), .character("P"), .enter: asksDirection = false
    default: break
    }
    return []
  }

  package func leave(_ world: World) -> [Request] {
    let key = world.isSpoken ? "Up" : "↑"
    // An answer's line opens with its question.
    let again =
      given?.question == nil
      ? "press \(world.key(purpose.command)), then" : "open this line again and press"
    return closing(world, saying: "Draft kept. To restore it, \(again) \(key).")
  }

  package mutating func failed(_ words: String) -> Bool {
    failure = words
    return true
  }

  private mutating func submit(_ world: World) -> [Request] {
    var line = line(world)
    if case .log(.feedback) = purpose { line.direction = line.direction ?? .praise }
    let isBare = isBare
    guard line.problems.isEmpty || isBare else {
      wasRefused = true
      return []
    }
    if case .replan(let goal) = purpose, goal.edited(line) == goal {
      return [.say("No changes.")] + closing(world)
    }
    if case .log(let kind) = purpose, !asksAgain, isLogged(line, kind, world) {
      asksAgain = true
      return []
    }
    // The form stays until the line is on disk: after a failure the text must still be there.
    let effect: Effect =
      switch purpose {
      case .log(let kind): .log(line, kind)
      case .edit(let entry): .edit(entry, line, entry.kind)
      case .plan: .plan(line)
      case .replan(let goal): .replan(goal, to: goal.edited(line))
      case .fulfil(let goal): .fulfil(goal, milestone: isBare ? nil : line)
      case .keep(let proposal): .keep(proposal, line)
      }
    return [.effect(effect)]
  }

  /// Whether the record already has the same line on the same day.
  private func isLogged(_ line: LogLine, _ kind: EntryKind, _ world: World) -> Bool {
    let entry = Entry(
      line, kind: kind, id: EntryID(rawValue: ""), today: world.today,
      created: Instant(milliseconds: 0))
    let said = LoggedLine(entry)
    return world.journal.entries(of: entry.day.month).contains { LoggedLine($0) == said }
  }

  // MARK: - Completion

  /// The word that the cursor is in or right after; `nil` if there is none.
  var word: LogLineToken? {
    LogLineToken.words(of: editor.text, in: purpose.kind)
      .first { $0.range.contains(editor.cursor - 1) }
  }

  /// Returns what Tab cycles through: the current completion, or that of the word.
  func completion(_ world: World) -> LogLineCompletion? {
    completion
      ?? word.flatMap { word in
        LogLineCompletion(word, framework: world.framework, names: world.journal.names)
      }
  }

  /// Returns the choices to show; `nil` if a single Tab has already settled them.
  func offered(_ world: World) -> LogLineCompletion? {
    completion(world).flatMap { $0.choices.count > 1 || $0.chosen == nil ? $0 : nil }
  }

  /// Inserts one of the choices into the line.
  private mutating func put(
    _ completion: LogLineCompletion, choosing choice: (inout LogLineCompletion) -> String
  ) {
    guard let word else { return }
    var completion = completion
    editor.replace(word.range, with: choice(&completion))
    self.completion = completion
    (wasRefused, asksAgain) = (false, false)
  }

  /// Handles a click on a choice: inserts it into the line.
  package mutating func stand(onRow row: Int, _ world: World) {
    if let completion = completion(world) { put(completion) { $0.choose(row) } }
  }

  /// Inserts the next choice, for Tab. After a single choice, or a level, the next Tab continues:
  /// from the skill to its levels, from the level to its signals.
  private mutating func complete(_ world: World, backwards: Bool) {
    if let former = completion, former.choices.count == 1 || former.goesOn && former.chosen != nil {
      completion = nil
    }
    isTyped = true
    guard let completion = completion(world) else { return }
    put(completion) { $0.next(backwards: backwards) }
  }

  /// Recalls drafts, then earlier entries or goals as lines, latest first.
  private mutating func recall(_ world: World, older: Bool) {
    let drafts = drafts(in: world)
    var history = history ?? LineHistory(drafts.map(\.text) + world.lines(like: purpose.kind))
    if editor.recall(&history, older: older) {
      (wasRefused, asksAgain, isTyped) = (false, false, false)
      completion = nil
      restored = history.place.flatMap { drafts.indices.contains($0) ? drafts[$0] : nil }
    }
    self.history = history
  }

  var isUntouched: Bool { editor.text == given?.text ?? purpose.text }

  /// Returns the drafts of such a line, latest first.
  func drafts(in world: World) -> [Draft] {
    world.drafts.reversed().filter { world.isDraft($0, of: self) }
  }

  package var keepsDraft: Bool { true }

  /// Only the draft restored into the line is replaced by its new text.
  package func isDraft(_ draft: Draft, _ world: World) -> Bool { draft == restored }

  package var hints: [(String, String)] {
    if asksDirection { return [("p", "praise"), ("w", "wish"), ("Esc", "cancel")] }
    return [
      ("Enter", "save"), ("Tab", "complete"), ("↑↓", isChoosing ? "choose" : "earlier lines"),
      ("Esc", "keep draft"),
    ]
  }

  /// Whether the line is empty and may be.
  private var isBare: Bool {
    if case .fulfil = purpose { editor.text.nonBlank == nil } else { false }
  }

  func line(_ world: World) -> LogLine {
    var (known, due) = ([Evidence](), CalendarDay?.none)
    switch purpose {
    case .log, .plan: break
    case .edit(let entry): (known, due) = (entry.evidence, entry.day)
    case .replan(let goal): (known, due) = (goal.evidence, goal.by)
    case .fulfil(let goal): known = goal.evidence
    case .keep(let proposal): known = proposal.evidence
    }
    return LogLine(
      editor.text, as: purpose.kind, framework: world.framework, today: world.today, known: known,
      due: due)
  }
}
