import CareerModel
import CareerPages

// Readiness for the target stage and the basis of that figure; the plan, and the pictures of time.
extension HTMLReport {
  var criteria: Part? {
    guard let readiness = reading.readiness else { return nil }
    let stage = framework.title(of: readiness.stage).lowercased()
    let (met, short) = (readiness.met, readiness.oneShort)
    return Part(
      name: "criteria", title: "Criteria for \(stage)",
      body: tag("div") {
        tag("p") {
          tag("strong") { "\(met) of \(readiness.counted.count) met" }
          (short > 0 ? "; \(short) more one level short" : "") + "."
        }
        matrix
        figure(.radar)
        figure(.readiness)
      })
  }

  var stories: Part? {
    guard !packet.stories.isEmpty else { return nil }
    return Part(
      name: "stories", title: "Stories",
      body: tag("div") {
        for story in packet.stories {
          tag("h3", ["dir": "auto"]) { story.name.capitalizedFirst }
          if let situation = story.situation.joined(separator: " ").nonBlank {
            tag("p", ["dir": "auto"]) { situation }
          }
          list(story.results + story.actions)
        }
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

  private var matrix: Markup {
    Self.scroll("Criteria and their evidence") {
      tag("table") {
        tag("caption") { "Levels and their evidence for each criterion." }
        tag("thead") {
          tag("tr") {
            for title in ["Criterion", "Target", "Level", "Examples", "Confirmed", "Latest"] {
              tag("th", ["scope": "col"]) { title }
            }
          }
        }
        tag("tbody") { for row in packet.matrix { cells(of: row) } }
      }
    }
  }

  private func cells(of row: AskFacts) -> Markup {
    tag("tr") {
      tag("th", ["scope": "row"]) {
        row.title
        if let reason = row.ask.notApplicable {
          tag("span", ["class": "faint"]) { ", not applicable: \(reason)" }
        }
      }
      tag("td") { "\(row.ask.asked)" }
      tag("td", ["class": row.ask.isMet ? "shown" : nil as String?]) {
        "\(row.ask.shown)" + (row.ask.isMet ? " ✓" : "")
      }
      tag("td") { "\(row.entries.count)" }
      tag("td") { row.confirmed > 0 ? "\(row.confirmed)" : "" }
      tag("td") { row.last?.mediumText ?? "never" }
    }
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
