package import CareerModel

/// The readiness for a stage, and the targets that the record does not meet yet.
package struct ReadinessRows {
  package typealias Rows = [Row<PathPage.Item>]

  private let readiness: Readiness
  private let record: Record

  package init(_ readiness: Readiness, _ record: Record) {
    (self.readiness, self.record) = (readiness, record)
  }

  package var figure: Rows {
    let stage = record.framework.title(of: readiness.stage)
    let own = readiness.ownPercent.map { ", \($0)% by your weights" } ?? ""
    let (gaps, met) = (readiness.gaps.count, readiness.met.percent(of: readiness.counted.count))
    return [
      Row(
        .gauge(
          Gauge(
            title: "Readiness for \(stage.lowercased())", short: stage,
            percent: readiness.percent.flatMap { _ in met },
            figures: [Wording.criteria(readiness), Wording.basis(readiness)]
              + (readiness.percent.map { ["\($0)% weighted" + own] } ?? []))),
        item: .readiness, also: gaps == 0 ? [] : ["\(Wording.count(gaps, "gap", "gaps")) left"])
    ]
  }

  /// All gaps, widest first, and the excluded skills with their reasons.
  package var gaps: Rows { gaps(readiness.gaps, after: [.blank]) }

  /// Returns these gaps, a line that counts the others, and the excluded skills with their reasons.
  func gaps(_ gaps: [Readiness.Ask], after blank: Rows) -> Rows {
    let count = readiness.gaps.count
    var missing: Rows =
      gaps.isEmpty
      ? [.words("No gaps: your evidence meets every criterion.", role: .good)]
      : blank + [Row(.columns(Self.table))]
        + gaps.enumerated().map { row($1, "gap \($0 + 1) of \(count)") }
    if gaps.count < count {
      let more = Wording.count(count - gaps.count, "more gap", "more gaps")
      missing.append(Row(.words("\(more): \(key: .open)", role: .faint), item: .moreGaps))
    }
    let bracketed = gaps.first { $0.shown == 0 && $0.claimed > 0 }.map {
      "(\($0.claimed)): entries up to level \($0.claimed), but too few to reach it"
    }
    return missing + (bracketed.map { [.words("\($0)", role: .faint)] } ?? [])
      + readiness.asks.compactMap { ask in
        ask.notApplicable.map {
          .words("Excluded: \(record.framework.title(of: ask.skill)): \($0)", role: .faint)
        }
      }
  }

  private static let table = Table(
    title: .text("Gaps", .heading), names: .between(14...31),
    columns: [
      .init(title: "level / target", short: "level", width: 6, importance: 0),
      .init(width: 9, importance: 2),
      .init(title: "last entry", width: 14, importance: 3),
      .init(title: "to level up", width: 18, importance: 1),
    ])

  private func row(_ ask: Readiness.Ask, _ place: String) -> Row<PathPage.Item> {
    let standing = record.reading?.standings[ask.skill]
    let steps =
      record.reading?.steps(
        of: ask.skill, to: ask.asked, under: record.framework.rule, on: record.today) ?? []
    let row = steps.first.map { Wording.nextStep($0, isBrief: true) }
    return Row(
      .cells([
        .name(record.framework.title(of: ask.skill), short: record.framework.short(of: ask.skill)),
        .level(ask.shown, claimed: ask.claimed, asked: ask.asked),
        .text(
          Text(
            drawn: "\(Wording.figure(ofLevel: ask.shown, claimed: ask.claimed)) / \(ask.asked)",
            said: "target \(ask.asked)")), .lastEvidence(standing, record.today),
        .text(Text(drawn: row ?? "", said: place)),
      ]), item: .gap(ask.skill), also: Wording.nextSteps(steps).map { ["\($0)"] } ?? [])
  }
}
