package import CareerDrawing
package import CareerModel
package import CareerPages

/// An unsaved text from the editor: what keeps it from being saved, and the text itself, with the
/// offending lines marked.
package struct EditedTextForm: Feature {
  package var subject: EditedText.Subject
  /// The subject's text when the editor was opened.
  package var base: String
  /// The text as returned, without earlier complaints.
  package var text: String
  /// The problems in line order; empty while the text is being saved.
  package var problems: [TextProblem] = []
  /// Any other reason it was not saved; `nil` if there is none.
  package var failure: String?
  /// The number of lines scrolled down from the first offending line.
  package var scroll = 0

  /// The text as a draft, without remarks.
  package var draft: Draft? { Draft(subject, text: text, since: base) }

  // MARK: - Update

  /// Opens the editor for `E`, with the unfinished draft if there is one.
  static func edit(_ subject: EditedText.Subject, _ world: World) -> [Request] {
    let draft = world.drafts.first { $0.isText(of: subject) }
    let text = draft?.text ?? subject.text
    let remarks = Wording.remarks(on: subject, isUnfinished: draft != nil)
    return [.effect(.editText(EditedText(subject, text: remarks + text, since: draft?.given)))]
  }

  /// Takes the returned text: saves it if valid, otherwise shows it with its problems.
  static func take(_ edited: EditedText, _ outcome: EditorOutcome, _ world: World) -> [Request] {
    switch outcome {
    case .wrote(let text):
      // A draft that was only viewed remains a draft.
      let isOffered = world.drafts.contains { $0.isText(of: edited.subject) }
      if isOffered, !isOpen(world), FieldText.bare(text) == FieldText.bare(edited.text) {
        return [.say("No changes. Draft kept.")]
      }
      return EditedTextForm(
        subject: edited.subject.now(world), base: edited.base,
        text: FieldText.withoutComplaints(text)
      ).take(world)
    case .failed(let words, let text):
      let written = text.map(FieldText.withoutComplaints) ?? edited.text
      let isUntouched = FieldText.bare(written) == FieldText.bare(edited.text)
      if isUntouched, !isOpen(world) { return [.complain(world.sentence(words))] }
      return EditedTextForm(
        subject: edited.subject, base: edited.base, text: written, failure: world.sentence(words)
      ).shown(world)
    }
  }

  private func take(_ world: World) -> [Request] {
    let reading = subject.read(
      text, since: base, framework: world.framework, today: world.today,
      rewriting: Effect.rewrite, replanning: { .replan($0, to: $1) })
    switch reading {
    case .emptied: return end(saying: "Empty text. No changes.", world)
    case .unchanged: return end(saying: "No changes.", world)
    // The text stays until it is on disk: after a failure it must still be there.
    case .changed(let effect): return shown(world) + [.effect(effect)]
    case .refused(let problems):
      var form = self
      form.problems = problems
      return form.shown(world)
    }
  }

  package mutating func perform(_ command: Command.ID, _ world: World) -> [Request]? {
    switch command {
    case .editText: return again(world)
    case .back: return leave(world)
    default: break
    }
    let count = FieldText.lines(of: text).count
    let page = max(1, world.body.rows / 2)
    guard let step = ListCursor.step(command, page: page, count: count) else { return nil }
    scroll = min(max(scroll + step, -firstLine), max(0, count - 1) - firstLine)
    return []
  }

  /// Reopens the editor with the same text, each complaint above its line.
  private func again(_ world: World) -> [Request] {
    let complaints =
      failure.map { [(line: 1, words: $0)] }
      ?? problems.map {
        (line: $0.line, words: Wording.summary(of: $0, framework: world.framework))
      }
    let text = FieldText.text(text, complaining: complaints)
    return [.effect(.editText(EditedText(subject.now(world), text: text, since: base)))]
  }

  /// Handles Esc: keeps the text as a draft.
  package func leave(_ world: World) -> [Request] {
    [keepingDraft(world), .close, .say(world.words("Draft kept", then: .editText, "restore"))]
  }

  package mutating func failed(_ words: String) -> Bool {
    failure = words
    return true
  }

  private func end(saying words: String, _ world: World) -> [Request] {
    (Self.isOpen(world) ? [.close] : []) + [.say(words), forgettingDraft(world)]
  }

  /// Shows this form, in place of the earlier one if that is still open.
  private func shown(_ world: World) -> [Request] {
    let route = Route { _ in self }
    return [Self.isOpen(world) ? .become(route) : .open(route)]
  }

  private static func isOpen(_ world: World) -> Bool {
    world.overlay?.of(EditedTextForm.self) != nil
  }

  package var place: KeyContext? { .text }
  package var keepsDraft: Bool { true }

  package func isDraft(_ draft: Draft, _ world: World) -> Bool { draft.isText(of: subject) }

  // MARK: - View

  /// The index of the first offending line.
  private var firstLine: Int { (problems.first?.line ?? 1) - 1 }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    let area = rect.inset(top: rect.rows > 14 ? 1 : 0, left: 2, right: 2)
    frame.put(title(world), in: area, role: .heading)
    let end = drawTrouble(
      world, in: area.inset(top: 1).split(top: max(1, area.rows / 2)).0, frame: &frame)
    drawText(in: area.inset(top: end - area.row + 1), frame: &frame)
  }

  package func title(_ world: World) -> String {
    "This \(subject.kind.title.lowercased()) is not saved yet"
  }

  private func trouble(_ world: World) -> [String] {
    failure.map { [$0] }
      ?? problems.map { "Line \($0.line): " + Wording.summary(of: $0, framework: world.framework) }
  }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    let text = FieldText.lines(of: text).enumerated().map { place, line in
      SpokenLine("\(place + 1): \(line)", isFocus: place == firstLine + scroll)
    }
    return trouble(world).map(SpokenLine.error) + text
  }

  /// Returns the row below the problems.
  private func drawTrouble(_ world: World, in rect: Rect, frame: inout Frame) -> Int {
    var rest = rect
    for words in trouble(world) where rest.rows > 0 {
      let end = frame.put(paragraph: words, in: rest, role: .error)
      rest = rest.inset(top: end - rest.row)
    }
    return rest.row
  }

  /// Draws the numbered lines, with the first offending one in view.
  private func drawText(in rect: Rect, frame: inout Frame) {
    let lines = FieldText.lines(of: text)
    let meant = Set(problems.map(\.line))
    let digits = String(lines.count).count
    let place = firstLine + scroll
    let top = min(max(0, place - rect.rows / 3), max(0, lines.count - rect.rows))
    for ((index, text), line) in zip(lines.enumerated().dropFirst(top), rect.lines) {
      let isMeant = meant.contains(index + 1)
      if isMeant {
        frame.put(glyph: frame.glyphs.pointer, row: line.row, column: line.column, role: .error)
      }
      let number = String(index + 1)
      frame.put(
        number, row: line.row, column: line.column + 2 + digits - number.count, role: .faint)
      frame.put(text, in: line, at: 3 + digits, role: isMeant ? .error : .text)
    }
  }
}

extension EditedText.Subject {
  /// Returns the subject's current version in the journal or plan; itself if it is gone.
  func now(_ app: AppState) -> Self {
    switch self {
    case .entry(let entry): app.journal.entry(entry.id).map(Self.entry) ?? self
    case .goal(let goal): app.plan[goal.id].map(Self.goal) ?? self
    }
  }
}
