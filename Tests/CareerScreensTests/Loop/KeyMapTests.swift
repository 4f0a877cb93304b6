import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
import Testing

struct KeyMapTests {
  private func planner(_ wishes: [String: [String]]) -> Planner {
    var planner = Planner(.full)
    planner.state.keys = KeyMap.reading(wishes).0
    return planner
  }

  @Test func `a command has the keys that were chosen, and no longer its own`() {
    var planner = planner(["goal": ["Ctrl-G", "G"]])
    planner.run("1 p")
    #expect(planner.state.message?.text == "p does nothing here · ? all keys")
    planner.press(.control("g"))
    #expect(planner.logLine?.purpose == .plan)
  }

  @Test func `chosen keys stand in the key bar, the help, the palette and sentences`() {
    var planner = planner(["log": ["Alt-A"], "find": ["Ctrl-F"], "help": ["H"]])
    #expect(planner.picture.contains("Alt-A log"))
    planner.run("Z")
    #expect(planner.state.message?.text == "Z does nothing here · H all keys")
    planner.run("H")
    planner.press(.control("f"))
    planner.type("log what you")
    #expect(planner.picture.contains("Alt-A"))
    planner.run("Esc Esc : \"log what you\"")
    #expect(planner.picture.contains("Alt-A"))
  }

  @Test func `they work on what lies over a screen too`() {
    var planner = planner(["down": ["Ctrl-N"], "back": ["Ctrl-G"]])
    planner.run("5 Enter")
    let goal = planner.state.overlay
    planner.press(.control("n"))
    #expect(planner.state.overlay != goal)
    planner.press(.control("g"))
    #expect(planner.state.overlay == nil)
  }

  @Test func `a command keeps its keys where none of those asked for can be`() {
    var planner = planner(["log": ["Hyper-A"]])
    planner.run("a")
    #expect(planner.logLine?.purpose == .log(.skill))
  }

  @Test func `in a form letters stay letters`() {
    var planner = planner(["quit": ["a"], "log": ["q"]])
    planner.run("q \"qa\"")
    #expect(planner.logLine?.editor.text == "qa")
  }

  @Test(arguments: [
    (["nosuch": ["a"]], [KeyProblem(command: "nosuch", reason: .unknownCommand)]),
    (["log": ["Hyper-A"]], [KeyProblem(command: "log", reason: .unknownKey("Hyper-A"))]),
    (["log": ["Ctrl-C"]], [KeyProblem(command: "log", reason: .unknownKey("Ctrl-C"))]),
    (["log": ["m"]], [KeyProblem(command: "log", reason: .takesKey("m", from: .milestone))]),
    (
      ["log": ["Q"], "undo": ["Q"]],
      [KeyProblem(command: "undo", reason: .alsoChosen("Q", .log))]
    ),
    (["log": ["m"], "milestone": ["a"]], []), (["quit": []], []), (["goal": ["P", "p"]], []),
  ])
  func `what cannot be, and what two commands would share, is named`(
    wishes: [String: [String]], problems: [KeyProblem]
  ) {
    #expect(KeyMap.reading(wishes).1 == problems)
  }

  @Test(arguments: Command.all.flatMap(\.keys))
  func `every key is read by its name, in any case`(key: Key) {
    #expect(Key(named: key.name) == key)
    #expect(Key(named: key.name(in: .ascii)) == key)
    if key.name.count > 1 { #expect(Key(named: key.name.uppercased()) == key) }
  }
}
