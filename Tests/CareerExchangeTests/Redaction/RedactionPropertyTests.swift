import CareerDemo
import CareerJSON
import CareerModel
import CareerPages
import CareerTesting
import Foundation
import Testing

@testable import CareerExchange

/// That no document has a hidden name in it, for careers whose names stand wherever names can stand.
struct RedactionPropertyTests {
  @Test(arguments: SeededRandom.someSeeds.prefix(12))
  func `no document of any kind has a hidden name in it`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let named = try NamedCareer(using: &random)
    for kind in ExportKind.allCases {
      for picture in [.timeline] + kind.pictures.filter({ $0 != .timeline }) {
        let document = try Document.make(
          ExportRequest(kind, picture: picture, isRedacted: true), of: named.career)
        let text = Self.plain(document.text)
        for name in named.names + ["moc.example"] {
          #expect(text.range(of: Self.plain(name)) == nil, "seed \(seed), \(kind): \(name)")
        }
        for secret in named.secrets {
          #expect(text.range(of: Self.plain(secret)) == nil, "seed \(seed), \(kind): \(secret)")
        }
        let report = try #require(document.redaction)
        let replaced = Set(report.replaced.map { Self.plain($0.name) })
        let isWhole = [.json, .csv].contains(kind)
        #expect(!isWhole || replaced.isSuperset(of: named.names.map(Self.plain)))
        let unfolded = document.text.replacing("\r\n ", with: "").lowercased()
        for name in report.replaced {
          #expect(unfolded.contains(name.neutral.lowercased()), "seed \(seed), \(kind): \(name)")
        }
      }
    }
  }

  @Test func `without redaction the names are there to be found`() throws {
    var random = SeededRandom(seed: 1)
    let named = try NamedCareer(using: &random)
    let all = try [ExportKind.brag, .review, .packet, .form].map {
      try Document.make(ExportRequest($0), of: named.career).text
    }.joined()
    let text = Self.plain(all)
    #expect(named.names.filter { text.range(of: Self.plain($0)) != nil }.count > 3)
  }

  /// Letters and digits alone, in small letters without accents: however a name is written and escaped.
  /// Made with other tables than the program's.
  private static func plain(_ text: String) -> Data {
    let small = text.decomposedStringWithCompatibilityMapping.lowercased()
      .replacingOccurrences(of: "đ", with: "d")
    // Documents are long, and a loop over characters takes its time in a debug build.
    return Data(
      Array(small.utf8).filter { (97...122).contains($0) || (46...57).contains($0) && $0 != 47 })
  }
}

/// A made-up career in which names stand in every field that can hold one, in many ways of writing and disguises.
private struct NamedCareer {
  var career: Career
  private(set) var people: [String] = []
  private(set) var projects: [String] = []
  /// Titles of what is confidential.
  private(set) var secrets: [String] = []

  var names: [String] { people + projects }

  init(using random: inout SeededRandom) throws {
    people = (0..<5).map { _ in Self.name(using: &random) }
    projects = (0..<4).map { _ in Self.name(using: &random) }
    career = try .robin(entries: 60, years: 3, seed: random.next())
    var entries: [Entry] = []
    for (number, entry) in career.oldestFirst.enumerated() {
      entries.append(named(entry, number: number, using: &random))
    }
    // Each name stands in its own field somewhere, as somebody would have logged it.
    for (number, person) in people.enumerated() { entries[number].people = [person] }
    for (number, project) in projects.enumerated() { entries[number].project = project }
    let goals = career.plan.goals.map { goal in
      var goal = goal
      goal.title += " with \(variant(using: &random))"
      goal.why = "because \(variant(using: &random))"
      goal.doneWhen = variant(using: &random)
      goal.steps.append(GoalStep(title: variant(using: &random), unknown: junk(using: &random)))
      if case .dropped = goal.state { goal.state = .dropped(reason: variant(using: &random)) }
      goal.unknown = junk(using: &random)
      return goal
    }
    career.journal = .made(of: Dictionary(grouping: entries) { $0.day.month })
    career.plan = Plan(goals)
    career.profile.name = people[0]
    career.profile.unknown = junk(using: &random)
    career.profile.framework = variant(using: &random)
    career.profile.notApplicable = [
      NotApplicable(
        skill: SkillID(rawValue: "innovation-and-research"), reason: variant(using: &random),
        unknown: junk(using: &random))
    ]
    career.profile.dismissals = [Dismissal(insight: variant(using: &random))]
    career.profile.assessments.append(
      Assessment(skill: SkillID(rawValue: variant(using: &random)), level: 2, date: today))
    career.profile.stages[0].unknown = junk(using: &random)
  }

  private mutating func named(
    _ entry: Entry, number: Int, using random: inout SeededRandom
  ) -> Entry {
    var entry = entry
    entry.people = []
    entry.project = nil
    entry.confirmedBy = []
    if random.chance(0.5) { entry.title += " for \(variant(using: &random))" }
    if random.chance(0.5) {
      entry.result = "agreed with \(variant(using: &random)) in \(number) days"
    }
    if random.chance(0.5) {
      entry.note = "See\n\(variant(using: &random))\nhttps://moc.example/\(variant(using: &random))"
    }
    if random.chance(0.4) { entry.people = [random.one(of: people) ?? ""] }
    if random.chance(0.4) { entry.confirmedBy = [random.one(of: people) ?? ""] }
    if random.chance(0.5) { entry.project = random.one(of: projects) }
    if random.chance(0.3) { entry.departments = [variant(using: &random)] }
    if random.chance(0.3) { entry.links = ["https://moc.example/\(variant(using: &random))"] }
    if random.chance(0.3) { entry.tags = [variant(using: &random)] }
    if random.chance(0.3) { entry.unknown = junk(using: &random) }
    if random.chance(0.1) { entry.id = EntryID(rawValue: "\(number) \(variant(using: &random))") }
    if random.chance(0.2) {
      entry.evidence.append(Evidence(skill: SkillID(rawValue: variant(using: &random)), level: 3))
    }
    if number > 10, random.chance(0.15) {
      entry.title = "Secret \(number) of the house"
      entry.tags.append(random.chance(0.5) ? "confidential" : "#Confidential")
      secrets.append(entry.title)
    }
    return entry
  }

  private func junk(using random: inout SeededRandom) -> UnknownKeys {
    UnknownKeys([variant(using: &random): .string(variant(using: &random))])
  }

  /// One of the names in one of the ways in which people write it.
  private func variant(using random: inout SeededRandom) -> String {
    let name = random.one(of: names) ?? ""
    switch random.below(9) {
    case 0: return name.lowercased()
    case 1: return name.uppercased()
    case 2: return name.split(separator: " ").joined(separator: "-")
    case 3: return name.split(separator: " ").joined(separator: "  ")
    case 4: return "“\(name)”"
    case 5, 6, 7: return random.disguised(name)
    default: return name
    }
  }

  /// One or two words that no language has.
  private static func name(using random: inout SeededRandom) -> String {
    (0..<(1 + random.below(2))).map { _ in
      let parts = (0..<3).map { _ in
        (random.one(of: ["qua", "zir", "böx", "wéj", "vlo", "ykk", "đuz"]) ?? "")
          + (random.one(of: ["q", "x", "zz", "wk"]) ?? "")
      }
      return parts.joined().capitalizedFirst
    }.joined(separator: " ")
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
