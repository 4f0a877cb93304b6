import CareerDrawing
import CareerModel
import CareerPages

/// Everything that is known of a skill, part by part, as lines of a width: what the pane beside the
/// list and the whole screen are put together from.
struct SkillDetail {
  /// A label (empty on the lines that continue it) and a text beside it.
  struct Line: Hashable {
    var label = ""
    var text = ""
    /// Columns from the left edge to the label, and to the text.
    var labelIndent = 0
    var indent = 0
    var role = Role.text
    /// What Enter opens on this line; `nil` for text.
    var entry: EntryID?

    static let blank = Line()
  }

  let state: AppState
  let facts: SkillFacts
  let columns: Int

  private var standing: SkillStanding { facts.standing }
  private var today: CalendarDay { state.today }

  // MARK: - Parts

  /// The name, and a word where the framework does not have it.
  var title: [Line] {
    paragraph(facts.title, role: .heading)
      + (facts.skill == nil
        ? paragraph("This framework has no such skill; its entries are kept as they are.") : [])
  }

  var about: [Line] { facts.skill.map { paragraph($0.about) } ?? [] }

  /// What is shown, asked, said and missing, each behind its label.
  var figures: [Line] {
    var figures = [("Shown", shown, Role.text), ("Asked", asked, .text)]
    if let reason = standing.notApplicable { figures.append(("Left out", reason, .warning)) }
    if let assessment = standing.assessment {
      figures.append(
        ("You", Wording.words(for: assessment, beside: standing.shown, today: today), .text))
    }
    if standing.entries > 0 { figures.append(("Trend", trend, .text)) }
    figures.append(("Entries", entryCount, .text))
    if let next = facts.next(under: state.framework.rule, on: today) {
      figures.append(("Next \(standing.shown + 1)", next, .good))
    }
    return figures.flatMap { item($0.0, $0.1, indent: 10, role: $0.2) }
  }

  private var shown: String {
    guard standing.shown > 0 else { return "no level yet" }
    return "level \(standing.shown)" + (facts.text(of: standing.shown).map { ": \($0)" } ?? "")
  }

  private var asked: String {
    guard let stage = state.stageAhead else { return "nothing" }
    let own = facts.ownWeight.map { "yours \($0)" }
    guard let ask = facts.ask else {
      return "not for \(stage.title.lowercased())" + (own.map { ", weight \($0)" } ?? "")
    }
    return "level \(ask.asked) for \(stage.title.lowercased()), weight \(ask.weight)"
      + (own.map { " (\($0))" } ?? "")
  }

  private var trend: String {
    let (then, now) = (standing.trend.first ?? 0, standing.trend.last ?? 0)
    let words =
      then == now ? "as a year ago" : "level \(then) a year ago, \(now) now (\(facts.trend.sign))"
    return state.isSpoken ? words : "\(facts.trend.line(in: state.glyphs))  \(words)"
  }

  private var entryCount: String {
    guard let last = standing.last else { return "none yet; \(state.key(.log)) logs the first" }
    return "\(standing.entries), the last \(last.distance(from: today))"
  }

  /// All that the person said of their own level, the oldest first.
  var assessments: [Line] {
    let said = state.profile.assessments.filter { $0.skill == standing.skill }
      .sorted { $0.date < $1.date }
    guard !said.isEmpty else { return [] }
    let words = said.map { assessment in
      let isLevel = Skill.levelRange.contains(assessment.level)
      return "\(assessment.level) on \(assessment.date.mediumText)" + (isLevel ? "" : " (no level)")
    }
    return heading("How you saw yourself") + paragraph(words.joined(separator: ", "), indent: 2)
  }

  /// One level as lines: its text with what it is marked as, and its signals with what entries
  /// point at them.
  struct Level {
    var level: Int
    var text: [Line]
    var signals: [Line]
  }

  /// From the lowest to the highest; empty for a skill that the framework does not have.
  var levels: [Level] {
    (facts.skill?.levels ?? []).map { level in
      let text = item(
        state.isSpoken ? "Level \(level.level)" : "\(level.level)", level.text, indent: 4,
        labelIndent: 2,
        role: level.level == standing.shown ? .heading : .text)
      let marks = marks(of: level.level)
      return Level(
        level: level.level,
        text: text + (marks.isEmpty ? [] : paragraph(marks, indent: 4, role: .skill)),
        signals: level.signals.flatMap(signal))
    }
  }

  /// `▴ shown, asked`: below the text of its level.
  private func marks(of level: Int) -> String {
    var marks: [String] = []
    if level == standing.shown { marks.append("shown") }
    if level == facts.ask?.asked, standing.notApplicable == nil { marks.append("asked") }
    if level == standing.assessment?.level { marks.append("how you see yourself") }
    guard !marks.isEmpty else { return "" }
    let words = marks.joined(separator: ", ")
    return state.isSpoken ? "That level is: \(words)" : "\(state.glyphs.caret) \(words)"
  }

