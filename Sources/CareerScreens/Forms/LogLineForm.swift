package import CareerModel
import CareerPages

/// The line with the capture grammar, understood while it is typed: an entry to log, a goal to plan,
/// or either of them to edit.
package struct LogLineForm: Feature {
  /// What the line is for.
  package enum Purpose: Hashable, Sendable {
    case log(EntryKind)
    case edit(Entry)
    case plan
    case replan(Goal)
    /// The goal is done; the line is the milestone that says so.
    case fulfil(Goal)
    /// The proposal goes into the journal as the line says.
    case keep(Proposal)

    var kind: LineKind {
      switch self {
      case .log(let kind): LineKind(kind)
      case .edit(let entry): LineKind(entry.kind)
      case .plan, .replan: .goal
      case .fulfil: .milestone
      case .keep: .skill
      }
    }

    /// What stands in the line before anything is typed.
    var text: String {
      switch self {
      case .log, .plan: ""
      case .edit(let entry): entry.captureText
      case .replan(let goal): goal.captureText
      case .fulfil(let goal): goal.milestoneText
      case .keep(let proposal): proposal.captureText
      }
    }

    /// The entry, goal or proposal that is worked on; `nil` for something new.
    var subject: EntryID? {
      switch self {
      case .log, .plan: nil
      case .edit(let entry): entry.id
      case .replan(let goal), .fulfil(let goal): goal.id
      case .keep(let proposal): proposal.id
      }
    }

    var heading: String {
      switch self {
      case .log(let kind): "Log: \(kind.title)"
      case .edit(let entry): "Edit: \(entry.kind.title)"
      case .plan: "New goal"
      case .replan: "Edit goal"
      case .fulfil(let goal): "Complete: \(Wording.quoted(goal.title))"
      case .keep(let proposal): "Log proposal: \(Wording.facts(of: proposal))"
      }
    }
  }

  package var purpose: Purpose
  package var editor: LineEditor
  /// Whether Enter was pressed on a line with problems: they are then shown as errors.
  package var wasRefused = false
  /// What Tab goes through; `nil` when something else was typed since.
  package var completion: LogLineCompletion?
  /// What was put in when it was opened; `nil` for a line that began with what its purpose says.
  package var given: Given?
  /// What kept the line from being saved, in words; `nil` when nothing did.
  package var failure: String?
  /// What was logged before, for ↑; `nil` before the first ↑.
  package var history: LineHistory?

  package init(_ purpose: Purpose, given: Given? = nil) {
    self.purpose = purpose
    self.given = given
    editor = LineEditor(given?.text ?? purpose.text)
  }

  // MARK: - Update

  package mutating func press(_ key: Key, _ world: World) -> [Request] {
    failure = nil
    switch key {
    case .escape: return leave(world)
    case .enter: return submit(world)
    case .tab: complete(world, backwards: false)
    case .backTab: complete(world, backwards: true)
    case .up, .control("p"), .down, .control("n"):
      recall(world, older: key == .up || key == .control("p"))
    default:
      if editor.press(key) {
        wasRefused = false
        completion = nil
      }
    }
    return []
  }

  package mutating func paste(_ text: String, _ world: World) -> [Request]? {
    editor.insert(text)
    failure = nil
    wasRefused = false
    completion = nil
    return []
  }

  package func leave(_ world: World) -> [Request] { closing(world) }

  package mutating func saved(_ change: Change, _ world: World) -> [Request] {
    [.close, forgettingDraft(world)]
  }

  package mutating func failed(_ words: String) -> Bool {
    failure = words
    return true
  }

  private mutating func submit(_ world: World) -> [Request] {
    let line = line(world)
    let isBare = isBare
    guard line.problems.isEmpty || isBare else {
      wasRefused = true
      return []
    }
    if case .replan(let goal) = purpose, goal.edited(line) == goal {
      return [.say("No changes.")] + closing(world)
    }
    // The form stays until the line is on disk: a failure must find the text still there.
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

  // MARK: - Completion

  /// The word under the cursor; `nil` where none ends or stands there.
  private var word: CaptureWord? {
    CaptureWord.words(of: editor.text, in: purpose.kind)
      .first { $0.range.contains(editor.cursor - 1) }
  }

  /// What Tab would go through: what it goes through already, or what the word could become.
  func completion(_ world: World) -> LogLineCompletion? {
    completion
      ?? word.flatMap { LogLineCompletion($0, framework: world.framework) }
  }

  /// A click on one of the choices puts it into the line.
  package mutating func choose(_ line: Int, _ world: World) -> [Request] {
    guard let word, var completion = completion(world) else { return [] }
    editor.replace(word.range, with: completion.choose(line))
    self.completion = completion
    return []
  }

  /// Tab puts the next of the choices into the line. Where there is one only, the next Tab goes on
  /// from it: from the skill to its signals.
  private mutating func complete(_ world: World, backwards: Bool) {
    if completion?.choices.count == 1 { completion = nil }
    guard let word, var completion = completion(world) else { return }
    editor.replace(word.range, with: completion.next(backwards: backwards))
    self.completion = completion
  }

  /// The lines of what was logged or planned before, the latest first: the same again, or nearly.
  private mutating func recall(_ world: World, older: Bool) {
    var history = history ?? LineHistory(world.lines(like: purpose.kind))
    if editor.recall(&history, older: older) {
      wasRefused = false
      completion = nil
    }
    self.history = history
  }

  package var keepsDraft: Bool { true }

  package func isDraft(_ draft: Draft, _ world: World) -> Bool { world.isDraft(draft, of: self) }

  package var line: LineEditor? {
    get { editor }
    set { if let newValue { editor = newValue } }
  }

  package var hints: [(String, String)] {
    [
      ("Enter", "save"), ("Tab", "complete"), ("↑↓", "earlier lines"), ("Esc", "keep draft"),
    ]
  }
}

extension LogLineForm {
  /// Whether nothing is typed where nothing need be.
  fileprivate var isBare: Bool {
    if case .fulfil = purpose { editor.text.nonBlank == nil } else { false }
  }

  /// The line as it is understood now.
  func line(_ world: World) -> CaptureLine {
    var (known, due) = ([Evidence](), CalendarDay?.none)
    switch purpose {
    case .log, .plan: break
    case .edit(let entry): (known, due) = (entry.evidence, entry.day)
    case .replan(let goal): (known, due) = (goal.evidence, goal.by)
    case .fulfil(let goal): known = goal.evidence
    case .keep(let proposal): known = proposal.evidence
    }
    return CaptureLine(
      editor.text, as: purpose.kind, framework: world.framework, today: world.today, known: known,
      due: due)
  }
}
