import CareerJSON
import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

struct TrashTests {
  private func removed(_ directory: DataDirectory) throws -> [JSONValue] {
    try Disk.names(directory.trash).map { try json(Disk.bytes("\(directory.trash)/\($0)")) }
  }

  @Test func `what is removed is kept in the trash, with its time`() throws {
    try withTemporaryCareer { directory, store in
      let entry = Entry.fixture(unknown: ["mood": .string("glad")])
      _ = try store.perform(.add([entry]))
      _ = try store.perform(.remove(entry))
      #expect(
        try Disk.names(directory.trash) == ["2026-11-21T00-00-02.000Z-removed.json"])
      let text = try encodedText(entry)
      #expect(
        try removed(directory) == [
          json(
            """
            {"entries": [\(text)], "format": "cairn.trash", "version": 1,
             "removed": "2026-11-21T00:00:03.000Z"}
            """)
        ])
    }
  }

  @Test func `entries that are removed at one moment do not take each other's place`() throws {
    try withTemporaryCareer { directory, store in
      let entries = ["01A", "01B", "01C"].map { Entry.fixture(EntryID(rawValue: $0)) }
      _ = try store.perform(.add(entries))
      for entry in entries {
        var runtime = RuntimeEnvironment.fixture()
        runtime.now = { instant("2026-11-21") }
        _ = try CareerStore(directory, runtime: runtime).perform(.remove(entry))
      }
      #expect(
        try Disk.names(directory.trash) == [
          "2026-11-21T00-00-00.000Z-2-removed.json", "2026-11-21T00-00-00.000Z-3-removed.json",
          "2026-11-21T00-00-00.000Z-removed.json",
        ])
      let texts = try removed(directory).map { "\($0)" }
      for id in ["01A", "01B", "01C"] { #expect(texts.contains { $0.contains("\"\(id)\"") }) }
    }
  }

  @Test func `undoing an addition puts it there, moving and editing do not`() throws {
    try withTemporaryCareer { directory, store in
      let entry = Entry.fixture()
      _ = try store.perform(.add([entry]))
      _ = try store.perform(.replace(entry, with: entry.moved(to: "2026-10-31")))
      #expect(!FileSystem.exists(directory.trash))
      _ = try store.undo()
      #expect(!FileSystem.exists(directory.trash))
      _ = try store.undo()
      #expect(try Disk.names(directory.trash).count == 1)
    }
  }

  @Test func `a goal that is removed is kept there too`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add(Goal.fixture("01G", "Give a talk")))
      _ = try store.perform(.removeGoal(.fixture("01G", "Give a talk")))
      #expect(try removed(directory).contains { "\($0)".contains("Give a talk") })
    }
  }

  @Test func `where the trash cannot be made, nothing is removed`() throws {
    try withTemporaryCareer { directory, store in
      let entry = Entry.fixture()
      _ = try store.perform(.add([entry]))
      try Disk.put("in the way", at: directory.trash)
      #expect(throws: StoreError.notADirectory(path: directory.trash)) {
        try store.perform(.remove(entry))
      }
      #expect(try store.month(november).entries == [entry])
    }
  }
}
