import CareerJSON
import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

@Suite("Purging deleted text for good")
struct PurgeTests {
  private let secret = Entry.fixture(
    "01SECRETSECRET", "The merger with \"Wayne/Söhne\"", note: "Nobody\nknows of it yet")

  /// Every file below a directory that holds one of the texts, plainly or as JSON writes it.
  private func holders(of texts: [String], in directory: DataDirectory) throws -> [String] {
    try Disk.tree(directory.path).filter { path in
      guard let bytes = try? Disk.bytes("\(directory.path)/\(path)") else { return false }
      return try texts.contains { text in
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        let escaped = try encoder.encode(text).dropFirst().dropLast()
        return bytes.range(of: Data(text.utf8)) != nil || bytes.range(of: escaped) != nil
      }
    }
  }

  private func texts(of entry: Entry) -> [String] {
    [entry.id.rawValue, entry.title] + [entry.note, entry.result].compactMap(\.self)
  }

  private func purge(_ id: String, _ store: CareerStore) throws -> PurgeReport {
    try store.purge(try store.trash().filter { $0.id == id }, false)
  }

  @Test("Nothing of an entry is left in any file: trash, history, drafts, damaged copies, cache")
  func leavesNothing() throws {
    try withTemporaryDirectory { path in
      let directory = DataDirectory(path: path + "/career")
      let runtime = RuntimeEnvironment.fixture(home: path)
      let store = CareerStore(directory, runtime: runtime)
      let other = Entry.fixture("01B", "Another")
      _ = try store.perform(.add([secret, other]))
      _ = try store.perform(.replace(secret, with: secret.titled("The merger, once more")))
      try Disk.put(try Disk.text(directory.november) + "]", at: directory.november)
      _ = try store.perform(.add([.fixture("01C", "A third")]))
      #expect(try directory.damagedCopies().count == 1)
      try store.keepDrafts(
        [
          Draft(kind: .skill, text: "title: x", editing: secret.id),
          Draft(kind: .skill, text: "Told Sam of The merger, once more #trouble"),
          Draft(kind: .goal, text: "Give a talk"),
        ], [])
      try Disk.put("derived: The merger, once more", at: path + "/.cache/cairn/index/1")
      _ = try store.perform(.remove(secret.titled("The merger, once more")))
      let all = texts(of: secret) + ["The merger, once more"]
      #expect(try holders(of: all, in: directory).count == 4)

      let trial = try store.purge(try store.trash().filter { $0.id == secret.id.rawValue }, true)
      #expect(try holders(of: all, in: directory).count == 4)
      let report = try purge(secret.id.rawValue, store)
      #expect(report == trial)
      #expect(report.purged.map(\.id) == [secret.id.rawValue])
      #expect(report.changes == 3 && report.drafts.count == 2)
      #expect(report.files == [] && report.stillIn == [])
      #expect(try holders(of: all, in: directory) == [])
      #expect(try Disk.tree(path + "/.cache") == ["cairn"])

      #expect(try store.drafts() == [Draft(kind: .goal, text: "Give a talk")])
      let copies = try directory.damagedCopies()
      #expect(copies.count == 1 && String(decoding: copies[0], as: UTF8.self).contains("Another"))
      #expect(try store.ids() == ["01B", "01C"])
    }
  }

  @Test("The changes that are left can be taken back and done again, in their order")
  func keepsTheRestOfHistory() throws {
    try withTemporaryCareer { _, store in
      let (one, two) = (Entry.fixture("01A", "First thing"), Entry.fixture("01B", "Second"))
      _ = try store.perform(.add([one, secret, two]))
      _ = try store.perform(.replace(two, with: two.titled("Second, edited")))
      _ = try store.perform(.remove(secret))
      _ = try store.perform(.add([.fixture("01C", "Third")]))
      _ = try store.undo()
      _ = try purge(secret.id.rawValue, store)
      _ = try store.redo()
      #expect(try store.titles() == ["First thing", "Second, edited", "Third"])
      #expect(try store.undoAll() == 3)
      #expect(try store.ids() == [])
      for _ in 1...3 { _ = try store.redo() }
      #expect(try store.titles() == ["First thing", "Second, edited", "Third"])
    }
  }

