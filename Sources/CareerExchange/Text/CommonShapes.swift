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
      .text("title", "what you did or reached, or what was said") { $0.title },
      .text("quote", "the words of feedback, without quotation marks") { facts in
        facts.entry.quotation ?? facts.title
      },
      .text("result", "its result") { $0.entry.result },
      .text("note", "the note, on one line") { $0.entry.note },
      .text("day", "its date, such as 21 Nov 2026") { $0.entry.stated.mediumText },
      .text("month", "its month, such as Nov 2026") { $0.entry.day.month.shortTitle },
      .text("date", "its date, such as 2026-11-21") { $0.entry.day.description },
      .text("kind", "skill, milestone or feedback") { $0.entry.kind.rawValue },
      .flag("isMilestone", "whether it is a milestone") { $0.entry.kind == .milestone },
      .text("project", "its project") { $0.entry.project },
      .text("people", "who was involved or who said it, such as Kim and Sam") {
        $0.entry.people.listed()
      },
      .text("departments", "other departments, such as Sales and Legal") {
        $0.entry.departments.listed()
      },
      .text("confirmedBy", "who can confirm it, such as Kim and Sam") {
        $0.entry.confirmedBy.listed()
      },
      .text("skills", "its skills, with levels") {
        $0.framework.words(of: $0.entry.evidence)
      },
      .texts("signals", "its signals, in the words of the framework") { facts in
        facts.entry.evidence.compactMap { facts.framework.text(of: $0) }
      },
      .markdown("links", "its links") { facts in
        facts.entry.links.map(\.asMarkdownLink).joined(separator: ", ")
      },
    ])
}

extension TemplateShape<Pile> {
  static let pile = TemplateShape(
    "a group of entries, with the strongest listed",
    [
      .number("count", "how many there are") { $0.count },
      .text("countInWords", "the same, such as 12 entries") { Wording.entries($0.count) },
      .entries("entries", "the strongest not shown further up") { $0.shown },
    ])
}

extension TemplateShape<NameCount> {
  static let name = TemplateShape(
    "a name and how often it occurs",
    [
      .text("name", "the name") { $0.name },
      .number("count", "how many entries have it") { $0.count },
    ])
}

extension TemplateShape<GoalFacts> {
  static let goal = TemplateShape(
    "a goal",
    [
      .text("title", "its title") { $0.goal.titleInWords.capitalizedFirst },
      .text("skills", "the skills it is for, with levels") {
        $0.career.framework.words(of: $0.goal.evidence)
      },
      .text("why", "why it matters") { $0.goal.why },
      .text("doneWhen", "when it counts as done") { $0.goal.doneWhen },
      .text("priority", "essential, needed or helpful") { $0.goal.priority.rawValue },
      .text("by", "its target date") { $0.goal.by?.mediumText },
      .flag("isStarted", "whether it is started") { $0.goal.state == .started },
      .text("doneOn", "the day it was done") { $0.goal.doneOn?.mediumText },
      .text("punctuality", "3 days early, 2 weeks late or on time") { $0.punctuality },
      .text("dueAgo", "5 weeks ago; only if it is overdue") { $0.dueAgo },
      .text("reason", "why it was dropped") { $0.reason },
      .text("result", "the results of the entries that fulfilled it") { facts in
        facts.entries.compactMap { $0.result?.nonBlank }.joined(separator: "; ")
      },
      .count("steps", "how many steps it has; nothing if none") { $0.goal.steps.count },
      .number("stepsDone", "how many of them are done") { facts in
        facts.goal.steps.count { $0.done != nil }
      },
      .text("nextStep", "the first open step") { facts in
        facts.goal.steps.first { $0.done == nil }?.title
      },
    ])
}

extension TemplateShape<CareerFacts> {
  static let career = TemplateShape(
    "every document",
    [
      .text("name", "your name") { $0.career.profile.name },
      .text("scope", "your role and its scope, in a sentence") { facts in
        facts.career.profile.scope?.trimmed.nonBlank.map { $0.hasSuffix(".") ? $0 : $0 + "." }
      },
      .text("today", "the date of the document, such as 21 Nov 2026") { $0.today.mediumText },
      .text("period", "the period it covers, such as 22 May to 21 Nov 2026") { $0.days.title },
      .flag("isUsualPeriod", "whether that is the default period") { $0.areUsualDays },
      .flag("isEmpty", "whether nothing is recorded yet") { !$0.hasRecord },
      .flag("hasEntries", "whether the period has entries") { !$0.entries.isEmpty },
      .number("entries", "how many entries the period has") { $0.entries.count },
      .text("entriesInWords", "the same, such as 209 entries") {
        Wording.entries($0.entries.count)
      },
      .flag("isPart", "whether a filter leaves out some of the period's entries") { $0.isPart },
      .text("milestones", "how many of them are milestones, such as 26 milestones") { facts in
        let count = facts.entries.count { $0.kind == .milestone }
        return count == 0 ? nil : Wording.count(count, "milestone", "milestones")
      },
      .text("feedback", "how many are feedback, such as 12 pieces of feedback") { facts in
        let count = facts.entries.count { $0.kind == .feedback }
        return count == 0 ? nil : Wording.count(count, "piece", "pieces") + " of feedback"
      },
      .count("results", "how many of them have a result") { facts in
        facts.entries.count { $0.result?.nonBlank != nil }
      },
      .text("stage", "your current stage") { facts in
        facts.tenure.map { facts.framework.title(of: $0.stage) }
      },
      .text("stageSince", "the first month of your current stage, such as Nov 2022") {
        $0.tenure?.from.month.shortTitle
      },
      .text("stageFor", "how long you have held it, such as 3 years and 11 months") { facts in
        facts.tenure.map { Wording.span(from: $0.from, to: facts.today) }
      },
      .text("aim", "your target stage, or else the next one") { $0.ahead?.title },
      .text("aimBy", "the month of your target date, such as Mar 2028") {
        $0.career.profile.aim?.by?.month.shortTitle
      },
      .flag("isStaying", "whether your target stage is your current one") { facts in
        facts.tenure.map { $0.stage == facts.ahead?.id } ?? false
      },
      .text(
        "readiness",
        "readiness for the target stage, in percent; nothing without enough evidence"
      ) { $0.reading.readiness?.percent.map(String.init) },
      .number(
        "coverage",
        "how much of the target stage’s weight has evidence at any level, in percent"
      ) { $0.reading.readiness?.coverage ?? 0 },
      .number("asked", "how many skills the target stage asks for, without those not applicable") {
        $0.reading.readiness?.counted.count ?? 0
      },
      .number("covered", "how many of them have a level") {
        $0.reading.readiness?.covered.count ?? 0
      },
      .number("met", "how many of them are at their target level") {
        $0.reading.readiness?.met ?? 0
      },
      .count("oneShort", "how many more are one level short") {
        $0.reading.readiness?.oneShort ?? 0
      },
    ])
}
