import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel
@testable import CareerPages

struct StageComparisonTests {
  private let framework: Framework = {
    var framework = Framework.small
    framework.stages[1].asks = [
      .init(skill: "hands-on-delivery", level: 1, weight: 1),
      .init(skill: "teamwork", level: 4, weight: 1),
      .init(skill: "talent-management", level: 4, weight: 1),
      .init(skill: "troubleshooting", level: 3, weight: 1),
    ]
    framework.stages[2].asks = [
      .init(skill: "business-alignment", level: 4, weight: 1),
      .init(skill: "talent-management", level: 2, weight: 1),
      .init(skill: "troubleshooting", level: 3, weight: 1),
      .init(skill: "teamwork", level: 5, weight: 1),
    ]
    framework.contrasts[0].sides[0].skills = ["talent-management"]
    framework.contrasts[0].sides[1].skills = ["business-alignment"]
    framework.contrasts[0].sides[1].departments = true
    framework.contrasts.append(
      Contrast(
        id: "one-sided", title: "One side only",
        sides: [.init(stage: "engineering-manager", word: "x", text: "x")], origin: .fixture))
    return framework
  }()

  private let record: [Entry] = [
    .proof("talent", of: "talent-management", 4, on: "2026-11-20"),
    .proof("alignment", of: "business-alignment", 1, on: "2026-11-19"),
    .fixture("finance", on: "2026-11-18", "x", departments: ["finance"]),
    .proof("trouble", of: "troubleshooting", 3, on: "2026-11-17"),
    .proof("hands", of: "hands-on-delivery", 3, on: "2025-11-22"),
    .proof("too old", of: "talent-management", 4, on: "2025-11-21"),
    .proof("ahead", of: "business-alignment", 4, on: "2026-11-22"),
  ]

  private func comparison(
    _ entries: [Entry], _ left: Int = 1, _ right: Int = 2, framework: Framework? = nil
  ) -> StageComparison {
    let framework = framework ?? self.framework
    let journal = Journal.fixture(entries)
    let standings = Standings(
      journal.digests, profile: Profile(), framework: framework, on: today)
    return StageComparison(
      framework.stages[left], framework.stages[right], framework: framework, journal: journal,
      standings: standings, on: today)
  }

