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
    let journal = try page.table(
      under: ["entry", "day", "kind", "skills", "project", "confirmed by"])
    entries = try journal.map { row in
      Entry(
        id: EntryID(rawValue: row[0]), kind: try #require(EntryKind(rawValue: row[2])),
        day: on(row[1]), title: "Entry \(row[0])", evidence: row[3].list.map(Self.evidence),
        project: row[4].isEmpty ? nil : row[4], confirmedBy: row[5].list,
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

  @Test func `the six numbers of the page are those of the framework`() throws {
    let rule = framework.rule
    let numbers = [
      "entries": rule.entries, "months": rule.months, "projects": rule.projects,
      "windowMonths": rule.windowMonths, "confirmedCounts": rule.confirmedCounts,
      "coveragePercent": rule.coveragePercent,
    ]
    let rows = try page.table(under: ["number", "value", "why"])
    #expect(rows.map(\.[0]).sorted() == numbers.keys.sorted())
    for row in rows {
      #expect(Int(row[1]) == numbers[row[0]], "\(row[0])")
      #expect(!row[2].isEmpty, "\(row[0])")
    }
    #expect(framework.readiness != nil)
    #expect(rule.origin.source == Framework.ourReadingSource)
  }

  @Test func `the example is a dozen entries on a stage of four skills`() {
    #expect(entries.count >= 12 && stage.asks.count == 4)
    #expect(stage.asks.allSatisfy { framework.skill($0.skill) != nil })
    #expect(page.text.contains("It is 21 November 2026"))
  }

  @Test func `each level has the entries, months and projects of the page`() throws {
    let rows = try page.table(
      under: ["skill", "level or above", "entries", "count as", "months", "projects", "met"])
    #expect(rows.count == 6)
    for row in rows {
      let level = try #require(Int(row[1]))
      let proof = try standing(row[0]).proofs[level - 1]
      let window = framework.rule.window(endingWith: today.month)
      let counted = entries.filter { entry in
        window.contains(entry.day.month)
          && entry.evidence(for: SkillID(rawValue: row[0]))?.countedLevel ?? 0 >= level
      }
      #expect(counted.map(\.id.rawValue) == row[2].list, "\(row)")
      #expect(proof.count == row[2].list.count, "\(row)")
      #expect(framework.rule.strength(of: proof) == Int(row[3]), "\(row)")
      #expect(proof.months.count == Int(row[4]), "\(row)")
      #expect(proof.works == Int(row[5]), "\(row)")
      #expect(framework.rule.isMet(by: proof) == (row[6] == "yes"), "\(row)")
    }
  }

  @Test func `each skill is shown as on the page, now and before`() throws {
    let rows = try page.table(under: ["skill", "level", "part", "weight × part", "trend"])
    #expect(rows.map(\.[0]) == readiness.counted.map(\.skill.rawValue))
    for (row, ask) in zip(rows, readiness.counted) {
      #expect(ask.shown == Int(row[1]), "\(row)")
      #expect("\(min(ask.shown, ask.asked)) ÷ \(ask.asked)" == row[2], "\(row)")
      #expect(Double(ask.weight * ask.sixtieths) / 60 == Double(row[3]), "\(row)")
      #expect(try standing(row[0]).trend == row[4].split(separator: " ").map { Int($0) }, "\(row)")
    }
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

  @Test func `the gaps and their smallest steps are those of the page`() throws {
    let rows = try page.table(
      under: ["gap", "worth", "next level", "entries", "months", "projects"])
    #expect(readiness.gaps.map(\.skill.rawValue) == rows.map(\.[0]))
    for row in rows {
      let standing = try standing(row[0])
      let missing = try #require(standing.shortfall(under: framework.rule))
      #expect(standing.shown + 1 == Int(row[2]), "\(row)")
      #expect(
        [missing.entries, missing.months, missing.works].map { Int?($0) }
          == row[3...].map { Int($0) }, "\(row)")
    }
  }

  @Test func `one more entry in November shows the level again, and in December no longer`() {
    let entry = Entry.proof("14", of: "talent-management", 4, on: "2026-11-21")
    func shown(on day: CalendarDay) -> Int? {
      CareerReading.of(entries + [entry], framework: framework, on: day)
        .standings["talent-management"]?.shown
    }
    #expect(shown(on: today) == 4)
    #expect(shown(on: on("2026-12-01")) == 3)
  }
}
