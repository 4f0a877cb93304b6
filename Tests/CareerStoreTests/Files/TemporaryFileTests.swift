import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

/// Only what Cairn itself left half-written is taken away, never what another program is writing.
struct TemporaryFileTests {
  private let foreign = [
    "journal/.syncthing.2026-11.json.tmp", "journal/~syncthing~2026-11.json.tmp",
    "journal/2026-11.json.tmp", "journal/2026-11.json.old.tmp", "journal/2026-11.json.1-2-3.tmp",
    "journal/2026-11.json.-1.tmp", "journal/notes.json.123-0.tmp", "notes.json.old.tmp",
    "notes.json.123-0.tmp", ".profile.json.123-0.tmp", "profile.json.123-0.tmp.part",
  ]

  @Test func `the temporary files of other programs stay`() throws {
    try withTemporaryCareer { directory, store in
      for name in foreign { try Disk.put("half", at: "\(directory.path)/\(name)") }
      _ = try store.perform(.add([.fixture()]))
      for name in foreign { #expect(FileSystem.exists("\(directory.path)/\(name)"), "\(name)") }
    }
  }

  @Test func `our own go with the next change, those in the trash with the next that uses it`()
    throws
  {
    try withTemporaryCareer { directory, store in
      let own = [
        "journal/2026-11.json.4711-0.tmp", "journal/2025-01.json.4711-12.tmp",
        "profile.json.4711-0.tmp", "plan.json.4711-0.tmp", "proposals.json.4711-0.tmp",
        "history.json.4711-0.tmp", "drafts.json.4711-0.tmp",
      ]
      let trashed = "\(directory.trash)/2026-11-21T00-00-02.000Z-removed.json.4711-0.tmp"
      for name in own { try Disk.put("half", at: "\(directory.path)/\(name)") }
      try Disk.put("half", at: trashed)
      _ = try store.perform(.add([.fixture()]))
      for name in own { #expect(!FileSystem.exists("\(directory.path)/\(name)"), "\(name)") }
      #expect(!FileSystem.exists(trashed))
    }
  }

  @Test
  func `beside a document only those of that document go, and only of processes that are gone`()
    throws
  {
    try withTemporaryDirectory { path in
      // No process has such a number: the kernel's limit is 4194304.
      let dead = "\(path)/report.html.4194999-0.tmp"
      let kept = [
        "report.html.\(getpid())-0.tmp", "other.html.4194999-0.tmp", "report.html.tmp",
        "report.html.4194999-0.tmp.bak", "report.html.bak.4194999-0.tmp",
      ]
      for name in kept { try Disk.put("half", at: "\(path)/\(name)") }
      try Disk.put("half", at: dead)
      FileSystem.sweep(beside: "\(path)/report.html")
      #expect(try Disk.names(path) == kept.sorted())
    }
  }
}
