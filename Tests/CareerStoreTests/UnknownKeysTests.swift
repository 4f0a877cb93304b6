import CareerJSON
import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

/// An older Cairn must not destroy what a newer one wrote.
struct UnknownKeysTests {
  private let month = """
    {"mark": {"deep": [1, {"er": null}]}, "format": "cairn.journal", "version": 1, "entries": [
      {"id": "01A", "kind": "skill", "date": "2026-11-02", "title": "First",
       "created": "2026-11-02T00:00:00Z", "mood": {"of": ["the", 1.5, true]},
       "skills": [{"skill": "teamwork", "level": 2, "seenBy": ["Sam", null]}]}]}
    """
  private let expected: [String: JSONValue] = [
    "mood": .object(["of": .array([.string("the"), .number(1.5), .bool(true)])])
  ]

  private func check(_ entry: Entry?) throws {
    let entry = try #require(entry)
    #expect(entry.unknown.values == expected)
    #expect(
      entry.evidence.first?.unknown.values == ["seenBy": .array([.string("Sam"), .null])])
  }

  private func mark(_ path: String) throws -> JSONValue? {
    guard case .object(let keys) = try json(Disk.bytes(path)) else { return nil }
    return keys["mark"]
  }

  @Test func `an entry keeps them through edit, undo and redo`() throws {
    try withTemporaryCareer { directory, store in
      try Disk.put(month, at: directory.november)
      let entry = try #require(try store.month(november).entries.first)
      _ = try store.perform(.replace(entry, with: entry.titled("New")))
      try check(store.month(november).entries.first)
      _ = try store.undo()
      #expect(try store.month(november).entries == [entry])
      _ = try store.redo()
      try check(store.month(november).entries.first)
      #expect(try mark(directory.november) == json(#"{"deep": [1, {"er": null}]}"#))
    }
  }

  @Test func `an entry keeps them when it moves to another month and back`() throws {
    try withTemporaryCareer { directory, store in
      try Disk.put(month, at: directory.november)
      let entry = try #require(try store.month(november).entries.first)
      _ = try store.perform(.replace(entry, with: entry.moved(to: "2026-10-31")))
      try check(store.month(october).entries.first)
      #expect(try store.ids().isEmpty)
      _ = try store.undo()
      #expect(try store.month(november).entries == [entry])
      #expect(try mark(directory.november) != nil)
    }
  }

  @Test func `an entry keeps them when its removal is taken back`() throws {
    try withTemporaryCareer { directory, store in
      try Disk.put(month, at: directory.november)
      let entry = try #require(try store.month(november).entries.first)
      _ = try store.perform(.remove(entry))
      _ = try CareerStoreTests.store(in: directory).undo()
      try check(store.month(november).entries.first)
    }
  }

  @Test func `a goal and the plan keep them`() throws {
    try withTemporaryCareer { directory, store in
      let text = """
        {"format": "cairn.plan", "version": 1, "mark": 7, "goals": [
          {"id": "01G", "title": "Talk", "state": "planned", "created": "2026-11-02T00:00:00Z",
           "colour": "green", "skills": [{"skill": "teamwork", "weight": 0.5}],
           "steps": [{"title": "Ask", "with": "Sam"}]}]}
        """
      try Disk.put(text, at: directory.plan)
      let goal = try #require(try store.goals().0.first)
      var edited = goal
      edited.state = .done(on: on("2026-11-21"))
      _ = try store.perform(.replace(goal, with: edited))
      #expect(try store.goals().0 == [edited])
      #expect(edited.unknown.values == ["colour": .string("green")])
      #expect(edited.steps.first?.unknown.values == ["with": .string("Sam")])
      #expect(edited.evidence.first?.unknown.values == ["weight": .number(0.5)])
      _ = try store.undo()
      #expect(try store.goals().0 == [goal])
      #expect(try mark(directory.plan) == .integer(7))
    }
  }

  @Test func `the profile keeps them at every level`() throws {
    try withTemporaryCareer { directory, store in
      let text = """
        {"format": "cairn.profile", "version": 1, "name": "Ada", "mark": {"a": [1]},
         "stages": [{"stage": "team-lead", "from": "2024-01-01", "where": "here"}],
         "aim": {"stage": "engineering-manager", "why": "people"},
         "assessments": [{"skill": "s", "level": 2, "date": "2026-01-01", "by": "Kim"}],
         "notApplicable": [{"skill": "t", "reason": "none", "until": null}]}
        """
      try Disk.put(text, at: directory.profile)
      let profile = try store.profile().profile
      var edited = profile
      edited.name = "Ada L."
      edited.aim?.by = on("2027-01-01")
      edited = edited.beginning("engineering-manager", on: on("2026-01-01"))
      _ = try store.perform(.edit(profile, to: edited))
      #expect(try store.profile().profile == edited)
      #expect(edited.aim?.unknown.values == ["why": .string("people")])
      #expect(edited.stages.first?.unknown.values == ["where": .string("here")])
      #expect(try mark(directory.profile) == json(#"{"a": [1]}"#))
      _ = try store.undo()
      #expect(try json(Disk.bytes(directory.profile)) == json(text))
      _ = try store.redo()
      #expect(try store.profile().profile == edited)
    }
  }

  @Test func `a window that never saw the keys of the profile keeps them too`() throws {
    try withTemporaryCareer { directory, store in
      try Disk.put(
        #"{"format": "cairn.profile", "version": 1, "mark": 1}"#, at: directory.profile)
      _ = try store.perform(.edit(Profile(), to: Profile(name: "Ada")))
      #expect(try mark(directory.profile) == .integer(1))
      #expect(try store.profile().profile.name == "Ada")
    }
  }

  @Test func `the history keeps them, in the document and in each record`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([.fixture()]))
      let text = try Disk.text(directory.history)
        .replacing("\"version\" : 1", by: "\"mark\" : 1,\n  \"version\" : 1")
        .replacing("      \"at\" : ", by: "      \"by\" : \"Sam\",\n      \"at\" : ")
      try Disk.put(text, at: directory.history)
      _ = try store.perform(.add([.fixture("01B")]))
      _ = try store.undo()
      _ = try store.undo()
      _ = try store.redo()
      #expect(try mark(directory.history) == .integer(1))
      #expect(try Disk.text(directory.history).contains("\"by\" : \"Sam\""))
      #expect(try store.ids() == ["01A"])
    }
  }
}
