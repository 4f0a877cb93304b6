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
      .text("title", "what was done, reached or said") { $0.entry.title },
      .text("result", "what came of it") { $0.entry.result },
      .text("note", "the note, in one line") { $0.entry.note },
      .text("day", "its day, such as 21 Nov 2026") { $0.entry.stated.mediumText },
      .text("month", "its month, such as Nov 2026") { $0.entry.day.month.shortTitle },
      .text("date", "its day, such as 2026-11-21") { $0.entry.day.description },
      .text("kind", "skill, milestone or feedback") { $0.entry.kind.rawValue },
      .flag("isMilestone", "whether it is a milestone") { $0.entry.kind == .milestone },
      .text("project", "its project") { $0.entry.project },
      .text("people", "who was involved or who said it, as a sentence names them") {
        $0.entry.people.listed()
      },
      .text("departments", "other departments, as a sentence names them") {
        $0.entry.departments.listed()
      },
      .text("confirmedBy", "who can confirm it, as a sentence names them") {
        $0.entry.confirmedBy.listed()
      },
      .text("skills", "the skills that it shows, with levels") {
        $0.framework.words(of: $0.entry.evidence)
      },
      .texts("signals", "what was seen, as the framework words it") { facts in
        facts.entry.evidence.compactMap { facts.framework.text(of: $0) }
      },
      .markdown("links", "its links") { facts in
        facts.entry.links.map(\.asMarkdownLink).joined(separator: ", ")
      },
    ])
}

extension TemplateShape<Pile> {
  static let pile = TemplateShape(
    "some entries, the strongest of which are shown",
    [
      .number("count", "how many there are") { $0.count },
      .text("countInWords", "the same, such as 12 entries") { Wording.entries($0.count) },
      .entries("entries", "the strongest, first those with a result") { $0.shown },
      .count("more", "how many are told nowhere; nothing where all are") { $0.more },
      .count("owed", "how many of all still owe a result") { $0.owed },
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
      .text("title", "what is planned") { $0.goal.titleInWords },
      .text("skills", "what it would prove, with levels") {
        $0.career.framework.words(of: $0.goal.evidence)
      },
      .text("why", "why it is worth the while") { $0.goal.why },
      .text("doneWhen", "when it counts as done") { $0.goal.doneWhen },
      .text("priority", "essential, needed or helpful") { $0.goal.priority.rawValue },
      .text("by", "the day it is planned for") { $0.goal.by?.mediumText },
      .flag("isStarted", "whether it is begun") { $0.goal.state == .started },
      .text("doneOn", "the day it was done") { $0.goal.doneOn?.mediumText },
      .text("punctuality", "3 days early, 2 weeks late, on its day") { $0.punctuality },
      .text("dueAgo", "5 weeks ago; only where its day is over and it is open") { $0.dueAgo },
      .text("reason", "why it was dropped") { $0.reason },
      .text("result", "what came of the entries that fulfilled it") { facts in
        facts.entries.compactMap { $0.result?.nonBlank }.joined(separator: "; ")
      },
      .count("steps", "how many steps it has; nothing where it has none") { $0.goal.steps.count },
      .number("stepsDone", "how many of them are done") { facts in
        facts.goal.steps.count { $0.done != nil }
      },
      .text("nextStep", "the first step that is not done") { facts in
        facts.goal.steps.first { $0.done == nil }?.title
      },
    ])
}

extension TemplateShape<CareerFacts> {
  static let career = TemplateShape(
    "every document",
    [
      .text("name", "whose record it is") { $0.career.profile.name },
      .text("today", "the day it was written, such as 21 Nov 2026") { $0.today.mediumText },
      .text("period", "the days that it is about, such as 22 May to 21 Nov 2026") { $0.days.title },
      .flag("isUsualPeriod", "whether nobody named any days") { $0.areUsualDays },
      .flag("isEmpty", "whether nothing at all is recorded yet") { !$0.hasRecord },
      .flag("hasEntries", "whether there are entries of these days") { !$0.entries.isEmpty },
      .number("entries", "how many entries of these days there are") { $0.entries.count },
      .text("entriesInWords", "the same, such as 209 entries") {
        Wording.entries($0.entries.count)
      },
      .flag("isPart", "whether a query leaves some of these days' entries out") { $0.isPart },
      .text("milestones", "how many of them are milestones, such as 26 milestones") { facts in
        let count = facts.entries.count { $0.kind == .milestone }
        return count == 0 ? nil : Wording.count(count, "milestone", "milestones")
      },
      .text("feedback", "how many are feedback, such as 12 pieces of feedback") { facts in
        let count = facts.entries.count { $0.kind == .feedback }
        return count == 0 ? nil : Wording.count(count, "piece", "pieces") + " of feedback"
      },
      .count("results", "how many of them say what came of it") { facts in
        facts.entries.count { $0.result?.nonBlank != nil }
      },
      .text("stage", "the present stage") { facts in
        facts.tenure.map { facts.framework.title(of: $0.stage) }
      },
      .text("stageSince", "the first day of the present stage") { $0.tenure?.from.mediumText },
      .text("stageFor", "how long it has lasted, such as 3 years and 11 months") { facts in
        facts.tenure.map { Wording.span(from: $0.from, to: facts.today) }
      },
      .text("aim", "the stage ahead: the aim, else the next one on the path") { $0.ahead?.title },
      .text("aimBy", "the day by which it is aimed at") { $0.career.profile.aim?.by?.mediumText },
      .flag("isStaying", "whether the stage ahead is the present one") { facts in
        facts.tenure.map { $0.stage == facts.ahead?.id } ?? false
      },
      .text(
        "readiness",
        "how much of what the stage ahead asks is shown, in percent; "
          + "nothing where the record is too thin to say"
      ) { $0.reading.readiness?.percent.map(String.init) },
      .number(
        "coverage",
        "the part of the weight of the stage ahead that is shown at some level, in percent"
      ) { $0.reading.readiness?.coverage ?? 0 },
      .number("asked", "how many skills the stage ahead asks for, without those that do not apply")
      {
        $0.reading.readiness?.counted.count ?? 0
      },
      .number("covered", "how many of them are shown at some level") {
        $0.reading.readiness?.covered.count ?? 0
      },
      .number("met", "how many of them are shown as far as is asked") { facts in
        facts.reading.readiness?.counted.count(where: \.isMet) ?? 0
      },
    ])
}
