import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

struct DraftTests {
  private let drafts = [
    Draft(kind: .skill, text: "half a line #tal"),
    Draft(kind: .feedback, text: "\"quoted\"\nand more", editing: "01A"),
  ]

  @Test func `unfinished lines are kept until others or none take their place`() throws {
    try withTemporaryCareer { directory, store in
      try store.keepDrafts(drafts, [])
      #expect(try CareerStoreTests.store(in: directory).drafts() == drafts)
      try store.keepDrafts([drafts[1]], drafts)
      #expect(try CareerStoreTests.store(in: directory).drafts() == [drafts[1]])
      try store.keepDrafts([], [drafts[1]])
      #expect(try store.drafts().isEmpty)
      #expect(!FileSystem.exists(directory.drafts))
    }
  }

  @Test func `what another planner has kept stays`() throws {
    try withTemporaryCareer { directory, store in
      try store.keepDrafts([drafts[0]], [])
      let other = CareerStoreTests.store(in: directory)
      try other.keepDrafts([drafts[1]], [])
      #expect(try store.drafts() == drafts)
      try other.keepDrafts([], [drafts[1]])
      #expect(try store.drafts() == [drafts[0]])
    }
  }

  @Test func `what another planner has dropped does not come back`() throws {
    try withTemporaryCareer { directory, store in
      try store.keepDrafts(drafts, [])
      try CareerStoreTests.store(in: directory).keepDrafts([drafts[1]], drafts)
      let more = Draft(kind: .skill, text: "one more")
      try store.keepDrafts(drafts + [more], drafts)
      #expect(try store.drafts() == [drafts[1], more])
    }
  }

  @Test func `all are written again where the file was damaged`() throws {
    try withTemporaryCareer { directory, store in
      try store.keepDrafts([drafts[0]], [])
      try Data("{".utf8).write(to: URL(fileURLWithPath: directory.drafts))
      try store.keepDrafts(drafts, [drafts[0]])
      #expect(try store.drafts() == drafts)
    }
  }

  @Test func `forgetting where there are none makes nothing`() throws {
    try withTemporaryCareer { directory, store in
      try store.keepDrafts([], [])
      #expect(!FileSystem.exists(directory.path))
    }
  }

  @Test func `drafts are no part of the history`() throws {
    try withTemporaryCareer { directory, store in
      try store.keepDrafts(drafts, [])
      #expect(throws: StoreError.nothingToUndo) { try store.undo() }
      #expect(try store.drafts() == drafts)
      #expect(!FileSystem.exists(directory.history))
    }
  }
}
