import CareerJSON
import CareerTesting
import Testing

@testable import CareerModel

struct ProfileMergingTests {
  private let before = Profile(
    name: "Ada", stages: [StageTenure(stage: "team-lead", from: on("2020-01-01"))],
    aim: Aim(stage: "engineering-manager"), framework: nil,
    unknown: UnknownKeys(["theme": .string("dark")]))

  /// A change to each part, by its name.
  private static let changes: [(part: String, change: @Sendable (inout Profile) -> Void)] = [
    ("name", { $0.name = "Ada L." }),
    ("stages", { $0.stages[0].to = today }),
    ("aim", { $0.aim = nil }),
    ("framework", { $0.framework = "own" }),
    ("assessments", { $0.assessments = [Assessment(skill: "teamwork", level: 2, date: today)] }),
    ("notApplicable", { $0.notApplicable = [NotApplicable(skill: "teamwork", reason: "alone")] }),
    ("weights", { $0.weights = [SkillWeight(skill: "teamwork", weight: 0)] }),
    ("dismissals", { $0.dismissals = [Dismissal(insight: "no-mentor", until: today)] }),
    ("reviews", { $0.reviews = [ReviewMark(rhythm: .weekly, last: today)] }),
  ]

  private func changed(_ places: Int...) -> Profile {
    places.reduce(into: before) { profile, place in Self.changes[place].change(&profile) }
  }

  @Test func `what nobody else touched becomes what the change says`() {
    for place in Self.changes.indices {
      let after = changed(place)
      #expect(before.applying(from: before, to: after) == after, "\(Self.changes[place].part)")
    }
  }

  @Test func `two parts changed in two windows both stay`() {
    for (mine, theirs) in pairs() where mine != theirs {
      let merged = changed(theirs).applying(from: before, to: changed(mine))
      #expect(merged == changed(theirs, mine), "\(Self.changes[mine].part) on \(theirs)")
    }
  }

  @Test func `a part that is already what it shall become stays so`() {
    for place in Self.changes.indices {
      let after = changed(place)
      #expect(after.applying(from: before, to: after) == after, "\(Self.changes[place].part)")
    }
  }

  @Test func `a part that somebody else changed to something else refuses the change`() {
    let names = ["Ada L.", "Countess"].map { name in
      var profile = before
      profile.name = name
      return profile
    }
    #expect(names[0].applying(from: before, to: names[1]) == nil)
    var aims = [before, before]
    aims[0].aim?.by = today
    aims[1].aim = nil
    #expect(aims[0].applying(from: before, to: aims[1]) == nil)
    var stages = before
    stages.stages = []
    #expect(stages.applying(from: before, to: changed(1)) == nil)
  }

  @Test func `two weights or two dismissals at once are a conflict, the same one twice is none`() {
    let weights = [0, 1].map { before.weighing("teamwork", as: $0) }
    #expect(weights[0].applying(from: before, to: weights[1]) == nil)
    #expect(weights[0].applying(from: before, to: weights[0]) == weights[0])
    let dismissals = [today, nil].map { before.dismissing("no-mentor", until: $0) }
    #expect(dismissals[0].applying(from: before, to: dismissals[1]) == nil)
    #expect(dismissals[1].applying(from: before, to: dismissals[1]) == dismissals[1])
  }

  @Test func `one part in conflict refuses the others too`() {
    var theirs = before
    theirs.name = "Countess"
    #expect(theirs.applying(from: before, to: changed(0, 3)) == nil)
  }

  @Test func `a change that changes nothing leaves any profile as it is`() {
    #expect(changed(0, 1, 2, 3).applying(from: before, to: before) == changed(0, 1, 2, 3))
  }

  @Test func `a change and its inverse lead back, whatever else was changed`() {
    for (mine, theirs) in pairs() where mine != theirs {
      let merged = changed(theirs).applying(from: before, to: changed(mine))
      #expect(merged?.applying(from: changed(mine), to: before) == changed(theirs))
    }
  }

  @Test func `unknown keys stay as they are on disk`() {
    var theirs = before
    theirs.unknown = UnknownKeys(["theme": .string("light"), "new": .null])
    let merged = theirs.applying(from: before, to: changed(0))
    #expect(merged?.unknown == theirs.unknown)
    #expect(merged?.name == "Ada L.")
  }

  private func pairs() -> [(Int, Int)] {
    Self.changes.indices.flatMap { mine in Self.changes.indices.map { (mine, $0) } }
  }

  @Test func `two skills assessed, weighed and left out in two windows all stay`() {
    let before = Profile(name: "Ada").assessing("teamwork", at: 2, on: on("2026-11-01"))
    let mine = before.assessing("talent-management", at: 3, on: on("2026-11-21"))
      .weighing("teamwork", as: 1)
    let theirs = before.assessing("troubleshooting", at: 4, on: on("2026-11-21"))
      .leavingOut("business-acumen", because: "sales does it").dismissing("praise", until: nil)
    let merged = theirs.applying(from: before, to: mine)
    #expect(
      merged?.assessments.map(\.skill) == ["teamwork", "troubleshooting", "talent-management"])
    #expect(merged?.weights == mine.weights)
    #expect(merged?.notApplicable == theirs.notApplicable)
    #expect(merged?.dismissals == theirs.dismissals)
  }

  @Test func `the same skill said otherwise in two windows is refused`() {
    let before = Profile().weighing("teamwork", as: 2)
    let mine = before.weighing("teamwork", as: 1)
    let theirs = before.weighing("teamwork", as: 3)
    #expect(theirs.applying(from: before, to: mine) == nil)
    #expect(mine.applying(from: before, to: mine) == mine)
  }

  @Test func `a change remembers what differs and nothing else, and its inverse takes it back`() {
    let before = Profile(
      name: "Ada", stages: [StageTenure(stage: "team-lead", from: on("2020-01-01"))]
    ).assessing("teamwork", at: 2, on: on("2026-11-01"))
    let after = before.assessing("teamwork", at: 3, on: on("2026-11-21"))
    let change = Change.edit(before, to: after)
    guard case .profile(let old, let new)? = change.edits.first else {
      Issue.record("no profile is changed")
      return
    }
    #expect(old == Profile())
    #expect(new.assessments.map(\.level) == [3])
    #expect(new.stages.isEmpty)
    #expect(before.applying(from: old, to: new) == after)
    #expect(after.applying(from: new, to: old) == before)
  }

  @Test func `keys that a newer Cairn wrote stay with what is said anew`() {
    let unknown = UnknownKeys(["note": .string("mine")])
    let profile = Profile(
      assessments: [
        Assessment(skill: "teamwork", level: 2, date: on("2026-11-21"), unknown: unknown)
      ],
      notApplicable: [NotApplicable(skill: "teamwork", reason: "why", unknown: unknown)],
      weights: [SkillWeight(skill: "teamwork", weight: 1, unknown: unknown)],
      dismissals: [Dismissal(insight: "praise", until: on("2026-01-01"), unknown: unknown)])
    let after = profile.assessing("teamwork", at: 3, on: on("2026-11-21"))
      .leavingOut("teamwork", because: "else").weighing("teamwork", as: 3)
      .dismissing("praise", until: nil)
    #expect(after.assessments.map(\.unknown) == [unknown])
    #expect(after.notApplicable.map(\.unknown) == [unknown])
    #expect(after.weights.map(\.unknown) == [unknown])
    #expect(after.dismissals.map(\.unknown) == [unknown])
  }
}
