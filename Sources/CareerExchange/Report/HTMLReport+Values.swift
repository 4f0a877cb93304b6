import CareerModel
import CareerPages

extension HTMLReport {
  /// What data/report/report.mustache names.
  var values: TemplateValue {
    let readiness = reading.readiness
    let (count, all) = (subject.record.journal.count, career.journal.count)
    return [
      "who": .text(subject.who), "standing": .text(standing),
      "scope": .maybe(career.profile.scope?.nonBlank),
      "figures": .list(packet.first.figures) {
        ["figure": .text($0.figure.text), "sentence": .text(sentence($0.entry).source)]
      },
      "results": .list(packet.first.results) { .text(sentence($0).source) },
      "quote": .maybe(packet.first.quote.map { voice($0).source }),
      "path": .list(path) { stage, when, look in
        ["stage": .text(stage), "when": .text(when), "look": .maybe(look)]
      },
      "stage": .maybe(readiness.map { framework.title(of: $0.stage).lowercased() }),
      "met": .text("\(readiness?.met ?? 0)"), "counted": .text("\(readiness?.counted.count ?? 0)"),
      "short": .count(readiness?.oneShort ?? 0),
      "criteria": .list(packet.matrix, TemplateShape.criterion.value),
      "radar": .maybe(readiness.map { _ in figure(.radar) }),
      "readiness": .maybe(readiness.map { _ in figure(.readiness) }),
      "stories": .list(packet.stories, story), "timeline": .text(figure(.timeline)),
      "milestones": .list(milestones) { year, entries in
        ["title": .text("\(year)"), "entries": .text(list(entries).source)]
      },
      "evidence": .list(evidence, evidence),
      "feedback": .list(packet.voices.shown) { .text(voice($0).source) },
      "goals": .list(goals) { title, goals, more in
        ["title": .text(title), "items": .list(goals, goal), "more": .count(max(0, more))]
      },
      "hasEntries": .flag(count > 0), "heatMap": .text(figure(.heatMap)),
      "all": .text(Wording.entries(all)), "from": .maybe(reach),
      "framework": .text(framework.title), "requested": .maybe(count < all ? "\(count)" : nil),
      "window": .text("\(framework.rule.windowMonths)"), "todayInFull": .text(today.longText),
    ]
  }

  private func story(_ story: ProjectStory) -> TemplateValue {
    [
      "title": .text(story.name.capitalizedFirst),
      "situation": .maybe(story.situation.joined(separator: " ").nonBlank),
      "entries": .text(list(story.results + story.actions).source),
    ]
  }

  private func evidence(_ part: SkillPart) -> TemplateValue {
    [
      "skill": .text(part.title), "level": .count(part.level), "entries": .text(part.entries),
      "criterion": part.row.map(TemplateShape.criterion.value) ?? .nothing,
    ]
  }

  private func goal(_ goal: Goal) -> TemplateValue {
    [
      "title": .text(goal.titleInWords), "isOverdue": .flag(goal.isOverdue(on: today)),
      "when": .text(facts(goal)), "why": .maybe(goal.why?.nonBlank),
      "doneWhen": .maybe(goal.doneWhen?.nonBlank),
    ]
  }
}
