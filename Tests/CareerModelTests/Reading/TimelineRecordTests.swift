import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct TimelineRecordTests {
  private static let lanes: [TimelineLane] = [
    .all, .milestones, .goals, .feedback, .skill("talent-management"),
    .group("x", ["troubleshooting", "teamwork"]), .readiness,
  ]

  /// A record, and its items in time.
  private func sample(
    _ random: inout SeededRandom
  ) -> (record: TimelineRecord, items: [TimelineRecord.Item]) {
    let skills: [SkillID] = ["talent-management", "troubleshooting", "teamwork"]
    func day() -> CalendarDay { CalendarDay(ordinal: 20_000 + random.number(in: 0...700)) }
    let entries = (0..<random.below(80)).map { number in
      Entry.fixture(
        EntryID(rawValue: "E\(number.padded(3))"), kind: random.pick(EntryKind.allCases),
        on: day().description, "Ran the review", [Evidence(skill: random.pick(skills))])
    }
    let goals = (0..<random.below(15)).map { number in
      Goal(
        id: EntryID(rawValue: "G\(number.padded(3))"), title: "Goal",
        evidence: [Evidence(skill: random.pick(skills))],
        by: random.chance(0.2) ? nil : day(),
        state: random.pick([.planned, .started, .done(on: day()), .dropped(reason: "no")]),
        created: Instant(milliseconds: 0))
    }
    var journal = Journal()
    journal.set(Dictionary(grouping: entries) { $0.day.month })
    let record = TimelineRecord(journal, goals: goals)
    let items =
      entries.map(TimelineRecord.Item.entry)
      + goals.filter { $0.timelineDay != nil }.map(TimelineRecord.Item.goal)
    return (
      record,
      items.sorted { left, right in
        (left.day, left.isGoal ? 1 : 0, left.id) < (right.day, right.isGoal ? 1 : 0, right.id)
      }
    )
  }

  @Test(arguments: SeededRandom.seeds())
  func `walking a lane meets all that it holds, in time, forth and back`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<20 {
      let (record, items) = sample(&random)
      for lane in Self.lanes {
        let held = items.filter { lane.holds($0) }
        var (forth, back) = ([TimelineRecord.Item](), [TimelineRecord.Item]())
        var next = record.first(in: lane)
        while let item = next {
          forth.append(item)
          next = record.next(after: .item(item), in: lane)
        }
        var previous = record.last(in: lane)
        while let item = previous {
          back.append(item)
          previous = record.previous(before: .item(item), in: lane)
        }
        #expect(forth == held, "seed \(seed), \(lane)")
        #expect(back == held.reversed(), "seed \(seed), \(lane)")
      }
    }
  }

  @Test(arguments: SeededRandom.seeds())
  func `the nearest item is as near as any`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<60 {
      let (record, items) = sample(&random)
      let lane = random.pick(Self.lanes)
      let day = CalendarDay(ordinal: 20_000 + random.number(in: -100...800))
      let distances = items.filter { lane.holds($0) }.map { abs($0.day.days(to: day)) }
      let nearest = record.nearest(to: day, in: lane).map { abs($0.day.days(to: day)) }
      #expect(nearest == distances.min(), "seed \(seed), \(lane)")
    }
  }

  @Test(arguments: SeededRandom.seeds())
  func `columns count what a walk through them meets`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<30 {
      let (record, items) = sample(&random)
      let scale = TimelineScale(
        unit: random.pick(TimelineScale.Unit.allCases),
        placing: CalendarDay(ordinal: 20_000 + random.number(in: 0...700)),
        at: random.number(in: 0...40))
      let columns = random.number(in: 1...60)
      let counts = TimelineCounts(record, lanes: Self.lanes, scale: scale, columns: columns)
      for (lane, tallies) in zip(Self.lanes, counts.lanes) where lane != .goals {
        for column in 0..<columns {
          let entries = items.compactMap { item -> Entry? in
            guard case .entry(let entry) = item, lane.holds(entry),
              scale.column(of: entry.day) == column
            else { return nil }
            return entry
          }
          #expect(tallies[column].count == entries.count, "seed \(seed), \(lane)")
          let feedback = entries.count { $0.kind == .feedback }
          if lane != .milestones {
            #expect(tallies[column].feedback == feedback, "seed \(seed), \(lane)")
          }
        }
      }
    }
  }

  @Test(arguments: SeededRandom.seeds())
  func `a narrowed journal is the journal of what the query finds`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let (record, _) = sample(&random)
    for text in [
      "kind:milestone", "skill:talent", "since:2025-03 kind:skill", "nothing at all", "",
    ] {
      let query = Query(text, framework: .small, today: on("2026-11-21"))
      let found = record.journal.places(matching: query).compactMap { record.journal[$0] }
      var expected = Journal()
      expected.set(Dictionary(grouping: found) { $0.day.month })
      let narrowed = record.journal.narrowed(to: query)
      #expect(narrowed == expected, "seed \(seed), \(text)")
      #expect(narrowed.digests == expected.digests, "seed \(seed), \(text)")
      #expect((0..<found.count).map { narrowed[$0] } == found, "seed \(seed), \(text)")
      #expect(found.allSatisfy { narrowed.entry($0.id) == $0 }, "seed \(seed), \(text)")
    }
  }

  @Test func `an empty record has nothing, and no reach`() {
    let record = TimelineRecord(Journal(), goals: [])
    #expect(record.reach == nil)
    #expect(record.first(in: .all) == nil && record.last(in: .goals) == nil)
    #expect(record.nearest(to: on("2026-11-21"), in: .all) == nil)
  }
}

extension TimelineRecord.Item {
  fileprivate var isGoal: Bool { if case .goal = self { true } else { false } }

  fileprivate var id: String {
    switch self {
    case .entry(let entry): entry.id.rawValue
    case .goal(let goal): goal.id.rawValue
    }
  }
}

extension TimelineLane {
  fileprivate func holds(_ item: TimelineRecord.Item) -> Bool {
    switch item {
    case .entry(let entry): holds(entry)
    case .goal(let goal): holds(goal)
    }
  }
}
