import CareerTesting
import Testing

@testable import CareerModel

struct DraftTests {
  @Test(arguments: [
    Draft(kind: .milestone, text: "Moved #tal => \"so\n"),
    Draft(kind: .feedback, text: "", editing: "01A"),
    Draft(kind: .goal, text: "no time", editing: "01G", asking: .drop),
    Draft(kind: .goal, text: "Ask", editing: "01G", given: "Asked", asking: .editStep),
  ])
  func `a draft is read as it was written, finished or not`(draft: Draft) throws {
    #expect(try reread(draft) == draft)
  }
}
