import CareerJSON

extension Framework {
  /// The source name with which an `Origin` marks this project's own reading.
  package static let ourReadingSource = "our-reading"

  /// The problems, part by part; empty if it is valid. Stops at `FrameworkProblem.most`.
  package var problems: [FrameworkProblem] {
    FrameworkInspection(self, FrameworkGuesses()).problems
  }
}

/// Checks a framework and collects its problems.
struct FrameworkInspection {
  private typealias Kind = FrameworkProblem.Kind

  private(set) var problems: [FrameworkProblem] = []
  private let framework: Framework
  private let guesses: FrameworkGuesses
  /// The names of all things by kind; references to a kind that is missing here are not checked.
  private var known: [FrameworkProblem.Kind: Set<String>]
  /// What is being inspected; `nil` for the framework itself.
  private var thing: FrameworkProblem.Thing?

  init(_ framework: Framework, _ guesses: FrameworkGuesses) {
    (self.framework, self.guesses) = (framework, guesses)
    known = [
      .source: Set(framework.sources.map(\.id) + [Framework.ourReadingSource]),
      .stage: Set(framework.stages.map(\.id.rawValue)),
      .group: Set(framework.groups.map(\.id)),
      .skill: Set(framework.skills.map(\.id.rawValue)),
      .signal: Set(framework.skills.flatMap { $0.levels.flatMap(\.signals) }.map(\.id.rawValue)),
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
      inspect(ids.indices.map { (ids[$0], list / $0 / "id") }, kind)
    }
  }

  private mutating func inspectStages() {
    for (index, stage) in framework.stages.enumerated() {
      let place = begin(.stage, stage.id.rawValue, index)
      var asked: [SkillID: DocumentPath] = [:]
      for (index, ask) in stage.asks.enumerated() {
        let place = place / "asks" / index
        look(for: .skill, ask.skill.rawValue, at: place / "skill")
        if let first = asked.updateValue(place / "skill", forKey: ask.skill) {
          note(.askedTwice(ask.skill, first: first), at: place / "skill")
          asked[ask.skill] = first
        }
        inspect(ask.level, 1, 5, at: place / "level")
        inspect(ask.weight, 1, 3, at: place / "weight")
      }
      inspect(stage.origin, at: place)
    }
  }

  private mutating func inspectTransitions() {
    for (index, transition) in framework.transitions.enumerated() {
      let place = begin(.transition, transition.from.rawValue, index)
      look(for: .stage, transition.from.rawValue, at: place / "from")
      look(for: .stage, transition.to.rawValue, at: place / "to")
      inspect(transition.origin, at: place)
    }
    thing = nil
    let steps = Set(framework.transitions.map { [$0.from, $0.to] })
    for (from, to) in zip(framework.stages, framework.stages.dropFirst())
    where from.id != to.id && !steps.contains([from.id, to.id]) {
      note(.missingTransition(from: from.id, to: to.id), at: ["transitions"])
    }
  }

  private mutating func inspectSkills() {
    for (index, skill) in framework.skills.enumerated() {
      let place = begin(.skill, skill.id.rawValue, index)
      look(for: .group, skill.group, at: place / "group")
      let levels = skill.levels.map(\.level)
      if levels != Array(Skill.levelRange) {
        note(.levelsAreNotOneToFive(found: levels), at: place / "levels")
      }
      var signals: [(String, DocumentPath)] = []
      for (index, level) in skill.levels.enumerated() {
        let place = place / "levels" / index
        if level.text.nonBlank == nil { note(.emptyText, at: place / "text") }
        for (index, signal) in level.signals.enumerated() {
          let place = place / "signals" / index
          signals.append((signal.id.rawValue, place / "id"))
          guard let successor = signal.successor else { continue }
          look(for: .signal, successor.rawValue, at: place / "successor")
        }
      }
      inspect(signals, .signal)
      let modes = skill.modes ?? []
      inspect(modes.indices.map { (modes[$0].id, place / "modes" / $0 / "id") }, .mode)
      inspect(skill.origin, at: place)
    }
  }

  private mutating func inspectContrasts() {
    for (index, contrast) in framework.contrasts.enumerated() {
      let place = begin(.contrast, contrast.id, index)
      for (index, side) in contrast.sides.enumerated() {
        let place = place / "sides" / index
        look(for: .stage, side.stage.rawValue, at: place / "stage")
        look(for: .skill, side.skills, at: place / "skills")
        inspect(side.levels, at: place / "levels")
        look(for: .signal, side.signals, at: place / "signals")
      }
      inspect(contrast.origin, at: place)
    }
  }

