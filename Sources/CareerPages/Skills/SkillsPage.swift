package import CareerModel

/// All skills in their groups: level, target, self-assessment, age of the evidence, trend.
package struct SkillsPage {
  package let table: Table
  package let rows: [Row<SkillID>]

  /// Requires that the whole record has been read.
  package init(_ record: Record) {
    let sections = record.skillSections
    let count = sections.reduce(0) { $0 + $1.skills.count }
    var rows: [Row<SkillID>] = []
    var place = 0
    var (hasSelf, hasTrend) = (false, false)
    for section in sections {
      if !rows.isEmpty { rows.append(Row(.blank, rank: 1)) }
      rows.append(Row(.heading(section.heading.text, section.heading.role)))
      for skill in section.skills {
        guard let facts = record.facts(of: skill) else { continue }
        place += 1
        hasSelf = hasSelf || facts.standing.assessment != nil
        hasTrend = hasTrend || (facts.trend.moves && facts.standing.notApplicable == nil)
        rows.append(Self.row(facts, "skill \(place) of \(count)", record))
      }
    }
    self.rows = rows
    table = Self.table(record, hasSelf: hasSelf, hasTrend: hasTrend)
  }

  /// Returns the columns. One that has nothing in it takes no room.
  private static func table(_ record: Record, hasSelf: Bool, hasTrend: Bool) -> Table {
    let title = record.stageAhead.map { stage in
      Cell.name("For \(stage.title.lowercased())", short: "For \(stage.short.lowercased())")
    }
    // Own weights are shown if there are any; the framework's only if titles leave room for them.
    let hasOwnWeights = !record.profile.weights.isEmpty
    return Table(
      title: title, names: .between(14...31),
      columns: [
        .init(title: "level", width: 6, importance: 0),
        .init(width: 4, importance: 1),
        .init(title: "target", width: 7, indent: 1, importance: 2),
        .init(
          title: "weight", width: 8, importance: hasOwnWeights ? 5 : 8, isLuxury: !hasOwnWeights),
        .init(title: hasSelf ? "self" : "", width: hasSelf ? 7 : 0, importance: 3),
        .init(title: "last entry", width: 14, importance: 4),
        .init(title: hasTrend ? "trend" : "", width: hasTrend ? 8 : 0, importance: 6),
        .init(title: "entries", width: 8, isRight: true, importance: 7),
      ], remarkColumns: [5, 2])
  }

  /// Returns the row of a skill. An excluded one shows its level and the reason instead of figures.
  private static func row(_ facts: SkillFacts, _ place: String, _ record: Record) -> Row<SkillID> {
    let standing = facts.standing
    let shown = standing.shown
    let reason = standing.notApplicable
    let isLeftOut = reason != nil
    let level = Cell.level(
      shown, claimed: standing.claimed, asked: isLeftOut ? nil : facts.ask?.asked)
    let asked =
      facts.ask.map { Text(drawn: "\($0.asked)", said: isLeftOut ? "" : "target \($0.asked)") }
      ?? Text(.dash, said: isLeftOut ? "" : "no target")
    let own = facts.ownWeight
    let weight =
      own.map { Text(drawn: "yours \($0)", said: "") } ?? Text(drawn: "  ", said: "")
      + (facts.ask.map { Text(drawn: "\($0.weight)", said: "") } ?? Text(.dash, said: ""))
    var cells: [Cell] = [
      .name(facts.title, short: facts.short), level,
      .text(Text(drawn: Wording.figure(ofLevel: shown, claimed: standing.claimed), said: "")),
      .text(asked, facts.ask == nil || isLeftOut ? .faint : .text),
      .text(weight, own == nil ? .faint : .text), .text(Text(drawn: facts.assessed, said: "")),
    ]
    if isLeftOut {
      cells += [.text(""), .text(""), .text("")]
    } else {
      cells += [
        .lastEvidence(standing, record.today),
        !facts.trend.moves
          ? .text("")
          : .text(
            Text(curve: facts.trend.levels) + Text(drawn: " \(facts.trend.sign)", said: ""),
            facts.trend.role),
        .text(Text(drawn: "\(standing.entries)", said: entries(standing)), .faint),
      ]
    }
    cells.append(.text(Text(drawn: "", said: place)))
    return Row(
      .cells(cells, remark: reason.map { "excluded: \($0)" }), item: standing.skill,
      also: isLeftOut ? [] : also(facts, record))
  }

  /// Returns how many entries name a skill, as spoken; empty for none.
  private static func entries(_ standing: SkillStanding) -> String {
    guard standing.entries > 0 else { return "" }
    return standing.last == nil
      ? Wording.count(standing.entries, "entry that doesn’t count", "entries that don’t count")
      : Wording.entries(standing.entries)
  }

  /// Returns what is spoken after a skill's figures.
  private static func also(_ facts: SkillFacts, _ record: Record) -> [Text] {
    let (standing, change) = (facts.standing, facts.trend.change)
    return [
      change == 0
        ? nil
        : "\(change > 0 ? "Up" : "Down") \(Wording.count(abs(change), "level", "levels")) in a year",
      standing.assessment.map {
        Text(Wording.sentence(of: $0, beside: standing.shown, today: record.today))
      },
      facts.ownWeight.map { "Your weight \($0)" },
      facts.isMet ? "Target met" : Wording.nextSteps(facts.steps).map { Text($0) },
    ].compactMap(\.self)
  }
}
