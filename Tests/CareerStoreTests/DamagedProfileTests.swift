import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

/// Damage in the files that are no journal.
struct DamagedProfileTests {
  @Test(arguments: ["", "{", "[]", #"{"format": "cairn.plan", "version": 1}"#, "{\"name\":\"A\",}"])
  func `a damaged profile reads as empty with the reason, and is never written over`(
    text: String
  ) throws {
    try withTemporaryCareer { directory, store in
      try Disk.put(text, at: directory.profile)
      let reading = try store.profile()
      #expect(reading.profile == Profile() && !reading.isNew && reading.problems.count == 1)
      #expect(try Disk.text(directory.profile) == text)
      #expect(throws: StoreError.self) {
        try store.perform(.edit(Profile(), to: Profile(name: "Ada")))
      }
      #expect(try Disk.text(directory.profile) == text)
      _ = try store.perform(.add([.fixture()]))
      #expect(try store.ids().count == 1)
    }
  }

  @Test func `a damaged plan keeps its sound goals`() throws {
    try withTemporaryCareer { directory, store in
      for id in ["01A", "01B", "01C"] {
        _ = try store.perform(.add(Goal.fixture(EntryID(rawValue: id))))
      }
      let text = try Disk.text(directory.plan).replacing("\"id\" : \"01B\"", by: "\"id\" \"01B\"")
        .replacing("\n    }", by: "\n    } ")
      try Disk.put(text, at: directory.plan)
      let (goals, problems) = try store.goals()
      #expect(goals.map(\.id) == ["01A", "01C"] && problems.count == 1)
      _ = try store.perform(.add(Goal.fixture("01D")))
      #expect(try store.goals().0.map(\.id) == ["01A", "01C", "01D"])
      #expect(try directory.damagedCopies() == [Data(text.utf8)])
    }
  }

  @Test(arguments: ["", "{", #"{"format": "cairn.journal", "version": 1, "entries": []}"#])
  func `a damaged history does not stop a change; it is put away, and that is said`(
    text: String
  ) throws {
    try withTemporaryCareer { directory, store in
      try Disk.put(text, at: directory.history)
      let receipt = try store.perform(.add([.fixture()]))
      #expect(try directory.damagedCopies() == [Data(text.utf8)])
      #expect(receipt.problems.count == 1)
      _ = try store.undo()
      #expect(try store.ids().isEmpty)
    }
  }

  @Test
  func
    `undo says that the history is damaged; asking again does not fill the trash with a damaged history`()
    throws
  {
    try withTemporaryCareer { directory, store in
      try Disk.put("{", at: directory.history)
      let error = storeError { _ = try store.undo() }
      guard case .historyDamaged(let copy)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(try Disk.bytes(copy) == Data("{".utf8))
      for _ in 0..<2 {
        #expect(throws: StoreError.nothingToUndo) { try store.undo() }
      }
      #expect(try directory.damagedCopies() == [Data("{".utf8)])
    }
  }

  @Test func `a step of the history that cannot be read does not bar the way`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([.fixture("01A")]))
      _ = try store.perform(.add([.fixture("01B")]))
      let text = try Disk.text(directory.history)
      let last = try #require(text.ranges(of: "\"kind\" : \"skill\"").last)
      try Disk.put(
        text.replacingCharacters(in: last, with: "\"kind\" : \"dream\""), at: directory.history)
      #expect(throws: StoreError.self) { try store.undo() }
      _ = try store.undo()
      #expect(try store.ids() == ["01B"])
    }
  }

  @Test func `unfinished lines that cannot be read are put away before others take their place`()
    throws
  {
    try withTemporaryCareer { directory, store in
      try Disk.put("{\"drafts\": [", at: directory.drafts)
      #expect(throws: StoreError.self) { try store.drafts() }
      try store.keepDrafts([Draft(kind: .skill, text: "New")], [])
      #expect(try directory.damagedCopies() == [Data("{\"drafts\": [".utf8)])
    }
  }
}
