import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

/// The example of docs/readiness.md, from its tables: what stands there is what the program does.
struct ReadinessExampleTests {
  private let page: MarkdownPage
  private let framework: Framework
  private let stage: Stage
  private let profile: Profile
  private let entries: [Entry]
  private let reading: CareerReading

  init() throws {
    page = try MarkdownPage("docs/readiness.md")
    framework = Framework.builtIn
    let asks = try page.table(under: ["skill", "target", "weight", "own weight", "not applicable"])
    stage = Stage(
      id: "example", title: "Example", short: "Example", about: "", does: [],
      asks: try asks.map { row in
        .init(
          skill: SkillID(rawValue: row[0]), level: try #require(Int(row[1])),
          weight: try #require(Int(row[2])))
      }, origin: .fixture)
    profile = asks.reduce(Profile().assessing("business-acumen", at: 3, on: today)) {
      profile, row in
      let skill = SkillID(rawValue: row[0])
      return profile.weighing(skill, as: Int(row[3]))
        .leavingOut(skill, because: row[4].isEmpty ? nil : row[4])
    }
    let journal = try page.table(under: ["entry", "day", "skills", "project", "besides"])
    entries = journal.map { row in
      let isFeedback = ["praise", "wish"].contains(row[4])
      let title = row[4].hasPrefix("title of ") ? String(row[4].dropFirst(9)) : row[0]
      return Entry(
        id: EntryID(rawValue: row[0]), kind: isFeedback ? .feedback : .skill, day: on(row[1]),
        title: "Entry \(title)", evidence: row[2].list.map(Self.evidence),
        result: row[4] == "result" ? "It held" : nil, project: row[3].isEmpty ? nil : row[3],
        people: isFeedback ? ["Sam"] : [], confirmedBy: row[4] == "can confirm" ? ["Kim"] : [],
        direction: isFeedback ? FeedbackDirection(rawValue: row[4]) : nil,
        created: instant("2026-01-01"))
    }
    reading = .of(entries, profile: profile, framework: framework)
  }

  private static func evidence(_ text: String) -> Evidence {
    let parts = text.split(separator: ":")
    return Evidence(
      skill: SkillID(rawValue: String(parts[0])), level: parts.count > 1 ? Int(parts[1]) : nil)
  }

  private var readiness: Readiness {
    Readiness(for: stage, reading.standings, profile: profile, rule: framework.rule)
  }

  private func standing(_ skill: String) throws -> SkillStanding {
    try #require(reading.standings[SkillID(rawValue: skill)])
  }

  @Test func `the numbers of the page are those of the framework`() throws {
    let rule = framework.rule
    let numbers = [
      "entryHalves": rule.entryHalves, "canConfirmHalves": rule.canConfirmHalves,
      "praiseHalves": rule.praiseHalves, "longDays": rule.longDays, "habitHalves": rule.habitHalves,
      "skillsPerEntry": rule.skillsPerEntry, "windowMonths": rule.windowMonths,
      "lastingMonths": rule.lastingMonths, "coveragePercent": rule.coveragePercent,
      "notApplicablePercent": rule.notApplicablePercent,
    ]
    let rows = try page.table(under: ["number", "value", "why"])
    #expect(rows.map(\.[0]).sorted() == (numbers.keys + ["levels"]).sorted())
    #expect(Set(rows.map(\.[0])) == Set(ReadinessRule.numberKeys))
    for row in rows where row[0] != "levels" {
      #expect(Int(row[1]) == numbers[row[0]], "\(row[0])")
      #expect(!row[2].isEmpty, "\(row[0])")
    }
    let levels = try page.table(
      under: ["level", "examples", "months", "projects", "days", "outcome"])
    #expect(levels.count == rule.levels.count)
    for (row, level) in zip(levels, rule.levels) {
      #expect(
        row.dropFirst() == [
          Self.halves(level.halves), "\(level.months)", "\(level.projects)", "\(level.days)",
          level.outcome ? "yes" : "no",
        ], "\(row)")
    }
    #expect(framework.readiness == rule && rule.levels == ReadinessRule.standard.levels)
    #expect(rule.origin.source == Framework.ourReadingSource)
  }

