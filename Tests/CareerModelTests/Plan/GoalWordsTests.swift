import CareerModel
import CareerTesting
import Testing

struct GoalWordsTests {
  @Test(arguments: [
    ("Agree next year's budget +finance", "Agree next year's budget (finance)"),
    ("Ask @Sam, then @\"Kim Lee\" about %checkout.", "Ask Sam, then Kim Lee about checkout."),
    ("Ask @Sam and @Sam", "Ask Sam and Sam"), ("@Sam", "Sam"),
    ("Grow 10 %  and C# +3 @ noon", "Grow 10 %  and C# +3 @ noon"),
    ("Write to \\@all", "Write to @all"),
    ("Meet #talent on:monday +hr", "Meet #talent on:monday (hr)"),
    ("", ""),
  ])
  func `a title for others is a sentence without signs, and what is named behind it`(
    _ title: String, _ words: String
  ) {
    let goal = Goal(id: "G", title: title, created: instant("2026-11-21"))
    #expect(goal.titleInWords == words)
  }
}
