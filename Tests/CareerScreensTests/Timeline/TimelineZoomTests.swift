import CareerDemo
import CareerDrawing
import CareerModel
import CareerTesting
import Testing

@testable import CareerScreens

struct TimelineZoomTests {
  @Test(
    arguments: ["+", "-", "- -", "+ +", "Left Left Left +", "g +", "Down -", "[ +", "L L L +"]
      as [Script])
  func `zooming keeps the cursor's day in its column`(script: Script) {
    var planner = Planner(.demo, "3")
    let zooms = script.steps.filter { $0 == .key("+") || $0 == .key("-") }
    for step in script.steps where !zooms.contains(step) {
      if case .key(let key) = step { planner.press(key) }
    }
    let day = planner.state.timeline.day
    let before = planner.column(of: day)
    for case .key(let key) in zooms { planner.press(key) }
    #expect(planner.state.timeline.day == day)
    #expect(planner.column(of: day) == before)
  }

  @Test(arguments: SeededRandom.seeds(4))
  func `zooming in and out again returns to the same place, from anywhere`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var planner = Planner(random.pick([.demo, .planning]), "3", size: random.pick(Size.all))
    let scripts: [Script] = ["Left Left", "Up", "Down", "L", "H", "[", "]", "g", "+", "-", "Right"]
    for _ in 0..<60 {
      planner.run(random.pick(scripts))
      let (before, look) = (
        planner.state.timeline.cursor, planner.state.timeline.scale(planner.state)
      )
      // In and out as far as there is room for it, in either order.
      let unit = TimelineScale.Unit.allCases.firstIndex(of: planner.state.timeline.unit) ?? 0
      let closer = random.below(unit + 1)
      for _ in 0..<closer { planner.press("+") }
      for _ in 0..<closer { planner.press("-") }
      let wider = random.below(5 - unit)
      for _ in 0..<wider { planner.press("-") }
      for _ in 0..<wider { planner.press("+") }
      #expect(planner.state.timeline.scale(planner.state) == look, "seed \(seed)")
      #expect(planner.state.timeline.cursor == before, "seed \(seed)")
    }
  }

  @Test(arguments: ["- -", "+ + [ [ [", "+ [", "Left Left -"] as [Script])
  func `zoom and place are the same at the next start`(script: Script) throws {
    var before = Planner(.demo, "3")
    #expect(before.state.timeline.remembered(before.state) == nil, "the career is fitted")
    before.run(script)
    let kept = try #require(before.state.timeline.remembered(before.state))
    var planner = Planner(reading: .demo)
    planner.state[TimelineScreen.self].take(remembered: kept)
    planner.send(.monthsRead(Career.demo.months, unread: 0))
    planner.run("3")
    #expect(
      planner.state.timeline.scale(planner.state) == before.state.timeline.scale(before.state))
  }

  @Test func `zooming ends at a day and at a year, and says so`() {
    var planner = Planner(.demo, "3 + + +")
    #expect(planner.state.timeline.unit == .day)
    planner.run("+")
    #expect(planner.state.timeline.unit == .day)
    #expect(planner.state.message != nil)
    planner.run("- - - -")
    #expect(planner.state.timeline.unit == .year)
    planner.run("-")
    #expect(planner.state.message != nil)
  }

  @Test func `twenty years fit into eighty columns at a quarter a column`() {
    let planner = Planner(.twentyYears, "3 -", size: .usual)
    let scale = planner.state.timeline.scale(planner.state)
    let days = scale.days(ofFirst: planner.laneColumns)
    #expect(days.lowerBound.days(to: days.upperBound) > 15 * 365)
    let wider = Planner(.twentyYears, "3 - -").state
    #expect(wider.timeline.scale(wider).days(ofFirst: 40).contains(on("2006-12-01")))
  }

  @Test(arguments: SeededRandom.seeds(4))
  func `whatever is pressed the picture is whole and the axis is legible`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let size = random.size()
    let career = Self.career(&random)
    var planner = Planner(
      career, size: size, glyphs: random.chance(0.3) ? .ascii : .unicode)
    planner.press("3")
    let keys: [Key] = [
      "+", "-", "[", "]", "H", "L", "K", "J", "z", "Z", "v", "t", "g", "G", "V", " ", "x", .escape,
      .left, .right, .up, .down, .enter,
    ]
    for step in 0..<120 {
      planner.press(random.pick(keys))
      let frame = planner.state.view()
      #expect(frame.size == size)
      #expect(frame.flaw == nil, "seed \(seed), step \(step)")
    }
  }

  /// Entries and goals on any days that the calendar has, most of them near each other.
  private static func career(_ random: inout SeededRandom) -> Career {
    func day() -> CalendarDay {
      random.chance(0.1)
        ? CalendarDay(ordinal: random.number(in: -25_000...83_000))
        : today.adding(days: random.number(in: -900...400))
    }
    let skills = Framework.builtIn.skills.map(\.id)
    let entries = (0..<random.below(60)).map { number in
      Entry.fixture(
        EntryID(rawValue: "R\(number.padded(3))"), random.pick(EntryKind.allCases),
        on: day().description, random.pick(Career.titles),
        [Evidence(skill: random.pick(skills), level: random.number(in: 1...5))])
    }
    let goals = (0..<random.below(12)).map { number in
      let isDone = random.chance(0.3)
      return Goal(
        id: EntryID(rawValue: "Q\(number)"), title: random.pick(Career.titles),
        evidence: [Evidence(skill: random.pick(skills))], by: day(),
        state: isDone ? .done(on: day()) : .planned, created: instant("2026-01-01"))
    }
    return Career(random.pick([Profile(), .manager, .leader]), entries, goals: goals)
  }
}
