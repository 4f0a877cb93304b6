import CareerJSON
import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

/// proposals.json: changed like everything else, under the lock, whole or not at all, and taken back.
struct ProposalFileTests {
  private func proposal(
    _ id: EntryID = "01P", from day: String = "2026-11-16", commits: Int = 1
  ) -> Proposal {
    let first = CareerTesting.on(day)
    return Proposal(
      id: id, repository: "3f2a9c81d4e7", project: "shop", week: first.startOfWeek,
      title: "Retry failed uploads",
      commits: (0..<commits).compactMap {
        ProposedCommit(
          hash: "\(id)\($0)", time: "\(first)T12:00:00+01:00", subject: "Retry failed uploads")
      }, created: instant("2026-01-01"))
  }

  private func stored(_ store: CareerStore) throws -> [Proposal] {
    let (proposals, problems) = try store.proposals()
    #expect(problems.isEmpty)
    return proposals
  }

  @Test func `there is no file before the first, and an empty list is read`() throws {
    try withTemporaryCareer { directory, store in
      let none = try stored(store)
      #expect(none.isEmpty)
      #expect(!FileSystem.exists(directory.proposals))
    }
  }

  @Test func `keeping one adds the entry and marks it, and undo takes both back`() throws {
    try withTemporaryCareer { directory, store in
      let proposal = proposal()
      _ = try store.perform(.propose([proposal]))
      #expect(try stored(store) == [proposal])
      let entry = proposal.entry(id: "01E", created: instant("2026-11-21"))
      let receipt = try store.perform(.keep(proposal, as: entry, at: instant("2026-11-21")))
      #expect(receipt.months == [november])
      #expect(try store.ids() == ["01E"])
      #expect(try stored(store).map(\.state) == [.kept(as: "01E")])
      // Another process, as after a restart.
      let other = CareerStoreTests.store(in: directory)
      _ = try other.undo()
      #expect(try other.ids().isEmpty)
      #expect(try stored(other) == [proposal])
      _ = try other.undo()
      #expect(try stored(other).isEmpty)
      _ = try other.redo()
      _ = try other.redo()
      #expect(try stored(other).map(\.state) == [.kept(as: "01E")])
    }
  }

  @Test func `what was answered elsewhere meanwhile is not answered again, and nothing is written`()
    throws
  {
    try withTemporaryCareer { _, store in
      let proposal = proposal()
      _ = try store.perform(.propose([proposal]))
      _ = try store.perform(.skip([proposal], at: instant("2026-11-21")))
      let entry = proposal.entry(id: "01E", created: instant("2026-11-21"))
      let error = storeError {
        _ = try store.perform(.keep(proposal, as: entry, at: instant("2026-11-22")))
      }
      #expect(error == .changedMeanwhile(.proposal(proposal)))
      #expect(try store.ids().isEmpty)
      #expect(try stored(store).map(\.state) == [.skipped])
      // The same import by two shells at once: the second is refused, and made anew from what is there.
      #expect(
        storeError { _ = try store.perform(.propose([proposal])) }
          == .changedMeanwhile(.proposal(proposal)))
    }
  }

  @Test func `unknown keys of the file and of a proposal stay through every answer`() throws {
    try withTemporaryCareer { directory, store in
      try Disk.put(
        """
        {"mark": 1, "format": "cairn.proposals", "version": 1, "proposals": [
          {"id": "01P", "state": "open", "repository": "a", "project": "b", "week": "2026-11-16",
           "title": "c", "commits": ["d 2026-11-16T12:00:00Z e"], "created": "2026-11-20T00:00:00Z",
           "mood": ["good"]}]}
        """, at: directory.proposals)
      let proposal = try #require(try stored(store).first)
      _ = try store.perform(.skip([proposal], at: instant("2026-11-21")))
      #expect(
        try stored(store).first?.unknown.values == ["mood": .array([.string("good")])])
      guard case .object(let keys) = try json(Disk.bytes(directory.proposals)) else { return }
      #expect(keys["mark"] == .integer(1))
      _ = try store.undo()
      #expect(try stored(store) == [proposal])
    }
  }

  @Test func `a newer version is read and never rewritten`() throws {
    try withTemporaryCareer { directory, store in
      let text = #"{"format":"cairn.proposals","version":2,"proposals":[]}"#
      try Disk.put(text, at: directory.proposals)
      #expect(
        try store.proposals().1 == [.newerVersion(path: directory.proposals, version: 2)])
      let error = storeError { _ = try store.perform(.propose([proposal()])) }
      #expect(error == .newerVersion(path: directory.proposals, version: 2, known: 1))
      #expect(try Disk.text(directory.proposals) == text)
    }
  }

  @Test func `of a damaged file what can be read is kept, and the file itself goes to trash`()
    throws
  {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.propose([proposal("01P"), proposal("02P", from: "2026-11-02")]))
      let sound = try Disk.text(directory.proposals)
      let damaged = sound.replacing("    },\n    {", by: "    }\n<<<<<<< HEAD\n    {")
      try Disk.put(damaged, at: directory.proposals)
      let (read, problems) = try store.proposals()
      #expect(read.map(\.id) == ["02P", "01P"])
      #expect(problems.count == 1)
      let receipt = try store.perform(.skip([proposal("01P")], at: instant("2026-11-21")))
      #expect(receipt.problems.count == 1)
      #expect(try directory.damagedCopies() == [Data(damaged.utf8)])
      #expect(try stored(store).map(\.state) == [.open, .skipped])
    }
  }

  @Test func `an import of thousands is one change, taken back though history holds less`() throws {
    try withTemporaryCareer { directory, store in
      let many = (0..<2000).map { number in
        proposal(
          EntryID(rawValue: "P\(number)"),
          from: CareerTesting.on("2026-11-16").adding(days: -7 * number).description, commits: 3)
      }.filter { $0.week.year >= 1990 }
      _ = try store.perform(.add([.fixture()]))
      _ = try store.perform(.propose(many))
      #expect(try Disk.bytes(directory.history).count > History.largest)
      #expect(try stored(store).count == many.count)
      let other = CareerStoreTests.store(in: directory)
      _ = try other.undo()
      #expect(try stored(other).isEmpty)
      _ = try other.redo()
      #expect(try stored(other) == many.sorted(by: Proposal.precedes))
      #expect(try other.ids() == ["01A"])
    }
  }
}
