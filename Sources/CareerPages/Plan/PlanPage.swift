package import CareerModel

/// The plan: goals by due date, and gaps without a goal. It also shows the effect of all goals on
/// readiness and on the date of reaching the stage ahead.
package struct PlanPage {
  /// Something the cursor can select.
  package enum Item: Hashable, Sendable {
    case goal(EntryID)
    /// A gap that no goal covers.
    case suggestion(SkillID)

    /// Its goal; `nil` for a gap.
    package var goal: EntryID? { if case .goal(let id) = self { id } else { nil } }
  }

  let record: Record
  /// `nil` while the record is being read, and for a framework without stages.
  let outlook: Outlook?
  let tried: PlanTrial
  /// Open goals, then gaps, then closed goals.
  package private(set) var rows: [Row<Item>] = []

  package init(_ record: Record, _ outlook: Outlook?, tried: PlanTrial = PlanTrial()) {
    (self.record, self.outlook, self.tried) = (record, outlook, tried)
    let sections = record.career.plan.sections(on: record.today)
    let end = sections.firstIndex { [.done, .dropped].contains($0.section) } ?? sections.count
    var groups = sections.map { Self.rows(of: $0, $1, without: tried.without) }
    groups.insert(outlook.map { Self.uncovered($0, tried: tried.with) } ?? [], at: end)
    rows = Self.joined(groups)
    if rows.isEmpty { rows = [.words(record.reading == nil ? .reading : Self.nothing)] }
  }

  /// Returns goals under the heading of their section; open goals in `left` do not count for now.
  package static func rows(
    of section: PlanSection, _ goals: [Goal], without left: Set<EntryID> = []
  ) -> [Row<Item>] {
    let heading = Row<Item>.Content.heading(
      "\(section.title)", section == .overdue ? .error : .heading)
    return [Row(heading, isOneLine: true)]
      + goals.map { goal in
        Row(
          .goal(.planned(goal, isOut: left.contains(goal.id) && goal.isOpen)),
          item: .goal(goal.id))
      }
  }

  /// Joins groups of rows, with a blank row between them if there is room.
  package static func joined(_ groups: [[Row<Item>]]) -> [Row<Item>] {
    Array(groups.filter { !$0.isEmpty }.joined(separator: [Row(.blank, rank: 1)]))
  }

  package var items: [Item] { rows.compactMap(\.item) }

  /// The text shown if there are no goals.
  package static let nothing: Text = "No goals yet. \(press: .goal) to plan one."

  /// Returns the gaps without a goal, each with a suggestion; empty if there are none.
  ///
  /// - Parameter tried: Skills whose suggestion counts as a goal for now.
  package static func uncovered(_ outlook: Outlook, tried: Set<SkillID> = []) -> [Row<Item>] {
    let open = Set(outlook.projection.uncovered.map(\.skill)).union(tried)
    let gaps = zip(outlook.suggestions, outlook.projection.before.gaps)
    let rows = gaps.filter { open.contains($0.0.skill) }.map { suggestion, ask in
      Row<Item>(
        .goal(.suggested(suggestion, ask, isIn: tried.contains(ask.skill))),
        item: .suggestion(ask.skill))
    }
    guard !rows.isEmpty else { return [] }
    let heading = "Gaps without a goal\(then: .goal, "plan one")" as Text
    return [Row(.heading(heading), isOneLine: true)] + rows
  }

  /// Returns the goals worth planning as a shell prints them, or a sentence if there are none.
  package static func suggested(_ record: Record) -> [Row<Item>] {
    let outlook = record.reading.flatMap { Outlook($0, of: record.career) }
    let rows = outlook.map { uncovered($0).filter { $0.item != nil } } ?? []
    let plan = record.career.plan
    let isEmpty = plan.open.isEmpty
    let none = plan.goals.isEmpty ? "No goals yet." : "No open goals."
    guard !rows.isEmpty else {
      return [
        .words(
          isEmpty
            ? "\(none) To add one, run cairn plan add 'First talk by:2027-06'."
            : "Every gap has a goal.")
      ]
    }
    return [.words("\(isEmpty ? "\(none) " : "")Worth planning, with your level and target:")]
      + rows + [.words("To plan one, run cairn plan add. cairn plan suggest --json has the lines.")]
  }

  /// Returns the goals that would help close a gap.
  package static func suggestions(for skill: SkillID, _ record: Record) -> [Row<Item>] {
    guard let reading = record.reading else { return [] }
    let options = GoalSuggestion.options(for: skill, reading.standings, in: record.career)
    let title = "\(record.framework.title(of: skill))" as Text
    let level = options.first.map {
      Row<Item>.words("Next: level \($0.level). Examples that would count:", role: .faint)
    }
    return [Row(.words(title, role: .heading), isOneLine: true)] + (level.map { [$0] } ?? [])
      + options.map {
        Row(
          .words("\($0.title)", label: Text(.goal, said: ""), hang: .within),
          labelRole: .milestone)
      }
  }
}
