import CareerDrawing
import CareerModel
import CareerPages

/// The rows of the Skills screen: which cells a width has room for, and one skill in them.
struct SkillRow {
  /// The cells, in the order in which they stand from left to right.
  private enum Cell: CaseIterable {
    case bar, shown, asks, weight, assessed, last, trend, entries

    var columns: Int {
      switch self {
      case .bar, .shown: 6
      case .asks: 5
      case .weight: 8
      case .assessed, .entries: 7
      case .last: 14
      case .trend: 9
      }
    }

    var heading: String {
      switch self {
      case .bar: ""
      case .shown: "shown"
      case .asks: "asks"
      case .weight: "weight"
      case .assessed: "you"
      case .last: "last proof"
      case .trend: "trend"
      case .entries: "entries"
      }
    }
  }

  private let state: AppState
  private let columns: Int
  private let titleColumns: Int
  private let usesTitles: Bool
  /// Where each cell begins that there is room for, from the left edge.
  private var places: [Cell: Int] = [:]

  /// The widest that a row can become.
  static let mostColumns = longestTitle + Cell.allCases.reduce(0) { $0 + $1.columns }
  private static let longestTitle = 31
  private static let longestShort = 14

  /// For rows of so many columns.
  init(_ state: AppState, columns: Int) {
    self.state = state
    self.columns = columns
    // Own weights are seen wherever there are any, the framework's where titles leave room for them.
    let hasOwnWeights = !state.profile.weights.isEmpty
    let wanted: [Cell] =
      [.bar, .shown, .asks, .assessed, .last] + (hasOwnWeights ? [.weight] : [])
      + [.trend, .entries]
    var left = columns - Self.longestShort
    var cells = Array(
      wanted.prefix { cell in
        left -= cell.columns
        return left >= 0
      })
    if !hasOwnWeights, left >= Self.longestTitle - Self.longestShort + Cell.weight.columns {
      cells.append(.weight)
    }
    let used = cells.reduce(0) { $0 + $1.columns }
    titleColumns = min(Self.longestTitle, max(Self.longestShort, columns - used))
    // One long title may stand shortened among whole ones; when more do not fit, all are short.
    let room = titleColumns - 1
    let tooLong = state.framework.skills.filter { TextWidth.columns(of: $0.title) > room }
    usesTitles = tooLong.count <= 1
    var place = titleColumns
    for cell in Cell.allCases where cells.contains(cell) {
      places[cell] = place
      place += cell.columns
    }
  }

  // MARK: - Drawing

  /// For which stage the figures are asked, and what stands in each column.
  func drawHeading(row: Int, column: Int, frame: inout Frame) {
    if let stage = state.stageAhead {
      let words = ["For \(stage.title.lowercased())", "For \(stage.short.lowercased())"]
      let fitting = words.first { TextWidth.columns(of: $0) < titleColumns } ?? words[1]
      frame.put(fitting, row: row, column: column, role: .faint, limit: titleColumns - 1)
    }
    for (cell, place) in places {
      frame.put(cell.heading, row: row, column: column + place, role: .faint)
    }
  }

  /// One skill. What is left out keeps its level and says why in the place of the other figures.
  func draw(_ facts: SkillFacts, row: Int, column: Int, frame: inout Frame) {
    let standing = facts.standing
    let isLeftOut = standing.notApplicable != nil
    let title = TextWidth.columns(of: facts.title) < titleColumns ? facts.title : facts.short
    frame.put(
      usesTitles ? title : facts.short, row: row, column: column, limit: titleColumns - 1)
    if let place = places[.bar] {
      frame.put(
        level: standing.shown, asked: isLeftOut ? nil : facts.ask?.asked, row: row,
        column: column + place)
    }
    for (cell, place) in places {
      let (text, role) = words(for: cell, facts)
      guard let text else { continue }
      let indent = cell == .entries ? max(0, 7 - text.count) : 0
      frame.put(text, row: row, column: column + place + indent, role: role)
    }
    if let reason = standing.notApplicable {
      draw("left out: \(reason)", row: row, column: column, frame: &frame)
    }
  }

  /// What a cell says, and as what; no text for one that is drawn otherwise or covered.
  private func words(for cell: Cell, _ facts: SkillFacts) -> (String?, Role) {
    let standing = facts.standing
    let isLeftOut = standing.notApplicable != nil
    switch cell {
    case .bar: return (nil, .text)
    case .shown: return ("  \(standing.shown)", .text)
    case .asks where isLeftOut && places[.last] == nil: return (nil, .text)
    case .asks:
      return (" " + (facts.ask.map { "\($0.asked)" } ?? String(state.glyphs.dash)), asksRole(facts))
    case .weight:
      if let own = facts.ownWeight { return ("yours \(own)", .text) }
      return (facts.ask.map { "  \($0.weight)" } ?? "  \(state.glyphs.dash)", .faint)
    case .assessed where isLeftOut && places[.last] == nil: return (nil, .text)
    case .assessed: return (facts.assessed, .text)
    case .last where isLeftOut, .trend where isLeftOut, .entries where isLeftOut:
      return (nil, .text)
    case .last: return (standing.last?.distance(from: state.today) ?? "never", .faint)
    case .trend:
      guard standing.entries > 0 else { return (nil, .text) }
      return (facts.trend.line(in: state.glyphs) + " " + facts.trend.sign, facts.trend.role)
    case .entries: return ("\(standing.entries)", .faint)
    }
  }

  private func asksRole(_ facts: SkillFacts) -> Role {
    facts.ask == nil || facts.standing.notApplicable != nil ? .faint : .text
  }

  /// Over the cells whose figures do not matter for a skill that is left out.
  private func draw(_ reason: String, row: Int, column: Int, frame: inout Frame) {
    guard let place = places[.last] ?? places[.asks] else { return }
    frame.put(reason, row: row, column: column + place, role: .warning, limit: columns - place)
  }
}
