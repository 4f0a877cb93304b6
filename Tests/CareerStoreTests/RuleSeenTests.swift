import CareerJSON
import CareerModel
import CareerTesting
import Foundation
import Testing

@testable import CareerStore

/// The note that the person was told of the readiness rule.
struct RuleSeenTests {
  @Test func `it is kept in the profile, beside what an older Cairn does not know`() throws {
    try withTemporaryCareer { _, store in
      let named = Profile(name: "Ada", unknown: UnknownKeys(["mood": .string("glad")]))
      _ = try store.perform(.edit(Profile(), to: named))
      store.noteRuleSeen()
      var expected = named
      expected.ruleSeen = ReadinessRule.version
      #expect(try store.profile().profile == expected)
    }
  }

  @Test func `undo takes back the last change and leaves the note`() throws {
    try withTemporaryCareer { _, store in
      _ = try store.perform(.edit(Profile(), to: Profile(name: "Ada")))
      store.noteRuleSeen()
      _ = try store.undo()
      #expect(try store.profile().profile == Profile(ruleSeen: ReadinessRule.version))
    }
  }

  @Test func `nothing is written where there is no record`() throws {
    try withTemporaryCareer { directory, store in
      store.noteRuleSeen()
      #expect(!FileSystem.exists(directory.path))
    }
  }

  @Test func `a damaged profile is left as it is`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.edit(Profile(), to: Profile(name: "Ada")))
      let damaged = Data("{ \"format\": ".utf8)
      try damaged.write(to: URL(fileURLWithPath: directory.profile))
      store.noteRuleSeen()
      #expect(try FileSystem.read(directory.profile) == damaged)
    }
  }
}
