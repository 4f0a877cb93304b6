import CareerJSON
import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

@Suite("What is in the trash")
struct TrashListTests {
  @Test("The newest comes first, and each thing once, as it was last")
  func listsNewestFirst() throws {
    try withTemporaryCareer { directory, store in
      #expect(try store.trash() == [])
      let entry = Entry.fixture("01A")
      _ = try store.perform(.add([entry, .fixture("01B", "Another")]))
      _ = try store.perform(.remove(entry))
      _ = try store.perform(.add([entry.titled("Written again")]))
      _ = try store.perform(.remove(entry.titled("Written again")))
      _ = try store.perform(.add(Goal.fixture()))
      _ = try store.perform(.removeGoal(.fixture()))
      let items = try store.trash()
      #expect(
        items.map(\.thing) == [.goal(.fixture()), .entry(entry.titled("Written again"))])
      #expect(items.map(\.id) == ["01G", "01A"])
      #expect(items.allSatisfy { $0.path.hasSuffix("-removed.json") && $0.removed != nil })
    }
  }

  @Test("A damaged file is listed with its former name, size and time")
  func listsFiles() throws {
    try withTemporaryCareer { directory, store in
      try Disk.put("{ broken", at: directory.november)
      _ = try store.perform(.add([.fixture()]))
      let item = try #require(try store.trash().first)
      #expect(item.content == .file(name: "damaged-2026-11.json", bytes: 8))
      #expect(item.removed?.description.hasPrefix("2026-11-21T00:00:0") == true)
      #expect(item.id == FileSystem.name(of: item.path))
    }
  }

  @Test("Files that Cairn did not put there, and unreadable ones, are listed as files")
  func listsForeignFiles() throws {
    try withTemporaryCareer { directory, store in
      let odd = [
        "notes.txt", "2026-11-21T00-00-00.000Z", "2026-11-21T00-00-00.000Z-removed.json",
        "2026-11-21T00-00-00.000Z-2-damaged-plan.json", "2026-99-21T00-00-00.000Z-x", "é",
      ]
      for name in odd { try Disk.put("{", at: "\(directory.trash)/\(name)") }
      try Disk.makeDirectory("\(directory.trash)/folder")
      let items = try store.trash()
      #expect(Set(items.map(\.id)) == Set(odd))
      let names = items.map { item in
        if case .file(let name, _) = item.content { name } else { "" }
      }
      #expect(Set(names).isSuperset(of: ["notes.txt", "removed.json", "damaged-plan.json"]))
      #expect(items.filter { $0.removed != nil }.count == 2)
    }
  }

  @Test("An entry of a newer version that cannot be read leaves its file in the list")
  func listsUnreadableEntries() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([.fixture()]))
      _ = try store.perform(.remove(.fixture()))
      let path = try #require(try store.trash().first?.path)
      let text = try Disk.text(path).replacing(
        "\"entries\" : [", by: "\"entries\" : [{\"id\": \"01Z\", \"kind\": \"song\"},")
      try Disk.put(text, at: path)
      #expect(try store.trash().map(\.id).sorted() == ["01A", FileSystem.name(of: path)].sorted())
    }
  }

  @Test("What was deleted can be put back as it was")
  func restores() throws {
    try withTemporaryCareer { _, store in
      let entry = Entry.fixture(note: "a note", unknown: ["mood": .string("glad")])
      _ = try store.perform(.add([entry]))
      _ = try store.perform(.remove(entry))
      guard case .entry(let found)? = try store.trash().first?.thing else {
        Issue.record("the entry is not in the trash")
        return
      }
      _ = try store.perform(.add([found]))
      #expect(try store.month(november).entries == [entry])
      _ = try store.undo()
      #expect(try store.month(november).entries == [])
    }
  }
}
