import CareerDrawing
import CareerModel
import CareerPages

/// The path as a line that is walked from left to right: a mark and a name for every stage, its
/// dates below, solid where one has been and dashed where one has not.
struct StageLine {
  static let rows = 3

  private struct Stop {
    var stage: Stage
    var mark: Character
    var role: Role
    var dates: String
    /// The same in seven columns.
    var years: String
    /// What is said instead where the person stays, the longest first; empty for any other stage.
    var staying: [String]
    var isWalked: Bool
  }

  private let stops: [Stop]
  private let glyphs: Glyphs

  init(_ state: AppState) {
    glyphs = state.glyphs
    let present = state.profile.tenure(on: state.today)
    let order = state.framework.stages.map(\.id)
    let presentIndex = present.flatMap { order.firstIndex(of: $0.stage) } ?? -1
    stops = state.framework.stages.enumerated().map { index, stage in
      let isPresent = stage.id == present?.stage
      let held = state.profile.stages.contains { $0.stage == stage.id && $0.from <= state.today }
      return Stop(
        stage: stage,
        mark: isPresent
          ? state.glyphs.stagePresent : held ? state.glyphs.stageHeld : state.glyphs.stageAhead,
        role: isPresent ? .present : held ? .text : .faint,
        dates: Self.dates(of: stage.id, state), years: Self.years(of: stage.id, state),
        staying: isPresent ? Self.staying(present, state) : [],
        isWalked: held && index < presentIndex)
    }
  }

  func draw(row: Int, column: Int, columns: Int, frame: inout Frame) {
    guard !stops.isEmpty, columns > 0 else { return }
    let titleWidth = stops.map { TextWidth.columns(of: $0.stage.title) }.max() ?? 0
    let lastWidth = TextWidth.columns(of: stops.last?.stage.title ?? "")
    let usesTitles = (columns - lastWidth) / max(1, stops.count - 1) > titleWidth
    let lastRoom = usesTitles ? lastWidth : 9
    let step = stops.count > 1 ? (columns - lastRoom) / (stops.count - 1) : columns
    for (index, stop) in stops.enumerated() {
      let place = column + index * step
      let room = index == stops.count - 1 ? columns - index * step : step - 1
      if index < stops.count - 1 {
        frame.fill(
          stop.isWalked ? glyphs.walked : glyphs.ahead, row: row, column: place + 1,
          count: step - 1, role: stop.isWalked ? .present : .faint)
      }
      frame.put(glyph: stop.mark, row: row, column: place, role: stop.role)
      frame.put(
        usesTitles ? stop.stage.title : stop.stage.short, row: row + 1, column: place,
        role: stop.role, limit: room)
      let dates = step > 16 ? stop.dates : stop.years
      let staying = stop.staying.first { $0.count <= room } ?? stop.staying.last
      frame.put(staying ?? dates, row: row + 2, column: place, role: .faint, limit: room)
    }
  }

  /// The dates of the present stage where it is the aim as well.
  private static func staying(_ present: StageTenure?, _ state: AppState) -> [String] {
    guard let present, state.profile.aim?.stage == present.stage else { return [] }
    return [
      "since \(present.from.month.shortTitle), you stay", "since \(present.from.year), you stay",
      "since \(present.from.year), stay", "you stay", "stay",
    ]
  }

  /// `2014–20`, `2023–`, `by 2028`.
  private static func years(of stage: StageID, _ state: AppState) -> String {
    if let tenure = state.profile.stages.last(where: { $0.stage == stage }) {
      let end = state.profile.end(of: tenure).map { ($0.year % 100).padded(2) } ?? ""
      return "\(tenure.from.year)\(state.glyphs.dash)\(end)"
    }
    guard let aim = state.profile.aim, aim.stage == stage else { return "" }
    return aim.by.map { "by \($0.year)" } ?? "aim"
  }

  /// `2014 – 2020`, `since Apr 2023`, `by Mar 2028`; empty for a stage that is neither held nor
  /// aimed at.
  private static func dates(of stage: StageID, _ state: AppState) -> String {
    let tenures = state.profile.stages.filter { $0.stage == stage }
    if let tenure = tenures.last {
      if tenure.from > state.today { return "from \(tenure.from.month.shortTitle)" }
      guard let end = state.profile.end(of: tenure), end < state.today else {
        return "since \(tenure.from.month.shortTitle)"
      }
      let years = tenure.from.year == end.year
      return years
        ? "\(tenure.from.month.shortName) \(state.glyphs.dash) \(end.month.shortTitle)"
        : "\(tenure.from.year) \(state.glyphs.dash) \(end.year)"
    }
    guard let aim = state.profile.aim, aim.stage == stage else { return "" }
    return aim.by.map { "by \($0.month.shortTitle)" } ?? "your aim"
  }
}
