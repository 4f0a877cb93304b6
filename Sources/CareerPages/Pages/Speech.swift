package import CareerModel

/// Speaks the rows of a page, one line per row: names before values, important things first.
package struct Speech {
  package let framework: Framework
  package let today: CalendarDay
  package let medium: Medium

  package init(_ framework: Framework, today: CalendarDay, medium: Medium) {
    (self.framework, self.today, self.medium) = (framework, today, medium)
  }

  /// `isFocus` tells which item the keys act on, and `side` which of its sides, if it has two.
  package func lines<Item>(
    of rows: [Row<Item>], on side: Side = .left, isFocus: (Item) -> Bool = { _ in false }
  ) -> [SpokenLine] {
    rows.flatMap { row -> [SpokenLine] in
      let focus = row.item.map(isFocus) ?? false
      switch row.content {
      case .blank: return []
      case .heading(let text, _): return [.heading(string(text))]
      case .words(let text, let role, let label, _):
        let words = [string(label), string(text)].filter { !$0.isEmpty }.joined(separator: ": ")
        let said = row.also.isEmpty ? words : ([words] + row.also.map(string)).asSentences
        // A field's value may be wrong, but that is not an error message.
        if role == .error, label.isEmpty { return [.error(said)] }
        let paragraphs = said.split(whereSeparator: \.isNewline)
        return paragraphs.enumerated().map { place, paragraph in
          SpokenLine(
            String(paragraph), role: role == .heading ? .heading : .text,
            isFocus: focus && place == 0)
        }
      case .entry(let entry):
        return [
          SpokenLine(([summary(of: entry)] + row.also.map(string)).asSentences, isFocus: focus)
        ]
      case .goal(let line): return [SpokenLine(summary(of: line), isFocus: focus)]
      case .columns(let table):
        guard case .text(let title, _)? = table.title else { return [] }
        return [.heading(string(title))]
      case .cells(let cells, let remark):
        return [SpokenLine(summary(of: cells, remark, also: row.also), isFocus: focus)]
      case .gauge(let gauge):
        let sentences =
          ["\(gauge.title): \(gauge.figures.joined(separator: ", "))"] + row.also.map(string)
        return [SpokenLine(sentences.asSentences, isFocus: focus)]
      case .sides(let label, let halves, let summary):
        return (label.isEmpty ? [] : [.heading(string(label))])
          + (summary.isEmpty ? [] : [SpokenLine(string(summary).asSentence)])
          + Side.allCases.flatMap { each in
            lines(of: [halves.rows()[each] as Row<Item>]).map {
              SpokenLine($0.text.asSentence, isFocus: focus && each == side)
            }
          }
      }
    }
  }

  package func string(_ text: Text) -> String { text.string(in: medium) }

  /// `Talent management: level 3 of 5, target 4, last entry 5 days ago, skill 4 of 11.`
  private func summary(of cells: [Cell], _ remark: Text?, also: [Text]) -> String {
    var name = ""
    var figures: [String] = []
    for cell in cells {
      switch cell {
      case .name(let title, _): name = title
      case .level(let shown, let claimed, _): figures.append(Self.level(shown, claimed: claimed))
      case .text(let text, _): figures.append(string(text))
      case .bar(_, _, let said): figures.append(said)
      }
    }
    figures.removeAll(where: \.isEmpty)
    let sentences = [remark.map(string)?.capitalizedFirst ?? ""] + also.map(string)
    return (["\(name): \(figures.joined(separator: ", "))"] + sentences).asSentences
  }

  // MARK: - Shared phrases

  /// Returns `Skill entry 3 of 120, Friday 20 November 2026: title. Skills: … Result: …`. `place`
  /// is its position in a list, or empty.
  package func summary(of entry: Entry, place: String = "") -> String {
    let wish = entry.direction == .wish ? "a wish" : ""
    let head = [entry.isStarred ? "Starred" : "", Self.kind(of: entry.kind), wish, place].filter {
      !$0.isEmpty
    }.joined(separator: " ")
    return [
      "\(head), \(entry.stated.spokenText): \(entry.title)", framework.skills(entry.evidence),
      entry.result.map { "Result: \($0)" } ?? "",
    ].asSentences
  }

  package static func kind(of kind: EntryKind) -> String {
    kind == .skill ? "Skill entry" : kind.title
  }

  /// Returns `level 2 of 5`, `no level yet (entries up to 2)` or `no level yet`.
  package static func level(_ shown: Int, claimed: Int) -> String {
    shown > 0
      ? "level \(shown) of \(Skill.levelRange.upperBound)" : Wording.level(shown, claimed: claimed)
  }

  /// Returns `Saturday 21 November 2026, today`.
  package func summary(of day: CalendarDay) -> String {
    "\(day.spokenText), \(day.distance(from: today))"
  }
}
