import CareerDemo
import CareerModel
import CareerScreens
import CareerTesting
import Synchronization

extension Profile {
  static let engineer = Profile(
    name: "Ada", stages: [StageTenure(stage: "hands-on-engineer", from: on("2024-02-01"))],
    aim: Aim(stage: "team-lead"), ruleSeen: ReadinessRule.version)

  static let manager = Profile(
    name: "Ada",
    stages: [
      StageTenure(stage: "hands-on-engineer", from: on("2014-09-01")),
      StageTenure(stage: "team-lead", from: on("2020-05-01")),
      StageTenure(stage: "engineering-manager", from: on("2023-04-17")),
    ],
    aim: Aim(stage: "technology-leader", by: on("2028-03-31")), ruleSeen: ReadinessRule.version)

  static let leader = manager.beginning("technology-leader", on: on("2026-02-01"))
}

/// A whole career, as the store would hold it.
struct Career: Sendable {
  var profile = Profile() { didSet { edition = Self.editions.next() } }
  var months: [CalendarMonth: [Entry]] = [:] { didSet { edition = Self.editions.next() } }
  var goals: [Goal] = [] { didSet { edition = Self.editions.next() } }
  var proposals: [Proposal] = [] { didSet { edition = Self.editions.next() } }
  /// The same number for the same content and its copies: what a planner that has read it is kept by.
  private(set) var edition = Self.editions.next()

  private static let editions = Editions()

  private final class Editions: Sendable {
    private let last = Atomic(0)

    func next() -> Int { last.add(1, ordering: .relaxed).newValue }
  }

  init(
    _ profile: Profile = Profile(), _ entries: [Entry] = [], goals: [Goal] = [],
    proposals: [Proposal] = []
  ) {
    self.profile = profile
    self.goals = goals
    self.proposals = proposals
    months = Dictionary(grouping: entries.sorted(by: Entry.precedes)) { $0.day.month }
  }

  /// Three hundred entries in eight years.
  static let demo: Career = {
    let demo = DemoCareer(entries: 300, years: 8, seed: 1, lastDay: today)
    return Career(demo.profile, demo.allEntries, goals: demo.goals)
  }()

  /// Fifteen hundred entries in ten years: what `cairn demo` writes.
  static let full: Career = {
    let demo = DemoCareer.robin()
    return Career(demo.profile, demo.allEntries, goals: demo.goals)
  }()

  /// Fifty entries in two years, of somebody who has just begun to keep a record.
  static let sparse: Career = {
    let demo = DemoCareer(entries: 50, years: 2, seed: 4, lastDay: today)
    return Career(demo.profile, demo.allEntries, goals: demo.goals)
  }()

  /// The same person, who never looked back with Cairn.
  static let neverReviewed: Career = {
    var career = full
    career.profile.reviews = []
    return career
  }()

  /// The same person, who wants to stay an engineering manager.
  static let staying: Career = {
    var career = full
    career.profile.aim = Aim(stage: "engineering-manager")
    return career
  }()

  static let few = Career(.engineer, [.review, .hire, .praise])
  static let managing = Career(.manager, [.review, .hire, .praise])
}

extension Entry {
  static let review = fixture(
    "01A", on: "2026-11-20", "Ran the blameless review of the checkout outage",
    [Evidence(skill: "troubleshooting", level: 3)], result: "two fixes shipped in a week",
    people: ["Sam"], departments: ["finance"])
  static let hire = fixture(
    "01B", .milestone, on: "2026-09-01", "First hire", [Evidence(skill: "talent-management")])
  static let praise = fixture(
    "01C", .feedback, on: "2025-12-03", "Kim: the plan was the first that held",
    [Evidence(skill: "work-management", level: 2)], people: ["Kim"])

  /// With something in every place, and more than one line of it.
  static let full = Entry(
    id: "01D", kind: .milestone, day: on("2026-11-03"), title: "Moved the checkout to the cloud",
    evidence: [
      Evidence(skill: "change-management", level: 4, signal: "keeps-support"),
      Evidence(skill: "cross-functional-collaboration", level: 3),
      Evidence(skill: "juggling", level: 2),
    ],
    result: "costs down by a third, and nobody was woken at night for it",
    note: "It began in spring.\n\n"
      + String(repeating: "Finance had to be won, and legal after them. ", count: 14),
    project: "checkout", people: ["Sam", "Kim Lee"], departments: ["finance", "legal"],
    links: ["https://example.org/plan"], tags: ["cloud", "2026"], confirmedBy: ["Kim Lee"],
    created: instant("2026-11-03"))

  /// An entry with an id and a day, and nothing else that a test did not ask for.
  static func fixture(
    _ id: EntryID, _ kind: EntryKind = .skill, on text: String = "2026-11-21",
    _ title: String = "Ran the review", _ evidence: [Evidence] = [], result: String? = nil,
    note: String? = nil, project: String? = nil, people: [String] = [],
    departments: [String] = []
  ) -> Entry {
    Entry(
      id: id, kind: kind, day: on(text), title: title, evidence: evidence, result: result,
      note: note, project: project, people: people, departments: departments,
      created: instant("2026-01-01"))
  }
}
