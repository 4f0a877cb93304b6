import ArgumentParser
import CareerModel
import CareerStore
import CareerTesting
import Testing

@testable import CareerCommands

/// What the parser makes of a command line, and what is said of one that it does not take.
struct CommandLineTests {
  @Test(arguments: [
    ["--data-dir", "/there", "plan", "list"], ["plan", "--data-dir", "/there", "list"],
    ["plan", "list", "--data-dir", "/there"], ["plan", "--data-dir", "/there"],
  ])
  func `the program's own options count wherever they stand`(words: [String]) throws {
    let list = try #require(CairnCommand.parseAsRoot(words) as? PlanList)
    #expect(list.options.dataDir == "/there")
  }

  @Test(arguments: [["check", "mine", "--json"], ["--json", "check", "mine"]])
  func `a flag that the command above has too counts for the one below`(words: [String]) throws {
    let check = try #require(CairnCommand.parseAsRoot(["framework"] + words) as? FrameworkCheck)
    #expect(check.json || check.framework.json)
  }

  @Test(arguments: [
    (["hlep"], "Did you mean cairn help?"), (["lsit", "-n", "3"], "Did you mean cairn list?"),
    (["--data-dir", "/nowhere", "stauts"], "Did you mean cairn status?"),
    (["plan", "dnoe", "budget"], "Did you mean cairn plan done?"),
    (["fly"], "unknown command: cairn fly. cairn --help lists all commands."),
  ])
  func `a command that does not exist is named, with the one that was meant`(
    arguments: [String], words: String
  ) throws {
    #expect(try #require(UnknownCommand(arguments)).words.contains(words))
    #expect(throws: (any Error).self) { try CairnCommand.parseAsRoot(arguments) }
  }

  @Test func `an error about a change made elsewhere has the title in curly quotes`() {
    let goal = Goal(id: "01A", title: "Agree the budget", created: Instant(milliseconds: 0))
    #expect(
      ErrorText.summary(of: .changedMeanwhile(.goal(goal))).hasPrefix(
        "the goal “Agree the budget” was changed elsewhere"))
  }
}
