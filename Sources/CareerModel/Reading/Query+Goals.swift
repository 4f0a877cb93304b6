extension Query {
  /// Whether the query matches a goal, which counts as a planned milestone of the people, the
  /// departments and the project that its title names with their signs.
  package func matches(_ goal: Goal) -> Bool {
    if days != DayRange() {
      guard let day = goal.timelineDay, days.contains(day) else { return false }
    }
    return terms.allSatisfy { $0.matches(goal) }
  }
}

extension Query.Term {
  fileprivate func matches(_ goal: Goal) -> Bool {
    switch self {
    case .kind(let kind): kind == .milestone
    case .skill(let skill, let level):
      goal.evidence.contains { $0.skill == skill && ($0.level ?? 0) >= (level ?? 0) }
    case .tag(let tag): goal.tags.contains { TextFolding.folded($0) == tag }
    case .project(let name): goal.names(.project, name)
    case .person(let name): goal.names(.person, name)
    case .department(let name): goal.names(.department, name)
    case .starred, .direction: false
    case .level(let levels): goal.evidence.contains { $0.level.map(levels.contains) ?? false }
    case .result(let text): text == nil
    case .days(let days): goal.timelineDay.map(days.contains) ?? false
    case .not(let term): !term.matches(goal)
    case .either(let terms): terms.contains { $0.matches(goal) }
    case .word(let word):
      ([goal.title] + [goal.why, goal.doneWhen].compactMap(\.self) + goal.steps.map(\.title)
        + goal.tags + goal.evidence.map(\.skill.rawValue)).contains { $0.contains(folded: word) }
    case .oneOf(let ids): ids.contains(goal.id)
    }
  }
}

extension Goal {
  fileprivate func names(_ kind: LogLineToken.Kind, _ name: String) -> Bool {
    LogLineToken.words(of: title).contains { $0.kind == kind && $0.value.hasWord(folded: name) }
  }
}
