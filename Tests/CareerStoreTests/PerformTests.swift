import CareerDemo
import CareerJSON
import CareerModel
import CareerTesting
import Foundation
import Testing

@testable import CareerStore

struct PerformTests {
  @Test func `an empty directory has nothing in it, and reading does not make it`() throws {
    try withTemporaryCareer { directory, store in
      let (goals, problems) = try store.goals()
      #expect(goals.isEmpty && problems.isEmpty)
      #expect(try store.months().0.isEmpty)
      #expect(try store.drafts().isEmpty)
      #expect(try store.month(november) == MonthReading(month: november, entries: []))
      #expect(try store.profile() == ProfileReading(profile: Profile(), isNew: true))
      #expect(!FileSystem.exists(directory.path))
    }
  }

  @Test func `what was performed is read back`() throws {
    try withTemporaryCareer { directory, store in
      let entries = [Entry.fixture("01A", on: "2026-11-02"), .fixture("01B", on: "2026-10-31")]
      let goal = Goal.fixture()
      let profile = Profile(name: "Ada", aim: Aim(stage: "team-lead", by: on("2027-01-01")))
      let receipt = try store.perform(.add(entries))
      #expect(receipt == Receipt(change: .add(entries), months: [october, november]))
      #expect(try store.perform(.add(goal)).months.isEmpty)
      _ = try store.perform(.edit(Profile(), to: profile))
      for reader in [store, Self.again(directory)] {
        #expect(try reader.months().0 == [november, october])
        #expect(try reader.month(november).entries == [entries[0]])
        #expect(try reader.month(october).entries == [entries[1]])
        #expect(try reader.goals().0 == [goal] && reader.goals().1.isEmpty)
        #expect(try reader.profile() == ProfileReading(profile: profile))
      }
    }
  }

  private static func again(_ directory: DataDirectory) -> CareerStore { store(in: directory) }

  @Test func `a month is written as the documentation shows it`() throws {
    try withTemporaryCareer { directory, store in
      let later = Entry.fixture(
        "01B", on: "2026-11-21", "Asked 1/2 \"why\"", note: "a\nb",
        unknown: ["mood": .string("glad")])
      _ = try store.perform(.add([later, .fixture("01C", on: "2026-11-02", "Über")]))
      #expect(try Disk.text(directory.november) == Self.written)
    }
  }

  private static let written = """
    {
      "entries" : [
        {
          "created" : "2026-01-01T00:00:00.000Z",
          "date" : "2026-11-02",
          "id" : "01C",
          "kind" : "skill",
          "skills" : [
            {
              "level" : 3,
              "skill" : "talent-management"
            }
          ],
          "title" : "Über",
          "updated" : "2026-11-21T00:00:00.000Z"
        },
        {
          "created" : "2026-01-01T00:00:00.000Z",
          "date" : "2026-11-21",
          "id" : "01B",
          "kind" : "skill",
          "mood" : "glad",
          "note" : "a\\nb",
          "skills" : [
            {
              "level" : 3,
              "skill" : "talent-management"
            }
          ],
          "title" : "Asked 1/2 \\"why\\"",
          "updated" : "2026-11-21T00:00:00.000Z"
        }
      ],
      "format" : "cairn.journal",
      "version" : 1
    }

    """

  @Test func `profile, plan and history say what they are`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.edit(Profile(), to: Profile(name: "Ada")))
      _ = try store.perform(.add(Goal.fixture()))
      #expect(
        try Disk.text(directory.profile)
          == "{\n  \"format\" : \"cairn.profile\",\n  \"name\" : \"Ada\",\n  \"version\" : 1\n}\n")
      for (path, format) in [(directory.plan, "plan"), (directory.history, "history")] {
        guard case .object(let keys) = try json(Disk.bytes(path)) else { continue }
        #expect(keys["format"] == .string("cairn.\(format)"))
        #expect(keys["version"] == .integer(1))
        #expect(try Disk.text(path).hasSuffix("\n}\n"))
      }
      #expect(
        try Disk.tree(directory.path) == [
          "history.json", "journal", "lock", "plan.json", "profile.json",
        ])
    }
  }

  @Test func `an entry is put in its place by its day, then by its id`() throws {
    try withTemporaryCareer { directory, store in
      for (id, day) in [("01C", 9), ("01A", 20), ("01D", 9), ("01B", 9), ("01E", 1), ("01F", 30)] {
        let text = "2026-11-" + (day < 10 ? "0\(day)" : "\(day)")
        _ = try store.perform(.add([.fixture(EntryID(rawValue: id), on: text)]))
      }
      let order: [EntryID] = ["01E", "01B", "01C", "01D", "01A", "01F"]
      #expect(try store.ids() == order)
      let lines = try Disk.text(directory.november).split(separator: "\n")
      #expect(
        lines.filter { $0.hasPrefix("      \"id\"") }.map { $0.dropFirst(14).prefix(3) }
          == order.map { $0.rawValue[...] })
    }
  }

  @Test func `a month whose last entry has gone is an empty list that is read again`() throws {
    try withTemporaryCareer { directory, store in
      let entry = Entry.fixture()
      _ = try store.perform(.add([entry]))
      _ = try store.perform(.remove(entry))
      #expect(try store.month(november) == MonthReading(month: november, entries: []))
      _ = try store.perform(.add([entry]))
      #expect(try store.month(november) == MonthReading(month: november, entries: [entry]))
    }
  }

  @Test(arguments: SeededRandom.seeds())
  func `any entries are read back as they were given, and taken back to the last`(
    seed: UInt64
  ) throws {
    try withTemporaryCareer { _, store in
      var random = SeededRandom(seed: seed)
      let entries = (0..<20).map { random.entry("01\($0)") }
      for entry in entries { _ = try store.perform(.add([entry])) }
      let read = try store.month(november)
      #expect(read.entries == entries.sorted(by: Entry.precedes), "seed \(seed)")
      #expect(read.problems.isEmpty, "seed \(seed)")
      #expect(try store.undoAll() == 20, "seed \(seed)")
      #expect(try store.ids().isEmpty, "seed \(seed)")
    }
  }
}
