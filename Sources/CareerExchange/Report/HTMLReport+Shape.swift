import CareerModel
import CareerPages

// The names that data/report/report.mustache uses.

extension TemplateShape<HTMLReport> {
  static let report = TemplateShape(
    "a report",
    [
      .exact("who") { $0.subject.who },
      .exact("todayInFull") { $0.today.longText },
      .exact("standing") { $0.standing },
      .exact("scope") { $0.career.profile.scope?.nonBlank },
      .list("figures", of: .figure) { report in
        report.packet.first.figures.map { ($0.figure.text, report.sentence($0.entry).source) }
      },
      .exacts("results") { report in
        report.packet.first.results.map { report.sentence($0).source }
      },
      .exact("quote") { report in report.packet.first.quote.map { report.voice($0).source } },
      .list("path", of: .stop) { $0.path },
      .exact("stage") { report in
        report.reading.readiness.map { report.framework.title(of: $0.stage).lowercased() }
      },
      .number("met") { $0.reading.readiness?.met ?? 0 },
      .number("counted") { $0.reading.readiness?.counted.count ?? 0 },
      .count("short") { $0.reading.readiness?.oneShort },
      .list("criteria", of: .criterion) { $0.packet.matrix },
      .exact("radar") { $0.figure(.radar) },
      .exact("readiness") { $0.figure(.readiness) },
      .list("stories", of: .part) { report in
        report.packet.stories.map { story in
          (
            story.name.capitalizedFirst, story.situation.joined(separator: " ").nonBlank,
            report.list(story.results + story.actions).source
          )
        }
      },
      .exact("timeline") { $0.figure(.timeline) },
      .list("milestones", of: .part) { report in
        report.milestones.map { ("\($0.year)", nil, report.list($0.entries).source) }
      },
      .list("evidence", of: .skill) { $0.evidence },
      .exacts("feedback") { report in report.packet.voices.shown.map { report.voice($0).source } },
      .list("goals", of: .goals) { $0.goals },
      .flag("hasEntries") { $0.subject.record.journal.count > 0 },
      .exact("heatMap") { $0.figure(.heatMap) },
      .exact("all") { Wording.entries($0.career.journal.count) },
      .exact("from") { $0.reach },
      .exact("framework") { $0.framework.title },
      .exact("requested") { report in
        let count = report.subject.record.journal.count
        return count < report.career.journal.count ? "\(count)" : nil
      },
      .number("window") { $0.framework.rule.windowMonths },
    ])
}

extension TemplateShape<(figure: String, sentence: String)> {
  fileprivate static let figure = TemplateShape(
    "a figure", [.exact("figure") { $0.figure }, .exact("sentence") { $0.sentence }])
}

extension TemplateShape<HTMLReport.Stop> {
  fileprivate static let stop = TemplateShape(
    "a stage of the path",
    [.exact("stage") { $0.stage }, .exact("when") { $0.when }, .exact("look") { $0.look }])
}

/// A story, or the milestones of a year.
extension TemplateShape<(title: String, situation: String?, entries: String)> {
  fileprivate static let part = TemplateShape(
    "a group of entries",
    [
      .exact("title") { $0.title }, .exact("situation") { $0.situation },
      .exact("entries") { $0.entries },
    ])
}

extension TemplateShape<HTMLReport.SkillPart> {
  fileprivate static let skill = TemplateShape(
    "the evidence of a skill",
    [
      .exact("skill") { $0.title },
      .count("level") { $0.level },
      .thing("criterion", of: .criterion) { $0.row },
      .exact("entries") { $0.entries },
    ])
}

extension TemplateShape<HTMLReport.GoalPart> {
  fileprivate static let goals = TemplateShape(
    "some goals",
    [
      .exact("title") { $0.title },
      .list("items", of: .goal) { $0.goals },
      .count("more") { max(0, $0.more) },
    ])
}

extension TemplateShape<(goal: Goal, report: HTMLReport)> {
  fileprivate static let goal = TemplateShape(
    "a goal",
    [
      .exact("title") { $0.goal.titleInWords },
      .flag("isOverdue") { $0.goal.isOverdue(on: $0.report.today) },
      .exact("when") { $0.report.facts($0.goal) },
      .exact("why") { $0.goal.why?.nonBlank },
      .exact("doneWhen") { $0.goal.doneWhen?.nonBlank },
    ])
}