  @Test("Changes that were taken back go too, and what can be redone is still right")
  func countsUndone() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([.fixture("01A", "First thing")]))
      _ = try store.perform(.add([secret]))
      _ = try store.perform(.add([.fixture("01C", "Third")]))
      for _ in 1...2 { _ = try store.undo() }
      _ = try purge(secret.id.rawValue, store)
      #expect(try holders(of: texts(of: secret), in: directory) == [])
      _ = try store.redo()
      #expect(try store.titles() == ["First thing", "Third"])
      #expect(storeError { _ = try store.redo() } == .nothingToRedo)
      #expect(try store.undoAll() == 2)
    }
  }

  @Test("A damaged copy in which it cannot be cut out goes as a whole, and is named")
  func dropsWhatCannotBeCut() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([secret]))
      _ = try store.perform(.remove(secret))
      let path = "\(directory.trash)/2026-11-21T00-00-00.000Z-damaged-2026-11.json"
      try Disk.put("{\"title\" : \"The merger with \\\"Wayne/Söhne\\\"\", ", at: path)
      let report = try purge(secret.id.rawValue, store)
      #expect(report.files.map(\.path) == [path])
      #expect(try Disk.names(directory.trash) == [])
    }
  }

  @Test("What is still in the journal or the plan is not purged, and nothing changes")
  func refusesWhatIsThere() throws {
    try withTemporaryCareer { directory, store in
      let other = Entry.fixture("01B", "Another")
      _ = try store.perform(.add([secret, other]))
      _ = try store.perform(Change([secret, other].flatMap { Change.remove($0).edits }))
      _ = try store.perform(.add([secret]))
      let before = try Disk.bytes(directory.history)
      let report = try purge(secret.id.rawValue, store)
      #expect(report.inRecord.map(\.id) == [secret.id.rawValue])
      #expect(report.changes == 0)
      #expect(try Disk.bytes(directory.history) == before)
      #expect(try store.trash().count == 2)
    }
  }

  @Test("An entry counts as there where its month is damaged and names it")
  func refusesWhatMayBeThere() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([secret]))
      _ = try store.perform(.remove(secret))
      try Disk.put("{ \"id\" : \"\(secret.id.rawValue)\", ", at: directory.october)
      #expect(try purge(secret.id.rawValue, store).inRecord.count == 1)
    }
  }

  @Test("All purges everything deleted, and leaves what is in the record with its history")
  func purgesAll() throws {
    try withTemporaryCareer { directory, store in
      let kept = Entry.fixture("01B", "Another thing")
      _ = try store.perform(.add([kept, secret]))
      _ = try store.perform(.remove(kept))
      _ = try store.undo()
      _ = try store.perform(.remove(secret))
      _ = try store.perform(.add(Goal.fixture("01G", "A secret goal")))
      _ = try store.perform(.removeGoal(.fixture("01G", "A secret goal")))
      try Disk.put("as it was", at: "\(directory.trash)/notes.txt")
      let report = try store.purge(nil, false)
      #expect(
        Set(report.purged.map(\.id)) == [secret.id.rawValue, "01G", "notes.txt"])
      #expect(try Disk.names(directory.trash) == [])
      #expect(try holders(of: texts(of: secret) + ["A secret goal"], in: directory) == [])
      #expect(try store.ids() == ["01B"])
      #expect(try store.purge(nil, false).purged == [])
      #expect(try store.undoAll() == 1)
    }
  }

  @Test("The same words in something else are left there, and the file is named")
  func namesOtherPlaces() throws {
    try withTemporaryCareer { _, store in
      _ = try store.perform(.add(Goal.fixture("01G", secret.title)))
      _ = try store.perform(.add([secret]))
      _ = try store.perform(.remove(secret))
      let report = try purge(secret.id.rawValue, store)
      #expect(report.stillIn == ["history.json", "plan.json"])
    }
  }

  @Test("The trash of another entry in the same file stays, with keys that are not known")
  func keepsNeighbours() throws {
    try withTemporaryCareer { directory, store in
      let other = Entry.fixture("01B", "Another", unknown: ["mood": .string("glad")])
      _ = try store.perform(.add([secret, other]))
      _ = try store.perform(Change([secret, other].flatMap { Change.remove($0).edits }))
      _ = try purge(secret.id.rawValue, store)
      #expect(try store.trash().map(\.thing) == [.entry(other)])
      #expect(try holders(of: texts(of: secret), in: directory) == [])
    }
  }

  @Test("A cache that cannot be emptied does not deny what was purged")
  func saysCacheErrors() throws {
    try withTemporaryDirectory { path in
      let directory = DataDirectory(path: path + "/career")
      let store = CareerStore(directory, runtime: .fixture(home: path))
      _ = try store.perform(.add([secret]))
      _ = try store.perform(.remove(secret))
      try Disk.put("in the way", at: path + "/.cache/cairn")
      let report = try purge(secret.id.rawValue, store)
      #expect(report.cacheError == .notADirectory(path: path + "/.cache/cairn"))
      #expect(try holders(of: texts(of: secret), in: directory) == [])
    }
  }

  @Test("A history of a newer Cairn is not rewritten, so nothing is purged")
  func leavesNewerFiles() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([secret]))
      _ = try store.perform(.remove(secret))
      let text = try Disk.text(directory.history)
      try Disk.put(text.replacing("\"version\" : 1", by: "\"version\" : 2"), at: directory.history)
      let error = storeError { _ = try purge(secret.id.rawValue, store) }
      #expect(error == .newerVersion(path: directory.history, version: 2, known: 1))
      #expect(try store.trash().count == 1)
    }
  }
}
