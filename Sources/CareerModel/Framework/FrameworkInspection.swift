extension Framework {
  /// The source name with which an `Origin` marks this project's own reading.
  package static let ourReadingSource = "our-reading"

  /// The problems, part by part; empty if it is valid. Stops at `FrameworkProblem.most`.
  package var problems: [FrameworkProblem] {
    FrameworkInspection(self, FrameworkGuesses()).problems
  }
}

struct FrameworkInspection {
  private typealias Thing = FrameworkProblem.Thing
  private typealias Kind = FrameworkProblem.Kind

  private(set) var problems: [FrameworkProblem] = []
  private let framework: Framework
  private let guesses: FrameworkGuesses
  /// The names of all things by kind; references to a kind that is missing here are not checked.
  private var known: [FrameworkProblem.Kind: Set<String>]

  init(_ framework: Framework, _ guesses: FrameworkGuesses) {
    (self.framework, self.guesses) = (framework, guesses)
    known = [
      .source: Set(framework.sources.map(\.id) + [Framework.ourReadingSource]),
      .stage: Set(framework.stages.map(\.id.rawValue)),
      .group: Set(framework.groups.map(\.id)),
      .skill: Set(framework.skills.map(\.id.rawValue)),
      .signal: Set(
        framework.skills.flatMap { $0.levels.flatMap(\.signals) }.map(\.id.rawValue)),
    ]
    inspectNames()
    inspectStages()
    inspectTransitions()
    inspectSkills()
    inspectContrasts()
    inspectReadiness()
    inspectInsights()
    inspectRest()
  }

  // MARK: - The parts of a framework

  private mutating func inspectNames() {
    let lists: [(Kind, [String])] = [
      (.source, framework.sources.map(\.id)), (.stage, framework.stages.map(\.id.rawValue)),
      (.group, framework.groups.map(\.id)), (.skill, framework.skills.map(\.id.rawValue)),
      (.contrast, framework.contrasts.map(\.id)), (.advice, framework.advice.map(\.id)),
      (.insight, framework.insights?.map(\.id) ?? []),
    ]
    for (kind, ids) in lists {
      let list: DocumentPath = [.key(kind.list)]
      if ids.isEmpty, kind == .stage || kind == .skill {
        note(.empty(kind), at: list)
        // References to one of them are wrong only because of that.
        known[kind] = nil
      }
      inspect(ids.indices.map { (ids[$0], list / $0 / "id") }, kind, of: nil)
    }
  }

  private mutating func inspectStages() {
    for (index, stage) in framework.stages.enumerated() {
      let place = ["stages"] / index
      let thing = Thing(.stage, stage.id.rawValue, at: place)
      var asked: [SkillID: DocumentPath] = [:]
      for (index, ask) in stage.asks.enumerated() {
        let place = place / "asks" / index
        look(for: .skill, ask.skill.rawValue, at: place / "skill", of: thing)
        if let first = asked.updateValue(place / "skill", forKey: ask.skill) {
          note(.askedTwice(ask.skill, first: first), at: place / "skill", of: thing)
          asked[ask.skill] = first
        }
        inspect(
          ask.level, Skill.levelRange.lowerBound, Skill.levelRange.upperBound,
          at: place / "level", of: thing)
        inspect(ask.weight, 1, 3, at: place / "weight", of: thing)
      }
      inspect(stage.origin, at: place, of: thing)
    }
  }

  private mutating func inspectTransitions() {
    for (index, transition) in framework.transitions.enumerated() {
      let place = ["transitions"] / index
      let thing = Thing(.transition, transition.from.rawValue, at: place)
      look(for: .stage, transition.from.rawValue, at: place / "from", of: thing)
      look(for: .stage, transition.to.rawValue, at: place / "to", of: thing)
      inspect(transition.origin, at: place, of: thing)
    }
    let steps = Set(framework.transitions.map { [$0.from, $0.to] })
    for (from, to) in zip(framework.stages, framework.stages.dropFirst())
    where from.id != to.id && !steps.contains([from.id, to.id]) {
      note(.missingTransition(from: from.id, to: to.id), at: ["transitions"])
    }
  }

