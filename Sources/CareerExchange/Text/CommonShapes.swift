import CareerModel
import CareerPages

// The names for things that all documents have in common.

extension Framework {
  fileprivate func words(of evidence: [Evidence]) -> String {
    evidence.map { title(of: $0.skill) + ($0.countedLevel.map { " \($0)" } ?? "") }
      .joined(separator: ", ")
  }
}

extension TemplateShape<EntryFacts> {
  static let entry = TemplateShape(
    "an entry",
    [
      .text("title") { $0.title },
      .text("quote") { $0.entry.quotation ?? $0.title },
      .text("result") { $0.entry.result },
      .text("note") { $0.entry.note },
      .text("day") { $0.entry.stated.mediumText },
      .text("month") { $0.entry.stated.monthText },
      .text("date") { $0.entry.stated.description },
      .text("kind") { $0.entry.kind.rawValue },
      .flag("isMilestone") { $0.entry.kind == .milestone },
      .text("project") { $0.entry.project },
      .text("people") { $0.entry.people.listed() },
      .text("departments") { $0.entry.departmentsInWords.listed() },
      .text("confirmedBy") { $0.entry.confirmedBy.listed() },
      .text("skills") { $0.framework.words(of: $0.entry.evidence) },
      .texts("signals") { facts in
        facts.entry.evidence.compactMap { facts.framework.text(of: $0) }
      },
      .markdown("links") { facts in
        facts.entry.links.map(\.asMarkdownLink).joined(separator: ", ")
      },
    ])
}

extension TemplateShape<Pile> {
  static let pile = TemplateShape(
    "a group of entries, with the strongest listed",
    [
      .number("count") { $0.count },
      .text("countInWords") { Wording.entries($0.count) },
      .entries("entries") { $0.shown },
    ])
}

extension TemplateShape<NameCount> {
  static let name = TemplateShape(
    "a name and how often it occurs", [.text("name") { $0.name }, .number("count") { $0.count }])
}

extension TemplateShape<GoalFacts> {
  static let goal = TemplateShape(
    "a goal",
    [
      .text("title") { $0.goal.titleInWords.capitalizedFirst },
      .text("skills") { $0.career.framework.words(of: $0.goal.evidence) },
      .text("why") { $0.goal.why },
      .text("doneWhen") { $0.goal.doneWhen },
      .text("priority") { $0.goal.priority.rawValue },
      .text("by") { $0.goal.by?.mediumText },
      .flag("isStarted") { $0.goal.state == .started },
      .text("doneOn") { $0.goal.doneOn?.mediumText },
      .text("punctuality") { $0.punctuality },
      .text("dueAgo") { $0.dueAgo },
      .text("reason") { $0.reason },
      .text("result") { facts in
        facts.entries.compactMap { $0.result?.nonBlank }.joined(separator: "; ")
      },
      .count("steps") { $0.goal.steps.count },
      .number("stepsDone") { facts in facts.goal.steps.count { $0.done != nil } },
      .text("nextStep") { facts in facts.goal.steps.first { $0.done == nil }?.title },
    ])
}

extension TemplateShape<CareerFacts> {
  static let career = TemplateShape(
    "every document",
    [
      .text("name") { $0.career.profile.name },
      .text("scope") { facts in
        facts.career.profile.scope?.trimmed.nonBlank.map { $0.hasSuffix(".") ? $0 : $0 + "." }
      },
      .text("today") { $0.today.mediumText },
      .text("period") { $0.days.title },
      .flag("isUsualPeriod") { $0.areUsualDays },
      .flag("isEmpty") { !$0.hasRecord },
      .flag("hasEntries") { !$0.entries.isEmpty },
      .number("entries") { $0.entries.count },
      .text("entriesInWords") { Wording.entries($0.entries.count) },
      .flag("isPart") { $0.isPart },
      .text("milestones") { facts in
        let count = facts.entries.count { $0.kind == .milestone }
        return count == 0 ? nil : Wording.count(count, "milestone", "milestones")
      },
      .text("feedback") { facts in
        let count = facts.entries.count { $0.kind == .feedback }
        return count == 0 ? nil : Wording.count(count, "piece", "pieces") + " of feedback"
      },
      .count("results") { facts in
        facts.entries.count { $0.result?.nonBlank != nil }
      },
      .text("stage") { facts in facts.tenure.map { facts.framework.title(of: $0.stage) } },
      .text("stageSince") { $0.tenure?.from.month.shortTitle },
      .text("stageFor") { facts in
        facts.tenure.map { Wording.span(from: $0.from, to: facts.today) }
      },
      .text("aim") { $0.ahead?.title },
      .text("aimBy") { $0.career.profile.aim?.by?.month.shortTitle },
      .flag("isStaying") { facts in facts.tenure.map { $0.stage == facts.ahead?.id } ?? false },
      .text("readiness") { $0.reading.readiness?.percent.map(String.init) },
      .number("coverage") { $0.reading.readiness?.coverage ?? 0 },
      .number("asked") { $0.reading.readiness?.counted.count ?? 0 },
      .number("covered") { $0.reading.readiness?.covered.count ?? 0 },
      .number("met") { $0.reading.readiness?.met ?? 0 },
      .count("oneShort") { $0.reading.readiness?.oneShort ?? 0 },
    ])
}
