import CareerModel

/// What the cell under the cursor says at length, for both sides: its text, and the entries of the
/// last year that belong to it.
struct CompareDetail {
  private let state: AppState
  private let comparison: StageComparison
  private let item: CompareScreen.Item

  init(_ state: AppState, _ comparison: StageComparison, _ item: CompareScreen.Item) {
    self.state = state
    self.comparison = comparison
    self.item = item
  }

  var title: String {
    switch item {
    case .likeness: "What the two are about"
    case .contrast: contrast?.title ?? ""
    case .skill(let skill): state.framework.title(of: skill)
    case .step: "Between the two"
    }
  }

  var isOfSkill: Bool { if case .skill = item { true } else { false } }

  func text(_ side: CompareScreen.Side) -> String {
    switch item {
    case .likeness: comparison.side(side).stage.about
    case .contrast: contrast?.cell(side).text ?? ""
    case .skill(let skill): text(of: skill, side)
    case .step: CompareStep(comparison, state.framework)?.text(side) ?? ""
    }
  }

  /// More about a side, a line each.
  func points(_ side: CompareScreen.Side) -> [String] {
    item == .likeness ? comparison.side(side).stage.does : []
  }

  /// Newest first; `nil` where the item has no entries of its own.
  func entries(_ side: CompareScreen.Side) -> [EntryID]? {
    switch item {
    case .likeness: comparison.side(side).likeIt
    case .contrast: contrast?.cell(side).entries
    case .skill, .step: nil
    }
  }

  private var contrast: StageComparison.Contrast? {
    comparison.contrasts.first { .contrast($0.id) == item }
  }

  private func text(of skill: SkillID, _ side: CompareScreen.Side) -> String {
    let row = comparison.skills.first { $0.skill == skill }
    guard let level = row?.asked(side) else { return "Does not ask for it." }
    let text = state.framework.skill(skill)?.level(level)?.text ?? ""
    return "Asks for level \(level): \(text)"
  }
}
