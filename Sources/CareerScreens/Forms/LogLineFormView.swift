package import CareerDrawing
import CareerModel
package import CareerPages

// Draws the log line: the line, its problems, its completions, and its parsed parts.

extension LogLineForm {
  package var isConfirmedByClick: Bool { false }

  package func title(_ world: World) -> String { purpose.heading }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    [SpokenLine("Line", editor: editor)] + LogLineReading(self, world).spoken
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    // A proposal being reworded stays in view.
    if case .keep = purpose, var screen = world.below.last?.of(ProposalsScreen.self) {
      screen.reading = 0
      screen.view(world, in: rect, frame: &frame)
    }
    // A long line takes the rows it needs, but leaves some for its notes.
    let needed = editor.rows(columns: max(3, rect.columns - 2)).count
    let lines = max(1, min(needed, rect.rows - 4))
    let rows = min(rect.rows, 8 + lines)
    let area = Rect(row: rect.bottom - rows, column: 0, rows: rows, columns: rect.columns)
    frame.put(panel: area, title: purpose.heading)
    let reading = LogLineReading(self, world)
    let inside = area.inset(top: 1, left: 1, right: 1)
    let end = frame.put(editor: editor, in: inside.split(top: lines).0, marks: reading.marks)
    reading.draw(in: inside.inset(top: end - inside.row), frame: &frame)
  }
}

/// The parsed line and its notes; computed once per frame.
struct LogLineReading {
  private let form: LogLineForm
  private let world: World
  private let line: LogLine

  init(_ form: LogLineForm, _ world: World) {
    (self.form, self.world) = (form, world)
    line = form.line(world)
  }

  // MARK: - Speech

  /// Everything but the line itself.
  var spoken: [SpokenLine] {
    notes.map { $0.role == .error ? .error($0.words) : SpokenLine($0.words) } + spokenOffers
      + parts.map { label, text, _ in SpokenLine("\(label): \(text)") }
  }

  /// The selected choice is spoken alone: the next Tab selects the next one.
  private var spokenOffers: [SpokenLine] {
    guard let completion = form.offered(world) else { return [] }
    func name(_ choice: LogLineCompletion.Choice) -> String { choice.text ?? choice.name }
    let choices = completion.choices
    if let chosen = completion.chosen, choices.indices.contains(chosen) {
      return [SpokenLine("Chosen \(chosen + 1) of \(choices.count): \(name(choices[chosen]))")]
    }
    return [SpokenLine("Tab offers \(choices.count):")] + choices.map { SpokenLine(name($0)) }
  }

  // MARK: - Drawing

  func draw(in rect: Rect, frame: inout Frame) {
    var row = drawTrouble(in: rect, frame: &frame)
    row = form.offered(world)?.draw(in: rect.inset(top: row - rect.row), frame: &frame) ?? row
    drawParts(in: rect.inset(top: row - rect.row), frame: &frame)
  }

  /// Draws problems: as hints during typing, as errors after Enter.
  private func drawTrouble(in rect: Rect, frame: inout Frame) -> Int {
    var rest = rect
    for (words, role) in notes where rest.rows > 0 {
      let isQuestion = words == form.given?.question
      let end = frame.put(
        paragraph: words, in: isQuestion ? rest.split(top: 3).0 : rest, role: role)
      rest = rest.inset(top: end - rest.row)
    }
    return rest.row
  }

  /// The problems of the line, or the question it answers.
  private var notes: [(words: String, role: Role)] {
    if form.asksDirection { return [("Is this praise (p) or a wish (w)?", .heading)] }
    if let failure = form.failure { return [(failure, .error)] }
    if form.asksAgain {
      let already = Wording.alreadyLogged(line.stated, world.today).capitalizedFirst
      return [("\(already). Press Enter to log it again.", .warning)]
    }
    let problems = problems
    guard problems.isEmpty else {
      return problems.map {
        (Wording.summary(of: $0, framework: world.framework), form.wasRefused ? .error : .warning)
      }
    }
    let asked = isEmpty ? invitation : form.given?.question
    return [asked, draftHint].compactMap { $0.map { ($0, .faint) } }
  }

  /// The reported problems: during typing not the word under the cursor, which may be incomplete.
  private var problems: [CaptureProblem] {
    if form.wasRefused { return line.problems }
    let word = form.word?.typed
    return line.problems.filter { $0.reason != .noTitle && $0.token != word }
  }

