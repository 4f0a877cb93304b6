package import CareerDrawing
import CareerModel
package import CareerPages

// How the log line is drawn: the line, what is wrong with it, what could complete it, and its parts as
// they were understood.

extension LogLineForm {
  package var isConfirmedByClick: Bool { false }

  package func said(_ world: World) -> (title: String, lines: [SpokenLine]) {
    (purpose.heading, [SpokenLine("Line", editor: editor)] + LogLineReading(self, world).spoken)
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    // A proposal that is being reworded stays in view.
    if case .keep = purpose, var screen = world.below.last?.of(ProposalsScreen.self) {
      screen.reading = 0
      screen.view(world, in: rect, frame: &frame)
    }
    let rows = min(rect.rows, 9)
    let area = Rect(row: rect.bottom - rows, column: 0, rows: rows, columns: rect.columns)
    frame.clear(area)
    frame.fill(world.glyphs.horizontal, row: area.row, column: 0, count: area.columns, role: .rule)
    frame.put(
      " \(purpose.heading) ", row: area.row, column: 2, role: .heading,
      limit: area.columns - 4)
    frame.put(
      editor: editor, row: area.row + 1, column: 1, limit: area.columns - 2,
      glyphs: world.glyphs)
    LogLineReading(self, world).draw(in: area.inset(top: 2, left: 1, right: 1), frame: &frame)
  }
}

/// The line as it is understood, and what is said of it; read once for a picture.
struct LogLineReading {
  private let form: LogLineForm
  private let world: World
  private let line: CaptureLine
  /// What Tab goes through; `nil` where the word under the cursor can become nothing.
  private let completion: LogLineCompletion?

  init(_ form: LogLineForm, _ world: World) {
    (self.form, self.world) = (form, world)
    line = form.line(world)
    completion = form.completion(world)
  }

  // MARK: - Said

  /// All but the line itself.
  var spoken: [SpokenLine] {
    spokenTrouble + spokenOffers + parts.map { label, text, _ in SpokenLine("\(label): \(text)") }
  }

  private var spokenTrouble: [SpokenLine] {
    guard let (words, role) = trouble else { return [] }
    return [role == .error ? .error(words) : SpokenLine(words)]
  }

  /// The one that stands in the line is said alone: the next Tab brings the next one.
  private var spokenOffers: [SpokenLine] {
    guard let completion = offered else { return [] }
    func name(_ choice: LogLineCompletion.Choice) -> String { choice.text ?? choice.name }
    let choices = completion.choices
    if let chosen = completion.chosen, choices.indices.contains(chosen) {
      return [
        SpokenLine("Tab took \(chosen + 1) of \(choices.count): \(name(choices[chosen]))")
      ]
    }
    return [SpokenLine("Tab offers \(choices.count):")] + choices.map { SpokenLine(name($0)) }
  }

  // MARK: - Drawn

  func draw(in rect: Rect, frame: inout Frame) {
    var row = drawTrouble(in: rect, frame: &frame)
    row = drawOffers(in: rect.inset(top: row - rect.row), frame: &frame)
    drawParts(in: rect.inset(top: row - rect.row), frame: &frame)
  }

  /// Problems while typing are hints; after Enter they are errors.
  private func drawTrouble(in rect: Rect, frame: inout Frame) -> Int {
    guard let (words, role) = trouble else { return rect.row }
    let isQuestion = words == form.given?.question
    return frame.put(
      paragraph: words, in: isQuestion ? rect.split(top: 3).0 : rect, role: role)
  }

  /// What is wrong with the line, or what is asked of it; `nil` where there is nothing to say.
  private var trouble: (words: String, role: Role)? {
    if let failure = form.failure { return (failure, .error) }
    let wasRefused = form.wasRefused
    guard let problem = line.problems.first(where: { $0.reason != .noTitle || wasRefused })
    else {
      return (isEmpty ? invitation : form.given?.question).map { ($0, .faint) }
    }
    // What could still become a skill is said by the offers below.
    if !wasRefused, completion != nil {
      switch problem.reason {
      case .ambiguousSkill, .unknownSignal: return nil
      default: break
      }
    }
    let words = Wording.words(for: problem, framework: world.framework)
    return (words, wasRefused ? .error : .warning)
  }

