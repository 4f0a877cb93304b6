import CareerJSON
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct FrameworkProblemTests {
  private typealias Thing = FrameworkProblem.Thing

  /// The problems of the small framework after something was done to it.
  private func problems(after change: (inout Framework) -> Void) -> [FrameworkProblem] {
    var framework = Framework.small
    change(&framework)
    return framework.problems
  }

  private let lead = Thing(.stage, "team-lead", at: ["stages", 0])
  private let teamwork = Thing(.skill, "teamwork", at: ["skills", 1])
  private let scope = Thing(.contrast, "scope", at: ["contrasts", 0])
  private let insight = Thing(.insight, "too-much", at: ["insights", 0])

  @Test func `the small framework has none, and the complete one neither`() {
    #expect(Framework.small.problems == [])
    #expect(Framework.complete.problems == [])
  }

  @Test func `without stages or skills, what names one of them is not told as well`() {
    #expect(problems { $0.stages = [] } == [.init(.empty(.stage), at: ["stages"])])
    #expect(problems { $0.skills = [] } == [.init(.empty(.skill), at: ["skills"])])
    let found = problems {
      $0.stages = []
      $0.skills[1].group = "circus"
    }
    #expect(found.map(\.reason) == [.empty(.stage), .unknown(.group, "circus")])
  }

  @Test func `ids that occur twice are found in each list, with the place of the first`() {
    let changes: [(FrameworkProblem.Kind, String, Int, (inout Framework) -> Void)] = [
      (.source, "article", 1, { $0.sources.append($0.sources[0]) }),
      (.stage, "technology-leader", 3, { $0.stages.append($0.stages[2]) }),
      (.group, "management", 2, { $0.groups.append($0.groups[0]) }),
      (.skill, "hands-on-delivery", 6, { $0.skills.append($0.skills[0]) }),
      (.contrast, "scope", 1, { $0.contrasts.append($0.contrasts[0]) }),
      (.advice, "find-a-mentor", 1, { $0.advice.append($0.advice[0]) }),
      (.insight, "too-much", 2, { $0.insights?.append(.fixture) }),
    ]
    for (kind, id, index, change) in changes {
      var framework = Framework.complete
      change(&framework)
      let list: DocumentPath = [.key(kind.list)]
      let first = kind == .stage ? list / 2 / "id" : list / 0 / "id"
      #expect(
        framework.problems
          == [.init(.duplicateID(id, kind, first: first), at: list / index / "id")])
    }
  }

  @Test func `a signal or a mode that occurs twice in a skill is found, across its levels`() {
    let signal = problems { $0.skills[1].levels[4].signals[0].id = "signal-1" }
    let levels: DocumentPath = ["skills", 1, "levels"]
    #expect(
      signal == [
        .init(
          .duplicateID("signal-1", .signal, first: levels / 0 / "signals" / 0 / "id"),
          at: levels / 4 / "signals" / 0 / "id", of: teamwork)
      ])
    let mode = Skill.Mode(id: "calm", title: "Calm", text: "")
    let modes: DocumentPath = ["skills", 1, "modes"]
    #expect(
      problems { $0.skills[1].modes = [mode, mode] } == [
        .init(
          .duplicateID("calm", .mode, first: modes / 0 / "id"), at: modes / 1 / "id", of: teamwork)
      ])
  }

  @Test func `an id or the text of a level that is empty is found`() {
    #expect(
      problems { $0.groups.append(.init(id: " ", title: "")) }
        == [.init(.emptyText, at: ["groups", 2, "id"])])
    #expect(
      problems { $0.skills[1].levels[2].text = " \n" }
        == [.init(.emptyText, at: ["skills", 1, "levels", 2, "text"], of: teamwork)])
  }

  @Test func `a stage that asks for an unknown skill, or for one twice, is found`() {
    #expect(
      problems { $0.stages[0].asks[0].skill = "juggling" } == [
        .init(.unknown(.skill, "juggling"), at: ["stages", 0, "asks", 0, "skill"], of: lead)
      ])
    let found = problems {
      $0.stages[0].asks += [$0.stages[0].asks[1], $0.stages[0].asks[1]]
    }
    let first: DocumentPath = ["stages", 0, "asks", 1, "skill"]
    #expect(
      found
        == [2, 3].map {
          .init(
            .askedTwice("teamwork", first: first), at: ["stages", 0, "asks", .index($0), "skill"],
            of: lead)
        })
  }

  @Test(arguments: [0, 6, -1, Int.max])
  func `a level that nobody can show is found`(level: Int) {
    #expect(
      problems { $0.stages[0].asks[0].level = level } == [
        .init(
          .outOfRange(level, least: 1, most: 5), at: ["stages", 0, "asks", 0, "level"], of: lead)
      ])
  }

  @Test(arguments: [0, 4])
  func `a weight that no skill has is found`(weight: Int) {
    #expect(
      problems { $0.stages[0].asks[1].weight = weight } == [
        .init(
          .outOfRange(weight, least: 1, most: 3), at: ["stages", 0, "asks", 1, "weight"], of: lead)
      ])
  }

  @Test func `a transition from or to an unknown stage is found`() {
    let captain = FrameworkProblem.Reason.unknown(.stage, "captain")
    #expect(
      problems { $0.transitions.append(.fixture(from: "captain", to: "team-lead")) } == [
        .init(
          captain, at: ["transitions", 2, "from"],
          of: Thing(.transition, "captain", at: ["transitions", 2]))
      ])
    #expect(
      problems { $0.transitions.append(.fixture(from: "team-lead", to: "captain")) } == [
        .init(
          captain, at: ["transitions", 2, "to"],
          of: Thing(.transition, "team-lead", at: ["transitions", 2]))
      ])
  }

  @Test func `two neighbouring stages without a transition are found`() {
    #expect(
      problems { $0.transitions.removeFirst() } == [
        .init(
          .missingTransition(from: "team-lead", to: "engineering-manager"), at: ["transitions"])
      ])
  }

  @Test func `a contrast with an unknown stage, skill or signal, or a wrong level, is found`() {
    let side: DocumentPath = ["contrasts", 0, "sides", 1]
    #expect(
      problems { $0.contrasts[0].sides[1].stage = "captain" }
        == [.init(.unknown(.stage, "captain"), at: side / "stage", of: scope)])
    #expect(
      problems { $0.contrasts[0].sides[1].skills = ["teamwork", "juggling"] }
        == [.init(.unknown(.skill, "juggling"), at: side / "skills" / 1, of: scope)])
    let found = problems {
      $0.contrasts[0].sides[1].levels = [
        SkillLevel(skill: "juggling", level: 1), SkillLevel(skill: "teamwork", level: 6),
      ]
      $0.contrasts[0].sides[1].signals = ["wink"]
    }
    #expect(
      found == [
        .init(.unknown(.skill, "juggling"), at: side / "levels" / 0 / "skill", of: scope),
        .init(.outOfRange(6, least: 1, most: 5), at: side / "levels" / 1 / "level", of: scope),
        .init(.unknown(.signal, "wink"), at: side / "signals" / 0, of: scope),
      ])
  }

  @Test func `a retired signal with an unknown successor is found, one of another skill is not`() {
    let place: DocumentPath = ["skills", 1, "levels", 2, "signals", 0, "successor"]
    #expect(
      problems { $0.skills[1].levels[2].signals[0].successor = "wink" }
        == [.init(.unknown(.signal, "wink"), at: place, of: teamwork)])
    #expect(
      problems {
        $0.skills[0].levels[0].signals[0].id = "shipped"
        $0.skills[1].levels[2].signals[0].successor = "shipped"
      } == [])
  }

  @Test func `advice for an unknown stage or skill is found`() {
    let place: DocumentPath = ["advice", 0]
    let advice = Thing(.advice, "find-a-mentor", at: place)
    let found = problems {
      $0.advice[0].when = .init(
        holding: ["team-lead", "captain"], aimingAt: ["captain"], skill: "juggling")
    }
    #expect(
      found == [
        .init(.unknown(.stage, "captain"), at: place / "when" / "holding" / 1, of: advice),
        .init(.unknown(.stage, "captain"), at: place / "when" / "aimingAt" / 0, of: advice),
        .init(.unknown(.skill, "juggling"), at: place / "when" / "skill", of: advice),
      ])
  }

  @Test func `a skill of an unknown group is found`() {
    #expect(
      problems { $0.skills[1].group = "circus" }
        == [.init(.unknown(.group, "circus"), at: ["skills", 1, "group"], of: teamwork)])
  }

  @Test func `levels that are not one to five in order are found`() {
    let changes: [([Int], (inout Skill) -> Void)] = [
      ([1, 2, 3, 4], { $0.levels.removeLast() }), ([2, 1, 3, 4, 5], { $0.levels.swapAt(0, 1) }),
      ([], { $0.levels = [] }),
    ]
    for (found, change) in changes {
      #expect(
        problems { change(&$0.skills[1]) } == [
          .init(
            .levelsAreNotOneToFive(found: found), at: ["skills", 1, "levels"], of: teamwork)
        ])
    }
  }

  @Test func `an unknown source is found wherever a statement has one`() {
    var framework = Framework.complete
    let rumour = Origin(source: "rumour", thought: "")
    framework.stages[0].origin = rumour
    framework.skills[1].origin = rumour
    framework.transitions[0].origin = rumour
    framework.contrasts[0].origin = rumour
    framework.advice[0].origin = rumour
    framework.insights?[0].origin = rumour
    framework.readiness?.origin = rumour
    framework.statements?[0].sources.append("rumour")
    let holders: [DocumentPath] = [
      ["stages", 0], ["transitions", 0], ["skills", 1], ["contrasts", 0], ["readiness"],
      ["insights", 0], ["advice", 0],
    ]
    #expect(
      framework.problems.map(\.place)
        == holders.map { $0 / "origin" / "source" } + [["statements", 0, "sources", 1]])
    #expect(framework.problems.allSatisfy { $0.reason == .unknown(.source, "rumour") })
  }

  @Test func `our own reading is a source`() {
    let own = Origin(source: Framework.ourReadingSource, thought: "We think so.")
    #expect(problems { $0.stages[0].origin = own }.isEmpty)
  }

  @Test func `numbers of readiness that make no sense are found`() {
    var framework = Framework.complete
    framework.readiness?.levels[3].halves = 0
    framework.readiness?.levels[4].days = -1
    framework.readiness?.windowMonths = 0
    framework.readiness?.coveragePercent = 101
    #expect(
      framework.problems.map(\.place) == [
        ["readiness", "windowMonths"], ["readiness", "coveragePercent"],
        ["readiness", "levels", 3, "halves"], ["readiness", "levels", 4, "days"],
      ])
    #expect(framework.problems.first?.reason == .outOfRange(0, least: 1, most: 600))
    #expect(framework.problems[1].reason == .outOfRange(101, least: 0, most: 100))
  }

  @Test func `an insight about unknown things is found`() {
    var framework = Framework.complete
    framework.insights?[0].holding = ["team-lead", "captain"]
    framework.insights?[0].aimingAt = ["captain"]
    framework.insights?[0].skills?.append("juggling")
    framework.insights?[0].against = ["juggling"]
    framework.insights?[0].signals = ["signal-1", "wink"]
    framework.insights?[0].unlessEstablished = [
      .init(skill: "teamwork", level: 4), .init(skill: "juggling", level: 6),
    ]
    let place: DocumentPath = ["insights", 0]
    let established = place / "unlessEstablished" / 1
    #expect(
      framework.problems == [
        .init(.unknown(.skill, "juggling"), at: established / "skill", of: insight),
        .init(.outOfRange(6, least: 1, most: 5), at: established / "level", of: insight),
        .init(.unknown(.stage, "captain"), at: place / "holding" / 1, of: insight),
        .init(.unknown(.stage, "captain"), at: place / "aimingAt" / 0, of: insight),
        .init(.unknown(.skill, "juggling"), at: place / "skills" / 1, of: insight),
        .init(.unknown(.skill, "juggling"), at: place / "against" / 0, of: insight),
        .init(.unknown(.signal, "wink"), at: place / "signals" / 1, of: insight),
      ])
  }

  @Test func `an insight with numbers that make no sense is found`() {
    for (days, percent, least, key) in [
      (0, 50, 1, "days"), (1, 101, 1, "percent"), (1, -1, 1, "percent"), (1, 50, 0, "least"),
    ] {
      var framework = Framework.complete
      framework.insights?[0].days = days
      framework.insights?[0].percent = percent
      framework.insights?[0].least = least
      #expect(framework.problems.map(\.place) == [["insights", 0, .key(key)]])
    }
    var framework = Framework.complete
    framework.insights?[0].enough = 0
    #expect(framework.problems.map(\.place) == [["insights", 0, "enough"]])
  }

  @Test(arguments: [
    (InsightRule.Check.shareAbove, ["percent", "skills"]), (.shareBelow, ["percent", "skills"]),
    (.departments, ["departments"]), (.absent, []), (.unfollowed, []), (.stale, []),
    (.noResult, []), (.undirected, []),
  ])
  func `a check without what it needs is found`(check: InsightRule.Check, needs: [String]) {
    for empty in [nil, []] as [[String]?] {
      var framework = Framework.complete
      framework.insights?[0].check = check
      framework.insights?[0].percent = nil
      framework.insights?[0].skills = empty?.map { SkillID(rawValue: $0) }
      framework.insights?[0].departments = empty
      #expect(
        framework.problems
          == needs.map { .init(.checkNeeds(check, key: $0), at: ["insights", 0], of: insight) })
    }
  }

  @Test func `all problems are told together`() {
    let found = problems {
      $0.skills[1].group = "circus"
      $0.stages[0].asks[0].level = 9
      $0.transitions = []
    }
    #expect(found.count == 4)
  }

  @Test func `looking ends where nobody would mend any more`() {
    let found = problems { framework in
      framework.stages[0].asks = (0..<50_000).map {
        .init(skill: SkillID(rawValue: "juggling-\($0)"), level: 9, weight: 9)
      }
    }
    #expect(found.count == FrameworkProblem.most)
  }
}
