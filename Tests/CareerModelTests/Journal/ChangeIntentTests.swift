import CareerJSON
import CareerModelTesting
import CareerTesting
import Foundation
import Testing

@testable import CareerModel

struct ChangeIntentTests {
  private func change(_ intent: String) throws -> Change {
    try CareerJSON.decode(Change.self, from: Data(#"{"edits": []\#(intent)}"#.utf8))
  }

  @Test(arguments: Change.Intent.Act.allCases)
  func `every intent is read as it was written`(act: Change.Intent.Act) throws {
    for name in [nil, "Team lead"] {
      let change = Change([], as: act, name)
      let read = try reread(change)
      #expect(read == change)
      #expect(read.intent?.act == act)
      #expect(read.intent?.name == name)
    }
  }

  @Test func `a change of a Cairn that named no intent has none, and is written as it was`() throws
  {
    let change = try change("")
    #expect(change.intent == nil)
    #expect(try encoded(change) == json(#"{"edits":[]}"#))
  }

  @Test(arguments: [
    #"{"by":"Sam","did":"teleported","name":"Mars"}"#, #""teleported""#, "[1,null]", "7",
    #"{"did":7}"#, "{}",
  ])
  func `an intent of a newer Cairn says nothing and is kept`(intent: String) throws {
    let change = try change(#", "intent": "# + intent)
    #expect(change.intent?.act == nil)
    #expect(try encoded(change) == json(#"{"edits":[],"intent":\#(intent)}"#))
    #expect(try encoded(change.inverse) == encoded(change))
  }

  @Test func `a change and its inverse were made for the same`() {
    let change = Change.add([.fixture("01A", on: "2026-11-21", "First")])
    #expect(change.intent?.act == .logged)
    #expect(change.inverse.intent == change.intent)
    #expect(change.inverse.inverse == change)
  }
}
