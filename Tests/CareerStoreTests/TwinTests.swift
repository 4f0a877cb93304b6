import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

/// Two things in one file with one id, as a copy by hand or a merge line by line leaves them.
struct TwinTests {
  private let first = Entry.fixture("01A", on: "2026-11-02", "First")
  private let second = Entry.fixture("01A", on: "2026-11-05", "Second")
  private let other = Entry.fixture("01B", on: "2026-11-03", "Other")

  private func shown(_ entry: Entry, as id: EntryID) -> Entry {
    var entry = entry
    entry.id = id
    return entry
  }

  private func withTwins(
    _ entries: [Entry]? = nil, _ body: (DataDirectory, CareerStore) throws -> Void
  ) throws {
    try withTemporaryCareer { directory, store in
      try Disk.put(try document(entries ?? [first, second, other]), at: directory.november)
      try body(directory, store)
    }
  }

  @Test func `both are listed, and said with their lines`() throws {
    try withTwins { directory, store in
      let reading = try store.month(november)
      #expect(reading.entries == [first, other, shown(second, as: "01A~2")])
      guard case .twin(let twin)? = reading.problems.first, reading.problems.count == 1 else {
        Issue.record("\(reading.problems)")
        return
      }
      #expect(twin.path == directory.november && twin.id == "01A" && twin.shownAs == "01A~2")
      let lines = try Disk.text(directory.november).split(separator: "\n")
      let (firstLine, line) = (try #require(twin.firstLine), try #require(twin.line))
      #expect(lines[line - 1] == "    {" && lines[firstLine - 1] == "    {")
      #expect(lines[line...].prefix(12).contains { $0.contains("2026-11-05") })
      #expect(lines[firstLine...].prefix(12).contains { $0.contains("2026-11-02") })
      let journal = try store.journal()
      #expect(journal.count == 3 && journal.entry("01A") == first)
    }
  }

  @Test(arguments: ["01A", "01A~2"])
  func `each is edited without the other, and taken back`(id: String) throws {
    try withTwins { _, store in
      let id = EntryID(rawValue: id)
      let before = try store.month(november).entries
      let entry = try #require(before.first { $0.id == id })
      _ = try store.perform(.replace(entry, with: entry.titled("New")))
      let reading = try store.month(november)
      #expect(reading.problems.isEmpty)
      #expect(reading.entries == before.map { $0.id == id ? $0.titled("New") : $0 })
      _ = try store.undo()
      #expect(try store.month(november).entries == before)
      _ = try store.redo()
      #expect(try store.month(november).entries == reading.entries)
    }
  }

  @Test(arguments: ["01A", "01A~2"])
  func `each is deleted without the other, which keeps its name, and taken back`(
    id: String
  ) throws {
    try withTwins { _, store in
      let id = EntryID(rawValue: id)
      let before = try store.month(november).entries
      _ = try store.perform(.remove(try #require(before.first { $0.id == id })))
      #expect(try store.month(november).entries == before.filter { $0.id != id })
      _ = try store.undo()
      #expect(try store.month(november).entries == before)
    }
  }

  @Test func `each is changed in a large change as well`() throws {
    try withTwins { _, store in
      let before = try store.month(november).entries
      let new = (0..<20).map { Entry.fixture(EntryID(rawValue: "02\($0)"), on: "2026-11-01") }
      let edits = Change.add(new).edits + before.map { .entry(before: $0, after: $0.titled("New")) }
      _ = try store.perform(Change(edits))
      let titles = Set(try store.month(november).entries.filter { $0.title == "New" }.map(\.id))
      #expect(titles == ["01A", "01A~2", "01B"])
      _ = try store.undo()
      #expect(try store.month(november).entries == before)
    }
  }

  @Test func `equal entries are one, and a change leaves one`() throws {
    try withTwins([first, first, other]) { _, store in
      let reading = try store.month(november)
      #expect(reading.entries == [first, other] && reading.problems.isEmpty)
      _ = try store.perform(.replace(first, with: first.titled("New")))
      #expect(try store.month(november).entries == [first.titled("New"), other])
      _ = try store.perform(.remove(first.titled("New")))
      #expect(try store.month(november).entries == [other])
    }
  }

  @Test func `no twin gets the id of another entry`() throws {
    let named = Entry.fixture("01A~2", on: "2026-11-09", "Named so")
    let third = Entry.fixture("01A", on: "2026-11-10", "Third")
    try withTwins([first, second, third, named]) { _, store in
      let reading = try store.month(november)
      #expect(reading.entries.map(\.id) == ["01A", "01A~3", "01A~2", "01A~4"])
      #expect(reading.entries.map(\.title) == ["First", "Second", "Named so", "Third"])
      let entry = reading.entries[3]
      _ = try store.perform(.replace(entry, with: entry.titled("New")))
      #expect(try store.titles() == ["First", "Second", "Named so", "New"])
      #expect(try store.ids() == ["01A", "01A~3", "01A~2", "01A~4"])
    }
  }

  @Test func `a twin gets an id of its own by a change, which can be taken back`() throws {
    try withTwins { _, store in
      let before = try store.month(november).entries
      _ = try store.perform(.rename(.entry(before[2]), to: "01Z"))
      let reading = try store.month(november)
      #expect(reading.entries == [first, other, shown(second, as: "01Z")])
      #expect(reading.problems.isEmpty)
      _ = try store.undo()
      #expect(try store.month(november).entries == before)
    }
  }

  @Test func `goals are told apart in the same way`() throws {
    try withTemporaryCareer { directory, store in
      let goals = [Goal.fixture("01G", "Give a talk"), .fixture("01G", "Write a book")]
      try Disk.put(try document(goals), at: directory.plan)
      let read = try store.goals().0
      #expect(read.map(\.id) == ["01G", "01G~2"])
      _ = try store.perform(.removeGoal(read[0]))
      #expect(try store.goals().0 == [read[1]])
      _ = try store.undo()
      #expect(Set(try store.goals().0) == Set(read))
    }
  }

  @Test func `in two months the one that was updated later counts`() throws {
    try withTemporaryCareer { directory, store in
      let moved = first.moved(to: "2026-10-31")
      try Disk.put(try document([first, other]), at: directory.november)
      try Disk.put(try document([moved]), at: directory.october)
      let journal = try store.journal()
      #expect(journal.count == 2 && journal.entry("01A") == moved)
    }
  }
}
