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

  /// Four entries in three months from two projects, none at a higher level than another.
  private func sustained(at level: Int) -> [Entry] {
    [
      .proof("a\(level)", level, on: "2026-03-05", project: "cloud"),
      .proof("b\(level)", level, on: "2026-05-06", project: "cloud"),
      .proof("c\(level)", level, on: "2026-06-07", project: "checkout"),
      .proof("d\(level)", level, on: "2026-06-08", project: "checkout"),
    ]
  }

  @Test(arguments: 1...5)
  func `a level is shown by four entries in three months from two projects`(level: Int) {
    #expect(standing(sustained(at: level))?.shown == level)
  }

  @Test func `three entries are too few`() {
    for left in 0..<4 {
      var entries = sustained(at: 3)
      entries.remove(at: left)
      #expect(standing(entries)?.shown == 0)
    }
  }

  @Test func `a level counts only over several months`() {
    let entries = sustained(at: 3).map { entry in
      var entry = entry
      entry.day = entry.day.month == during("2026-03") ? on("2026-05-01") : entry.day
      return entry
    }
    #expect(standing(entries)?.shown == 0)
  }

  @Test func `a level counts only from several projects`() {
    let entries = sustained(at: 3).map { entry in
      var entry = entry
      entry.project = "cloud"
      return entry
    }
    #expect(standing(entries)?.shown == 0)
  }

  @Test func `higher evidence counts for the lower levels`() {
    var entries = sustained(at: 2)
    entries[0].evidence[0].level = 5
    entries[1].evidence[0].level = 4
    #expect(standing(entries)?.shown == 2)
    #expect(standing(entries)?.proofs.map(\.count) == [4, 4, 2, 2, 1])
  }

  @Test func `feedback makes three entries enough, and never one month`() {
    var entries = Array(sustained(at: 3).dropLast())
    entries[0].kind = .feedback
    #expect(standing(entries)?.shown == 3)
    let week = (1...4).map {
      Entry.proof("\($0)", 3, on: "2026-06-0\($0)", kind: .feedback, project: "\($0)")
    }
    #expect(standing(week)?.shown == 0)
  }

  @Test func `the window is bound by months, not by days`() {
    var entries = sustained(at: 3)
    entries[0].day = on("2024-12-01")
    #expect(standing(entries)?.shown == 3)
    #expect(standing(entries, on: on("2026-11-30"))?.shown == 3)
    #expect(standing(entries, on: on("2026-12-01"))?.shown == 0)
    entries[0].day = on("2024-11-30")
    #expect(standing(entries)?.shown == 0)
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
    var entries = Array(sustained(at: 3).dropLast())
    entries.append(.proof("x", nil, on: "2026-11-02", project: "cloud"))
    let found = standing(entries)
    #expect(found?.shown == 0 && found?.entries == 4)
    #expect(found?.last == on("2026-11-02"))
  }

  @Test(arguments: [0, -1, 6, 9, Int.max])
  func `evidence at no level is kept and does not count`(level: Int) {
    let entries = (1...9).map {
      Entry.proof("\($0)", level, on: "2026-0\($0)-01", kind: .feedback, project: "\($0)")
    }
    let found = standing(entries)
    #expect(found?.shown == 0 && found?.entries == 9)
    #expect(found?.proofs.allSatisfy { $0 == Proof() } == true)
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
    #expect(found?.proofs.map(\.count) == [1, 1, 0, 0, 0])
    #expect(found?.signals.mapValues(\.count) == ["signal-2": 1])
  }

  @Test func `the trend goes from a year ago to now`() {
    #expect(standing(sustained(at: 3))?.trend == [0, 0, 0, 3, 3])
    let old = [
      Entry.proof("1", 4, on: "2024-02-01", project: "a"),
      .proof("2", 4, on: "2024-03-01", project: "b"),
      .proof("3", 4, on: "2024-04-01", project: "a"),
      .proof("4", 4, on: "2024-05-01", project: "b"),
    ]
    #expect(standing(old)?.trend == [4, 0, 0, 0, 0])
    #expect(standing(old)?.last == on("2024-05-01") && standing(old)?.entries == 4)
  }

  @Test func `a skill of which nothing is known is shown at nothing`() {
    let found = standing([])
    #expect(found?.shown == 0 && found?.entries == 0 && found?.last == nil)
    #expect(found?.trend == [0, 0, 0, 0, 0] && found?.proofs.count == 5)
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

  @Test func `what is missing is told of the level after the shown one`() {
    let rule = ReadinessRule.standard
    #expect(standing([])?.shortfall(under: rule) == .init(entries: 4, months: 3, works: 2))
    var entries = sustained(at: 3)
    entries.append(.proof("x", 4, on: "2026-06-09", project: "cloud"))
    #expect(standing(entries)?.shortfall(under: rule) == .init(entries: 3, months: 2, works: 1))
    #expect(standing(sustained(at: 5))?.shortfall(under: rule) == nil)
  }
}
