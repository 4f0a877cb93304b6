import CareerDrawing
package import CareerModel
import CareerPages

/// Two stages side by side on one's own record: how much of the last year looks like each, where
/// they differ, which skills each asks for. It takes no side: whatever is said of one is said of
/// the other, in the same place and the same size.
package enum CompareScreen {
  package struct State: Hashable, Sendable {
    /// The stages that the person chose; `nil` while it is the pair that the framework proposes.
    package var chosen: Pair?
    /// The side that the keys mean.
    package var side = Side.left
    /// What the cursor stands on; `nil` until it moved, which is the first item.
    package var cursor: Item?
    /// What the record says of the two; `nil` while it is being read, and without two stages.
    package fileprivate(set) var comparison: StageComparison?
  }

  package enum Side: Hashable, Sendable, CaseIterable {
    case left, right

    var other: Side { self == .left ? .right : .left }
  }

  package struct Pair: Hashable, Sendable {
    package var left: StageID
    package var right: StageID

    package init(left: StageID, right: StageID) {
      self.left = left
      self.right = right
    }

    package subscript(side: Side) -> StageID {
      get { side == .left ? left : right }
      set { if side == .left { left = newValue } else { right = newValue } }
    }
  }

  /// What can be stood on and opened. All but a skill have a cell on each side.
  package enum Item: Hashable, Sendable {
    /// How much of the last year looks like a stage.
    case likeness
    /// The contrast with this id.
    case contrast(String)
    case skill(SkillID)
    /// Staying, and going over to the other stage.
    case step

    var hasSides: Bool { if case .skill = self { false } else { true } }
  }

  // MARK: - What is under the cursor

  /// The two stages: those chosen where the framework still has them, else those it proposes.
  /// `nil` for a framework with fewer than two.
  static func pair(_ state: AppState) -> Pair? {
    if let chosen = state.compare.chosen, chosen.left != chosen.right,
      state.framework.stage(chosen.left) != nil, state.framework.stage(chosen.right) != nil
    {
      return chosen
    }
    return state.framework.comparedStages.map { Pair(left: $0.0.id, right: $0.1.id) }
  }

  /// In the order of the screen.
  static func items(_ state: AppState) -> [Item] {
    guard let comparison = state.compare.comparison else { return [] }
    let step: [Item] = CompareStep(comparison, state.framework) == nil ? [] : [.step]
    return [.likeness] + comparison.contrasts.map { .contrast($0.id) }
      + comparison.groupedSkills.map { .skill($0.skill) } + step
  }

  /// The item under the cursor: where it has gone, the first one.
  static func cursor(_ state: AppState) -> Item? {
    ListCursor.item(state.compare.cursor, in: items(state))
  }

  static func skillAtCursor(_ state: AppState) -> SkillID? {
    guard case .skill(let skill) = cursor(state) else { return nil }
    return skill
  }

  static func subjectAtCursor(_ state: AppState) -> Reasoning.Subject? {
    guard let item = cursor(state), let pair = pair(state) else { return nil }
    let (stage, other) = (pair[state.compare.side], pair[state.compare.side.other])
    return switch item {
    case .likeness: .likeness(stage, beside: other)
    case .contrast(let id): .contrast(id, stage, beside: other)
    case .skill(let skill): .skill(skill)
    case .step: .readiness(stage)
    }
  }

  /// Why no other stage can be put on a side; `nil` where one can.
  static func whyNoOtherStage(_ state: AppState) -> String? {
    switch state.framework.stages.count {
    case ..<2: "the framework has no two stages"
    case 2: "the framework has no third stage"
    default: nil
    }
  }

  // MARK: - Update

  static func update(_ state: inout AppState, _ command: Command.ID) {
    switch command {
    case .left: state.compare.side = .left
    case .right: state.compare.side = .right
    case .otherStage: changeStage(&state, by: 1)
    case .otherStageBack: changeStage(&state, by: -1)
    case .otherLook:
      guard let pair = pair(state) else { return }
      state.compare.chosen = Pair(left: pair.right, right: pair.left)
      renew(&state)
    default: move(&state, command)
    }
  }

  /// Compares anew, after the record, the framework or the pair has changed.
  static func renew(_ state: inout AppState) {
    guard let reading = state.reading, let pair = pair(state),
      let left = state.framework.stage(pair.left), let right = state.framework.stage(pair.right)
    else {
      state.compare.comparison = nil
      return
    }
    state.compare.comparison = StageComparison(
      left, right, framework: state.framework, journal: state.journal,
      standings: reading.standings, on: state.today)
  }

  /// Puts the next stage on the chosen side, or the one before; never the one that stands on the
  /// other side.
  private static func changeStage(_ state: inout AppState, by step: Int) {
    guard whyNoOtherStage(state) == nil, var pair = pair(state) else { return }
    let side = state.compare.side
    let order = state.framework.stages.map(\.id)
    guard var place = order.firstIndex(of: pair[side]) else { return }
    repeat { place = (place + step).modulo(order.count) } while order[place] == pair[side.other]
    pair[side] = order[place]
    state.compare.chosen = pair
    renew(&state)
  }

  private static func move(_ state: inout AppState, _ command: Command.ID) {
    let places = places(state)
    let present = Place(item: cursor(state), side: state.compare.side)
    let index =
      places.firstIndex(of: present) ?? places.firstIndex { $0.item == present.item } ?? 0
    let page = max(1, state.body.rows / 2)
    guard let place = ListCursor.place(from: index, by: command, page: page, count: places.count)
    else { return }
    state.compare.cursor = places[place].item
    state.compare.side = places[place].side
  }

  private struct Place: Hashable {
    var item: Item?
    var side: Side
  }

  /// Where the cursor can go with up and down. Where both sides stand below each other, through
  /// one after the other, and so they do where everything is spoken.
  private static func places(_ state: AppState) -> [Place] {
    let side = state.compare.side
    guard CompareLayout(state.body).form == .folded || state.isSpoken else {
      return items(state).map { Place(item: $0, side: side) }
    }
    return items(state).flatMap { item in
      (item.hasSides ? Side.allCases : [side]).map { Place(item: item, side: $0) }
    }
  }

  // MARK: - View

  static func view(_ state: AppState, in rect: Rect, frame: inout Frame) {
    let layout = CompareLayout(rect)
    guard pair(state) != nil else {
      let words = "This framework has fewer than two stages: there is nothing to compare."
      frame.put(paragraph: words, in: layout.rect)
      return
    }
    guard let comparison = state.compare.comparison else {
      frame.put("Reading …", row: layout.rect.row, column: layout.rect.column, role: .faint)
      return
    }
    CompareView(state, comparison, layout).draw(&frame)
  }
}

extension StageComparison {
  /// The skills with what is gained on the way from left to right first, then what is kept, what
  /// is asked for less, and what is let go; within these in the order of the framework.
  var groupedSkills: [SkillRow] {
    [Change.gain, .keep, .less, .letGo].flatMap { change in skills.filter { $0.change == change } }
  }

  func side(_ side: CompareScreen.Side) -> Side { side == .left ? left : right }
}

extension StageComparison.Contrast {
  func cell(_ side: CompareScreen.Side) -> StageComparison.Cell { side == .left ? left : right }
}

extension StageComparison.SkillRow {
  /// The level that a side asks for; `nil` where it does not ask for the skill.
  func asked(_ side: CompareScreen.Side) -> Int? { side == .left ? left : right }
}
