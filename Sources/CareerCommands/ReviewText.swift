import CareerDrawing
import CareerModel
import CareerPages

/// A review as lines of text, with the headings of the planner's pages.
struct ReviewText {
  let review: Review
  let plan: Plan
  let career: WholeCareer
  /// What lines are cut to; `nil` leaves them whole.
  let columns: Int?

  var lines: [String] {
    let name = Wording.name(review.rhythm)
    let sections = [logged, standing, prompts, owed, goals, people].filter { !$0.isEmpty }
    return [name.prefix(1).uppercased() + name.dropFirst() + ", " + Wording.period(review.period)]
      + sections.flatMap { [""] + $0 }
      + [""]
      + paragraph("cairn review --\(review.rhythm.rawValue) --done marks it as done.", indent: 0)
  }

  private var logged: [String] {
    let skills = review.skills.map { "\(career.framework.short(of: $0.skill)) \($0.entries)" }
    return paragraph(Wording.logged(review), indent: 0)
      + (skills.isEmpty ? [] : paragraph(skills.joined(separator: ", ")))
      + table(review.highlights)
  }

  private var standing: [String] {
    guard let quarter = review.quarter else { return [] }
    let framework = career.framework
    var lines = [Wording.readiness(quarter, framework: framework)].compactMap(\.self)
    lines += quarter.levels.flatMap { paragraph(Wording.words(for: $0, framework: framework)) }
    guard !quarter.unassessed.isEmpty else { return lines.map(\.printable) }
    lines += ["", "For a year you have not said how you see yourself in (cairn assess SKILL)"]
    let rows = quarter.unassessed.map { skill in
      ["  " + framework.title(of: skill.skill), Wording.said(skill, on: review.today)]
    }
    return lines.map(\.printable) + TextTable(rows).lines(columns: columns)
  }

  private var prompts: [String] {
    guard !review.prompts.isEmpty else { return [] }
    return ["Is there anything to these?"]
      + review.prompts.flatMap { prompt in
        paragraph(prompt.question)
          + paragraph(
            Wording.reason(prompt, review, framework: career.framework), indent: 4)
      }
  }

  private var owed: [String] {
    guard !review.owed.isEmpty else { return [] }
    let more = review.owedInAll - review.owed.count
    return ["Without a result so far" + (more > 0 ? ", and \(more) more" : "")]
      + table(review.owed)
  }

  private var goals: [String] {
    let rows = review.goals.compactMap { plan[$0] }.map { goal in
      ["  " + Wording.urgency(of: goal, on: review.today), goal.title]
    }
    let until = review.rhythm.horizon(from: review.today).longText
    return rows.isEmpty
      ? [] : ["Goals due until \(until)"] + TextTable(rows).lines(columns: columns)
  }

  private var people: [String] {
    let rows = review.people.map { ["  " + $0.name, Wording.met($0, on: review.today)] }
    return rows.isEmpty ? [] : ["Not met lately"] + TextTable(rows).lines(columns: columns)
  }

  private func table(_ ids: [EntryID]) -> [String] {
    PlainTable(ids.compactMap(career.journal.entry), framework: career.framework)
      .lines(columns: columns.map { max(1, $0 - 2) }).map { "  " + $0.plain }
  }

  private func paragraph(_ text: String, indent: Int = 2) -> [String] {
    Paragraph.lines(of: text, columns: max(20, (columns ?? 100) - indent))
      .map { String(repeating: " ", count: indent) + $0 }
  }
}
