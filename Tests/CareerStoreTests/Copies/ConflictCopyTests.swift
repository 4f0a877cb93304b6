import CareerModel
import CareerTesting
import Foundation
import Testing

@testable import CareerStore

/// Copies that sync programs make of a file are further versions of it.
struct ConflictCopyTests {
  private let kept = Entry.fixture("01A", "Here only")
  private let shared = Entry.fixture("01B", "As it was")
  private let foreign = Entry.fixture("01C", "There only")

  private func withCopy(
    ending: String = " 2.json",
    _ body: (_ directory: DataDirectory, _ store: CareerStore, _ copy: String) throws -> Void
  ) throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([kept, shared]))
      let copy = try directory.putCopy(
        [shared.titled("Edited there"), foreign], ending: ending)
      try body(directory, store, copy)
    }
  }

  @Test(arguments: copyEndings)
  func `a copy is shown merged, whatever its name, and reading writes nothing`(
    ending: String
  ) throws {
    try withCopy(ending: ending) { directory, store, copy in
      let before = try directory.contents()
      let reading = try store.month(november)
      #expect(reading.entries == [kept, shared.titled("Edited there"), foreign])
      #expect(reading.problems == [.copyShown(path: copy, of: directory.november)])
      #expect(try store.months().0 == [november])
      #expect(try directory.contents() == before)
    }
  }

  @Test(arguments: copyEndings)
  func `a month that only exists as a copy is read, and saved under its name`(
    ending: String
  ) throws {
    try withTemporaryCareer { directory, store in
      try directory.putCopy([foreign], ending: ending)
      #expect(try store.months().0 == [november])
      #expect(try store.titles() == ["There only"])
      _ = try store.perform(.add([kept]))
      #expect(try Disk.names(directory.journal) == ["2026-11.json"])
      #expect(try store.titles() == ["Here only", "There only"])
    }
  }

  @Test(arguments: copyEndings)
  func `copies of the plan and of the proposals are shown and saved too`(ending: String) throws {
    try withTemporaryCareer { directory, store in
      let goals = [Goal.fixture("01G"), .fixture("01H", "Write a book")]
      let proposals = ["01P", "01Q"].map { Proposal.fixture(EntryID(rawValue: $0)) }
      _ = try store.perform(.add(goals[0]))
      _ = try store.perform(.propose([proposals[0]]))
      try Disk.put(try document([goals[1]]), at: "\(directory.path)/plan\(ending)")
      try Disk.put(try document([proposals[1]]), at: "\(directory.path)/proposals\(ending)")
      #expect(try store.goals().0 == goals)
      #expect(try store.proposals().0 == proposals)
      #expect(try store.goals().1.count == 1)
      #expect(try store.mergeCopies().count == 2)
      let (saved, problems) = try store.goals()
      #expect(saved == goals && problems.isEmpty)
      #expect(try store.proposals().0 == proposals)
      #expect(!FileSystem.exists("\(directory.path)/plan\(ending)"))
      _ = try store.undo()
      #expect(try store.goals().0 == [goals[0]])
      #expect(try store.proposals().0 == [proposals[0]])
    }
  }

  @Test func `the next change saves the merge as a change of its own, copies go to the trash`()
    throws
  {
    try withCopy { directory, store, copy in
      let own = try Disk.bytes(directory.november)
      let bytes = try Disk.bytes(copy)
      let new = Entry.fixture("01D", "New")
      let receipt = try store.perform(.add([new]))
      let trash = try Disk.names(directory.trash)
      let place = try #require(trash.first { $0.hasSuffix("copy-2026-11 2.json") })
      #expect(
        receipt.problems
          == [
            .copyMerged(
              path: copy, of: directory.november, kept: "\(directory.trash)/\(place)")
          ])
      #expect(receipt.change == .add([new]))
      #expect(try Disk.bytes("\(directory.trash)/\(place)") == bytes)
      let losing = try #require(trash.first { $0.hasSuffix("merged-2026-11.json") })
      #expect(try Disk.bytes("\(directory.trash)/\(losing)") == own)
      #expect(try Disk.names(directory.journal) == ["2026-11.json"])
      let merged = try store.month(november)
      #expect(merged.entries == [kept, shared.titled("Edited there"), foreign, new])
      #expect(merged.problems.isEmpty)

      _ = try store.undo()
      #expect(try store.month(november).entries == [kept, shared.titled("Edited there"), foreign])
      _ = try store.undo()
      #expect(try store.month(november).entries == [kept, shared])
      #expect(try Disk.names(directory.journal) == ["2026-11.json"])
      _ = try store.redo()
      _ = try store.redo()
      #expect(try store.month(november).entries == merged.entries)
    }
  }

  @Test func `an entry that only the copy has can be edited as it is shown`() throws {
    try withCopy { _, store, _ in
      _ = try store.perform(.replace(foreign, with: foreign.titled("Edited here")))
      #expect(try store.titles() == ["Here only", "Edited there", "Edited here"])
    }
  }

  @Test func `undo and redo leave copies to the next change`() throws {
    try withCopy { directory, store, copy in
      let receipt = try store.undo()
      #expect(receipt.change == Change.add([kept, shared]).inverse)
      #expect(FileSystem.exists(copy))
      _ = try store.redo()
      #expect(FileSystem.exists(copy))
      #expect(try store.titles() == ["Here only", "Edited there", "There only"])
    }
  }

  @Test func `of two updated at the same moment the file's own counts`() throws {
    try withTemporaryCareer { directory, store in
      var other = kept
      other.title = "Other"
      _ = try store.perform(.add([kept]))
      try directory.putCopy([other])
      #expect(try store.titles() == ["Here only"])
      _ = try store.mergeCopies()
      #expect(try store.titles() == ["Here only"])
      #expect(try store.undoAll() == 1)
    }
  }

  @Test func `a copy that says the same goes to the trash and is no change`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([kept, shared]))
      let history = try Disk.bytes(directory.history)
      try directory.putCopy([kept, shared])
      #expect(try store.mergeCopies().count == 1)
      #expect(try Disk.bytes(directory.history) == history)
      #expect(
        try Disk.names(directory.trash).map { String($0.dropFirst(25)) } == ["copy-2026-11 2.json"])
    }
  }

  @Test func `a long name of a copy is cut in the trash`() throws {
    try withTemporaryCareer { directory, store in
      try directory.putCopy([kept], ending: " (\(String(repeating: "é", count: 115))).json")
      #expect(try store.mergeCopies().count == 1)
      #expect(try Disk.names(directory.journal) == ["2026-11.json"])
      #expect(try Disk.names(directory.trash).count == 1)
    }
  }

  @Test func `without copies the start touches nothing`() throws {
    try withTemporaryCareer { directory, store in
      let merged = try store.mergeCopies()
      #expect(merged.isEmpty)
      #expect(!FileSystem.exists(directory.path))
    }
  }

  @Test func `where nothing can be saved the merged view stays`() throws {
    try withCopy { directory, store, copy in
      try FileLock(path: directory.lock).hold { (_) throws(StoreError) in
        let quick = CareerStoreTests.store(in: directory, patience: .milliseconds(50))
        #expect(storeError { _ = try quick.mergeCopies() } != nil)
      }
      #expect(FileSystem.exists(copy))
      try Disk.put("in the way", at: directory.trash)
      #expect(
        try store.mergeCopies()
          == [.copyLeft(path: copy, line: nil, detail: "it cannot be merged yet")])
      #expect(FileSystem.exists(copy))
      #expect(try store.titles() == ["Here only", "Edited there", "There only"])
      // It does not keep the user's own change from being saved.
      _ = try store.perform(.add([.fixture("01D", "New")]))
      #expect(try store.titles() == ["Here only", "Edited there", "There only", "New"])
    }
  }

  @Test(arguments: [
    "2026-11.json~", ".2026-11.json.swp", "2026-11.json.bak", "2026-11.json.orig",
    ".syncthing.2026-11.json.tmp", ".~tmp~", "2026-11.json.4711-0.part", "2026-115.json",
    "2026-11.sync-conflict-20261126.json.tmp", "Copy of 2026-11.json", "2026-13 2.json",
    "#2026-11.json#", ".#2026-11.json", "2026-11 2.json~",
  ])
  func `what editors and sync programs leave besides is left alone`(name: String) throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([kept]))
      try Disk.put(try document([foreign]), at: "\(directory.journal)/\(name)")
      #expect(try store.titles() == ["Here only"])
      _ = try store.perform(.add([shared]))
      #expect(try Disk.names(directory.journal).contains(name))
      #expect(try store.titles() == ["Here only", "As it was"])
    }
  }

  @Test func `a file of another kind with such a name is left alone without a word`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([kept]))
      try Disk.put("{\"tasks\": []}", at: "\(directory.journal)/2026-11 notes.json")
      try Disk.put(try document([Goal.fixture()]), at: "\(directory.journal)/2026-11 plan.json")
      let reading = try store.month(november)
      #expect(reading.entries == [kept] && reading.problems.isEmpty)
      _ = try store.perform(.add([shared]))
      #expect(try Disk.names(directory.journal).count == 3)
    }
  }

  @Test(arguments: ["damaged", "newer", "unreadable entry", "directory"])
  func `a copy that cannot be read whole is named and left`(kind: String) throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([kept]))
      let copy = "\(directory.journal)/2026-11 2.json"
      let text = String(decoding: try document([shared]), as: UTF8.self)
      switch kind {
      case "damaged": try Disk.put(String(text.dropLast(20)), at: copy)
      case "newer":
        try Disk.put(text.replacing("\"version\" : 1", by: "\"version\" : 2"), at: copy)
      case "unreadable entry":
        try Disk.put(text.replacing("\"skill\",\n", by: "\"song\",\n"), at: copy)
      default: try Disk.makeDirectory(copy)
      }
      let reading = try store.month(november)
      #expect(reading.entries == [kept])
      guard case .copyLeft(let path, _, _)? = reading.problems.first else {
        Issue.record("\(reading.problems)")
        return
      }
      #expect(path == copy)
      _ = try store.perform(.add([.fixture("01N")]))
      #expect(FileSystem.exists(copy))
    }
  }

  @Test func `a copy of the profile is named and never merged, until it is taken`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.edit(Profile(), to: Profile(name: "Ada")))
      let text = try Disk.text(directory.profile)
      let copy = "\(directory.path)/profile (1).json"
      try Disk.put(text.replacing("Ada", by: "Robin"), at: copy)
      let reading = try store.profile()
      #expect(reading.profile.name == "Ada")
      #expect(reading.problems == [.profileCopy(path: copy)])
      _ = try store.perform(.add([kept]))
      #expect(FileSystem.exists(copy))
      #expect(try store.mergeCopies().isEmpty)
      _ = try store.repair(copy)
      #expect(try store.profile() == ProfileReading(profile: Profile(name: "Robin")))
      #expect(!FileSystem.exists(copy))
      _ = try store.undo()
      #expect(try store.profile().profile.name == "Ada")
    }
  }

  @Test func `a copy of the profile takes the place of a damaged one`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.edit(Profile(), to: Profile(name: "Ada")))
      let copy = "\(directory.path)/profile.sync-conflict-1.json"
      try Disk.put(try Disk.text(directory.profile), at: copy)
      try Disk.put("{", at: directory.profile)
      _ = try store.repair(copy)
      #expect(try store.profile() == ProfileReading(profile: Profile(name: "Ada")))
      #expect(try directory.damagedCopies() == [Data("{".utf8)])
    }
  }
}

extension Proposal {
  static func fixture(_ id: EntryID) -> Proposal {
    Proposal(
      id: id, repository: "3f2a9c81d4e7", project: "shop", week: on("2026-11-16"),
      title: "Retry failed uploads",
      commits: [
        ProposedCommit(hash: "\(id)", time: "2026-11-16T12:00:00+01:00", subject: "Retry")
      ].compactMap(\.self), created: instant("2026-01-01"))
  }
}
