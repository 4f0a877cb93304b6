import Testing

@testable import CareerModel

struct FrameworkProblemTests {
  /// The problems of the small framework after something was done to it.
  private func problems(after change: (inout Framework) -> Void) -> [FrameworkProblem] {
    var framework = Framework.small
    change(&framework)
    return framework.problems
  }

  @Test func `the small framework has none`() {
    #expect(Framework.small.problems.isEmpty)
  }

  @Test func `without stages nothing else is looked at`() {
    #expect(problems { $0.stages = [] } == [.noStages])
  }

  @Test func `ids that occur twice are found in each list`() {
    #expect(
      problems { $0.skills.append($0.skills[1]) }
        == [.duplicateID("teamwork", among: "skills")])
    #expect(
      problems { $0.contrasts.append($0.contrasts[0]) }
        == [.duplicateID("scope", among: "contrasts")])
    #expect(
      problems { $0.groups.append($0.groups[0]) }
        == [.duplicateID("management", among: "groups")])
    #expect(
      problems { $0.stages.append($0.stages[2]) }
        .contains(.duplicateID("technology-leader", among: "stages")))
  }

  @Test func `a signal that occurs twice in a skill is found, across its levels`() {
    #expect(
      problems { $0.skills[1].levels[4].signals[0].id = "signal-1" }
        == [.duplicateID("signal-1", among: "signals of teamwork")])
  }

  @Test func `a stage that asks for an unknown skill is found`() {
    #expect(
      problems { $0.stages[0].asks[0].skill = "juggling" }
        == [.unknownSkill("juggling", askedBy: "team-lead")])
  }

  @Test(arguments: [0, 6, -1, Int.max])
  func `a level that nobody can show is found`(level: Int) {
    #expect(
      problems { $0.stages[0].asks[0].level = level }
        == [.levelOutOfRange(level, of: "talent-management", askedBy: "team-lead")])
  }

  @Test func `a transition from or to an unknown stage is found`() {
    #expect(
      problems { $0.transitions.append(.fixture(from: "captain", to: "team-lead")) }
        == [.unknownStage("captain", in: "transitions")])
    #expect(
      problems { $0.transitions.append(.fixture(from: "team-lead", to: "captain")) }
        == [.unknownStage("captain", in: "transitions")])
  }

  @Test func `a contrast with an unknown stage is found`() {
    #expect(
      problems { $0.contrasts[0].sides[1].stage = "captain" }
        == [.unknownStage("captain", in: "contrast scope")])
  }

  @Test func `two neighbouring stages without a transition are found`() {
    #expect(
      problems { $0.transitions.removeFirst() }
        == [.missingTransition(from: "team-lead", to: "engineering-manager")])
  }

  @Test func `a skill of an unknown group is found`() {
    #expect(
      problems { $0.skills[1].group = "circus" } == [.unknownGroup("circus", of: "teamwork")])
  }

  @Test func `levels that are not one to five in order are found`() {
    #expect(
      problems { $0.skills[1].levels.removeLast() }
        == [.levelsAreNotOneToFive("teamwork", found: [1, 2, 3, 4])])
    #expect(
      problems { $0.skills[1].levels.swapAt(0, 1) }
        == [.levelsAreNotOneToFive("teamwork", found: [2, 1, 3, 4, 5])])
    #expect(
      problems { $0.skills[1].levels = [] } == [.levelsAreNotOneToFive("teamwork", found: [])])
  }

  @Test func `an unknown source is found wherever a statement has one`() {
    let rumour = Origin(source: "rumour", thought: "")
    let found = problems {
      $0.stages[0].origin = rumour
      $0.skills[0].origin = rumour
      $0.transitions[0].origin = rumour
      $0.contrasts[0].origin = rumour
      $0.advice[0].origin = rumour
    }
    let places = [
      "stage team-lead", "skill hands-on-delivery", "transition from team-lead",
      "contrast scope", "advice find-a-mentor",
    ]
    #expect(found == places.map { .unknownSource("rumour", in: $0) })
  }

  @Test func `our own reading is a source`() {
    let own = Origin(source: Framework.ourReadingSource, thought: "We think so.")
    #expect(problems { $0.stages[0].origin = own }.isEmpty)
  }

  @Test func `all problems are told together`() {
    let found = problems {
      $0.skills[1].group = "circus"
      $0.stages[0].asks[0].level = 9
      $0.transitions = []
    }
    #expect(found.count == 4)
  }
}
