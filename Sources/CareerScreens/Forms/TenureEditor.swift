package import CareerModel
import CareerPages

/// The fields of a row of the path during editing: a stage with its first and last day, or the
/// stage aimed at and its due date.
package struct TenureEditor: Hashable, Sendable {
  package enum Field: Hashable, Sendable { case stage, first, last }

  /// The row before editing; `nil` for a new stage.
  package let before: PathForm.Row?
  package var stage: StageID
  package var field: Field
  package var first = LineEditor()
  /// The last day, or the due date of an aim.
  package var last = LineEditor()
  /// Why Enter was refused; `nil` after the next input.
  package var refusal: String?

  init(_ row: PathForm.Row, _ app: AppState) {
    before = row
    switch row {
    case .tenure(let tenure):
      stage = tenure.stage
      field = .first
      first = LineEditor(tenure.from.description)
      last = LineEditor(tenure.to?.description ?? "")
    case .aim(let aim):
      let ahead = app.record.stageAhead?.id
      stage = aim?.stage ?? ahead ?? StageID(rawValue: "")
      field = aim == nil ? .stage : .last
      last = LineEditor(aim?.by?.description ?? "")
    }
  }

  /// Creates an editor for a new stage and suggests the next one on the path.
  init(newAfter tenure: StageTenure?, _ app: AppState) {
    let stages = app.framework.stages
    before = nil
    let following = tenure.flatMap { app.framework.stage(after: $0.stage)?.id }
    stage = following ?? tenure?.stage ?? stages.first?.id ?? StageID(rawValue: "")
    field = .stage
  }

  /// Whether it is a new stage without days, whose problems are none yet.
  var isUntouched: Bool {
    before == nil && first.text.isEmpty && last.text.isEmpty && refusal == nil
  }

  var isAim: Bool { if case .aim? = before { true } else { false } }

  var fields: [Field] { isAim ? [.stage, .last] : [.stage, .first, .last] }

  // MARK: - Update

  mutating func press(_ key: Key, _ app: AppState) {
    switch key {
    case .down, .tab: move(by: 1)
    case .up, .backTab: move(by: -1)
    default:
      if let input = Self.input(of: field) {
        if self[keyPath: input].press(key) { refusal = nil }
      } else {
        let order = app.framework.stages.map(\.id)
        let step = [.left: -1, "h": -1, .right: 1, "l": 1, " ": 1][key] ?? 0
        guard step != 0, !order.isEmpty else { return }
        stage = PathForm.stage(step, from: stage, in: order)
        refusal = nil
      }
    }
  }

  mutating func insert(_ text: String) {
    guard let input = Self.input(of: field) else { return }
    self[keyPath: input].insert(text)
    refusal = nil
  }

  private mutating func move(by step: Int) {
    let place = fields.firstIndex(of: field) ?? 0
    field = fields[(place + step).modulo(fields.count)]
  }

  /// Returns the input line of a field; `nil` for the stage, which is chosen from a list.
  func editor(of field: Field) -> LineEditor? { Self.input(of: field).map { self[keyPath: $0] } }

  private static func input(of field: Field) -> WritableKeyPath<Self, LineEditor>? {
    switch field {
    case .stage: nil
    case .first: \.first
    case .last: \.last
    }
  }

  // MARK: - Result

  /// Returns the profile with this row as edited, or why it is invalid.
  func edited(_ app: AppState) -> Result<Profile, Refusal> {
    guard app.framework.stage(stage) != nil || old?.stage == stage else {
      return .failure(Refusal("This framework has no stage \(stage). Choose one with the arrows."))
    }
    if case .aim(let aim)? = before, aim != app.profile.aim {
      return .failure(Refusal("The target changed elsewhere. Press Esc to see it."))
    }
    if isAim {
      return DayField.dayBy(last.text, today: app.today).map { day in
        with(app.profile) {
          $0.aim = Aim(stage: stage, by: day, unknown: $0.aim?.unknown ?? UnknownKeys())
        }
      }
    }
    return days(app).flatMap { from, to in
      guard old.map(app.profile.stages.contains) ?? true else {
        return .failure(Refusal("This stage changed elsewhere. Press Esc to see it."))
      }
      var tenure = old ?? StageTenure(stage: stage, from: from)
      (tenure.stage, tenure.from, tenure.to) = (stage, from, to)
      if let problem = app.profile.problem(of: tenure, replacing: old, on: app.today) {
        let words = Wording.summary(of: problem, in: app.profile, framework: app.framework)
        return .failure(Refusal(words))
      }
      return .success(app.profile.replacing(old, with: tenure))
    }
  }

  /// Parses the days; `to` is `nil` without a last day.
  func days(_ app: AppState) -> Result<(from: CalendarDay, to: CalendarDay?), Refusal> {
    if first.text.nonBlank == nil, old != nil {
      return .failure(Refusal("Enter a start date, or press Esc to cancel."))
    }
    return DayField.firstDay(first.text, today: app.today).flatMap { from in
      guard let text = last.text.nonBlank else { return .success((from, nil)) }
      return DayField.day(text, today: app.today, leaning: .last).map { (from, $0) }
    }
  }

  private var old: StageTenure? { if case .tenure(let tenure)? = before { tenure } else { nil } }
}
