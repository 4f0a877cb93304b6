import CareerDrawing
import CareerModel
import CareerPages

// How the log line is drawn: the line, what is wrong with it, what could complete it, and its parts as
// they were understood.

extension LogLineForm {
  static func view(_ state: State, app: AppState, in rect: Rect, frame: inout Frame) {
    let rows = min(rect.rows, 9)
    let area = Rect(row: rect.bottom - rows, column: 0, rows: rows, columns: rect.columns)
    frame.clear(area)
    frame.fill(app.glyphs.horizontal, row: area.row, column: 0, count: area.columns, role: .rule)
    frame.put(
      " \(state.purpose.heading) ", row: area.row, column: 2, role: .heading,
      limit: area.columns - 4)
    frame.put(
      editor: state.editor, row: area.row + 1, column: 1, limit: area.columns - 2,
      glyphs: app.glyphs)
    let below = area.inset(top: 2, left: 1, right: 1)
    var row = drawTrouble(state, app, in: below, frame: &frame)
    row = drawOffers(state, app, in: below.inset(top: row - below.row), frame: &frame)
    drawParts(state, app, in: below.inset(top: row - below.row), frame: &frame)
  }

  /// Problems while typing are hints; after Enter they are errors.
  private static func drawTrouble(
    _ state: State, _ app: AppState, in rect: Rect, frame: inout Frame
  ) -> Int {
    guard let (words, role) = trouble(state, app) else { return rect.row }
    let isQuestion = words == state.given?.question
    return frame.put(
      paragraph: words, in: isQuestion ? rect.split(top: 3).0 : rect, role: role)
  }

  /// What is wrong with the line, or what is asked of it; `nil` where there is nothing to say.
  static func trouble(_ state: State, _ app: AppState) -> (words: String, role: Role)? {
    if let failure = state.failure { return (failure, .error) }
    let line = state.line(app)
    guard let problem = line.problems.first(where: { $0.reason != .noTitle || state.wasRefused })
    else {
      let isEmpty = state.editor.text.nonBlank == nil
      return (isEmpty ? invitation(to: state.purpose) : state.given?.question).map { ($0, .faint) }
    }
    // What could still become a skill is said by the offers below.
    if !state.wasRefused, completion(state, app) != nil {
      switch problem.reason {
      case .ambiguousSkill, .unknownSignal: return nil
      default: break
      }
    }
    let words = Wording.words(for: problem, framework: app.framework)
    return (words, state.wasRefused ? .error : .warning)
  }

  /// What an empty line asks for.
  private static func invitation(to purpose: Purpose) -> String {
    switch purpose {
    case .log, .edit, .keep:
      "What was it? Add #skill:level @person +department %project on:date => result."
    case .plan, .replan:
      "What will you reach? Add #skill:level by:date !essential why:\"…\" => when it is done."
    case .fulfil: "Enter marks the goal done without a milestone."
    }
  }

  private static func drawOffers(
    _ state: State, _ app: AppState, in rect: Rect, frame: inout Frame
  ) -> Int {
    guard let completion = offered(state, app) else { return rect.row }
    return completion.draw(in: rect, glyphs: app.glyphs, frame: &frame)
  }

  /// What Tab goes through; `nil` for what one Tab has already settled.
  static func offered(_ state: State, _ app: AppState) -> LogLineCompletion? {
    completion(state, app).flatMap { $0.choices.count > 1 || $0.chosen == nil ? $0 : nil }
  }

  private static func drawParts(
    _ state: State, _ app: AppState, in rect: Rect, frame: inout Frame
  ) {
    let parts = parts(state, app)
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

  typealias Part = (label: String, text: String, role: Role)

  /// The parts as they were understood; none of an empty line.
  static func parts(_ state: State, _ app: AppState) -> [Part] {
    guard state.editor.text.nonBlank != nil else { return [] }
    return state.purpose.kind == .goal ? goalParts(state, app) : entryParts(state, app)
  }

  private static func entryParts(_ state: State, _ app: AppState) -> [Part] {
    let line = state.line(app)
    var former: Entry?
    if case .edit(let entry) = state.purpose { former = entry }
    let day = line.day ?? former?.day ?? app.today
    let who =
      line.people.map { "@" + $0 } + line.departments.map { "+" + $0 }
      + (line.project.map { ["%" + $0] } ?? [])
    return titleAndSkills(
      line, app, day: ("When", "\(app.words(for: day)), \(day.distance(from: app.today))", .text))
      + optional("With", who.joined(separator: " "), .text)
      + optional("Result", line.result, .good)
  }

  private static func goalParts(_ state: State, _ app: AppState) -> [Part] {
    let line = state.line(app)
    let due =
      line.day.map { "\(app.words(for: $0)), \($0.distance(from: app.today))" }
      ?? "some day; by:\(app.today.month.adding(4)) sets it"
    return titleAndSkills(line, app, day: ("Due", due, line.day == nil ? .faint : .text))
      + optional("Weight", line.priority?.rawValue, .text) + optional("Why", line.why, .text)
      + optional("Done", line.result.map { "when \($0)" }, .good)
  }

  private static func titleAndSkills(
    _ line: CaptureLine, _ app: AppState, day: Part
  ) -> [Part] {
    let skills = line.evidence.map { app.framework.words(for: $0) }.joined(separator: ", ")
    return optional("Title", line.title, .heading) + [day] + optional("Skills", skills, .skill)
  }

  /// Nothing where there is no text.
  private static func optional(_ label: String, _ text: String?, _ role: Role) -> [Part] {
    text?.nonBlank.map { [(label, $0, role)] } ?? []
  }
}

extension AppState {
  /// `Sat 21 Nov 2026`, and in full words where they are spoken.
  fileprivate func words(for day: CalendarDay) -> String {
    isSpoken ? day.spokenText : day.longText
  }
}
