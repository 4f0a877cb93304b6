package import CareerModel

/// Everything known about a skill, in parts from which the pane beside the list, the full screen
/// and the spoken page are built.
package struct SkillParts {
  package typealias Rows = [Row<EntryID>]

  private let record: Record
  private let facts: SkillFacts

  package init(_ facts: SkillFacts, _ record: Record) {
    (self.record, self.facts) = (record, facts)
  }

  private var standing: SkillStanding { facts.standing }
  private var today: CalendarDay { record.today }

  // MARK: - Compositions

  /// All parts, with the levels between the figures and the questions on what to log.
  package var whole: Rows { head + levelsWithHeading + rest }

  /// Figures first, for the left of two columns.
  package var head: Rows { title + about + [.blank] + figures + assessments }

  package var rest: Rows { prompts + modes + pitfalls + entries + origin }

  /// Empty for a skill that the framework does not have.
  package var levelsWithHeading: Rows {
    facts.skill == nil
      ? [] : heading("Levels and signals") + levels.flatMap { $0.text + $0.signals } + otherSignals
  }

  /// The pane beside the list. If it is low, only rows near the established and next level remain.
  package var pane: Rows {
    let shown = standing.shown
    let asked = facts.ask?.asked ?? 0
    var rows = title + (about + [.blank]).ranked(1) + figures + assessments.ranked(1)
    let prompted = facts.prompt(on: today)
    rows += prompts.map { row in
      guard case .words(let text, _, _, _) = row.content, text != prompted.map({ Text($0) }) else {
        return row
      }
      return Row(row.content, rank: 4)
    }
    if facts.skill != nil { rows += heading("Levels") }
    for level in levels {
      let rank =
        level.level == shown + 1 ? 6 : level.level == shown ? 5 : level.level == asked ? 3 : 2
      rows += level.text + level.signals.ranked(rank)
    }
    return rows + otherSignals + (modes + pitfalls + entries).ranked(1)
  }

  /// One row per field, at several lengths, the longest first: with the texts of the next levels,
  /// then without what to log if there are entries, then without the levels that labels name.
  package var brief: [Rows] {
    let (usual, short) = (brief(), brief(namesLevels: false))
    return [
      brief(withNextText: true), usual, usual.filter { $0.rank == 0 }, short,
      short.filter { $0.rank == 0 },
    ]
  }

  /// - Parameters:
  ///   - withNextText: Whether steps include the text of their level.
  ///   - namesLevels: Whether steps name their level beside its label.
  private func brief(withNextText: Bool = false, namesLevels: Bool = true) -> Rows {
    var fields: Rows = []
    func add(
      _ label: String, _ text: Text, _ role: Role = .text, rank: Int = 0, isOneLine: Bool = false
    ) {
      fields.append(
        Row(
          .words(text, role: role, label: "\(label)", hang: .init(words: 9)), rank: rank,
          isOneLine: isOneLine))
    }
    if facts.skill == nil { add("Unknown", Self.unknown, .faint) }
    if let reason = standing.notApplicable { add("Excluded", "\(reason)", .warning) }
    if standing.shown > 0 {
      add(
        "Level \(standing.shown)", "\(facts.text(of: standing.shown) ?? "established")",
        isOneLine: facts.steps.count > 1 && !withNextText)
    } else if standing.claimed > 0 {
      add("Level", "none yet (entries up to level \(standing.claimed))")
    }
    for (place, next) in facts.steps.enumerated() {
      let text = withNextText ? facts.text(of: next.level).map { ". That means: \($0)" } ?? "" : "."
      let step = Wording.summary(of: next, namesLevel: namesLevels)
      add("\(place == 0 ? "Next" : "Then") \(next.level)", "\(step + text)", .good)
    }
    if let prompt = facts.prompt(on: today), standing.notApplicable == nil {
      let isFirst = standing.entries == 0
      add("Log", isFirst ? "press \(key: .log). \(prompt)" : "\(prompt)", rank: isFirst ? 0 : 1)
    }
    return fields
  }

  private static let unknown: Text = "Not in this framework. Its entries are kept."

  // MARK: - Parts

  /// The name, and a note if the framework does not have it.
  private var title: Rows {
    [.words("\(facts.title)", role: .heading)] + (facts.skill == nil ? [.words(Self.unknown)] : [])
  }

  private var about: Rows { facts.skill.map { [.words("\($0.about)")] } ?? [] }

  /// Level, target, self-assessment and gap, each with its label.
  private var figures: Rows {
    var rows: Rows = []
    func add(_ label: String, _ text: Text, _ role: Role = .text) {
      rows.append(.words(text, role: role, label: "\(label)", hang: .field))
    }
    add("Level", "\(shown)")
    add("Target", "\(asked)")
    if let reason = standing.notApplicable { add("Excluded", "\(reason)", .warning) }
    if let assessment = standing.assessment {
      add("Self", "\(Wording.summary(of: assessment, beside: standing.shown, today: today))")
    }
    if standing.entries > 0 { add("Trend", trend) }
    add("Entries", entryCount)
    for (place, next) in facts.steps.enumerated() {
      add(place == 0 ? "Next" : "Then", "\(Wording.summary(of: next))", .good)
    }
    return rows
  }

  private var shown: String {
    Wording.level(standing.shown, claimed: standing.claimed)
      + (facts.text(of: standing.shown).map { ": \($0)" } ?? "")
  }

  private var asked: String {
    guard let stage = record.stageAhead else { return "none" }
    let own = facts.ownWeight.map { "yours \($0)" }
    guard let ask = facts.ask else {
      return "none for \(stage.title.lowercased())" + (own.map { ", weight \($0)" } ?? "")
    }
    return "level \(ask.asked) for \(stage.title.lowercased()), weight \(ask.weight)"
      + (own.map { " (\($0))" } ?? "") + (facts.isMet ? ", met" : "")
  }

  private var trend: Text {
    guard let then = facts.trend.levels.first, let now = facts.trend.levels.last else {
      return "too early to tell: your entries go back less than a year"
    }
    let words =
      then == now
      ? "same as a year ago" : "level \(then) a year ago, \(now) now (\(facts.trend.sign))"
    return Text(curve: facts.trend.levels) + Text(drawn: "  ", said: "") + Text(words)
  }

  private var entryCount: Text {
    guard let last = standing.last else { return "none yet; \(key: .log) to log one" }
    return "\(standing.entries), most recent \(last.distance(from: today))"
  }

  /// All of the user's self-assessments, oldest first.
  private var assessments: Rows {
    let said = record.profile.assessments.filter { $0.skill == standing.skill }
      .sorted { $0.date < $1.date }
    guard !said.isEmpty else { return [] }
    let words = said.map { assessment in
      let isLevel = Skill.levelRange.contains(assessment.level)
      return "\(assessment.level) on \(assessment.date.mediumText)"
        + (isLevel ? "" : " (not a valid level)")
    }
    return heading("Self-assessments") + [.words("\(words.joined(separator: ", "))", hang: .within)]
  }

  /// A level with its labels, and its signals with the entries that support them.
  private struct Level {
    var level: Int
    var text: Rows
    var signals: Rows
  }

  /// From lowest to highest; empty for a skill that the framework does not have.
  private var levels: [Level] {
    (facts.skill?.levels ?? []).map { level in
      let text = Row<EntryID>.words(
        "\(level.text)", role: level.level == standing.shown ? .heading : .text,
        label: Text(drawn: "\(level.level)", said: "Level \(level.level)"), hang: .item)
      return Level(
        level: level.level, text: [text] + marks(of: level.level),
        signals: level.signals.filter { !$0.isRetired || standing.signals[$0.id] != nil }
          .map(signal))
    }
  }

  /// Returns `▴ your level, target`, for the row below the level's text.
  private func marks(of level: Int) -> Rows {
    var marks: [String] = []
    if level == standing.shown { marks.append("your level") }
    if level == facts.ask?.asked, standing.notApplicable == nil { marks.append("target") }
    if level == standing.assessment?.level { marks.append("self-assessment") }
    guard !marks.isEmpty else { return [] }
    let text = Text(.caret, said: "This level:") + " \(marks.joined(separator: ", "))"
    return [.words(text, role: .skill, hang: .init(words: 4))]
  }

  private func signal(_ signal: Skill.Signal) -> Row<EntryID> {
    let tally = standing.signals[signal.id]
    return .words(
      "\(signal.text)\(tally.map { "  \(summary(of: $0))" } ?? "")",
      role: tally == nil ? .faint : .text, label: Self.mark(isSeen: tally != nil), hang: .deeper)
  }

  private static func mark(isSeen: Bool) -> Text {
    isSeen ? Text(drawn: "[x]", said: "In your entries:") : Text(.bullet, said: "")
  }

  /// Returns `(3 times, most recent 2 weeks ago)`.
  private func summary(of tally: MonthDigest.Tally) -> String {
    let last = tally.last.distance(from: today)
    return tally.count == 1 ? "(once, \(last))" : "(\(tally.count) times, most recent \(last))"
  }

  /// Signals that entries name but the framework does not have.
  private var otherSignals: Rows {
    guard let skill = facts.skill else { return [] }
    let known = Set(skill.levels.flatMap(\.signals).map(\.id))
    let others = standing.signals.filter { !known.contains($0.key) }
      .sorted { $0.key.rawValue < $1.key.rawValue }
    guard !others.isEmpty else { return [] }
    return [.words("Signals not in this framework", hang: .within)]
      + others.map {
        .words("\($0.key) \(summary(of: $0.value))", label: Self.mark(isSeen: true), hang: .deeper)
      }
  }

  private var modes: Rows {
    guard let modes = facts.skill?.modes, !modes.isEmpty else { return [] }
    return heading("Ways to practise")
      + modes.map { .words("\($0.title): \($0.text)", hang: .within) }
  }

  /// The questions that prompt what to log.
  private var prompts: Rows { list("What to log (press \(key: .log))", facts.skill?.prompts) }

  private var pitfalls: Rows { list("Pitfalls", facts.skill?.pitfalls) }

  /// Returns texts below a heading; empty for none.
  private func list(_ title: Text, _ texts: [String]?) -> Rows {
    guard let texts, !texts.isEmpty else { return [] }
    return heading(title)
      + texts.map { .words("\($0)", label: Text(.bullet, said: ""), hang: .item) }
  }

  private var origin: Rows {
    guard let skill = facts.skill, let reasoner = record.reasoner else { return [] }
    return [.blank, .words("\(reasoner.summary(of: skill.origin))", role: .faint)]
  }

  private var entries: Rows {
    let skill = standing.skill
    let latest = record.latestEntries(most: Self.listedEntries) {
      $0.skills[skill] != nil
    } where: {
      $0.evidence(for: skill) != nil
    }
    guard !latest.isEmpty else { return [] }
    let more = standing.entries - latest.count
    return heading("Latest entries") + latest.map { Row(.entry($0), item: $0.id) }
      + (more > 0
        ? [.words("\(more) more\(then: .why, "show all")", role: .faint, hang: .within)] : [])
  }

  private static let listedEntries = 12

  /// Returns a heading with a blank line above it.
  private func heading(_ text: Text) -> Rows { [.blank, .heading(text)] }
}
