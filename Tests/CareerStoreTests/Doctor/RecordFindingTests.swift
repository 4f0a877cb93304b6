import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

@Suite("What the doctor finds in the files")
struct RecordFindingTests {
  private func put(_ text: String, at path: String) throws {
    try Disk.put(text, at: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }

  private func withCareer(_ body: (DataDirectory, CareerStore) throws -> Void) throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([.fixture("01A"), .fixture("01B", on: "2026-11-22")]))
      #expect(try store.check(false) == [])
      try body(directory, store)
    }
  }

  /// What is found, as `kind line`.
  private func found(_ store: CareerStore) throws -> [String] {
    try store.check(false).map { "\($0.kind.rawValue) \($0.line.map(String.init) ?? "-")" }
  }

  @Test("A damaged month is found with its line, written again, and kept in the trash to the byte")
  func damagedMonth() throws {
    try withCareer { directory, store in
      let text = try Disk.text(directory.november).replacing(
        "  \"version\" : 1", by: "<<<<<<< HEAD")
      try put(text, at: directory.november)
      let line = try #require(text.split(separator: "\n").firstIndex(of: "<<<<<<< HEAD")) + 1
      #expect(try found(store) == ["damaged-file \(line)"])
      let report = try store.repair(nil)
      #expect(report.repaired.map(\.kind) == [.damagedFile] && report.left == [])
      #expect(try directory.damagedCopies() == [Data(text.utf8)])
      #expect(try store.ids() == ["01A", "01B"])
    }
  }

  @Test("Damaged plan, proposals, history and drafts are written again, with copies in the trash")
  func damagedOthers() throws {
    try withCareer { directory, store in
      for path in [directory.plan, directory.proposals, directory.history, directory.drafts] {
        try put("{ broken", at: path)
      }
      #expect(try found(store) == Array(repeating: "damaged-file 1", count: 4))
      let report = try store.repair(nil)
      #expect(report.repaired.count == 4 && report.left == [])
      #expect(try directory.damagedCopies().count == 4)
    }
  }

  @Test("A damaged profile is left to a person")
  func damagedProfile() throws {
    try withCareer { directory, store in
      try put("{ broken", at: directory.profile)
      #expect(try store.repair(nil).left.map(\.kind) == [.damagedFile])
      #expect(try Disk.text(directory.profile) == "{ broken")
    }
  }

  @Test("An entry that cannot be read is found with its line and stays")
  func unreadableEntry() throws {
    try withCareer { directory, store in
      let text = try Disk.text(directory.november)
        .replacing("\"date\" : \"2026-11-22\"", by: "\"date\" : \"some day\"")
      try put(text, at: directory.november)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let line = try #require(lines.lastIndex(of: "    {")) + 1
      #expect(try found(store) == ["unreadable-entry \(line)"])
      #expect(try store.repair(nil).left.map(\.kind) == [.unreadableEntry])
      #expect(try Disk.text(directory.november) == text)
    }
  }

  @Test("An entry in the wrong month's file is moved to its own")
  func wrongMonth() throws {
    try withCareer { directory, store in
      let stray = Entry.fixture("01C", on: "2026-11-05", "Strayed")
      try put(month([.fixture("01D", on: "2026-10-02", "At home"), stray]), at: directory.october)
      #expect(try found(store).map { $0.split(separator: " ").first } == ["wrong-month"])
      let line = try #require(try store.check(false).first?.line)
      let text = try Disk.text(directory.october).split(separator: "\n")
      #expect(text.dropFirst(line - 1).prefix(6).joined().contains("2026-11-05"))
      let report = try store.repair(nil)
      #expect(report.repaired.map(\.about) == ["Strayed"] && report.left == [])
      #expect(try store.ids() == ["01C", "01A", "01B"])
      #expect(try store.ids(october) == ["01D"])
    }
  }

  @Test("Of an entry in two months the one updated last stays, the other goes to the trash")
  func twoMonths() throws {
    try withCareer { directory, store in
      let old = Entry.fixture("01A", on: "2026-10-30", "As it was", updated: "2026-10-30")
      try put(month([old]), at: directory.october)
      #expect(try found(store).map { $0.split(separator: " ").first } == ["two-months"])
      #expect(try store.check(false).first?.path == directory.october)
      let report = try store.repair(nil)
      #expect(report.repaired.count == 1 && report.left == [])
      #expect(try store.ids(october) == [])
      #expect(try store.ids() == ["01A", "01B"])
      let copies = try store.trash().filter { $0.entryID == nil }
      #expect(copies.count == 1)
      #expect(try Disk.text(copies[0].path).contains("As it was"))
    }
  }

  @Test("A goal that names an entry that is gone loses it, and undo brings it back")
  func missingEntry() throws {
    try withCareer { directory, store in
      var goal = Goal.fixture()
      goal.state = .done(on: on("2026-11-21"))
      goal.fulfilledBy = ["01A", "01GONE"]
      _ = try store.perform(.add(goal))
      let finding = try #require(try store.check(false).first)
      #expect(finding.kind == .missingEntry && finding.detail == "01GONE")
      #expect(finding.line != nil)
      let report = try store.repair(nil)
      #expect(report.isUndoable && report.left == [])
      #expect(try store.goals().0.first?.fulfilledBy == ["01A"])
      _ = try store.undo()
      #expect(try store.goals().0 == [goal])
    }
  }

  @Test("Another version of the profile is taken as a change, and the copy goes to the trash")
  func takesProfile() throws {
    try withCareer { directory, store in
      _ = try store.perform(.edit(Profile(), to: Profile(name: "Ada")))
      let copy = directory.path + "/profile 2.json"
      let text = try Disk.text(directory.profile)
      try put(text.replacing("Ada", by: "Ada L."), at: copy)
      let report = try store.repair(copy)
      #expect(report.isUndoable && report.left == [])
      #expect(try store.profile().profile.name == "Ada L.")
      #expect(!FileSystem.exists(copy))
      #expect(try store.trash().count == 2)
      _ = try store.undo()
      #expect(try store.profile().profile.name == "Ada")
    }
  }

  @Test("It takes the place of a damaged profile, which goes to the trash to the byte")
  func replacesDamagedProfile() throws {
    try withCareer { directory, store in
      try put("{ broken", at: directory.profile)
      let copy = directory.path + "-else.json"
      try put(
        "{\"format\": \"cairn.profile\", \"version\": 1, \"name\": \"Ada\"}", at: copy)
      let report = try store.repair(copy)
      #expect(report.repaired.map(\.kind) == [.damagedFile] && report.left == [])
      #expect(try store.profile().profile.name == "Ada")
      #expect(FileSystem.exists(copy))
      let kept = try #require(try store.trash().first)
      #expect(try Disk.text(kept.path) == "{ broken")
    }
  }

  @Test("A file that is no profile is refused, and nothing changes")
  func refusesOtherFiles() throws {
    try withCareer { directory, store in
      let before = try Disk.tree(directory.path)
      for path in [directory.november, directory.path + "/none.json"] {
        #expect(storeError { _ = try store.repair(path) } != nil)
      }
      #expect(try Disk.tree(directory.path) == before)
      #expect(try store.profile().isNew)
    }
  }

  @Test("What a newer Cairn wrote is found and never touched")
  func newerVersion() throws {
    try withCareer { directory, store in
      let text = try Disk.text(directory.november).replacing(
        "\"version\" : 1", by: "\"version\" : 2")
      try put(text, at: directory.november)
      #expect(try found(store) == ["newer-version -"])
      #expect(try store.repair(nil).left.map(\.kind) == [.newerVersion])
      #expect(try Disk.text(directory.november) == text)
    }
  }

  @Test("Of two different entries with one id the second gets its own, and undo takes that back")
  func duplicates() throws {
    try withCareer { directory, store in
      let entries = [Entry.fixture("01A", "First"), .fixture("01A", "Second")]
      try put(month(entries), at: directory.november)
      let finding = try #require(try store.check(false).first)
      #expect(finding.kind == .twinID && finding.about == "Second" && finding.isRepairable)
      #expect((finding.line ?? 0) > 10)
      let report = try store.repair(nil)
      #expect(report.repaired.map(\.kind) == [.twinID] && report.left == [])
      #expect(try Set(store.titles()) == ["First", "Second"])
      #expect(try Set(store.ids()).count == 2)
      #expect(try store.ids().contains("01A"))
      #expect(try !store.ids().contains { $0.rawValue.contains("~") })
      _ = try store.undo()
      #expect(try Set(store.titles()) == ["First", "Second"])
      try put(month([entries[0], entries[0]]), at: directory.november)
      #expect(try store.check(false) == [])
    }
  }

  @Test("A framework that is named but missing is found, and skills that are unknown are notes")
  func frameworks() throws {
    try withCareer { directory, store in
      _ = try store.perform(
        .edit(Profile(), to: Profile(framework: "our-own")))
      var odd = Entry.fixture("01C")
      odd.evidence = [Evidence(skill: "juggling", level: 2)]
      _ = try store.perform(.add([odd]))
      let found = try store.check(false)
      #expect(found.map(\.kind) == [.framework, .unknownSkill])
      #expect(found.last?.about == "juggling" && found.last?.severity == .note)
    }
  }

  @Test("A level that there is not is found, since it counts for nothing")
  func unknownLevels() throws {
    try withCareer { directory, store in
      var odd = Entry.fixture("01C", "Ran the review")
      odd.evidence = [Evidence(skill: "talent-management", level: 9)]
      _ = try store.perform(.add([odd]))
      let found = try store.check(false)
      #expect(found.map(\.kind) == [.unknownLevel])
      #expect(found[0].about == "Ran the review" && found[0].detail == "talent-management:9")
    }
  }

  @Test("Many faults at once are repaired as one change, and the doctor is content")
  func repairsTogether() throws {
    try withCareer { directory, store in
      var goal = Goal.fixture()
      goal.fulfilledBy = ["01GONE"]
      _ = try store.perform(.add(goal))
      try put(
        month([.fixture("01C", on: "2026-12-05", "Strayed")]), at: directory.october)
      try put(
        month([.fixture("01E", on: "2026-09-05", "Misnamed")]),
        at: "\(directory.journal)/september.json")
      try put("{ broken", at: directory.proposals)
      let report = try store.repair(nil)
      #expect(report.repaired.count == 4 && report.left == [])
      #expect(try store.check(false) == [])
      _ = try store.undo()
      #expect(try store.goals().0.first?.fulfilledBy == ["01GONE"])
      #expect(try store.ids(during("2026-09")) == [])
      #expect(try store.ids(december) == ["01C"])
    }
  }
}
