import CareerDrawing
import CareerModel
import CareerPages

// What fits: the lanes into the rows, and the career into the columns.
extension TimelineScreen {
  /// Returns the visible lanes, top to bottom.
  func lanes(_ world: World) -> [TimelineLane] {
    let available = available(world)
    var fitting: [TimelineLane] = []
    func lanes() -> [TimelineLane] {
      arrangement.visible(of: available, framework: world.framework, fitting: fitting)
    }
    for lane in LaneArrangement.optional where hasContent(lane, world) {
      if TimelineLayout.hasRoom(for: lane, beside: lanes().count, in: area(world)) {
        fitting.append(lane)
      }
    }
    return lanes()
  }

  private func hasContent(_ lane: TimelineLane, _ world: World) -> Bool {
    lane == .readiness
      ? world.reading?.history?.points.contains { $0.percent != nil } ?? false
      : record.journal.digests.values.contains { lane.tally(in: $0).count > 0 }
  }

  /// Until the user moves: the career is in the middle if it fits, or else it ends at the
  /// right, if that leaves a third of the width for the past. If not, today is at two thirds.
  func columnOfToday(_ world: World, _ columns: Int) -> Int {
    let reach = record.reach(with: world.profile, to: world.today)
    let past = TimelineScale.columns(of: unit, from: reach.lowerBound, to: world.today)
    let future = TimelineScale.columns(of: unit, from: world.today, to: reach.upperBound)
    let free = columns - (past + future - 1)
    if free >= 0 { return past - 1 + free / 2 }
    return columns - future >= columns / 3 ? columns - future : columns * 2 / 3
  }

  /// Returns the zoom and a day with its column, for the next start: `month today 52`, or
  /// `month 2019-05-03 40` if today is out of view. `nil` while the career is fitted.
  package func remembered(_ world: World) -> String? {
    guard hasZoomed || anchorColumn != nil else { return nil }
    let (scale, columns) = (scale(world), 0..<laneColumns(world))
    let today = scale.column(of: world.today)
    let place = columns.contains(today) ? "today \(today)" : "\(anchor) \(scale.column(of: anchor))"
    return "\(unit.name) \(place)"
  }

  /// Takes up the zoom and place of an earlier start; ignores what it cannot read.
  package mutating func take(remembered: String) {
    let words = remembered.split(separator: " ")
    guard words.count == 3, let column = Int(words[2]),
      let unit = TimelineScale.Unit.allCases.first(where: { $0.name == words[0] }),
      let day = words[1] == "today" ? anchor : CalendarDay(words[1])
    else { return }
    (self.unit, hasZoomed) = (unit, true)
    place(day, at: column)
  }

  /// Chooses the finest unit from weeks up in which at least three quarters of the career are in
  /// view: the next one would leave half of the view empty.
  mutating func fit(_ world: World) {
    guard !hasMoved, !hasZoomed else { return }
    let (reach, columns) = (record.reach(with: world.profile, to: world.today), laneColumns(world))
    unit =
      TimelineScale.Unit.allCases.first {
        $0 > .day
          && TimelineScale.columns(of: $0, from: reach.lowerBound, to: reach.upperBound) * 3
            <= columns * 4
      } ?? .year
  }
}