  private static func halves(_ halves: Int) -> String {
    "\(halves / 2)" + (halves.isMultiple(of: 2) ? "" : "½")
  }

  @Test func `the example is a dozen entries on a stage of four skills`() {
    #expect(entries.count >= 12 && stage.asks.count == 4)
    #expect(stage.asks.allSatisfy { framework.skill($0.skill) != nil })
    #expect(page.text.contains("It is 21 November 2026"))
  }

  @Test func `each level has the examples of the page`() throws {
    let rows = try page.table(
      under: [
        "skill", "level", "entries", "count", "months", "projects", "days", "outcome", "met",
      ])
    #expect(rows.count == 7)
    for row in rows {
      let level = try #require(Int(row[1]))
      let skill = SkillID(rawValue: row[0])
      let pattern = try standing(row[0]).patterns[level - 1]
      let window = framework.rule.window(endingWith: today.month)
      let counted = entries.filter { entry in
        window.contains(entry.day.month)
          && entry.examples.contains { $0.skill == skill && $0.example.level >= level }
      }
      #expect(Set(counted.map(\.id.rawValue)) == Set(row[2].list), "\(row)")
      #expect(Self.halves(pattern.halves) == row[3], "\(row)")
      #expect(pattern.months == Int(row[4]) && pattern.projects == Int(row[5]), "\(row)")
      #expect(pattern.days == Int(row[6]), "\(row)")
      #expect(pattern.hasOutcome == (row[7] == "yes"), "\(row)")
      #expect(framework.rule.isMet(by: pattern, for: level) == (row[8] == "yes"), "\(row)")
    }
  }

  @Test func `each skill is at the levels of the page, now and before`() throws {
    let rows = try page.table(
      under: ["skill", "level", "claimed", "part", "weight × part", "trend"])
    #expect(rows.map(\.[0]) == readiness.counted.map(\.skill.rawValue))
    for (row, ask) in zip(rows, readiness.counted) {
      #expect(ask.shown == Int(row[1]) && ask.claimed == Int(row[2]), "\(row)")
      #expect("\(min(ask.shown, ask.asked)) ÷ \(ask.asked)" == row[3], "\(row)")
      let part = Double(ask.weight * ask.sixtieths) / 60
      #expect(abs(part - (Double(row[4]) ?? 0)) < 0.005, "\(row)")
      #expect(try standing(row[0]).trend == row[5].split(separator: " ").map { Int($0) }, "\(row)")
    }
    #expect(readiness.met == 1 && readiness.oneShort == 1 && readiness.counted.count == 3)
    #expect(try standing("talent-management").met == 3)
    #expect(try standing("talent-management").fallsIn == during("2027-04"))
  }

  @Test func `the figures are those of the page`() throws {
    let rows = try page.table(under: ["figure", "by hand", "percent"])
    let figures = [
      "coverage": readiness.coverage, "readiness": readiness.percent,
      "with own weights": readiness.ownPercent,
    ]
    #expect(rows.count == figures.count)
    for row in rows { #expect(figures[row[0]] == Int(row[2]), "\(row)") }
  }

  @Test func `the gaps and their next steps are those of the page`() throws {
    let rows = try page.table(
      under: [
        "gap", "worth", "target", "examples", "months", "projects", "outcome", "not before",
      ])
    #expect(readiness.gaps.map(\.skill.rawValue) == rows.map(\.[0]))
    for row in rows {
      let target = try #require(Int(row[2]))
      let step = try #require(
        try standing(row[0]).nextStep(to: target, under: framework.rule, on: today))
      #expect(step.level == target && step.examples == Int(row[3]), "\(row)")
      #expect(step.months == Int(row[4]) && step.projects == Int(row[5]), "\(row)")
      #expect(step.needsOutcome == (row[6] == "yes"), "\(row)")
      #expect(step.notBefore?.description ?? "" == row[7], "\(row)")
    }
  }
}
