import CareerDrawing
import CareerModel
import CareerPages

// Lanes of marks with their titles: milestones and goals.
extension TimelinePicture {
  func drawMilestones(
    _ tallies: [TimelineTally], _ band: TimelineLayout.Band, frame: inout Frame
  ) {
    let marks = tallies.indices.filter { tallies[$0].count > 0 }.map { column in
      Mark(
        column: column,
        glyph: tallies[column].count == 1 ? glyphs.milestone : digit(tallies[column].count),
        role: .milestone, count: tallies[column].count)
    }
    draw(marks, band, frame: &frame) { mark in
      guard mark.count == 1 else { return nil }
      return record.items(of: .milestones, in: scale.days(of: mark.column), atMost: 1).first?.title
    }
  }

  func drawGoals(_ band: TimelineLayout.Band, frame: inout Frame) {
    var byColumn: [Int: [Goal]] = [:]
    for goal in record.goals {
      guard let day = goal.timelineDay else { continue }
      let column = scale.column(of: day)
      if (0..<columns).contains(column) { byColumn[column, default: []].append(goal) }
    }
    let marks = byColumn.keys.sorted().compactMap { column -> Mark? in
      guard let goals = byColumn[column], let goal = Self.foremost(of: goals, on: today) else {
        return nil
      }
      let (glyph, role) = PlanRows.mark(of: goal, on: today, in: glyphs)
      // One that is overdue has to be seen, more than how many there are.
      let isOverdue = goal.isOverdue(on: today)
      return Mark(
        column: column, glyph: goals.count == 1 || isOverdue ? glyph : digit(goals.count),
        role: role, count: goals.count)
    }
    draw(marks, band, frame: &frame) { mark in
      guard mark.count == 1 else { return nil }
      return byColumn[mark.column]?.first?.title
    }
  }

  /// Of goals in one column the one that has to be seen: overdue, else open, else done.
  private static func foremost(of goals: [Goal], on today: CalendarDay) -> Goal? {
    goals.first { $0.isOverdue(on: today) } ?? goals.first { $0.isOpen } ?? goals.first
  }

  private struct Mark {
    var column: Int
    var glyph: Character
    var role: Role
    var count: Int
  }

  /// A mark, or how many there are: `+` for ten and more, and all digits only where nothing is beside
  /// them that they could be taken for, neither a mark nor the time beyond today.
  private func draw(
    _ mark: Mark, before: Int, next: Int, _ band: TimelineLayout.Band, frame: inout Frame
  ) {
    let column = labelColumns + mark.column
    let number = "\(mark.count)"
    let present = scale.column(of: today)
    let isAlone =
      mark.column - before > 1 && next - mark.column > number.count
      && !(mark.column...(mark.column + number.count - 1)).dropFirst().contains(present + 1)
    if mark.count > 9, mark.glyph == digit(mark.count), isAlone {
      frame.put(number, row: band.row, column: column, role: mark.role)
    } else {
      frame.put(glyph: mark.glyph, row: band.row, column: column, role: mark.role)
    }
  }

  /// The marks, and the titles that have room. Titles are asked for only where there is some.
  private func draw(
    _ marks: [Mark], _ band: TimelineLayout.Band, frame: inout Frame, title: (Mark) -> String?
  ) {
    for (index, mark) in marks.enumerated() {
      let next = index + 1 < marks.count ? marks[index + 1].column : columns
      let before = index > 0 ? marks[index - 1].column : -2
      draw(mark, before: before, next: next, band, frame: &frame)
    }
    let titles = marks.enumerated().map { index, mark -> String in
      let next = index + 1 < marks.count ? marks[index + 1].column : columns
      let hasRoom = band.rows > 1 || next - mark.column > TitleLayout.fewest
      return hasRoom ? title(mark)?.printable ?? "" : ""
    }
    let places = TitleLayout.places(
      of: marks.indices.map {
        TitleLayout.Mark(column: marks[$0].column, width: TextWidth.columns(of: titles[$0]))
      }, columns: columns, rows: band.rows)
    for place in places {
      let column = labelColumns + marks[place.mark].column
      if place.row > 0 {
        for row in 1..<place.row {
          frame.put(glyph: glyphs.leader, row: band.row + row, column: column, role: .rule)
        }
        frame.put(glyph: glyphs.corner, row: band.row + place.row, column: column, role: .rule)
      }
      frame.put(glyph: " ", row: band.row + place.row, column: column + 1)
      frame.put(
        titles[place.mark], row: band.row + place.row, column: labelColumns + place.column,
        limit: place.columns)
    }
  }
}

extension TimelineRecord.Item {
  /// What it is called.
  var title: String {
    switch self {
    case .entry(let entry): entry.title
    case .goal(let goal): goal.title
    }
  }
}