  @Test func `every skill that one of the two asks for is named with what becomes of it`() {
    let rows = comparison([]).skills
    #expect(
      rows.map(\.skill) == [
        "hands-on-delivery", "teamwork", "talent-management", "troubleshooting",
        "business-alignment",
      ])
    #expect(rows.map(\.left) == [1, 4, 4, 3, nil])
    #expect(rows.map(\.right) == [nil, 5, 2, 3, 4])
    #expect(rows.map(\.change) == [.letGo, .gain, .less, .keep, .gain])
    #expect(rows.allSatisfy { $0.shown == 0 })
  }

  @Test func `a row has the shown level`() {
    let shown = (1...4).map {
      Entry.proof("\($0)", 3, on: "2026-0\($0)-01", project: "\($0)")
    }
    #expect(comparison(shown).skills.first { $0.skill == "teamwork" }?.shown == 3)
  }

  @Test func `a target that is met leaves nothing to grow`() throws {
    var row = try #require(comparison([]).skills.first { $0.skill == "business-alignment" })
    #expect(Wording.summary(of: row) == "Grow: 4 levels short")
    row.shown = 4
    #expect(Wording.summary(of: row) == "Target met")
    row.shown = 5
    #expect(Wording.summary(of: row) == "1 above target")
  }

  @Test func `the last year is shared out by what each asks more of`() {
    let found = comparison(record)
    #expect(found.entriesOfYear == 5)
    #expect(found.left.likeIt == ["talent", "hands"] && found.left.percent == 40)
    #expect(found.right.likeIt == ["alignment"] && found.right.percent == 20)
  }

  @Test func `the labels and the sentence count an entry that matches both stages alike`() {
    let both = Entry.fixture(
      "both", on: "2026-11-20", "x",
      [Evidence(skill: "hands-on-delivery"), Evidence(skill: "business-alignment")])
    let entries = [both, .fixture("neither", on: "2026-11-19", "Read docs")]
    let career = Career(
      profile: Profile(), framework: framework, journal: .fixture(entries), plan: Plan([]),
      today: today)
    let page = ComparePage(comparison(entries), Record(career, reading: nil))
    let medium = Medium(key: { $0.rawValue })
    let words = page.printed.flatMap { row -> [String] in
      switch row.content {
      case .sides("Your past year", let halves, _):
        [halves.left, halves.right].map { $0.figures.string(in: medium) }
      case .words(let text, _, _, _): [text.string(in: medium)]
      default: []
      }
    }
    #expect(
      words.prefix(3) == [
        "Matches \(page.titles.left.short), 1 entry", "Matches \(page.titles.right.short), 1 entry",
        "Of 2 entries, 1 matches both stages and 1 matches neither.",
      ])
  }

  @Test func `feedback is not counted, as in an insight about shares`() {
    let feedback = Entry.proof(
      "praised", of: "business-alignment", 5, on: "2026-11-20", kind: .feedback,
      direction: .praise)
    let (found, without) = (comparison(record + [feedback]), comparison(record))
    #expect(found.entriesOfYear == without.entriesOfYear)
    #expect(found.left == without.left && found.right == without.right)
    #expect(found.contrasts == without.contrasts)
  }

  @Test func `where nothing was logged there is no share`() {
    let found = comparison([])
    #expect(found.entriesOfYear == 0)
    #expect(found.left.percent == nil && found.right.percent == nil)
    #expect(found.left.likeIt.isEmpty && found.right.likeIt.isEmpty)
  }

  @Test func `a cell of a contrast has its entries of the last year, newest first`() {
    let found = comparison(record)
    #expect(found.contrasts.map(\.id) == ["scope"])
    #expect(found.contrasts[0].left.word == "running" && found.contrasts[0].right.word == "shaping")
    #expect(found.contrasts[0].left.entries == ["talent"])
    #expect(found.contrasts[0].right.entries == ["alignment", "finance"])
  }

  /// The IDs of the entries on the left and on the right of the only contrast.
  private func found(
    _ record: [Entry], _ change: (inout Contrast) -> Void
  ) -> [[EntryID]] {
    var framework = framework
    framework.contrasts.removeLast()
    for side in 0...1 {
      framework.contrasts[0].sides[side].skills = nil
      framework.contrasts[0].sides[side].departments = nil
    }
    change(&framework.contrasts[0])
    let contrast = comparison(record, framework: framework).contrasts[0]
    return [contrast.left.entries, contrast.right.entries]
  }

  private let changes: [Entry] = [
    .proof("strategy", of: "business-alignment", 4, on: "2026-11-20"),
    .proof("laptop", of: "business-alignment", 1, on: "2026-11-19"),
    .fixture("no level", on: "2026-11-18", "x", [Evidence(skill: "business-alignment")]),
    .fixture(
      "signal", on: "2026-11-17", "x",
      [Evidence(skill: "business-alignment", level: 1, signal: "signal-2")]),
  ]

  @Test func `an entry counts from the lowest level of a side on, and without a level nowhere`() {
    let sides = found(changes) {
      $0.sides[1].levels = [SkillLevel(skill: "business-alignment", level: 3)]
    }
    #expect(sides == [[], ["strategy"]])
  }

  @Test func `an entry with one of a side’s signals counts at any level`() {
    let sides = found(changes) {
      $0.sides[1].levels = [SkillLevel(skill: "business-alignment", level: 3)]
      $0.sides[1].signals = ["signal-2"]
    }
    #expect(sides == [[], ["strategy", "signal"]])
  }

  @Test func `where both sides name a skill, its level says which of them an entry is under`() {
    let sides = found(changes) {
      $0.sides[0].levels = [SkillLevel(skill: "business-alignment", level: 1)]
      $0.sides[1].levels = [SkillLevel(skill: "business-alignment", level: 3)]
    }
    #expect(sides == [["laptop", "signal"], ["strategy"]])
  }

  @Test func `a skill without a level counts every entry, as in older frameworks`() {
    let sides = found(changes) { $0.sides[1].skills = ["business-alignment"] }
    #expect(sides == [[], ["strategy", "laptop", "no level", "signal"]])
  }

  @Test func `a skill’s entries are split at the left target if the right one is higher`() {
    func split(_ levels: Int...) -> StageComparison.Split? {
      let entries = levels.map {
        Entry.proof("\($0)", of: "teamwork", $0, on: "2026-11-0\($0)")
      }
      return comparison(entries).skills.first { $0.skill == "teamwork" }?.split
    }
    let higher = split(3, 4, 5)
    #expect(higher?.left == ["4", "3"] && higher?.right == ["5"])
    #expect(split(3, 4) == nil && split(5) == nil)
    #expect(comparison(record).skills.first { $0.skill == "talent-management" }?.split == nil)
  }

  @Test func `the two sides can be changed over`() {
    let (there, back) = (comparison(record), comparison(record, 2, 1))
    #expect(back.left == there.right && back.right == there.left)
    #expect(back.contrasts.map(\.left) == there.contrasts.map(\.right))
    #expect(back.skills.map(\.left) == there.skills.map(\.right))
    #expect(back.skills.map(\.change) == [.gain, .less, .gain, .keep, .letGo])
  }

  @Test func `a stage beside itself has nothing to gain or to let go of`() {
    let same = comparison(record, 1, 1)
    #expect(same.skills.allSatisfy { $0.change == .keep })
    #expect(same.left.likeIt.isEmpty && same.left.percent == 0)
  }

  @Test func `the stage held and the next are compared, else the first pivot, else the last two`() {
    #expect(framework.comparedStages(holding: "team-lead")?.0.id == "team-lead")
    #expect(framework.comparedStages(holding: "team-lead")?.1.id == "engineering-manager")
    #expect(framework.comparedStages(holding: "technology-leader")?.0.id == "engineering-manager")
    #expect(framework.comparedStages(holding: nil)?.1.id == "technology-leader")
    var plain = framework
    plain.transitions = []
    #expect(plain.comparedStages(holding: nil)?.0.id == "engineering-manager")
    plain.stages.removeLast()
    #expect(plain.comparedStages(holding: nil)?.0.id == "team-lead")
    plain.stages.removeLast()
    #expect(plain.comparedStages(holding: nil) == nil)
  }

  @Test func `a pivot back is not compared by default`() throws {
    var framework = framework
    framework.transitions.insert(
      .fixture(from: "engineering-manager", to: "team-lead", pivot: true), at: 0)
    let stages = try #require(framework.comparedStages(holding: nil))
    #expect([stages.0.id, stages.1.id] == ["engineering-manager", "technology-leader"])
  }
}
