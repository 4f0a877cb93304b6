import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

/// Shares of the entries, and what is missing: when a remark is made, of what, in which words.
struct InsightTests: InsightTesting {
  @Test func `a share that is passed is told, with its entries and those against it`() {
    let hands = entries(6, "hands", of: "hands-on-delivery")
    let people = entries(2, "people", of: "talent-management")
    let found = insight(handsOn, hands + people + entries(2, "rest", of: nil))
    #expect(found?.says == "60 % of three months, 20 % people, 6 of 10.")
    #expect(Set(found?.entries ?? []) == Set(hands.map(\.id)))
    #expect(Set(found?.against ?? []) == Set(people.map(\.id)))
  }

  @Test func `a share that is only reached is not told`() {
    let rest = entries(6, "rest", of: nil)
    #expect(insight(handsOn, entries(4, "hands", of: "hands-on-delivery") + rest) == nil)
    #expect(insight(handsOn, entries(5, "hands", of: "hands-on-delivery") + rest) != nil)
  }

  @Test func `a share that the other side outweighs is not told`() {
    let both = Entry.fixture(
      "both", on: "2026-11-10", "x",
      [Evidence(skill: "hands-on-delivery"), Evidence(skill: "talent-management")])
    let hands = entries(4, "hands", of: "hands-on-delivery")
    let people = entries(4, "people", of: "talent-management")
    #expect(insight(handsOn, hands + people + [both]) == nil)
    #expect(insight(handsOn, hands + people.dropLast() + [both])?.says.hasPrefix("63 %") == true)
  }

  @Test func `too few entries make no share`() {
    #expect(insight(handsOn, entries(7, "hands", of: "hands-on-delivery")) == nil)
    #expect(insight(handsOn, entries(8, "hands", of: "hands-on-delivery")) != nil)
  }

  @Test func `the days end today and begin so many days back`() {
    let first = "2026-08-24"
    #expect(on(first).days(to: today) == 89)
    let inside = insight(handsOn, entries(9, "hands", of: "hands-on-delivery", on: first))
    #expect(inside?.entries.count == 9)
    let before = on(first).adding(days: -1).description
    #expect(insight(handsOn, entries(9, "h", of: "hands-on-delivery", on: before)) == nil)
    #expect(insight(handsOn, entries(9, "h", of: "hands-on-delivery", on: "2026-11-22")) == nil)
  }

  @Test func `a share that falls short is told, also where it is nothing`() {
    let rule = rule(
      .shareBelow, percent: 10, least: 10, skills: ["business-acumen"],
      says: "{share} % ({count} of {all})")
    let rest = entries(19, "rest", of: "teamwork")
    let one = entries(1, "acumen", of: "business-acumen")
    let found = insight(rule, rest + one)
    #expect(found?.says == "5 % (1 of 20)")
    #expect(found?.entries == one.map(\.id))
    #expect(insight(rule, rest)?.says == "0 % (0 of 19)")
    #expect(insight(rule, rest + entries(3, "acumen", of: "business-acumen")) == nil)
    #expect(insight(rule, entries(9, "rest", of: "teamwork")) == nil)
  }

  @Test func `a share is compared before it is rounded`() {
    let rest = entries(31, "rest", of: "teamwork")
    let above = rule(.shareAbove, percent: 40, skills: ["hands-on-delivery"], says: "{share} %")
    #expect(insight(above, rest + entries(21, "hands", of: "hands-on-delivery"))?.says == "40 %")
    let below = rule(.shareBelow, percent: 10, skills: ["business-acumen"], says: "{share} %")
    let few = entries(16, "more", of: "teamwork") + entries(5, "acumen", of: "business-acumen")
    #expect(insight(below, rest + few)?.says == "10 %")
  }

  // MARK: - What is missing

  @Test func `what is absent is told where there are entries enough`() {
    let rule = rule(
      .absent, days: 100, least: 3, signals: ["signal-3"], words: ["conflict"],
      kinds: [.feedback], says: "Nothing in {days} days.")
    let rest = entries(3, "rest", of: "teamwork")
    let found = insight(rule, rest)
    #expect(found?.says == "Nothing in 100 days.")
    #expect(found?.entries.isEmpty == true && found?.against.isEmpty == true)
    #expect(insight(rule, Array(rest.dropLast())) == nil)
    for present in [
      Entry.fixture("a", on: "2026-11-01", "Settled a conflict"),
      .fixture("b", on: "2026-11-01", "x", [Evidence(skill: "teamwork", signal: "signal-3")]),
      .fixture("c", kind: .feedback, on: "2026-11-01", "x"),
    ] {
      #expect(insight(rule, rest + [present]) == nil, "\(present)")
      var old = present
      old.day = today.adding(days: -100)
      #expect(insight(rule, rest + [old]) != nil, "\(present)")
      old.day = today.adding(days: -99)
      #expect(insight(rule, rest + [old]) == nil, "\(present)")
    }
  }

  private var departments: InsightRule {
    rule(
      .departments, days: 365, departments: ["marketing", "finance", "business-development"],
      says: "Met: {names}. Nothing with {missing}.")
  }

  private func met(_ id: EntryID, _ departments: [String], on text: String = "2026-11-01") -> Entry
  {
    .fixture(id, on: text, "x", departments: departments)
  }

  @Test func `departments that were not met lately are told, unless a title mentions them`() {
    let met = [
      met("1", ["finance", "legal"]), met("2", ["marketing"], on: "2025-11-21"), met("3", []),
    ]
    let found = insight(departments, met)
    #expect(
      found?.says
        == "Met: finance. Nothing with marketing or business development.")
    #expect(found?.entries == ["1"])
    let mentioned = Entry.fixture("4", on: "2026-11-01", "Lunch with Marketing")
    #expect(
      insight(departments, met + [mentioned])?.says
        == "Met: finance. Nothing with business development.")
  }

  @Test func `where no department was met, that is said`() {
    let found = insight(departments, [])
    #expect(
      found?.says == "Met: none. Nothing with marketing, finance or business development.")
  }

  @Test func `a department is met however it is written`() {
    let all = [met("1", ["Marketing", "FINANCE"]), met("2", ["Business Development"])]
    #expect(insight(departments, all) == nil)
  }
}
