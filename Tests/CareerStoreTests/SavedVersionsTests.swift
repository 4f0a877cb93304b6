import CareerJSON
import CareerModel
import CareerTesting
import Foundation
import Testing

@testable import CareerStore

/// Every version of the files that was ever released still opens and means what it meant. The
/// fixtures are never edited; a new version gets a directory of its own beside them.
struct SavedVersionsTests {
  /// A career whose files are those of version 1, as 0.1.0 wrote them.
  private func withVersion1(_ body: (DataDirectory, CareerStore) throws -> Void) throws {
    try with("v1", body)
  }

  /// A career whose files are those of a directory of fixtures.
  private func with(
    _ release: String, _ body: (DataDirectory, CareerStore) throws -> Void
  ) throws {
    let fixtures = Project.folder.appending(path: "Tests/CareerStoreTests/Fixtures/\(release)").path
    try withTemporaryCareer { directory, store in
      let files = [
        ("journal-2026-11.json", directory.november), ("profile.json", directory.profile),
        ("plan.json", directory.plan), ("history.json", directory.history),
      ]
      for (name, path) in files { try Disk.put(Disk.bytes("\(fixtures)/\(name)"), at: path) }
      try body(directory, store)
    }
  }

  private let entries = [
    Entry(
      id: "01JBSM2K3G0000000000000001", kind: .milestone, day: on("2026-11-03"),
      title: "Moved to the cloud",
      evidence: [
        Evidence(skill: "talent-management", level: 3, signal: "hands-over-ownership"),
        Evidence(skill: "teamwork"),
      ],
      result: "costs down by a third", note: "first line\nsecond \"line\" }", project: "cloud",
      people: ["Sam", "Zoë"], departments: ["finance"], links: ["https://example.org/1"],
      tags: ["cloud", "2026"], confirmedBy: ["Kim"],
      created: Instant("2026-11-03T09:15:00Z")!, updated: Instant("2026-11-04T10:00:00.123Z")!),
    Entry(
      id: "01JD7Z9M8Q0000000000000002", kind: .feedback, day: on("2026-11-21"),
      title: "„Gut gemacht“", created: Instant("2026-11-21T18:13:05Z")!,
      unknown: UnknownKeys(["mood": .object(["of": .array([.string("the"), .string("day")])])])),
  ]

  private let profile = Profile(
    name: "Ada Example",
    stages: [
      StageTenure(stage: "team-lead", from: on("2019-03-01"), to: on("2022-12-31")),
      StageTenure(stage: "engineering-manager", from: on("2023-02-01")),
    ],
    aim: Aim(stage: "technology-leader", by: on("2028-01-01")),
    framework: "technology-leadership",
    assessments: [Assessment(skill: "business-alignment", level: 2, date: on("2026-11-01"))],
    notApplicable: [NotApplicable(skill: "teamwork", reason: "there is no such team here")])

  private let goals = [
    Goal(
      id: "01JBKQ0000000000000000000A", title: "Give a talk",
      evidence: [Evidence(skill: "talent-management", level: 4)], why: "to be seen",
      priority: .essential, doneWhen: "it is on video",
      steps: [
        GoalStep(title: "Ask the organisers", done: on("2026-11-10")), GoalStep(title: "Write it"),
      ],
      by: on("2027-06-30"), state: .started, fulfilledBy: ["01JBSM2K3G0000000000000001"],
      created: Instant("2026-11-01T08:00:00Z")!, updated: Instant("2026-11-10T08:00:00Z")!),
    Goal(
      id: "01JBKQ0000000000000000000B", title: "Hire two", state: .done(on: on("2026-11-20")),
      created: Instant("2026-11-02T08:00:00Z")!, updated: Instant("2026-11-20T08:00:00Z")!),
    Goal(
      id: "01JBKQ0000000000000000000C", title: "Learn to juggle", priority: .helpful,
      state: .dropped(reason: "no time"), created: Instant("2026-11-03T08:00:00Z")!),
  ]

