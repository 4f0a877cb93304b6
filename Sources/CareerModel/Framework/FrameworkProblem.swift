/// What validation finds wrong with a framework: each names the place and the thing.
package enum FrameworkProblem: Hashable, Sendable {
  case duplicateID(String, among: String)
  case unknownSkill(SkillID, askedBy: StageID)
  case unknownStage(StageID, in: String)
  case unknownGroup(String, of: SkillID)
  case unknownSource(String, in: String)
  case levelsAreNotOneToFive(SkillID, found: [Int])
  case levelOutOfRange(Int, of: SkillID, askedBy: StageID)
  case missingTransition(from: StageID, to: StageID)
  case noStages
}

extension Framework {
  /// The name under which an `Origin` says that a statement is this project's own reading.
  package static let ourReadingSource = "our-reading"

  /// Everything that is wrong with this framework, in the order of the document; empty is well.
  package var problems: [FrameworkProblem] {
    stages.isEmpty
      ? [.noStages]
      : duplicateProblems + stageProblems + transitionProblems + skillProblems + originProblems
  }

  private var duplicateProblems: [FrameworkProblem] {
    let lists = [
      ("stages", stages.map(\.id.rawValue)), ("skills", skills.map(\.id.rawValue)),
      ("contrasts", contrasts.map(\.id)), ("groups", groups.map(\.id)),
    ]
    let signals = skills.map { skill in
      ("signals of \(skill.id)", skill.levels.flatMap(\.signals).map(\.id.rawValue))
    }
    return (lists + signals).flatMap { place, ids in
      duplicates(in: ids).map { .duplicateID($0, among: place) }
    }
  }

  private var stageProblems: [FrameworkProblem] {
    stages.flatMap { stage in
      stage.asks.flatMap { ask -> [FrameworkProblem] in
        var found: [FrameworkProblem] = []
        if skill(ask.skill) == nil { found.append(.unknownSkill(ask.skill, askedBy: stage.id)) }
        if !Skill.levelRange.contains(ask.level) {
          found.append(.levelOutOfRange(ask.level, of: ask.skill, askedBy: stage.id))
        }
        return found
      }
    }
  }

  private var transitionProblems: [FrameworkProblem] {
    let unknown = transitions.flatMap { [$0.from, $0.to] }.filter { stage($0) == nil }
      .map { FrameworkProblem.unknownStage($0, in: "transitions") }
    let sides = contrasts.flatMap { contrast in
      contrast.sides.filter { stage($0.stage) == nil }
        .map { FrameworkProblem.unknownStage($0.stage, in: "contrast \(contrast.id)") }
    }
    let missing = zip(stages, stages.dropFirst()).filter { from, to in
      !transitions.contains { $0.from == from.id && $0.to == to.id }
    }
    return unknown + sides + missing.map { .missingTransition(from: $0.id, to: $1.id) }
  }

  private var skillProblems: [FrameworkProblem] {
    skills.flatMap { skill -> [FrameworkProblem] in
      var found: [FrameworkProblem] = []
      if !groups.contains(where: { $0.id == skill.group }) {
        found.append(.unknownGroup(skill.group, of: skill.id))
      }
      if skill.levels.map(\.level) != Array(Skill.levelRange) {
        found.append(.levelsAreNotOneToFive(skill.id, found: skill.levels.map(\.level)))
      }
      return found
    }
  }

  private var originProblems: [FrameworkProblem] {
    let origins =
      stages.map { ("stage \($0.id)", $0.origin) } + skills.map { ("skill \($0.id)", $0.origin) }
      + transitions.map { ("transition from \($0.from)", $0.origin) }
      + contrasts.map { ("contrast \($0.id)", $0.origin) }
      + advice.map { ("advice \($0.id)", $0.origin) }
    let known = Set(sources.map(\.id) + [Self.ourReadingSource])
    return origins.filter { !known.contains($0.1.source) }
      .map { .unknownSource($0.1.source, in: $0.0) }
  }

  private func duplicates(in ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.filter { !seen.insert($0).inserted }
  }
}
