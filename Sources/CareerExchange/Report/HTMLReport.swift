import CCareerData
import CareerModel
import CareerPages

/// `cairn export html`: a career as one self-contained page, without scripts or external resources.
/// It follows the reader's light or dark mode and fits a wide screen, a phone and paper.
///
/// Figures cover the whole record. Entries are the requested ones up to a limit, so that a page of
/// twenty years still opens at once. data/report/report.mustache has its parts and their words.
struct HTMLReport {
  let subject: PictureSubject
  /// The same facts as in a promotion packet.
  let packet: Packet
  /// The strongest milestones of each year, newest first.
  private(set) var milestones: [(year: Int, entries: [Entry])] = []
  private(set) var evidence: [SkillPart] = []

  init(_ request: ExportRequest, _ career: Career) {
    subject = PictureSubject(career, query: request.query)
    packet = Packet(CareerFacts(request, career, reading: subject.reading))
    var told = packet.told
    told.tellsAlike = true
    milestones = strongestMilestones(&told)
    evidence = skillParts(&told)
  }

  var career: Career { subject.career }
  var reading: CareerReading { subject.reading }
  var framework: Framework { subject.framework }
  var today: CalendarDay { subject.today }

  func text() throws(ExchangeError) -> String {
    let body = try DocumentTemplate(name: "the report", text: EmbeddedFile.text(cairn_report_page))
      .filled(with: values)
    let title = "\(subject.who): career report, \(today.mediumText)"
    return try WebPage(title: title, body: body).text()
  }

  func figure(_ kind: CareerPicture) -> String { Self.figure(kind, subject.picture(kind)).source }

  /// Returns a picture, which may be wider than the page and scrolls within it.
  static func figure(_ kind: CareerPicture, _ picture: Picture) -> Markup {
    tag("figure", ["class": kind.rawValue]) {
      tag("div", ["class": "scroll", "tabindex": 0, "role": "group", "aria-label": kind.title]) {
        picture.inside(named: kind.rawValue)
      }
    }
  }

  // MARK: - Above and below

  var standing: String {
    let present = career.profile.tenure(on: today).map { tenure in
      "\(framework.title(of: tenure.stage)) since \(tenure.from.month.title)"
    }
    let aim = career.profile.aim.map { aim in
      "target: \(framework.title(of: aim.stage).lowercased())"
        + (aim.by.map { " by \($0.month.title)" } ?? "")
    }
    let words = [present, aim].compactMap(\.self).joined(separator: "; ")
    return words.isEmpty
      ? "No stage or target set." : words.prefix(1).uppercased() + words.dropFirst() + "."
  }

  /// A stage held or ahead, and its class in the style.
  typealias Stop = (stage: String, when: String, look: String?)

  var path: [Stop] {
    let profile = career.profile
    let now = profile.tenure(on: today)
    let held = profile.stages.filter { $0.from <= today }.map { tenure -> Stop in
      let end = min(profile.end(of: tenure) ?? today, today)
      let from = tenure.from.month.shortTitle
      return (
        framework.title(of: tenure.stage),
        tenure == now ? "since \(from)" : "\(from) to \(end.month.shortTitle)",
        tenure == now ? "now" : nil
      )
    }
    guard let aim = profile.aim, aim.stage != now?.stage else { return held }
    let when = aim.by.map { "target, by \($0.month.shortTitle)" } ?? "target, no date"
    return held + [(framework.title(of: aim.stage), when, "ahead")]
  }

  /// The days of the whole record, such as `, 1 Jan 2020 to 21 Nov 2026`.
  var reach: String? {
    let journal = career.journal
    let (oldest, newest) = (journal[journal.count - 1]?.stated, journal[0]?.stated)
    return oldest.map { ", \($0.mediumText) to \((newest ?? $0).mediumText)" }
  }

  // MARK: - Goals

  /// Some goals, and how many of them are left out.
  typealias GoalPart = (title: String, goals: [Goal], more: Int)

  private static let mostGoals = 20

  var goals: [GoalPart] {
    let asked = career.plan.goals.filter(subject.query.matches)
    let done = asked.filter { $0.doneOn != nil }
      .sorted { ($0.doneOn ?? today) > ($1.doneOn ?? today) }
    return [("Open", asked.filter(\.isOpen)), ("Done", done)].filter { !$0.1.isEmpty }
      .map { title, goals in
        (title, Array(goals.prefix(Self.mostGoals)), goals.count - Self.mostGoals)
      }
  }

  func facts(_ goal: Goal) -> String {
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
    ].compactMap(\.self).joined(separator: " · ")
  }
}
