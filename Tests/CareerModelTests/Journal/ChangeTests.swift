import CareerJSON
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct ChangeTests {
  private static let entry = Entry.full
  private static let other = Entry.fixture("01B", people: ["Sam"])
  private static let goal = Goal(
    id: "01G", title: "Talk", steps: [GoalStep(title: "Ask", done: today)], by: today,
    state: .dropped(reason: "no time"), created: instant("2026-11-21"),
    unknown: UnknownKeys(["colour": .string("green")]))
  private static let profile = Profile(
    name: "Ada", aim: Aim(stage: "team-lead", unknown: UnknownKeys(["why": .null])),
    unknown: UnknownKeys(["theme": .string("dark")]))

  static let changes: [Change] = [
    .add([entry, other]), .remove(entry), .replace(entry, with: other),
    .edit(Profile(), to: profile), .edit(profile, to: Profile()),
    Change([.goal(before: nil, after: goal)]), Change([.goal(before: goal, after: nil)]),
    Change([
      .entry(before: nil, after: entry), .goal(before: goal, after: goal),
      .profile(before: profile, after: profile), .entry(before: other, after: nil),
    ]),
    Change([]),
  ]

  @Test(arguments: changes)
  func `the inverse of the inverse is the change itself`(change: Change) {
    #expect(change.inverse.inverse == change)
  }

  @Test(arguments: changes)
  func `a change is read as it was written, unknown keys and all`(change: Change) throws {
    #expect(try reread(change) == change)
    #expect(try reread(change.inverse) == change.inverse)
  }

  @Test func `an addition is taken back by a removal`() {
    #expect(Change.add([Self.entry]).inverse.edits == Change.remove(Self.entry).edits)
    #expect(
      Change.replace(Self.entry, with: Self.other).inverse
        == Change.replace(Self.other, with: Self.entry))
    #expect(
      Change.edit(Self.profile, to: Profile()).inverse == Change.edit(Profile(), to: Self.profile))
  }

  @Test func `the last edit is taken back first`() {
    #expect(
      Change.add([Self.entry, Self.other]).inverse.edits == [
        .entry(before: Self.other, after: nil), .entry(before: Self.entry, after: nil),
      ])
  }

  @Test func `an addition has no before, and a removal no after`() {
    #expect(Change.add([Self.entry]).edits == [.entry(before: nil, after: Self.entry)])
    #expect(Change.remove(Self.entry).edits == [.entry(before: Self.entry, after: nil)])
  }

  @Test func `a change names the thing, before and after`() throws {
    #expect(
      try encoded(Change.edit(Profile(), to: Profile(name: "Ada")))
        == json(
          #"""
          {"intent": {"did": "edited"},
           "edits": [{"profile": {"before": {}, "after": {"name": "Ada"}}}]}
          """#))
    #expect(
      try encoded(Change(Change.add([Self.other]).edits))
        == .object(["edits": .array([.object(["entry": .object(["after": encoded(Self.other)])])])])
    )
  }

  @Test(arguments: ["{}", #"{"edits": [{}]}"#, #"{"edits": [{"dream": {}}]}"#])
  func `what is no change is refused`(text: String) {
    #expect(throws: JSONFault.self) { try decoded(Change.self, from: text) }
  }
}