  @Test func `the journal of version 1 means what it meant`() throws {
    try withVersion1 { _, store in
      let reading = try store.month(november)
      #expect(reading == MonthReading(month: november, entries: entries))
    }
  }

  @Test func `the profile of version 1 means what it meant`() throws {
    try withVersion1 { _, store in
      let reading = try store.profile()
      #expect(reading == ProfileReading(profile: profile))
      #expect(try store.framework(reading.profile).1.isEmpty)
    }
  }

  @Test func `the plan of version 1 means what it meant`() throws {
    try withVersion1 { _, store in
      let (read, problems) = try store.goals()
      #expect(read == goals && problems.isEmpty)
    }
  }

  @Test func `the history of version 1 is done again and taken back`() throws {
    try withVersion1 { _, store in
      _ = try store.redo()
      #expect(try store.goals().0.map(\.title).last == "Taken back")
      for _ in 0..<3 { _ = try store.undo() }
      #expect(try store.goals().0 == goals)
      #expect(try store.profile().profile.name == "Ada")
      #expect(try store.month(november).entries == [entries[0]])
      #expect(throws: StoreError.nothingToUndo) { try store.undo() }
    }
  }

  @Test func `the files of 0.2.0 mean what they meant, and are taken back`() throws {
    try with("0.2.0") { _, store in
      let written = try #require(Instant("2026-11-28T18:00:00Z"))
      let review = Evidence(skill: "troubleshooting", level: 3, signal: "blameless-review-run")
      let entries = [
        Entry(
          id: "01M8HN0R807N7RT9K1CR1PG35Q", kind: .skill, day: on("2026-11-16"),
          title: "Moved billing to the ledger", evidence: [review], result: "no nights",
          project: "ledger", people: ["Sam"], departments: ["finance"], tags: ["cloud"],
          period: PeriodName(rawValue: "2026-W47"), isStarred: true, created: written),
        Entry(
          id: "01M8HN0R80Z0P0EGEBR6SRWDGK", kind: .feedback, day: on("2026-11-20"),
          title: "More detail in the weekly updates", people: ["Kim"], direction: .wish,
          created: written),
        Entry(
          id: "01M8HN0R8029D5VT11ERR0B7ZF", kind: .feedback, day: on("2026-11-21"),
          title: "Clear and calm in the outage", people: ["Sam"], direction: .praise,
          created: written),
      ]
      let goal = Goal(
        id: "01M8HN0R80R9ZWT7FBJCACKEYA", title: "Give a talk",
        evidence: [Evidence(skill: "talent-management", level: 4)],
        steps: [
          GoalStep(title: "Ask the organisers", by: on("2027-01-31")), GoalStep(title: "Write it"),
        ],
        by: on("2027-06-30"), every: Repetition(rawValue: "half"), created: written)
      let profile = Profile(
        aim: Aim(stage: "technology-leader", by: on("2028-03-31")),
        weights: [SkillWeight(skill: "talent-management", weight: 3)],
        reviews: [ReviewMark(rhythm: .weekly, last: on("2026-11-28"))])
      #expect(try store.month(november) == MonthReading(month: november, entries: entries))
      #expect(try store.goals().0 == [goal])
      #expect(try store.profile().profile == profile)
      #expect(try store.undoAll() == 7)
      #expect(try store.month(november).entries.isEmpty && store.goals().0.isEmpty)
      #expect(try store.profile().profile == Profile())
    }
  }

  @Test func `version 1 is what is still written`() throws {
    try withVersion1 { directory, store in
      let paths = [directory.november, directory.plan, directory.profile]
      let before = try paths.map(Disk.text)
      _ = try store.perform(
        Change([
          .entry(before: nil, after: .fixture()), .goal(before: nil, after: .fixture()),
          .profile(before: profile, after: Profile()),
        ]))
      _ = try store.undo()
      #expect(try paths.map(Disk.text) == before)
    }
  }
}