  private mutating func inspectReadiness() {
    guard let rule = framework.readiness else { return }
    thing = nil
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
      inspect(number, least, most, at: ["readiness", .key(key)])
    }
    for (index, level) in rule.levels.enumerated() {
      let place = ["readiness", "levels"] / index
      inspect(level.halves, 1, 2000, at: place / "halves")
      inspect(level.months, 1, 600, at: place / "months")
      inspect(level.projects, 1, 1000, at: place / "projects")
      inspect(level.days, 0, 36_500, at: place / "days")
    }
    inspect(rule.origin, at: ["readiness"])
  }

  private mutating func inspectInsights() {
    for (index, rule) in (framework.insights ?? []).enumerated() {
      let place = begin(.insight, rule.id, index)
      inspect(rule.days, 1, 36_500, at: place / "days")
      inspect(rule.percent, 0, 100, at: place / "percent")
      inspect(rule.least, 1, nil, at: place / "least")
      inspect(rule.enough, 1, nil, at: place / "enough")
      inspect(rule.unlessEstablished, at: place / "unlessEstablished")
      look(for: .stage, rule.holding, at: place / "holding")
      look(for: .stage, rule.aimingAt, at: place / "aimingAt")
      look(for: .skill, rule.skills, at: place / "skills")
      look(for: .skill, rule.against, at: place / "against")
      look(for: .signal, rule.signals, at: place / "signals")
      let needs: [(key: String, isGiven: Bool, by: Set<InsightRule.Check>)] = [
        ("percent", rule.percent != nil, [.shareAbove, .shareBelow]),
        ("skills", rule.skills?.isEmpty == false, [.shareAbove, .shareBelow]),
        ("departments", rule.departments?.isEmpty == false, [.departments]),
      ]
      for need in needs where need.by.contains(rule.check) && !need.isGiven {
        note(.checkNeeds(rule.check, key: need.key), at: place)
      }
      inspect(rule.origin, at: place)
    }
  }

  private mutating func inspectRest() {
    for (index, advice) in framework.advice.enumerated() {
      let place = begin(.advice, advice.id, index)
      look(for: .stage, advice.when?.holding, at: place / "when" / "holding")
      look(for: .stage, advice.when?.aimingAt, at: place / "when" / "aimingAt")
      if let skill = advice.when?.skill {
        look(for: .skill, skill.rawValue, at: place / "when" / "skill")
      }
      inspect(advice.origin, at: place)
    }
    thing = nil
    for (index, statement) in (framework.statements ?? []).enumerated() {
      for (source, name) in statement.sources.enumerated() {
        look(for: .source, name, at: ["statements", .index(index), "sources", .index(source)])
      }
    }
  }

  // MARK: - What is looked at

  /// Notes what is inspected next; returns its place.
  private mutating func begin(_ kind: Kind, _ name: String, _ index: Int) -> DocumentPath {
    let place = [.key(kind.list)] / index
    thing = FrameworkProblem.Thing(kind, name, at: place)
    return place
  }

  private mutating func inspect(_ ids: [(String, DocumentPath)], _ kind: Kind) {
    var seen: [String: DocumentPath] = [:]
    for (id, place) in ids {
      if id.nonBlank == nil {
        note(.emptyText, at: place)
      } else if let first = seen[id] {
        note(.duplicateID(id, kind, first: first), at: place)
      } else {
        seen[id] = place
      }
    }
  }

  private mutating func inspect(
    _ number: Int?, _ least: Int, _ most: Int?, at place: @autoclosure () -> DocumentPath
  ) {
    guard let number, number < least || number > most ?? .max else { return }
    note(.outOfRange(number, least: least, most: most), at: place())
  }

  private mutating func inspect(_ levels: [SkillLevel]?, at place: DocumentPath) {
    for (index, item) in (levels ?? []).enumerated() {
      look(for: .skill, item.skill.rawValue, at: place / index / "skill")
      inspect(item.level, 1, 5, at: place / index / "level")
    }
  }

  private mutating func inspect(_ origin: Origin, at place: DocumentPath) {
    look(for: .source, origin.source, at: place / "origin" / "source")
  }

  private mutating func look(for kind: Kind, _ names: [some StableName]?, at place: DocumentPath) {
    for (index, name) in (names ?? []).enumerated() {
      look(for: kind, name.rawValue, at: place / index)
    }
  }

  private mutating func look(
    for kind: Kind, _ name: String, at place: @autoclosure () -> DocumentPath
  ) {
    guard known[kind]?.contains(name) == false else { return }
    note(.unknown(kind, name), at: place())
  }

  private mutating func note(_ reason: FrameworkProblem.Reason, at place: DocumentPath) {
    guard problems.count < FrameworkProblem.most, !guesses.explain(reason, at: place) else {
      return
    }
    problems.append(FrameworkProblem(reason, at: place, of: thing))
  }
}