  private func signal(_ signal: Skill.Signal) -> [Line] {
    let tally = standing.signals[signal.id]
    return item(
      mark(isSeen: tally != nil), signal.text + (tally.map { "  \(words(for: $0))" } ?? ""),
      indent: 8, labelIndent: 4, role: tally == nil ? .faint : .text)
  }

  private func mark(isSeen: Bool) -> String {
    state.isSpoken ? (isSeen ? "Seen" : "Not seen") : isSeen ? "[x]" : "[ ]"
  }

  /// `3 times, last 2 weeks ago`.
  private func words(for tally: MonthDigest.Tally) -> String {
    let last = tally.last.distance(from: today)
    return tally.count == 1 ? "(once, \(last))" : "(\(tally.count) times, last \(last))"
  }

  /// Signals that entries point at and the framework does not have.
  var otherSignals: [Line] {
    guard let skill = facts.skill else { return [] }
    let known = Set(skill.levels.flatMap(\.signals).map(\.id))
    let others = standing.signals.filter { !known.contains($0.key) }
      .sorted { $0.key.rawValue < $1.key.rawValue }
    guard !others.isEmpty else { return [] }
    return paragraph("Signals that this framework does not have", indent: 2)
      + others.flatMap {
        item(mark(isSeen: true), "\($0.key) \(words(for: $0.value))", indent: 8, labelIndent: 4)
      }
  }

  var modes: [Line] {
    guard let modes = facts.skill?.modes, !modes.isEmpty else { return [] }
    return heading("Ways to practise it")
      + modes.flatMap { paragraph("\($0.title): \($0.text)", indent: 2) }
  }

  /// The questions that remind one of what to log; with one alone, another one each week.
  func prompts(most: Int = .max) -> [Line] {
    guard let prompts = facts.skill?.prompts, !prompts.isEmpty else { return [] }
    let asked = most == 1 ? facts.prompt(on: today).map { [$0] } ?? [] : prompts
    return heading("What to log (press \(state.key(.log)))") + asked.flatMap(bullet)
  }

  var pitfalls: [Line] {
    guard let pitfalls = facts.skill?.pitfalls, !pitfalls.isEmpty else { return [] }
    return heading("Pitfalls") + pitfalls.flatMap(bullet)
  }

  var origin: [Line] {
    guard let skill = facts.skill, let reasoner = state.reasoner else { return [] }
    return [.blank] + paragraph(reasoner.words(for: skill.origin), role: .faint)
  }

  /// The latest entries, as many as are listed.
  var entries: [Line] {
    let latest = state.latestEntries(for: standing.skill, most: Self.listedEntries)
    guard !latest.isEmpty else { return [] }
    let more = standing.entries - latest.count
    return heading("Latest entries") + latest.map { Line(indent: 1, entry: $0.id) }
      + (more > 0 ? paragraph("and \(more) more: w sorts them all", indent: 2, role: .faint) : [])
  }

  private static let listedEntries = 12

  // MARK: - Lines

  /// A heading with a blank line above it.
  func heading(_ text: String) -> [Line] { [.blank] + paragraph(text, role: .heading) }

  private func bullet(_ text: String) -> [Line] {
    item(state.isSpoken ? "" : String(state.glyphs.skill), text, indent: 4, labelIndent: 2)
  }

  private func paragraph(_ text: String, indent: Int = 0, role: Role = .text) -> [Line] {
    item("", text, indent: indent, role: role)
  }

  /// A label, and a text that is broken beside it.
  private func item(
    _ label: String, _ text: String, indent: Int, labelIndent: Int = 0, role: Role = .text
  ) -> [Line] {
    Paragraph.lines(of: text, columns: max(1, columns - indent)).enumerated().map { index, text in
      Line(
        label: index == 0 ? label : "", text: text, labelIndent: labelIndent, indent: indent,
        role: role)
    }
  }
}

extension SkillDetail.Line {
  /// Draws it into a rectangle of one row.
  func draw(in line: Rect, state: AppState, frame: inout Frame) {
    frame.put(
      label, row: line.row, column: line.column + labelIndent, role: .faint,
      limit: max(0, line.columns - labelIndent))
    frame.put(
      text, row: line.row, column: line.column + indent, role: role,
      limit: max(0, line.columns - indent))
    guard let entry = entry.flatMap({ state.journal.entry($0) }) else { return }
    EntryRow.draw(
      entry, state: state, row: line.row, column: line.column + indent,
      columns: line.columns - indent, frame: &frame)
  }
}

extension AppState {
  /// The newest entries that are evidence for a skill, at most so many. Only months that have one
  /// are looked into.
  func latestEntries(for skill: SkillID, most: Int) -> [Entry] {
    var latest: [Entry] = []
    for month in journal.monthsRead where journal.digests[month]?.skills[skill] != nil {
      latest += journal.entries(of: month).reversed().filter { $0.evidence(for: skill) != nil }
      if latest.count >= most { break }
    }
    return Array(latest.prefix(most))
  }
}