  private mutating func inspectSkills() {
    for (index, skill) in framework.skills.enumerated() {
      let place = ["skills"] / index
      let thing = Thing(.skill, skill.id.rawValue, at: place)
      look(for: .group, skill.group, at: place / "group", of: thing)
      let levels = skill.levels.map(\.level)
      if levels != Array(Skill.levelRange) {
        note(.levelsAreNotOneToFive(found: levels), at: place / "levels", of: thing)
      }
      var signals: [(String, DocumentPath)] = []
      for (index, level) in skill.levels.enumerated() {
        let place = place / "levels" / index
        if level.text.nonBlank == nil { note(.emptyText, at: place / "text", of: thing) }
        for (index, signal) in level.signals.enumerated() {
          let place = place / "signals" / index
          signals.append((signal.id.rawValue, place / "id"))
          guard let successor = signal.successor else { continue }
          look(for: .signal, successor.rawValue, at: place / "successor", of: thing)
        }
      }
      inspect(signals, .signal, of: thing)
      let modes = skill.modes ?? []
      inspect(modes.indices.map { (modes[$0].id, place / "modes" / $0 / "id") }, .mode, of: thing)
      inspect(skill.origin, at: place, of: thing)
    }
  }

  private mutating func inspectContrasts() {
    for (index, contrast) in framework.contrasts.enumerated() {
      let place = ["contrasts"] / index
      let thing = Thing(.contrast, contrast.id, at: place)
      for (index, side) in contrast.sides.enumerated() {
        let place = place / "sides" / index
        look(for: .stage, side.stage.rawValue, at: place / "stage", of: thing)
        look(for: .skill, side.skills, at: place / "skills", of: thing)
        inspect(side.levels, at: place / "levels", of: thing)
        look(for: .signal, side.signals, at: place / "signals", of: thing)
      }
      inspect(contrast.origin, at: place, of: thing)
    }
  }

  private mutating func inspectReadiness() {
    guard let rule = framework.readiness else { return }
    // The upper bounds are far beyond reason, yet small enough to calculate with.
    let numbers: [(String, Int, least: Int, most: Int?)] = [
      ("entryHalves", rule.entryHalves, 1, 200),
      ("canConfirmHalves", rule.canConfirmHalves, 1, 200),
      ("praiseHalves", rule.praiseHalves, 1, 200), ("longDays", rule.longDays, 1, 36_500),
      ("habitHalves", rule.habitHalves, 1, 2000), ("skillsPerEntry", rule.skillsPerEntry, 1, 100),
      ("windowMonths", rule.windowMonths, 1, 600), ("lastingMonths", rule.lastingMonths, 1, 600),
      ("coveragePercent", rule.coveragePercent, 0, 100),
      ("notApplicablePercent", rule.notApplicablePercent, 0, 100),
    ]
    for (key, number, least, most) in numbers {
      inspect(number, least, most, at: ["readiness", .key(key)], of: nil)
    }
    for (index, level) in rule.levels.enumerated() {
      let place = ["readiness", "levels"] / index
      inspect(level.halves, 1, 2000, at: place / "halves", of: nil)
      inspect(level.months, 1, 600, at: place / "months", of: nil)
      inspect(level.projects, 1, 1000, at: place / "projects", of: nil)
      inspect(level.days, 0, 36_500, at: place / "days", of: nil)
    }
    inspect(rule.origin, at: ["readiness"], of: nil)
  }

