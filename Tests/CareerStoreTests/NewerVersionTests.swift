import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

/// What a newer Cairn wrote is read as well as can be, and never rewritten.
struct NewerVersionTests {
  private static let entry =
    #"{"id":"01A","kind":"skill","date":"2026-11-02","title":"t","created":"2026-11-02T00:00:00Z"}"#
  private static let goal =
    #"{"id":"01G","title":"t","state":"planned","created":"2026-11-02T00:00:00Z"}"#

  /// The journal and the plan of a newer version: as we know them, with a list that is none, with
  /// elements that are none of ours.
  static let journals = [
    #"{"format":"cairn.journal","version":2,"entries":[\#(entry)]}"#,
    #"{"format":"cairn.journal","version":2,"entries":{"01A":\#(entry)}}"#,
    #"{"format":"cairn.journal","version":2,"items":[\#(entry)]}"#,
    #"{"format":"cairn.journal","version":99,"entries":[\#(entry),{"id":7},8]}"#,
    smallMonth.replacing("\"version\" : 1", by: "\"version\" : 2"),
    #"{"format":"cairn.journal","version":9223372036854775808,"entries":[\#(entry)]}"#,
  ]
  static let profiles = [
    #"{"format":"cairn.profile","version":2,"name":"Ada"}"#,
    #"{"format":"cairn.profile","version":2,"name":{"first":"Ada"}}"#,
    #"{"format":"cairn.profile","version":3,"stages":{"team-lead":"2024"}}"#,
  ]
  static let plans = [
    #"{"format":"cairn.plan","version":2,"goals":[\#(goal)]}"#,
    #"{"format":"cairn.plan","version":2,"goals":{}}"#,
  ]
  static let histories = [
    #"{"format":"cairn.history","version":2,"changes":[]}"#,
    #"{"format":"cairn.history","version":2,"steps":[]}"#,
  ]

  private func isNewer(_ problem: FileProblem) -> Bool {
    switch problem {
    case .newerVersion, .newerShape: true
    default: false
    }
  }

  /// Expects that a file stops a change and stays as it is, and that nothing else is written.
  private func expectRefusal(
    of text: String, at path: KeyPath<DataDirectory, String>, _ change: Change
  ) throws {
    try withTemporaryCareer { directory, store in
      let path = directory[keyPath: path]
      try Disk.put(text, at: path)
      let error = storeError { _ = try store.perform(change) }
      if case .newerVersion(let named, _, let known) = error {
        #expect(named == path && known == 1)
      } else {
        Issue.record("threw \(String(describing: error))")
      }
      #expect(try Disk.text(path) == text)
      let others = try Disk.tree(directory.path).filter { $0.hasSuffix(".json") }
      #expect(others.map { directory.path + "/" + $0 } == [path])
    }
  }

  @Test(arguments: journals)
  func `a month is not rewritten`(text: String) throws {
    try expectRefusal(of: text, at: \.november, .add([.fixture("01N")]))
  }

  @Test(arguments: profiles)
  func `a profile is not rewritten`(text: String) throws {
    try expectRefusal(of: text, at: \.profile, .edit(Profile(), to: Profile(name: "Eve")))
  }

  @Test(arguments: plans)
  func `a plan is not rewritten`(text: String) throws {
    try expectRefusal(of: text, at: \.plan, .add(Goal.fixture("01N")))
  }

  @Test(arguments: histories)
  func `a history is not rewritten`(text: String) throws {
    try expectRefusal(of: text, at: \.history, .add([.fixture()]))
    try withTemporaryCareer { directory, store in
      try Disk.put(text, at: directory.history)
      for step in [store.undo, store.redo] {
        let error = storeError { _ = try step() }
        #expect(error == .newerVersion(path: directory.history, version: 2, known: 1))
      }
      #expect(try Disk.text(directory.history) == text)
    }
  }

  @Test(arguments: journals)
  func `a month is read as well as can be, with a word`(text: String) throws {
    try withTemporaryCareer { directory, store in
      try Disk.put(text, at: directory.november)
      let reading = try store.month(november)
      #expect(reading.problems.contains(where: isNewer))
      #expect(reading.entries.first?.id == "01A")
      #expect(try Disk.text(directory.november) == text)
    }
  }

  @Test func `a profile and a plan are read, with a word`() throws {
    try withTemporaryCareer { directory, store in
      try Disk.put(Self.profiles[0], at: directory.profile)
      try Disk.put(Self.plans[0], at: directory.plan)
      let profile = try store.profile()
      #expect(profile.profile.name == "Ada")
      #expect(profile.problems == [.newerVersion(path: directory.profile, version: 2)])
      let (goals, problems) = try store.goals()
      #expect(goals.map(\.id) == ["01G"])
      #expect(problems == [.newerVersion(path: directory.plan, version: 2)])
    }
  }

  @Test(arguments: profiles)
  func `a profile of another shape is said to be newer, not damaged`(text: String) throws {
    try withTemporaryCareer { directory, store in
      try Disk.put(text, at: directory.profile)
      #expect(try store.profile().problems.allSatisfy(isNewer))
      #expect(try store.profile().problems.count == 1)
    }
  }

  @Test func `a move between months stops before either is written`() throws {
    try withTemporaryCareer { directory, store in
      let entry = Entry.fixture("01N", on: "2026-10-31")
      _ = try store.perform(.add([entry]))
      let before = try Disk.text(directory.october)
      try Disk.put(Self.journals[0], at: directory.november)
      #expect(throws: StoreError.newerVersion(path: directory.november, version: 2, known: 1)) {
        try store.perform(.replace(entry, with: entry.moved(to: "2026-11-01")))
      }
      #expect(try Disk.text(directory.october) == before)
      #expect(try Disk.text(directory.november) == Self.journals[0])
    }
  }

  @Test func `other months can be changed`() throws {
    try withTemporaryCareer { directory, store in
      try Disk.put(Self.journals[0], at: directory.november)
      _ = try store.perform(.add([.fixture("01N", on: "2026-10-31")]))
      #expect(try store.ids(october) == ["01N"])
    }
  }
}
