import CareerModel
import CareerPages

// Readiness for the target stage and the basis of that figure; the plan, and the pictures of time.
extension HTMLReport {
  var readiness: Part? {
    guard let readiness = reading.readiness else { return nil }
    let stage = framework.title(of: readiness.stage).lowercased()
    return Part(
      name: "readiness", title: "Readiness for \(stage)",
      body: tag("div") {
        tag("p") {
          "Based on the record: "
          tag("strong") { Wording.figure(readiness) }
          ", \(Wording.basis(readiness))"
          if let own = readiness.ownPercent { "; \(own)% with personal weights" }
          "."
        }
        matrix(readiness)
        gaps(readiness)
        figure(.radar)
        figure(.readiness)
      })
  }

  func figure(_ kind: CareerPicture) -> Markup { Self.figure(kind, subject.picture(kind)) }

  static func figure(_ kind: CareerPicture, _ picture: Picture) -> Markup {
    tag("figure", ["class": kind.rawValue]) {
      scroll(kind.title) { picture.inside(named: kind.rawValue) }
    }
  }

  /// Returns content that may be wider than the page and scrolls within it.
  private static func scroll(_ label: String, @MarkupBuilder _ content: () -> Markup) -> Markup {
    tag("div", ["class": "scroll", "tabindex": 0, "role": "group", "aria-label": label], content)
  }

  // MARK: - Skill, level, evidence

  private func matrix(_ readiness: Readiness) -> Markup {
    let rule = framework.rule
    return Self.scroll("Skills and their evidence") {
      tag("table") {
        tag("caption") {
          "Skills, levels and evidence. Each level has a count of its entries from the last "
          "\(rule.windowMonths) months. Levels reached are highlighted."
        }
        tag("thead") {
          tag("tr") {
            for title in ["Skill", "Target", "Level"] + Skill.levelRange.map({ "Level \($0)" })
              + ["Confirmed", "Last"]
            {
              tag("th", ["scope": "col"]) { title }
            }
          }
        }
        tag("tbody") { for ask in readiness.asks { row(ask) } }
      }
    }
  }

  private func row(_ ask: Readiness.Ask) -> Markup {
    let standing = reading.standings[ask.skill]
    let examples = standing?.patterns.map(\.examples) ?? []
    let counts = zip(examples, examples.dropFirst() + [0]).map { $0 - $1 }
    return tag("tr") {
      tag("th", ["scope": "row"]) {
        framework.title(of: ask.skill)
        if let reason = ask.notApplicable {
          tag("span", ["class": "faint"]) { ", not applicable: \(reason)" }
        }
      }
      tag("td") { "\(ask.asked)" }
      tag("td") {
        Wording.figure(ofLevel: ask.shown, claimed: ask.claimed) + (ask.isMet ? " ✓" : "")
      }
      for (index, count) in counts.enumerated() {
        tag("td", ["class": index < ask.shown ? "shown" : nil as String?]) { "\(count)" }
      }
      tag("td") { "\(standing?.patterns.first?.confirmed ?? 0)" }
      tag("td") { standing?.last?.mediumText ?? "never" }
    }
  }

  // MARK: - Gaps

  @MarkupBuilder
  private func gaps(_ readiness: Readiness) -> Markup {
    tag("h3") { "Gaps" }
    if readiness.gaps.isEmpty {
      tag("p") { "None: every skill is at its target level." }
    } else {
      tag("ul") {
        for gap in readiness.gaps {
          tag("li") {
            tag("strong") { framework.title(of: gap.skill) }
            ": \(Wording.level(gap))"
            if let words = missing(gap) { "; \(words)" }
            "."
          }
        }
      }
    }
  }

  private func missing(_ gap: Readiness.Ask) -> String? {
    let step = reading.nextStep(
      of: gap.skill, to: gap.asked, under: framework.rule, on: career.today)
    return step.map { "needs \(Wording.summary(of: $0))" }
  }

  // MARK: - The plan, and the pictures of time

  var timeline: Part? { Part(name: "timeline", title: "Timeline", body: figure(.timeline)) }

  var activity: Part? {
    guard subject.record.journal.count > 0 else { return nil }
    return Part(name: "days", title: "Day by day", body: figure(.heatMap))
  }

  var goals: Part? {
    let asked = career.plan.goals.filter(subject.query.matches)
    let open = asked.filter(\.isOpen)
    let done = asked.filter { $0.doneOn != nil }
      .sorted { ($0.doneOn ?? today) > ($1.doneOn ?? today) }
    guard !open.isEmpty || !done.isEmpty else { return nil }
    return Part(
      name: "goals", title: "Goals",
      body: tag("div") {
        list("Open", open)
        list("Done", done)
      })
  }

  @MarkupBuilder
  private func list(_ title: String, _ goals: [Goal]) -> Markup {
    if !goals.isEmpty {
      tag("h3") { title }
      tag("ul", ["class": "entries"]) { for goal in goals.prefix(Most.goals) { item(goal) } }
      if goals.count > Most.goals {
        tag("p", ["class": "faint"]) { "And \(goals.count - Most.goals) more, not listed here." }
      }
    }
  }

  private func item(_ goal: Goal) -> Markup {
    tag("li") {
      tag("span", ["class": "title", "dir": "auto"]) { goal.titleInWords }
      if goal.isOverdue(on: today) {
        " "
        tag("span", ["class": "badge overdue"]) { "overdue" }
      }
      tag("p", ["class": "when"]) { facts(goal).joined(separator: " · ") }
      for (name, text) in [("Why", goal.why), ("Done when", goal.doneWhen)] {
        if let text = text?.nonBlank { tag("p", ["dir": "auto"]) { "\(name): \(text)" } }
      }
    }
  }

  private func facts(_ goal: Goal) -> [String] {
    let when =
      goal.doneOn.map { "done \($0.mediumText)" } ?? goal.by.map { "by \($0.mediumText)" }
      ?? "no date"
    let evidence = goal.evidence.map { piece in
      framework.title(of: piece.skill) + (piece.countedLevel.map { " at level \($0)" } ?? "")
    }
    let done = goal.steps.count { $0.done != nil }
    return [
      when, goal.isOpen ? "\(goal.priority.rawValue), \(goal.state.name)" : nil,
      evidence.isEmpty ? nil : evidence.listed(),
      goal.steps.isEmpty ? nil : "\(done) of \(goal.steps.count) steps done",
    ].compactMap(\.self)
  }
}