  private mutating func inspectInsights() {
    for (index, rule) in (framework.insights ?? []).enumerated() {
      let place = ["insights"] / index
      let thing = Thing(.insight, rule.id, at: place)
      inspect(rule.days, 1, 36_500, at: place / "days", of: thing)
      inspect(rule.percent, 0, 100, at: place / "percent", of: thing)
      inspect(rule.least, 1, nil, at: place / "least", of: thing)
      inspect(rule.enough, 1, nil, at: place / "enough", of: thing)
      inspect(rule.unlessEstablished, at: place / "unlessEstablished", of: thing)
      look(for: .stage, rule.holding, at: place / "holding", of: thing)
      look(for: .stage, rule.aimingAt, at: place / "aimingAt", of: thing)
      look(for: .skill, rule.skills, at: place / "skills", of: thing)
      look(for: .skill, rule.against, at: place / "against", of: thing)
      look(for: .signal, rule.signals, at: place / "signals", of: thing)
      let needs: [(key: String, isGiven: Bool, by: Set<InsightRule.Check>)] = [
        ("percent", rule.percent != nil, [.shareAbove, .shareBelow]),
        ("skills", rule.skills?.isEmpty == false, [.shareAbove, .shareBelow]),
        ("departments", rule.departments?.isEmpty == false, [.departments]),
      ]
      for need in needs where need.by.contains(rule.check) && !need.isGiven {
        note(.checkNeeds(rule.check, key: need.key), at: place, of: thing)
      }
      inspect(rule.origin, at: place, of: thing)
    }
  }

  private mutating func inspectRest() {
    for (index, advice) in framework.advice.enumerated() {
      let place = ["advice"] / index
      let thing = Thing(.advice, advice.id, at: place)
      look(for: .stage, advice.when?.holding, at: place / "when" / "holding", of: thing)
      look(for: .stage, advice.when?.aimingAt, at: place / "when" / "aimingAt", of: thing)
      if let skill = advice.when?.skill {
        look(for: .skill, skill.rawValue, at: place / "when" / "skill", of: thing)
      }
      inspect(advice.origin, at: place, of: thing)
    }
    for (index, statement) in (framework.statements ?? []).enumerated() {
      let place: DocumentPath = ["statements", .index(index), "sources"]
      for (index, source) in statement.sources.enumerated() {
        look(for: .source, source, at: place / index, of: nil)
      }
    }
  }

  // MARK: - What is looked at

  /// Checks that ids are not empty, and unique.
  private mutating func inspect(_ ids: [(String, DocumentPath)], _ kind: Kind, of thing: Thing?) {
    var seen: [String: DocumentPath] = [:]
    for (id, place) in ids {
      if id.nonBlank == nil {
        note(.emptyText, at: place, of: thing)
      } else if let first = seen[id] {
        note(.duplicateID(id, kind, first: first), at: place, of: thing)
      } else {
        seen[id] = place
      }
    }
  }

  private mutating func inspect(
    _ number: Int?, _ least: Int, _ most: Int?, at place: @autoclosure () -> DocumentPath,
    of thing: Thing?
  ) {
    guard let number, number < least || number > most ?? .max else { return }
    note(.outOfRange(number, least: least, most: most), at: place(), of: thing)
  }

  private mutating func inspect(_ levels: [SkillLevel]?, at place: DocumentPath, of thing: Thing) {
    for (index, item) in (levels ?? []).enumerated() {
      look(for: .skill, item.skill.rawValue, at: place / index / "skill", of: thing)
      inspect(
        item.level, Skill.levelRange.lowerBound, Skill.levelRange.upperBound,
        at: place / index / "level", of: thing)
    }
  }

  private mutating func inspect(_ origin: Origin, at place: DocumentPath, of thing: Thing?) {
    look(for: .source, origin.source, at: place / "origin" / "source", of: thing)
  }

  private mutating func look(
    for kind: Kind, _ names: [some StableName]?, at place: DocumentPath, of thing: Thing
  ) {
    for (index, name) in (names ?? []).enumerated() {
      look(for: kind, name.rawValue, at: place / index, of: thing)
    }
  }

  private mutating func look(
    for kind: Kind, _ name: String, at place: @autoclosure () -> DocumentPath, of thing: Thing?
  ) {
    guard known[kind]?.contains(name) == false else { return }
    note(.unknown(kind, name), at: place(), of: thing)
  }

  private mutating func note(
    _ reason: FrameworkProblem.Reason, at place: DocumentPath, of thing: Thing? = nil
  ) {
    guard problems.count < FrameworkProblem.most, !guesses.explain(reason, at: place) else {
      return
    }
    problems.append(FrameworkProblem(reason, at: place, of: thing))
  }
}
