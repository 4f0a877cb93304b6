import CareerDemo
import CareerJSON
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

/// `#skill:level/signal`: how a line points at a behaviour.
struct CaptureSignalTests {
  /// The small framework, with a skill whose signals begin alike.
  private let framework: Framework = {
    var framework = Framework.small
    framework.skills[2].levels = [
      (1, ["skill-shown"]), (2, ["mentee-met", "difficult-feedback-given"]),
      (3, ["conflict-settled", "dispute-decided", "goals-agreed"]),
      (4, ["team-ran-alone", "conflict"]), (5, ["conflict-prevented", "team-ran-alone-twice"]),
    ].map { level, signals in
      .init(
        level: level, text: "At \(level).",
        signals: signals.map { .init(id: SignalID(rawValue: $0), text: "") })
    }
    return framework
  }()

  private func line(_ text: String, known: [Evidence] = []) -> LogLine {
    LogLine(text, framework: framework, today: today, known: known)
  }

  @Test(arguments: [
    ("#talent:3/conf", 3, "conflict-settled"), ("#talent/goals", 3, "goals-agreed"),
    ("#talent/dis", 3, "dispute-decided"), ("#talent/DISPUTE", 3, "dispute-decided"),
    ("#talent:2/mentee-met", 2, "mentee-met"), ("#talent/conflict", 4, "conflict"),
    ("#talent/team-ran-alone", 4, "team-ran-alone"), ("#talent:5/conf", 5, "conflict-prevented"),
    ("#talent:3/conf.", 3, "conflict-settled"), ("#talent:3/conf,", 3, "conflict-settled"),
    ("#talent:1/", 1, "skill-shown"),
  ])
  func `a signal is named by its beginning, and its level follows`(
    text: String, level: Int, signal: String
  ) {
    let line = line("Did it \(text) @Sam")
    #expect(line.problems.isEmpty)
    #expect(
      line.evidence == [
        Evidence(
          skill: "talent-management", level: level, signal: SignalID(rawValue: signal))
      ])
    #expect(line.people == ["Sam"] && line.title == "Did it")
  }

  @Test(arguments: [
    ("#talent:3/nothing", ["conflict-settled", "dispute-decided", "goals-agreed"]),
    ("#talent:1/conf", ["skill-shown"]),
    ("#talent:2/", ["mentee-met", "difficult-feedback-given"]),
    ("#talent/conf", ["conflict-settled", "conflict", "conflict-prevented"]),
    ("#talent/team", ["team-ran-alone", "team-ran-alone-twice"]),
    ("#talent:3/conf/goals", ["conflict-settled", "dispute-decided", "goals-agreed"]),
  ])
  func `a signal that none or several begin with is told with the candidates`(
    text: String, candidates: [String]
  ) {
    let line = line("Did it \(text)")
    #expect(
      line.problems == [
        CaptureProblem(
          .unknownSignal(candidates: candidates.map { SignalID(rawValue: $0) }), at: text)
      ])
    #expect(line.evidence.isEmpty && line.title == "Did it")
  }

  @Test(arguments: [
    ("#talent:6/conf", CaptureProblem.Reason.levelNotOneToFive("6")),
    ("#talent:/conf", .levelNotOneToFive("")),
    ("#business/conf", .ambiguousSkill(candidates: ["business-alignment", "business-acumen"])),
  ])
  func `what is wrong before the signal is told first`(
    text: String, reason: CaptureProblem.Reason
  ) {
    #expect(line("x \(text)").problems == [CaptureProblem(reason, at: text)])
  }

  @Test func `a skill is named once, with or without a signal`() {
    for text in [
      "#talent:2 #talent:3/conf", "#talent:3/conf #talent/goals", "#talent/goals #talent",
    ] {
      #expect(line("x " + text).problems.map(\.reason) == [.skillNamedTwice("talent-management")])
    }
  }

  @Test func `an evidence that is being edited is understood, whatever the framework has`() {
    let known = [
      Evidence(skill: "juggling", level: 3, signal: "five-balls"),
      Evidence(skill: "talent-management", level: 9),
      Evidence(skill: "teamwork", level: 1, signal: "gone"),
    ]
    let line = line(
      "x #juggling:3/five-balls #talent-management:9 #teamwork:1/gone", known: known)
    #expect(line.problems.isEmpty)
    #expect(line.evidence == known)
    #expect(self.line("x #juggling:2/five-balls", known: known).problems.count == 1)
    #expect(self.line("x #teamwork:1/gone").problems.count == 1)
  }

  @Test(arguments: [
    "#talent #talent-management:3", "#talent-management:3 #talent",
    "#talent-management:3 #talent-management:3",
  ])
  func `an evidence that is being edited cannot be named twice either`(text: String) {
    let known = [Evidence(skill: "talent-management", level: 3)]
    #expect(
      line("x " + text, known: known).problems.map(\.reason)
        == [.skillNamedTwice("talent-management")])
  }

  @Test func `a skill that a file names twice stays named twice`() {
    let known = [2, 3].map { Evidence(skill: "talent-management", level: $0) }
    let line = line("x #talent-management:2 #talent-management:3", known: known)
    #expect(line.problems.isEmpty && line.evidence == known)
  }

  @Test func `the line of an entry says its signals, and leaves out one with a blank in it`() {
    #expect(
      Evidence(skill: "teamwork", level: 3, signal: "knowledge-spread").captureText
        == "#teamwork:3/knowledge-spread")
    #expect(Evidence(skill: "teamwork", signal: "spread").captureText == "#teamwork/spread")
    #expect(Evidence(skill: "teamwork", level: 3, signal: "two words").captureText == "#teamwork:3")
    #expect(Evidence(skill: "teamwork").captureText == "#teamwork")
  }

  @Test(arguments: SeededRandom.seeds(40))
  func `evidence with signals, edited by its own line, stays as it was`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let skills: [SkillID] = ["talent-management", "teamwork", "juggling", "troubleshooting"]
    for _ in 0..<50 {
      var entry = random.entry("01A", in: during("2026-10"))
      entry.evidence = random.some(skills, atMost: 4).map { skill in
        Evidence(
          skill: skill, level: random.pick([nil, 1, 3, 5, 9, -1]),
          signal: random.pick([
            nil, "conflict", "conflict-settled", "gone", "two words", "a,", "a/b", "a:b", "Größe",
          ]),
          unknown: random.chance(0.3) ? UnknownKeys(["from": .string("later")]) : UnknownKeys())
      }
      let line = line(entry.captureText, known: entry.evidence)
      #expect(line.problems.isEmpty, "seed \(seed): \(entry.captureText)")
      let edited = entry.edited(line, kind: entry.kind, updated: instant("2027-01-01"))
      #expect(edited.evidence == entry.evidence, "seed \(seed): \(entry.captureText)")
    }
  }

  @Test func `the built-in signals are all found by their whole names`() throws {
    let framework = Framework.builtIn
    for skill in framework.skills {
      for level in skill.levels {
        for signal in level.signals {
          let evidence = Evidence(skill: skill.id, level: level.level, signal: signal.id)
          for text in [evidence.captureText, "#\(skill.id)/\(signal.id)"] {
            let line = LogLine("x " + text, framework: framework, today: today)
            #expect(line.problems.isEmpty && line.evidence == [evidence], "\(text)")
          }
        }
      }
    }
  }
}