  /// The ranges with problems.
  var marks: [(places: Range<Int>, role: Role)] {
    let tokens = Set(problems.map(\.token))
    return LogLineToken.words(of: form.editor.text, in: form.purpose.kind)
      .filter { tokens.contains($0.typed) }
      .map { ($0.range, form.wasRefused ? .error : .warning) }
  }

  /// Where to find a draft, as long as nothing was typed.
  private var draftHint: String? {
    guard form.isUntouched, let draft = form.drafts(in: world).first else { return nil }
    let key = world.isSpoken ? "Up" : "↑"
    return "\(key) restores your draft: \(Wording.quoted(draft.text))"
  }

  private var isEmpty: Bool { form.editor.text.nonBlank == nil }

  /// The question that an entry of this kind answers.
  private var question: String {
    switch form.purpose.kind {
    case .milestone: "What did you achieve?"
    case .feedback: "What did they say?"
    default: "What did you do?"
    }
  }

  /// The prompt of an empty line.
  private var invitation: String {
    switch form.purpose {
    case .log, .edit, .keep:
      "\(question) Add #skill:level @person +department %project on:date => result."
    case .plan, .replan:
      "What’s the goal? Add #skill:level by:date !essential why:\"…\" => when it is done."
    case .fulfil: "Press Enter to complete the goal without a milestone."
    }
  }

  private func drawParts(in rect: Rect, frame: inout Frame) {
    let parts = parts
    var rest = rect
    for (index, part) in parts.enumerated() where rest.rows > 0 {
      frame.put(part.0, row: rest.row, column: rest.column, role: .faint)
      // A part may use the rows that the parts after it do not need.
      let rows = max(1, rest.rows - (parts.count - index - 1))
      let end = frame.put(
        paragraph: part.1, in: rest.inset(left: 8).split(top: rows).0, role: part.2)
      rest = rest.inset(top: max(1, end - rest.row))
    }
  }

  private typealias Part = (label: String, text: String, role: Role)

  /// The parsed parts; none for an empty line.
  private var parts: [Part] { isEmpty ? [] : form.purpose.kind == .goal ? goalParts : entryParts }

  private var entryParts: [Part] {
    var former: Entry?
    if case .edit(let entry) = form.purpose { former = entry }
    let day = line.stated ?? former?.stated ?? StatedDay(world.today)
    let who =
      line.people.map { "@" + $0 } + line.departments.map { "+" + $0 }
      + (line.project.map { ["%" + $0] } ?? [])
    return titleAndSkills(
      day: ("When", day.longText(from: world.today, isSpoken: world.isSpoken), .text))
      + optional("With", who.joined(separator: " "), .text) + optional("Result", line.result, .good)
      + optional("Kind", direction, .text) + optional("Tags", tags, .text)
      + optional("Links", line.links.joined(separator: " "), .text)
      + optional("Note", line.note, .text)
  }

  /// The direction of feedback while it is being logged.
  private var direction: String? {
    guard form.purpose.kind == .feedback else { return nil }
    var former: FeedbackDirection? = .praise
    if case .edit(let entry) = form.purpose { former = entry.direction }
    return (line.direction ?? former)?.rawValue
  }

  private var tags: String {
    (line.tags + (line.isStarred ? ["starred"] : [])).joined(separator: ", ")
  }

  private var goalParts: [Part] {
    let due =
      line.day.map { day in
        "\(world.isSpoken ? day.spokenText : day.longText), \(day.distance(from: world.today))"
      } ?? "no date (by:\(world.today.month.adding(4)) sets one)"
    return titleAndSkills(day: ("Due", due, line.day == nil ? .faint : .text))
      + optional("Repeats", line.every.map { "every \($0)" }, .text)
      + optional("Weight", line.priority?.rawValue, .text) + optional("Why", line.why, .text)
      + optional("Tags", tags, .text) + optional("Done", line.result.map { "when \($0)" }, .good)
  }

  private func titleAndSkills(day: Part) -> [Part] {
    let skills = line.evidence.map { world.framework.summary(of: $0) }.joined(separator: ", ")
    return optional("Title", line.title, .heading) + [day] + optional("Skills", skills, .skill)
  }

  /// Returns no part if there is no text.
  private func optional(_ label: String, _ text: String?, _ role: Role) -> [Part] {
    text?.nonBlank.map { [(label, $0, role)] } ?? []
  }
}