  private var isEmpty: Bool { form.editor.text.nonBlank == nil }

  /// What an entry of this kind is about.
  private var question: String {
    switch form.purpose.kind {
    case .milestone: "What did you achieve?"
    case .feedback: "What did they say?"
    default: "What did you do?"
    }
  }

  /// What an empty line asks for.
  private var invitation: String {
    switch form.purpose {
    case .log, .edit, .keep:
      "\(question) Add #skill:level @person +department %project on:date => result."
    case .plan, .replan:
      "What’s the goal? Add #skill:level by:date !essential why:\"…\" => when it is done."
    case .fulfil: "Press Enter to complete the goal without a milestone."
    }
  }

  private func drawOffers(in rect: Rect, frame: inout Frame) -> Int {
    guard let completion = offered else { return rect.row }
    return completion.draw(in: rect, glyphs: world.glyphs, frame: &frame)
  }

  /// What Tab goes through; `nil` for what one Tab has already settled.
  private var offered: LogLineCompletion? {
    completion.flatMap { $0.choices.count > 1 || $0.chosen == nil ? $0 : nil }
  }

  private func drawParts(in rect: Rect, frame: inout Frame) {
    let parts = parts
    var rest = rect
    for (index, part) in parts.enumerated() where rest.rows > 0 {
      frame.put(part.0, row: rest.row, column: rest.column, role: .faint)
      // A part may take what those behind it leave over.
      let rows = max(1, rest.rows - (parts.count - index - 1))
      let end = frame.put(
        paragraph: part.1, in: rest.inset(left: 8).split(top: rows).0, role: part.2)
      rest = rest.inset(top: max(1, end - rest.row))
    }
  }

  private typealias Part = (label: String, text: String, role: Role)

  /// The parts as they were understood; none of an empty line.
  private var parts: [Part] {
    isEmpty ? [] : form.purpose.kind == .goal ? goalParts : entryParts
  }

  private var entryParts: [Part] {
    var former: Entry?
    if case .edit(let entry) = form.purpose { former = entry }
    let day = line.stated ?? former?.stated ?? StatedDay(world.today)
    let who =
      line.people.map { "@" + $0 } + line.departments.map { "+" + $0 }
      + (line.project.map { ["%" + $0] } ?? [])
    return titleAndSkills(
      day: ("When", day.longText(from: world.today, isSpoken: world.isSpoken), .text))
      + optional("With", who.joined(separator: " "), .text)
      + optional("Result", line.result, .good)
  }

  private var goalParts: [Part] {
    let due =
      line.day.map { "\(world.words(for: $0)), \($0.distance(from: world.today))" }
      ?? "no date (by:\(world.today.month.adding(4)) sets one)"
    return titleAndSkills(day: ("Due", due, line.day == nil ? .faint : .text))
      + optional("Weight", line.priority?.rawValue, .text) + optional("Why", line.why, .text)
      + optional("Done", line.result.map { "when \($0)" }, .good)
  }

  private func titleAndSkills(day: Part) -> [Part] {
    let skills = line.evidence.map { world.framework.words(for: $0) }.joined(separator: ", ")
    return optional("Title", line.title, .heading) + [day] + optional("Skills", skills, .skill)
  }

  /// Nothing where there is no text.
  private func optional(_ label: String, _ text: String?, _ role: Role) -> [Part] {
    text?.nonBlank.map { [(label, $0, role)] } ?? []
  }
}

extension AppState {
  /// `Sat 21 Nov 2026`, and in full words where they are spoken.
  fileprivate func words(for day: CalendarDay) -> String {
    isSpoken ? day.spokenText : day.longText
  }
}
