import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

@Suite("What the doctor finds by names, modes and links")
struct FileFindingTests {
  /// The kinds and paths of what is found, notes left out.
  private func found(_ store: CareerStore, isQuick: Bool = true) throws -> [String] {
    try store.check(isQuick).filter { $0.severity != .note }.map {
      "\($0.kind.rawValue) \(FileSystem.name(of: $0.path))"
    }
  }

  private func setMode(_ mode: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  /// A career with a month, a goal and something in the trash.
  private func withCareer(_ body: (DataDirectory, CareerStore) throws -> Void) throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([.fixture("01A"), .fixture("01B")]))
      _ = try store.perform(.remove(.fixture("01B")))
      _ = try store.perform(.add(Goal.fixture()))
      #expect(try store.check(false) == [])
      try body(directory, store)
    }
  }

  @Test("Nothing is found where there is nothing, and nothing is made")
  func findsNothing() throws {
    try withTemporaryCareer { directory, store in
      let found = try store.check(false)
      #expect(found == [])
      #expect(!FileSystem.exists(directory.path))
    }
  }

  @Test(
    "Files that others may read are found and closed; a directory that was there keeps its mode")
  func mode() throws {
    try withCareer { directory, store in
      let trashed = try #require(try Disk.names(directory.trash).first)
      try setMode(0o644, directory.november)
      try setMode(0o400, directory.plan)
      try setMode(0o755, directory.journal)
      try setMode(0o604, "\(directory.trash)/\(trashed)")
      try setMode(0o755, directory.path)
      let expected = ["mode 2026-11.json", "mode journal", "mode plan.json", "mode \(trashed)"]
      #expect(try Set(found(store)) == Set(expected))
      let report = try store.repair(nil)
      #expect(report.repaired.count == 4 && report.left == [] && !report.isUndoable)
      #expect(try Disk.mode(directory.november) == 0o600)
      #expect(try Disk.mode(directory.plan) == 0o600)
      #expect(try Disk.mode(directory.journal) == 0o700)
      #expect(try Disk.mode(directory.path) == 0o755)
      #expect(try store.ids() == ["01A"])
    }
  }

  @Test("A data directory in which others may write is closed to them")
  func writableDirectory() throws {
    try withCareer { directory, store in
      try setMode(0o777, directory.path)
      #expect(try store.check(false).map(\.kind) == [.mode])
      _ = try store.repair(nil)
      #expect(try Disk.mode(directory.path) == 0o755)
      #expect(try store.check(false) == [])
    }
  }

  @Test("Modes are no news for the planner where nobody else gets in")
  func quietModes() throws {
    try withCareer { directory, store in
      try setMode(0o644, directory.november)
      #expect(try store.check(true) == [])
      try setMode(0o755, directory.path)
      #expect(try found(store) == ["mode 2026-11.json"])
    }
  }

  @Test("A link is a note; one that leads nowhere is an error")
  func links() throws {
    try withCareer { directory, store in
      let elsewhere = directory.path + "-plan.json"
      try FileManager.default.moveItem(atPath: directory.plan, toPath: elsewhere)
      try Disk.link(directory.plan, to: elsewhere)
      let note = try #require(try store.check(false).first)
      #expect(note.kind == .link && note.about == elsewhere && note.severity == .note)
      try Disk.remove(elsewhere)
      #expect(try store.check(true).map(\.kind) == [.brokenLink])
      #expect(try store.repair(nil).left.map(\.kind) == [.brokenLink])
    }
  }

  @Test("A lock that is a link is removed, and what it leads to is left alone")
  func lockLink() throws {
    try withCareer { directory, store in
      let victim = directory.path + "-victim"
      try Disk.put("mine", at: victim)
      try setMode(0o644, victim)
      try Disk.remove(directory.lock)
      try Disk.link(directory.lock, to: victim)
      #expect(try store.check(true).map(\.kind) == [.lockLink])
      let report = try store.repair(nil)
      #expect(report.repaired.map(\.kind) == [.lockLink] && report.left == [])
      #expect(try Disk.text(victim) == "mine")
      #expect(try Disk.mode(victim) == 0o644)
      #expect(!FileSystem.isLink(directory.lock))
    }
  }

  @Test("Temporary files of ours are found and removed, those of other programs are not")
  func temporaryFiles() throws {
    try withCareer { directory, store in
      let ours = [
        "\(directory.plan).4711-0.tmp", "\(directory.november).4711-12.tmp",
        "\(directory.trash)/2026-11-21T00-00-00.000Z-removed.json.4711-0.tmp",
      ]
      let others = [
        "\(directory.journal)/.syncthing.2026-11.json.tmp", "\(directory.path)/notes.json.1-0.tmp",
        "\(directory.november).tmp",
      ]
      for path in ours + others {
        try Disk.put("{", at: path)
        try setMode(0o600, path)
      }
      #expect(try Set(store.check(true).map(\.path)) == Set(ours))
      #expect(try store.check(true).allSatisfy { $0.kind == .temporaryFile })
      let report = try store.repair(nil)
      #expect(report.repaired.count == 3 && report.left == [])
      #expect(ours.allSatisfy { !FileSystem.exists($0) })
      #expect(others.allSatisfy { FileSystem.exists($0) })
    }
  }

  @Test("A directory where a month belongs is found, and what cannot be repaired stays")
  func notAFile() throws {
    try withCareer { directory, store in
      try Disk.makeDirectory(directory.october)
      let found = try store.check(false).filter { $0.severity == .error }
      #expect(found.map(\.kind) == [.notAFile])
      #expect(found.first?.path == directory.october)
      #expect(try store.repair(nil).left.contains { $0.kind == .notAFile })
    }
  }

  @Test("A copy that a sync program made is merged, and goes to the trash")
  func conflictCopy() throws {
    try withCareer { directory, store in
      let name = "2026-11.sync-conflict-20261126-101112-ABC.json"
      let path = "\(directory.journal)/\(name)"
      try Disk.put(
        month([.fixture("01A"), .fixture("01Z", on: "2026-11-03", "From afar")]), at: path)
      #expect(try found(store) == ["conflict-copy \(name)"])
      let report = try store.repair(nil)
      #expect(report.repaired.map(\.kind) == [.conflictCopy] && report.left == [])
      #expect(try store.ids() == ["01Z", "01A"])
      #expect(!FileSystem.exists(path))
    }
  }

  @Test("A copy of the profile is left to a person")
  func profileCopy() throws {
    try withCareer { directory, store in
      let copy = "\(directory.path)/profile 2.json"
      try Disk.put("{\"format\": \"cairn.profile\", \"version\": 1}", at: copy)
      #expect(try found(store) == ["conflict-copy profile 2.json"])
      #expect(try store.repair(nil).left.map(\.kind) == [.conflictCopy])
      #expect(try store.repair(copy).left == [])
    }
  }

  @Test("A month with a wrong name is taken in as a change, and goes to the trash")
  func misnamedMonth() throws {
    try withCareer { directory, store in
      let path = "\(directory.journal)/november.json"
      var newer = Entry.fixture("01A", "Edited elsewhere", updated: "2026-11-22")
      newer.note = "kept"
      try Disk.put(
        month([newer, .fixture("01Z", on: "2026-09-03", "From afar")]), at: path)
      try setMode(0o600, path)
      try Disk.put("{\"format\": \"else\"}", at: "\(directory.journal)/settings.json")
      #expect(try found(store) == ["misnamed-month november.json"])
      let report = try store.repair(nil)
      #expect(report.left == [] && report.isUndoable)
      #expect(try store.month(november).entries == [newer])
      #expect(try store.titles(during("2026-09")) == ["From afar"])
      #expect(!FileSystem.exists(path))
      #expect(try store.trash().contains { $0.id.hasSuffix("november.json") })
      _ = try store.undo()
      #expect(try store.month(november).entries == [.fixture("01A")])
      #expect(try store.ids(during("2026-09")) == [])
    }
  }

  @Test("One that cannot be read whole is left to a person")
  func damagedMisnamedMonth() throws {
    try withCareer { directory, store in
      let path = "\(directory.journal)/november.json"
      try Disk.put(month([.fixture("01Z")]) + "]", at: path)
      #expect(try store.check(true).map(\.isRepairable) == [false])
      #expect(try store.repair(nil).left.map(\.kind) == [.misnamedMonth])
      #expect(FileSystem.exists(path))
    }
  }
}

/// A month as Cairn writes it.
func month(_ entries: [Entry]) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  struct Month: Encodable {
    var entries: [Entry]
    var format = "cairn.journal"
    var version = 1
  }
  return String(decoding: try encoder.encode(Month(entries: entries)), as: UTF8.self)
}
