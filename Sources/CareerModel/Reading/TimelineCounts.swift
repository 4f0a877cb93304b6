/// The number of entries in each column of a timeline, by lane; from digests where these suffice.
package struct TimelineCounts: Hashable, Sendable {
  /// By lane in the requested order, then by column.
  package private(set) var lanes: [[TimelineTally]]

  package init(
    _ record: TimelineRecord, lanes wanted: [TimelineLane], scale: TimelineScale, columns: Int
  ) {
    lanes = Array(
      repeating: Array(repeating: TimelineTally(), count: max(0, columns)), count: wanted.count)
    guard columns > 0 else { return }
    let view = scale.days(ofFirst: columns)
    let places = Places(wanted)
    for month in record.journal.monthsRead {
      guard month <= view.upperBound.month else { continue }
      guard month >= view.lowerBound.month else { break }
      if scale.unit.holdsMonths {
        guard let digest = record.journal.digests[month] else { continue }
        let column = scale.column(of: month.firstDay)
        for (index, lane) in wanted.enumerated() { lanes[index][column] += lane.tally(in: digest) }
      } else {
        count(record.journal.entries(of: month), places, scale: scale, columns: columns)
      }
    }
  }

  /// Returns the highest count in any column of some lanes.
  package func most(of indices: some Sequence<Int>) -> Int {
    indices.reduce(0) { most, lane in lanes[lane].reduce(most) { max($0, $1.count) } }
  }

  private struct Places {
    var all: [Int] = []
    var milestones: [Int] = []
    var feedback: [Int] = []
    var skills: [SkillID: Int] = [:]

    init(_ lanes: [TimelineLane]) {
      for (index, lane) in lanes.enumerated() {
        switch lane {
        case .readiness, .goals: break
        case .all: all.append(index)
        case .milestones: milestones.append(index)
        case .feedback: feedback.append(index)
        case .skill(let skill): skills[skill] = index
        case .group(_, let members): for skill in members { skills[skill] = index }
        }
      }
    }
  }

  private mutating func count(
    _ entries: [Entry], _ places: Places, scale: TimelineScale, columns: Int
  ) {
    for index in entries.indices {
      let column = scale.column(of: entries[index].day)
      guard (0..<columns).contains(column) else { continue }
      let kind = entries[index].kind
      let tally = TimelineTally(count: 1, feedback: kind == .feedback ? 1 : 0)
      for lane in places.all { lanes[lane][column] += tally }
      if kind == .milestone { for lane in places.milestones { lanes[lane][column] += tally } }
      if kind == .feedback { for lane in places.feedback { lanes[lane][column] += tally } }
      guard !places.skills.isEmpty else { continue }
      for piece in entries[index].countedEvidence {
        if let lane = places.skills[piece.skill] { lanes[lane][column] += tally }
      }
    }
  }
}
