import CareerModel

/// The contents of each review page, and its rows that lead somewhere.
package struct ReviewRows {
  package typealias Rows = [Row<ReviewPage.Place>]

  private let review: Review
  private let record: Record
  private let opened: Review

  /// - Parameter opened: The review when it was started; the difference is what was done during it.
  package init(_ review: Review, since opened: Review, _ record: Record) {
    (self.review, self.opened, self.record) = (review, opened, record)
  }

  /// Returns the page's text, then its linked rows. Drops blank lines if space is short.
  package func rows(of page: ReviewPage) -> Rows {
    let places = page.places(of: review)
    var rows = lead(page)
    for (number, place) in places.enumerated() {
      if number == 0 || page == .prompts { rows.append(Row(.blank, rank: 1)) }
      if number == 0 { rows.append(Row(.columns(Self.table))) }
      rows += self.rows(of: place, "\(number + 1) of \(places.count)")
    }
    return rows
  }

  /// The rows for a shell: the pages with content, under their titles.
  package var printed: Rows {
    let name = Wording.name(review.rhythm).capitalizedFirst
    let pages = ReviewPage.all(of: review).filter { page in
      page == .logged || page == .standing || !page.places(of: review).isEmpty
    }
    let assess: Rows =
      ReviewPage.standing.places(of: review).isEmpty
      ? [] : [.words("Run cairn assess SKILL to self-assess.")]
    return [.words("\(name), \(Wording.period(review.period))")]
      + pages.flatMap { page -> Rows in
        [.blank, .heading("\(page.title)")] + rows(of: page).filter { $0.rank == 0 }
      } + [.blank] + assess
      + [.words("Run cairn review --\(review.rhythm.rawValue) --done to mark it done.")]
  }

  // MARK: - Page contents

  private func lead(_ page: ReviewPage) -> Rows {
    switch page {
    case .logged: return logged
    case .standing: return standing
    case .done: return done
    case .prompts:
      let none: Text = "The framework has no questions for your stage."
      return [.words(review.prompts.isEmpty ? none : "Anything to add?")]
    case .owed:
      let more = review.owedInAll - review.owed.count
      let rest = more > 0 ? " \(more) more can wait." : ""
      let none: Text = "Every entry from the past six months has a result."
      let owed: Text = "More than a week old, no result yet.\(rest)"
      return [.words(review.owed.isEmpty ? none : owed)]
    case .goals:
      let until = review.rhythm.horizon(from: review.today).longText
      return [.words(review.goals.isEmpty ? "No goals due by \(until)." : "Due by \(until):")]
    case .people:
      let none: Text = "You’re in touch with everyone you work with often."
      let some: Text = "It’s been a while. Log the last time you met, or reach out."
      return [.words(review.people.isEmpty ? none : some)]
    }
  }

  /// The skills and the entries of the period.
  private var logged: Rows {
    let days = [review.period.lowerBound, review.period.upperBound].map(\.spokenText)
    let count = Row<ReviewPage.Place>(
      .words("\(Wording.logged(review))"), also: ["From \(days[0]) to \(days[1])"])
    guard !review.entries.isEmpty else { return [count] }
    func skills(_ name: (SkillID) -> String) -> String {
      review.skills.map { "\(name($0.skill)) \($0.entries)" }.joined(separator: ", ")
    }
    let named = Text(
      drawn: skills(record.framework.short(of:)),
      said: "Skills: \(skills(record.framework.title(of:)))")
    let none: Text = "No skills yet. \(key: .edit) on an entry adds one, as #skill:3."
    return [count, .words(review.skills.isEmpty ? none : named, role: .skill), .blank]
      + review.highlights.compactMap { record.journal.entry($0).map { Row(.entry($0)) } }
  }

  private var standing: Rows {
    guard let quarter = review.quarter else { return [] }
    let framework = record.framework
    let levels = quarter.levels.map { Wording.summary(of: $0, framework: framework) }
    let said =
      [Wording.readiness(quarter, framework: framework)].compactMap(\.self)
      + (levels.isEmpty ? ["No level changed."] : levels)
    let unassessed: Rows = [Row(.blank, rank: 1), .words("Not self-assessed this year:")]
    return said.map { .words("\($0)") } + (quarter.unassessed.isEmpty ? [] : unassessed)
  }

  /// What was done during the review, and what comes next.
  private var done: Rows {
    let logged = Set(review.entries).subtracting(opened.entries).count
    let results = opened.owed.count { record.journal.entry($0)?.result != nil }
    let goals = opened.goals.count { record.career.plan[$0]?.isOpen == false }
    let did = [
      logged > 0 ? "logged " + Wording.count(logged, "entry", "entries") : nil,
      results > 0 ? "added " + Wording.count(results, "result", "results") : nil,
      goals > 0 ? "closed " + Wording.count(goals, "goal", "goals") : nil,
    ].compactMap(\.self)
    return [
      .words(did.isEmpty ? "All reviewed. Nothing to change." : "You \(did.listed())."),
      Row(.blank, rank: 1),
      .words(
        "Press Enter to mark the \(Wording.name(review.rhythm)) as done. \(Wording.nextReview(review.rhythm, after: review.today))"
      ), .words("Press Esc to leave it open."),
    ]
  }

  // MARK: - Linked rows

  /// - Parameter number: Its position and the total.
  private func rows(of place: ReviewPage.Place, _ number: Text) -> Rows {
    let (framework, today) = (record.framework, record.today)
    func pair(_ name: String, _ text: Text, _ role: Role = .faint, also: [Text] = []) -> Rows {
      let cells = [Cell.name(name, short: name), .text(text, role)]
      return [Row(.cells(cells), item: place, also: also + [number])]
    }
    switch place {
    case .prompt(let prompt):
      let reasons = [
        Wording.reason(prompt, review, framework: framework),
        Wording.level(of: prompt, framework: framework),
      ].compactMap(\.self)
      return [
        Row(.words("\(prompt.question)"), item: place, also: reasons.map { "\($0)" } + [number])
      ]
        + reasons.map { .words(Text(drawn: $0, said: ""), role: .faint, hang: .within) }
    case .owed(let id):
      return record.journal.entry(id).map { [Row(.entry($0), item: place, also: [number])] } ?? []
    case .goal(let id):
      guard let goal = record.career.plan[id] else { return [] }
      let day = goal.by.map { ", \($0.spokenText)" } ?? ""
      return pair(
        Wording.urgency(of: goal, on: today), Text(drawn: goal.title, said: goal.title + day),
        .text, also: [Text(Speech.facts(of: goal, framework))])
    case .person(let person): return pair(person.name, "\(Wording.met(person, on: today))")
    case .unassessed(let skill):
      return pair(framework.title(of: skill.skill), "\(Wording.said(skill, on: today))")
    }
  }

  private static let table = Table(
    title: nil, names: .widest(atMost: 48), columns: [.init(width: 40, importance: 0)])
}
