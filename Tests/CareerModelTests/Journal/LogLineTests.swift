import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct LogLineTests {
  private func line(_ text: String) -> LogLine {
    LogLine(text, framework: .small, today: today)
  }

  @Test func `the line of the manual sets everything that it says`() {
    let line = line(
      "Ran the blameless review of the checkout outage #trouble:3 +finance @Sam on:yesterday "
        + "=> two fixes shipped in a week")
    #expect(line.title == "Ran the blameless review of the checkout outage")
    #expect(line.evidence == [Evidence(skill: "troubleshooting", level: 3)])
    #expect(line.departments == ["finance"])
    #expect(line.people == ["Sam"])
    #expect(line.day == on("2026-11-20"))
    #expect(line.result == "two fixes shipped in a week")
    #expect(line.project == nil)
    #expect(line.problems.isEmpty)
    #expect(!line.leftOutControls)
  }

  @Test func `a title alone is enough`() {
    let line = line("Gave a talk")
    #expect(line.title == "Gave a talk")
    #expect(line.evidence.isEmpty && line.people.isEmpty && line.departments.isEmpty)
    #expect(line.day == nil && line.result == nil && line.project == nil)
    #expect(line.problems.isEmpty)
  }

  @Test func `tokens stand anywhere, and names stay in the sentence`() {
    let line = line("  @Sam  Gave #talent a %cloud talk +finance  on C# ")
    #expect(line.title == "Sam Gave a cloud talk finance on C#")
    #expect(line.people == ["Sam"])
    #expect(line.evidence == [Evidence(skill: "talent-management")])
    #expect(line.project == "cloud")
    #expect(line.problems.isEmpty)
  }

  @Test func `numbers behind a sigil belong to the title`() {
    let line = line("Fixed #1 and raised it by +3 % for a@b.org")
    #expect(line.title == "Fixed #1 and raised it by +3 % for a@b.org")
    #expect(line.problems.isEmpty)
  }

  @Test func `several skills, people and departments are kept in order, each once`() {
    let line = line("Plan #talent:2 #trouble @Sam @\"Kim Lee\" @Sam +legal +finance +legal")
    #expect(
      line.evidence == [
        Evidence(skill: "talent-management", level: 2), Evidence(skill: "troubleshooting"),
      ])
    #expect(line.people == ["Sam", "Kim Lee"])
    #expect(line.departments == ["legal", "finance"])
  }

  @Test func `names listed without blanks are several names`() {
    let line = line("Paired with @Bob/@\"Ann/@Lee\" and @Kim,@Mia over +legal&+R&D")
    #expect(line.people == ["Bob", "Ann/@Lee", "Kim", "Mia"])
    #expect(line.departments == ["legal", "R&D"])
    #expect(line.title == "Paired with Bob/Ann/@Lee and Kim,Mia over legal&R&D")
  }

  @Test(arguments: 1...5)
  func `levels are one to five`(level: Int) {
    #expect(line("x #talent:\(level)").evidence.map(\.level) == [level])
  }

  @Test func `an escaped word is part of the title`() {
    let line = line("Explained \\#talent and \\=> to \\@Sam")
    #expect(line.title == "Explained #talent and => to @Sam")
    #expect(line.problems.isEmpty && line.result == nil && line.people.isEmpty)
  }

  @Test func `an empty result is none`() {
    #expect(line("Gave a talk =>   ").result == nil)
    #expect(line("Gave a talk =>").problems.isEmpty)
  }

  @Test func `a day is today at the latest`() {
    #expect(line("x on:today").day == today)
    #expect(line("x on:tomorrow").problems.map(\.reason) == [.dayAhead(on("2026-11-22"))])
    #expect(line("x on:2020").day == on("2020-01-01"))
    #expect(line("x on:\"3 days ago\"").day == on("2026-11-18"))
    #expect(line("x on:3_days_ago").day == on("2026-11-18"))
  }

  @Test(arguments: [
    ("Met the board on:last tuesday %ledger", "2026-11-17"),
    ("Met the board on:21 oct", "2026-10-21"),
    ("Met on:two weeks ago the board", "2026-11-07"),
    ("Met the board on:this morning", "2026-11-21"),
    ("Met the board on:nov 3, 2025 @Sam", "2025-11-03"),
    ("Met the board on:mid october", "2026-10"),
    ("Met the board on:2026-W46 => signed", "2026-W46"),
    ("Met the board on:\"h1 2026\"", "2026-H1"),
  ])
  func `a date may have several words and be less than a day`(text: String, day: String) {
    let line = line(text)
    #expect(line.title == "Met the board" && line.problems.isEmpty)
    #expect(line.stated?.description == day)
  }

  @Test func `control characters are left out, and that is told`() {
    let line = line("Gave\u{1B}[31m a\ttalk\nto \u{9B}Sam\u{0} => it\u{7} worked")
    #expect(line.title == "Gave[31m a talk to Sam")
    #expect(line.result == "it worked")
    #expect(line.leftOutControls)
    #expect(line.problems.isEmpty)
  }

  @Test(arguments: SeededRandom.seeds())
  func `no part of any line holds a control character`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "\u{0}", "\u{1B}", "\u{7F}", "\u{9B}", "\n", "\r\n", "\t", " ", "a", "#", "@", "+", "%",
      "on:", "=>", "\"", "é", "b",
    ]
    for _ in 0..<500 {
      let text = (0..<random.number(in: 0...16)).map { _ in random.pick(pieces) }.joined()
      let line = line(text)
      let parts =
        [line.title, line.result ?? "", line.project ?? ""] + line.people + line.departments
      let controls = parts.joined().unicodeScalars
        .filter { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }
      #expect(controls.isEmpty, "seed \(seed): \(text.debugDescription)")
    }
  }
}
