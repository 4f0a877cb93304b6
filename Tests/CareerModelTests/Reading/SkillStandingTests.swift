import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct SkillStandingTests {
  private func standing(
    _ entries: [Entry], of skill: SkillID = "teamwork", profile: Profile = Profile(),
    on day: CalendarDay = today
  ) -> SkillStanding? {
    CareerReading.of(entries, profile: profile, on: day).standings[skill]
  }

  /// Four examples in three months from two projects, one with a result.
  private func sustained(at level: Int) -> [Entry] {
    [
      .proof("a\(level)", level, on: "2026-01-05", result: "It held", project: "cloud"),
      .proof("b\(level)", level, on: "2026-05-06", project: "cloud"),
      .proof("c\(level)", level, on: "2026-06-07", project: "checkout"),
      .proof("d\(level)", level, on: "2026-06-08", project: "checkout"),
    ]
  }

  @Test(arguments: 1...5)
  func `a level is established by its examples over months`(level: Int) {
    #expect(standing(sustained(at: level))?.shown == level)
    #expect(standing(sustained(at: level))?.claimed == level)
  }

  @Test func `too few examples establish the level below, and say what is claimed`() {
    let found = standing(Array(sustained(at: 3).suffix(2)))
    #expect(found?.shown == 0 && found?.met == 0 && found?.claimed == 3)
    let spread = standing([
      .proof("1", 3, on: "2026-01-05", project: "cloud"),
      .proof("2", 3, on: "2026-05-05", project: "cloud"),
    ])
    #expect(spread?.shown == 1 && spread?.claimed == 3)
  }

  @Test func `levels four and five need an outcome, or a habit of half a year`() {
    func at(_ level: Int, _ count: Int, every days: Int, result: String? = nil) -> Int? {
      standing(
        (0..<count).map {
          .proof(
            "\($0)", level, on: on("2026-11-01").adding(days: -$0 * days).description,
            result: $0 == 0 ? result : nil, project: "atlas")
        })?.shown
    }
    #expect(at(4, 3, every: 45) == 2)
    #expect(at(4, 3, every: 45, result: "It held") == 4)
    #expect(at(4, 3, every: 95) == 3)
    #expect(at(4, 4, every: 60) == 4)
    #expect(at(5, 3, every: 45, result: "It held") == 4)
    #expect(at(5, 3, every: 80, result: "It held") == 5)
  }

  @Test func `one project is enough where the work lasts half a year`() {
    let short = sustained(at: 3).dropFirst().map { entry in
      var entry = entry
      entry.project = "cloud"
      entry.day = entry.day.month == during("2026-05") ? on("2026-04-01") : entry.day
      return entry
    }
    #expect(standing(Array(short))?.shown == 2)
    let long = sustained(at: 3).map { entry in
      var entry = entry
      entry.project = "cloud"
      entry.day = entry.day.month == during("2026-01") ? on("2025-11-01") : entry.day
      return entry
    }
    #expect(standing(long)?.shown == 3)
  }

  @Test func `higher evidence counts for the lower levels`() {
    var entries = sustained(at: 2)
    entries[0].evidence[0].level = 5
    entries[1].evidence[0].level = 4
    #expect(standing(entries)?.shown == 2)
    #expect(standing(entries)?.patterns.map(\.examples) == [4, 4, 2, 2, 1])
  }

  @Test func `the window is bound by months, and a level lasts half a year behind it`() {
    var entries = Array(sustained(at: 3).prefix(3))
    entries[0].day = on("2024-12-01")
    let last = standing(entries, on: on("2026-11-30"))
    #expect(last?.met == 3 && last?.shown == 3 && last?.fallsIn == during("2027-05"))
    let later = standing(entries, on: on("2026-12-01"))
    #expect(later?.met == 0 && later?.shown == 3 && later?.fallsIn == during("2027-05"))
    #expect(standing(entries, on: on("2027-05-01"))?.shown == 2)
    #expect(standing(entries, on: on("2028-06-01"))?.shown == 0)
    #expect(standing(entries, on: on("2028-06-01"))?.claimed == 3)
  }

  @Test func `what is dated in a later month is not counted at all`() {
    let now = standing(sustained(at: 3))
    let later = (1...9).map {
      Entry.fixture(
        EntryID(rawValue: "later \($0)"), kind: .feedback, on: "2027-0\($0)-01", "x",
        [Evidence(skill: "teamwork", level: 5, signal: "signal-5")], project: "\($0)")
    }
    #expect(standing(sustained(at: 3) + later) == now)
  }

  @Test func `what is dated later in today's month counts`() {
    var entries = sustained(at: 3)
    entries[3].day = on("2026-11-30")
    #expect(standing(entries)?.shown == 3)
  }

  @Test func `an entry without a level is a sign of life and no more`() {
    var entries = Array(sustained(at: 3).suffix(2))
    entries.append(.proof("x", nil, on: "2026-11-02", project: "cloud"))
    let found = standing(entries)
    #expect(found?.shown == 0 && found?.entries == 3)
    #expect(found?.last == on("2026-11-02"))
  }

  @Test(arguments: [0, -1, 6, 9, Int.max])
  func `evidence at no level is kept and does not count`(level: Int) {
    let entries = (1...9).map {
      Entry.proof("\($0)", level, on: "2026-0\($0)-01", kind: .feedback, project: "\($0)")
    }
    let found = standing(entries)
    #expect(found?.shown == 0 && found?.entries == 9)
    #expect(found?.patterns.allSatisfy { $0 == Pattern() } == true)
    #expect(Journal.fixture(entries).entry("3")?.evidence.first?.level == level)
  }

  @Test func `a skill that an entry names twice is one proof, at the higher level`() {
    let twice = Entry.fixture(
      "1", on: "2026-11-03", "x",
      [
        Evidence(skill: "teamwork", level: 2, signal: "signal-2"),
        Evidence(skill: "teamwork", level: 2, signal: "signal-2"),
        Evidence(skill: "teamwork", level: 1, signal: "signal-1"),
      ])
    let found = standing([twice])
    #expect(found?.entries == 1)
    #expect(found?.patterns.map(\.examples) == [1, 1, 0, 0, 0])
    #expect(found?.signals.mapValues(\.count) == ["signal-2": 1])
  }

  @Test func `the trend goes from a year ago to now`() {
    #expect(standing(sustained(at: 3))?.trend == [0, 0, 1, 3, 3])
    let old = [
      Entry.proof("1", 4, on: "2022-11-01", result: "It held", project: "a"),
      .proof("2", 4, on: "2023-03-01", project: "b"),
      .proof("3", 4, on: "2023-04-01", project: "a"),
    ]
    #expect(standing(old)?.trend == [2, 2, 1, 1, 0])
    #expect(standing(old)?.last == on("2023-04-01") && standing(old)?.entries == 3)
  }

  @Test func `a skill of which nothing is known is shown at nothing`() {
    let found = standing([])
    #expect(found?.shown == 0 && found?.entries == 0 && found?.last == nil)
    #expect(found?.trend == [0, 0, 0, 0, 0] && found?.patterns.count == 5)
    #expect(found?.assessment == nil && found?.notApplicable == nil)
  }

  @Test func `an unknown skill is kept behind those of the framework`() {
    let profile = Profile().assessing("whistling", at: 2, on: today)
    let standings = CareerReading.of(
      [.proof("1", of: "juggling", 3, on: "2026-11-03")], profile: profile
    ).standings
    #expect(
      standings.skills.map(\.skill)
        == Framework.small.skills.map(\.id) + ["juggling", "whistling"])
    #expect(standings["juggling"]?.entries == 1)
    #expect(standings["whistling"]?.assessment?.level == 2)
    #expect(standings["singing"] == nil)
  }

  @Test func `what the person says stands beside, and never counts`() {
    let profile = Profile().assessing("teamwork", at: 5, on: on("2026-01-01"))
      .assessing("teamwork", at: 4, on: on("2026-10-01"))
      .assessing("teamwork", at: 3, on: on("2025-10-01"))
      .leavingOut("teamwork", because: "I work alone")
    let found = standing(sustained(at: 2), profile: profile)
    #expect(found?.shown == 2)
    #expect(found?.assessment == Assessment(skill: "teamwork", level: 4, date: on("2026-10-01")))
    #expect(found?.notApplicable == "I work alone")
  }

  @Test func `the next step is the way to the target, or else to the level after the established`()
  {
    let rule = ReadinessRule.standard
    func step(_ entries: [Entry], to asked: Int? = nil) -> NextStep? {
      standing(entries)?.nextStep(to: asked, under: rule, on: today)
    }
    let first = step([], to: 3)
    #expect(first?.level == 3 && first?.examples == 3 && first?.months == 3)
    #expect(first?.projects == 2 && first?.needsOutcome == false)
    #expect(first?.notBefore == on("2027-01-20"))
    let fourth = step(
      sustained(at: 3) + [.proof("x", 4, on: "2026-06-09", project: "cloud")], to: 4)
    #expect(fourth?.level == 4 && fourth?.examples == 2 && fourth?.needsOutcome == true)
    #expect(fourth?.notBefore == nil)
    #expect(step(sustained(at: 3))?.level == 4)
    #expect(step(sustained(at: 5)) == nil)
  }
}
