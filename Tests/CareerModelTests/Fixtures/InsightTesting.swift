import CareerModelTesting
import CareerTesting

@testable import CareerModel

/// Rules of our own, one for each check, and what they find.
protocol InsightTesting {}

extension InsightTesting {
  /// A rule for everybody, called `remark`.
  func rule(
    _ check: InsightRule.Check, days: Int = 90, percent: Int? = nil, least: Int? = nil,
    skills: [SkillID]? = nil, against: [SkillID]? = nil, signals: [SignalID]? = nil,
    words: [String]? = nil, kinds: [EntryKind]? = nil, departments: [String]? = nil, says: String,
    saysOne: String? = nil
  ) -> InsightRule {
    InsightRule(
      id: "remark", title: "A remark", check: check, days: days, percent: percent, least: least,
      skills: skills, against: against, signals: signals, words: words, kinds: kinds,
      departments: departments, says: says, saysOne: saysOne, advice: "Do it.", origin: .fixture)
  }

  /// What a rule finds among entries; a dozen others, years older, make the record grown up.
  func insight(
    _ rule: InsightRule, _ entries: [Entry], profile: Profile = Profile()
  ) -> Insight? {
    var framework = Framework.small
    framework.insights = [rule]
    let others = (1...12).map { Entry.fixture(EntryID(rawValue: "old \($0)"), on: "2020-01-01") }
    return CareerReading.of(others + entries, profile: profile, framework: framework).insights.first
  }

  /// So many entries of a day for a skill, called `name 0` and so on.
  func entries(
    _ count: Int, _ name: String, of skill: SkillID?, on text: String = "2026-11-10"
  ) -> [Entry] {
    (0..<count).map { number in
      Entry.fixture(
        EntryID(rawValue: "\(name) \(number)"), on: text, "x",
        skill.map { [Evidence(skill: $0, level: 2)] } ?? [])
    }
  }

  /// Speaks when more than 40 % of eight entries or more are hands-on work, and more than people are.
  var handsOn: InsightRule {
    rule(
      .shareAbove, percent: 40, least: 8, skills: ["hands-on-delivery"],
      against: ["talent-management"],
      says: "{share} % of {days} days, {other} % people, {count} of {all}.")
  }
}
