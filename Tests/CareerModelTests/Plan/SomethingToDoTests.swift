import CareerTesting
import Testing

@testable import CareerModel

struct SomethingToDoTests {
  @Test(arguments: [
    ("Finished a change after a setback", "Finish a change after a setback"),
    (
      "Took a chore that nobody wanted and finished it",
      "Take a chore that nobody wanted and finish it"
    ),
    (
      "Turned a request into a plan, and then built it",
      "Turn a request into a plan, and then build it"
    ),
    (
      "Heard an objection out, then changed the plan", "Hear an objection out, then change the plan"
    ),
    (
      "Checked whether the goals matched, and adjusted",
      "Check whether the goals matched, and adjust"
    ),
    ("Looked again and kept or corrected it", "Look again and keep or correct it"),
    ("Had a plan changed or stopped", "Have a plan changed or stopped"),
    ("Was asked for advice", "Be asked for advice"),
    ("Showed a colleague what they then did alone", "Show a colleague what they then did alone"),
    ("Wrote down a decision, and the team followed it", "Write down a decision"),
    ("Taught engineers to make a case, and they made it", "Teach engineers to make a case"),
    ("Wrote down a cause and its remedy", "Write down a cause and its remedy"),
    ("Published a method; two teams adopted it", "Publish a method"),
  ])
  func `what was done becomes something to do`(text: String, title: String) {
    #expect(text.asSomethingToDo == title)
  }

  @Test(arguments: ["", "Settles disputes", "The team ran alone", "Über alles geredet", "Was"])
  func `what does not begin with a known verb is kept`(text: String) {
    #expect(text.asSomethingToDo == (text == "Was" ? "Be" : text))
  }

  @Test func `every signal of the built-in framework becomes something to do`() throws {
    let same = ["Put", "Set", "Cut", "Read"]
    for signal in Framework.builtIn.skills.flatMap(\.levels).flatMap(\.signals) {
      let title = signal.text.asSomethingToDo
      let first = String(signal.text.split(separator: " ")[0])
      #expect(title.split(separator: " ")[0] != first || same.contains(first), "\(title)")
      #expect(!title.contains(" and the team ") && !title.contains(";"), "\(title)")
      #expect(title.last != ",", "\(title)")
    }
  }
}
