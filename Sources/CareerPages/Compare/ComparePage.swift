package import CareerModel

/// Two stages side by side, based on the user's record: how well the past year matches each, how
/// they differ, and which skills each needs. It also gives the case for staying or moving. It is
/// neutral: it says the same things about both.
package struct ComparePage {
  /// Something the cursor can select and open. All but a skill have a cell on each side.
  package enum Item: Hashable, Sendable {
    /// How well the past year matches a stage.
    case likeness
    /// The contrast with this ID.
    case contrast(String)
    case skill(SkillID)
    /// Staying, and moving to the other stage.
    case step

    package var hasSides: Bool { if case .skill = self { false } else { true } }
  }

  private let comparison: StageComparison
  private let record: Record
  /// The two stages, each marked if it is the current stage or the target.
  package private(set) var titles: Pair<Half>
  /// The rows below the titles.
  package private(set) var body: [Row<Item>] = []

  package init(_ comparison: StageComparison, _ record: Record) {
    (self.comparison, self.record) = (comparison, record)
    titles = Pair { side in
      let stage = comparison[side].stage
      return Half(
        title: stage.title, short: stage.short, words: Text(record.mark(of: stage.id) ?? ""),
        text: "")
    }
    body = [likeness] + missing + contrasts + skills + skillContrasts + step
  }

  package var items: [Item] { body.compactMap(\.item) }

  package var rows: [Row<Item>] { [Row(.sides("", titles))] + body }

  /// The rows for a shell, where two long texts do not fit side by side.
  package var printed: [Row<Item>] {
    rows.flatMap { row -> [Row<Item>] in
      guard row.item == .step, case .sides(let label, let halves, _) = row.content else {
        return [row]
      }
      return [.heading(label)]
        + Side.allCases.map { .words("\(halves[$0].words): \(halves[$0].text)", hang: .within) }
    }
  }

  /// Returns the text to show if there is no comparison.
  package static func missing(_ framework: Framework) -> Text {
    framework.stages.count < 2
      ? "This framework has fewer than two stages, so there is nothing to compare." : .reading
  }

  /// Returns a title and the full text of both sides; `nil` for an unknown item.
  package func detail(of item: Item) -> (title: Text, Pair<Half>)? {
    if case .skill(let skill) = item {
      let row = levels(of: skill)
      return (
        "\(record.framework.title(of: skill))",
        Pair { side in
          half(
            side, "", text: text(of: skill, asked: row?[side]),
            entries: (side == .left ? row?.split?.left : row?.split?.right) ?? [])
        }
      )
    }
    guard case .sides(let label, let halves, _)? = body.first(where: { $0.item == item })?.content
    else { return nil }
    return (item == .likeness ? "About the roles" : label, halves)
  }

  private func text(of skill: SkillID, asked: Int?) -> Text {
    guard let asked else { return "Not required." }
    return "Level \(asked): \(record.framework.skill(skill)?.level(asked)?.text ?? "")"
  }

  // MARK: - Rows

  private func half(
    _ side: Side, _ words: Text, count: Int? = nil, text: Text, points: [String] = [],
    entries: [EntryID] = []
  ) -> Half {
    Half(
      title: titles[side].title, short: titles[side].short, words: words, count: count, text: text,
      points: points.map { "\($0)" }, entries: entries)
  }

  private var likeness: Row<Item> {
    let halves = Pair { side in
      let part = comparison[side]
      return half(
        side, "Matches \(titles[side].short)", count: part.likeIt.count,
        text: "\(part.stage.about)", points: part.stage.does, entries: part.likeIt)
    }
    let words = Pair { "\(titles[$0].short) work" }
    return Row(
      .sides("Your past year", halves, summary: "\(Wording.balance(halves, of: words))"),
      item: .likeness)
  }

  /// What the other entries are, and the skills below each target, the largest gaps first.
  private var missing: [Row<Item>] {
    let year = comparison.entriesOfYear
    let (left, right) = (Set(comparison.left.likeIt), comparison.right.likeIt)
    let both = right.count(where: left.contains)
    let rest = year - left.count - right.count + both
    func matching(_ count: Int) -> String { "\(count) \(count == 1 ? "matches" : "match")" }
    let others = (both > 0 ? "\(matching(both)) both stages and " : "") + matching(rest)
    let neither: Row<Item> = .words(
      "Of \(Wording.entries(year)), \(others) neither.", role: .faint)
    return (year > 0 ? [neither] : [])
      + Side.allCases.compactMap { side in
        let gaps = comparison.skills.map { (skill: $0.skill, levels: ($0[side] ?? 0) - $0.shown) }
          .filter { $0.levels > 0 && record.reading?.standings[$0.skill]?.notApplicable == nil }
        // Sorting is stable: equal gaps stay in the framework's order.
        let names = gaps.sorted { $0.levels > $1.levels }.map {
          record.framework.short(of: $0.skill)
        }
        return names.isEmpty
          ? nil
          : .words(
            "\(Wording.few(names))", label: "Missing for \(titles[side].short)",
            hang: RowHang(words: 22))
      } + [Row(.blank, rank: 1)]
  }

  private var contrasts: [Row<Item>] {
    comparison.contrasts.isEmpty
      ? [.blank, .words("The framework has no contrasts for these two stages.", role: .faint)]
      : rows(of: comparison.contrasts, "Contrast")
  }

  private var skillContrasts: [Row<Item>] {
    let contrasts = comparison.skillContrasts(record.framework)
    return contrasts.isEmpty
      ? [] : [.blank, .heading("Entries by level")] + rows(of: contrasts, "Skill")
  }

  /// Returns contrasts with the entries under each side; an entry can be under both.
  private func rows(of contrasts: [StageComparison.Contrast], _ kind: String) -> [Row<Item>] {
    contrasts.enumerated().map { place, contrast in
      let label = Text(drawn: "", said: "\(kind) \(place + 1) of \(contrasts.count), ")
      let halves = Pair { side in
        let cell = contrast[side]
        let latest = cell.entries.first.flatMap(record.journal.entry)
        let said = latest.map { " Latest: \($0.title)" } ?? ""
        return half(
          side, "\(cell.word)", count: cell.entries.count,
          text: "\(cell.text)" + Text(drawn: "", said: said), entries: cell.entries)
      }
      return Row(
        .sides(
          label + "\(contrast.title)", halves,
          summary: "\(Wording.balance(halves, of: Pair { contrast[$0].word }))"),
        item: .contrast(contrast.id))
    }
  }

  /// The skills: the target of each stage, the level between them, and how it changes.
  private var table: Table {
    Table(
      title: .text("Skills, left to right", .heading), names: .between(14...31),
      columns: [
        .init(title: "\(titles.left.short)", width: 16, importance: 1),
        .init(title: "you", width: 10, importance: 2),
        .init(title: "\(titles.right.short)", width: 16, importance: 3),
        .init(title: "change", width: 22, importance: 0),
      ])
  }

  private var skills: [Row<Item>] {
    guard !comparison.groupedSkills.isEmpty else { return [] }
    func asked(_ row: StageComparison.SkillRow, _ side: Side) -> Cell {
      let said = "\(titles[side].title): "
      return row[side].map { .text(Text(drawn: "\($0)", said: said + "level \($0)")) }
        ?? .text(Text(.dash, said: said + "not required"))
    }
    return [.blank, Row(.columns(table))]
      + comparison.groupedSkills.map { row in
        let cells: [Cell] = [
          .name(
            record.framework.title(of: row.skill), short: record.framework.short(of: row.skill)),
          asked(row, .left),
          .text(
            Text(
              drawn: Wording.figure(ofLevel: row.shown, claimed: row.claimed),
              said: "you: \(Speech.level(row.shown, claimed: row.claimed))")),
          asked(row, .right), .text("\(Wording.summary(of: row))", .faint),
        ]
        return Row(.cells(cells), item: .skill(row.skill))
      }
  }

  /// Returns the levels of a skill; `nil` if neither stage has a target for it.
  package func levels(of skill: SkillID) -> StageComparison.SkillRow? {
    comparison.skills.first { $0.skill == skill }
  }

  private static let stayingAdvice = "staying-is-a-good-answer"

  /// For neighbouring stages: the reasons to stay, and what it takes to move.
  private var step: [Row<Item>] {
    let (left, right) = (comparison.left.stage.id, comparison.right.stage.id)
    let framework = record.framework
    guard
      let step = framework.transition(from: left, to: right)
        ?? framework.transition(from: right, to: left)
    else { return [] }
    let advice = framework.advice.first { $0.id == Self.stayingAdvice && step.pivot }?.text
    let staying = framework.stage(step.from)?.staying ?? advice
    return [
      .blank,
      Row(
        .sides(
          "Moving between them",
          Pair { side in
            comparison[side].stage.id == step.from
              ? half(
                side, "If you stay", text: "\(staying ?? "Staying is a target like any other.")")
              : half(side, "If you move, you hand over", text: "\(step.letGo)")
          }), item: .step),
    ]
  }
}

extension StageComparison {
  package subscript(side: CareerPages.Side) -> Side { side == .left ? left : right }

  /// The skills to gain from left to right first, then those to keep, do less of and hand over;
  /// each group in framework order.
  fileprivate var groupedSkills: [SkillRow] {
    [Change.gain, .keep, .less, .letGo].flatMap { change in skills.filter { $0.change == change } }
  }
}

extension StageComparison.Contrast {
  fileprivate subscript(side: Side) -> StageComparison.Cell { side == .left ? left : right }
}

extension StageComparison.SkillRow {
  /// The target on a side; `nil` if it does not need the skill.
  package subscript(side: Side) -> Int? { side == .left ? left : right }
}
