import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

/// A change applies to what is on disk now, and never overwrites what it did not see.
struct ForeignChangesTests {
  private func byHand(_ path: String, _ old: String, _ new: String) throws {
    let text = try Disk.text(path)
    #expect(text.contains(old))
    try Disk.put(text.replacing(old, by: new), at: path)
  }

  @Test func `undo passes over what was changed by hand, and the step before it is next`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([.fixture("01A", "First")]))
      _ = try store.perform(.add([.fixture("01B", "Second")]))
      try byHand(directory.november, "\"Second\"", "\"By hand\"")
      #expect(throws: StoreError.changedMeanwhile(.entry(.fixture("01B", "Second")))) {
        try store.undo()
      }
      #expect(try store.titles() == ["First", "By hand"])
      _ = try store.undo()
      #expect(try store.titles() == ["By hand"])
      #expect(throws: StoreError.nothingToUndo) { try store.undo() }
      _ = try store.redo()
      #expect(throws: StoreError.changedMeanwhile(.entry(.fixture("01B", "Second")))) {
        try store.redo()
      }
      #expect(try store.titles() == ["First", "By hand"])
    }
  }

  @Test func `an edit of what another window edited is refused and changes nothing`() throws {
    try withTemporaryCareer { directory, store in
      let entry = Entry.fixture()
      _ = try store.perform(.add([entry]))
      _ = try CareerStoreTests.store(in: directory).perform(
        .replace(entry, with: entry.titled("Theirs")))
      let history = try Disk.text(directory.history)
      for change in [Change.replace(entry, with: entry.titled("Ours")), .remove(entry)] {
        #expect(throws: StoreError.changedMeanwhile(change.edits[0].things.before)) {
          try store.perform(change)
        }
      }
      #expect(try store.titles() == ["Theirs"])
      #expect(try Disk.text(directory.history) == history)
      #expect(!FileSystem.exists(directory.trash))
    }
  }

  @Test func `of a change that does not fit in one part, no part is done`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([.fixture("01A")]))
      let before = try Disk.text(directory.november)
      let change = Change([
        .entry(before: nil, after: .fixture("01B")), .goal(before: nil, after: .fixture()),
        .entry(before: .fixture("01A", "Never so"), after: nil),
      ])
      #expect(throws: StoreError.changedMeanwhile(.entry(.fixture("01A", "Never so")))) {
        try store.perform(change)
      }
      #expect(try Disk.text(directory.november) == before)
      #expect(!FileSystem.exists(directory.plan) && !FileSystem.exists(directory.trash))
    }
  }

  @Test func `a change that is done already can be done again`() throws {
    try withTemporaryCareer { _, store in
      let change = Change.add([.fixture()])
      _ = try store.perform(change)
      _ = try store.perform(change)
      #expect(try store.ids() == ["01A"])
      _ = try store.perform(.remove(.fixture()))
      _ = try store.perform(.remove(.fixture()))
      #expect(try store.ids().isEmpty)
    }
  }

  @Test func `goals are not overwritten either`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add(Goal.fixture()))
      try byHand(directory.plan, "\"Give a talk\"", "\"By hand\"")
      #expect(throws: StoreError.changedMeanwhile(.goal(.fixture()))) {
        try store.perform(.removeGoal(.fixture()))
      }
      #expect(throws: StoreError.changedMeanwhile(.goal(.fixture()))) {
        try store.undo()
      }
      #expect(try store.goals().0.map(\.title) == ["By hand"])
    }
  }

  @Test func `two windows edit different parts of the profile, and both stay`() throws {
    try withTemporaryCareer { directory, store in
      let aim = Aim(stage: "team-lead")
      _ = try store.perform(.edit(Profile(), to: Profile(name: "Ada")))
      _ = try CareerStoreTests.store(in: directory).perform(
        .edit(Profile(), to: Profile(aim: aim)))
      #expect(try store.profile().profile == Profile(name: "Ada", aim: aim))
      #expect(throws: StoreError.changedMeanwhile(nil)) {
        try store.perform(.edit(Profile(), to: Profile(name: "Eve")))
      }
      _ = try store.undo()
      #expect(try store.profile().profile == Profile(name: "Ada"))
    }
  }
}
