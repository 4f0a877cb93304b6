import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct PathEditingTests {
  private static func tenure(
    _ stage: StageID, _ from: String, to: String? = nil
  ) -> StageTenure {
    StageTenure(stage: stage, from: on(from), to: to.map(on))
  }

  private let profile = Profile(stages: [
    tenure("hands-on-engineer", "2014-05-01"),
    tenure("team-lead", "2020-01-01", to: "2022-12-31"),
    tenure("engineering-manager", "2023-04-01"),
  ])

  @Test(
    arguments: [
      ("2013-01-01", nil, nil), ("2013-01-01", "2013-12-31", nil),
      ("2023-01-01", "2023-03-31", nil),
      ("2015-01-01", nil, nil), ("2026-11-21", nil, nil),
      ("2026-11-22", nil, TenureProblem.ahead(on("2026-11-22"))),
      ("2024-01-01", "2026-11-22", .ahead(on("2026-11-22"))),
      ("2013-02-01", "2013-01-31", .endsBeforeItBegins),
      ("2014-05-01", nil, .overlaps(tenure("hands-on-engineer", "2014-05-01"))),
      ("2022-12-31", nil, .overlaps(tenure("team-lead", "2020-01-01", to: "2022-12-31"))),
      ("2019-01-01", "2020-01-01", .overlaps(tenure("team-lead", "2020-01-01", to: "2022-12-31"))),
    ] as [(String, String?, TenureProblem?)])
  func `a stage held stands beside the others, or is refused for a reason`(
    from: String, to: String?, problem: TenureProblem?
  ) {
    let added = Self.tenure("technology-leader", from, to: to)
    #expect(profile.problem(of: added, on: today) == problem)
  }

  @Test func `a stage is not in its own way when its days are changed`() {
    let old = profile.stages[1]
    let new = Self.tenure("team-lead", "2020-02-01", to: "2023-03-31")
    #expect(profile.problem(of: new, replacing: old, on: today) == nil)
    #expect(profile.problem(of: new, on: today) == .overlaps(old))
  }

  @Test func `replacing keeps the order of the first days`() {
    let moved = Self.tenure("team-lead", "2013-01-01")
    let after = profile.replacing(profile.stages[1], with: moved)
    #expect(after.stages.map(\.stage) == ["team-lead", "hands-on-engineer", "engineering-manager"])
    #expect(after.replacing(moved, with: nil).stages.count == 2)
    #expect(profile.replacing(moved, with: nil) == profile)
  }

  @Test(arguments: SeededRandom.seeds())
  func `paths made without a problem never hold two stages on a day`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var profile = Profile()
    for _ in 0..<60 {
      let from = today.adding(days: -random.number(in: 0...3000))
      let to = random.chance(0.5) ? from.adding(days: random.number(in: -10...400)) : nil
      let tenure = StageTenure(stage: "team-lead", from: from, to: to)
      let old = random.chance(0.3) ? profile.stages.first : nil
      guard profile.problem(of: tenure, replacing: old, on: today) == nil else { continue }
      profile = profile.replacing(old, with: tenure)
    }
    #expect(!profile.stages.isEmpty, "seed \(seed)")
    for day in stride(from: 0, through: 3000, by: 1).map({ today.adding(days: -$0) }) {
      let held = profile.stages.filter { tenure in
        tenure.from <= day && profile.end(of: tenure).map { day <= $0 } ?? true
      }
      #expect(held.count <= 1, "seed \(seed), \(day)")
    }
  }

  @Test func `an aim is reached by becoming the present stage, and only then`() {
    var aiming = profile
    aiming.aim = Aim(stage: "technology-leader", by: on("2028-03-31"))
    #expect(aiming.reaching("technology-leader", on: today, today: today).aim == nil)
    #expect(aiming.reaching("team-lead", on: today, today: today).aim == aiming.aim)
    let past = aiming.reaching("technology-leader", on: on("2013-01-01"), today: today)
    #expect(past.aim == aiming.aim)
  }

  @Test func `beginning a stage is one change with its milestone, and is taken back as one`() {
    var aiming = profile
    aiming.aim = Aim(stage: "technology-leader")
    let change = Change.begin(
      .fixture("technology-leader", "Technology leader", asks: []), on: today,
      milestone: "Became technology leader", in: aiming,
      today: today, id: "01A", created: instant("2026-11-21"))
    let after = aiming.reaching("technology-leader", on: today, today: today)
    let entry = Entry(
      id: "01A", kind: .milestone, day: today, title: "Became technology leader",
      result: "reached my target stage", created: instant("2026-11-21"))
    #expect(
      change.edits == [
        .profile(before: aiming, after: after), .entry(before: nil, after: entry),
      ])
    #expect(
      change.inverse.edits == [
        .entry(before: entry, after: nil), .profile(before: after, after: aiming),
      ])
  }

  @Test func `a stage that was begun on that day already is not begun again`() {
    let change = Change.begin(
      .fixture("engineering-manager", "Engineering manager", asks: []), on: on("2023-04-01"),
      milestone: "Became engineering manager",
      in: profile, today: today, id: "01A", created: instant("2026-11-21"))
    #expect(change.changesNothing)
    #expect(
      profile.problemBeginning("engineering-manager", on: on("2023-04-01"), today: today) == nil)
    #expect(
      profile.problemBeginning("engineering-manager", on: today, today: today)
        == .overlaps(profile.stages[2]))
  }
}
