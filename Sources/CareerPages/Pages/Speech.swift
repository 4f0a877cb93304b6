package import CareerModel

/// Says the rows of a page in lines of words, one a row: the name before the value, the important first.
package struct Speech {
  package let framework: Framework
  package let today: CalendarDay
  package let medium: Medium

  package init(_ framework: Framework, today: CalendarDay, medium: Medium) {
    self.framework = framework
    self.today = today
    self.medium = medium
  }

  /// `isFocus` says which item the keys mean.
  package func lines<Item>(
    of rows: [Row<Item>], isFocus: (Item) -> Bool = { _ in false }
  ) -> [SpokenLine] {
    rows.compactMap { row in
      let focus = row.item.map(isFocus) ?? false
      switch row.content {
      case .blank: return nil
      case .heading(let text): return .heading(string(text))
      case .words(let text, let role, let label, _):
        let words = [string(label), string(text)].filter { !$0.isEmpty }.joined(separator: ": ")
        guard role != .error else { return .error(words) }
        return SpokenLine(words, role: role == .heading ? .heading : .text, isFocus: focus)
      case .entry(let entry): return SpokenLine(words(for: entry), isFocus: focus)
      case .columns(let table):
        guard case .text(let title, _)? = table.title else { return nil }
        return .heading(string(title))
      case .cells(let cells, let remark):
        return SpokenLine(words(for: cells, remark, also: row.also), isFocus: focus)
      case .gauge(let gauge):
        let sentences = ["\(gauge.title): \(gauge.figure), \(gauge.basis)"] + row.also.map(string)
        return SpokenLine(sentences.asSentences, isFocus: focus)
      }
    }
  }

  package func string(_ text: Text) -> String { text.string(in: medium) }

  /// `Talent management: level 3 of 5, asked 4, last proof 5 days ago, skill 4 of 11. Left out: …`
  private func words(for cells: [Cell], _ remark: Text?, also: [Text]) -> String {
    var name = ""
    var figures: [String] = []
    for cell in cells {
      switch cell {
      case .name(let title, _): name = title
      case .level(let shown, _): figures.append(Self.level(shown))
      case .text(let text, _): figures.append(string(text))
      }
    }
    figures.removeAll(where: \.isEmpty)
    let sentences = [remark.map(string)?.capitalizedFirst ?? ""] + also.map(string)
    return (["\(name): \(figures.joined(separator: ", "))"] + sentences).asSentences
  }

  // MARK: - What stands on many pages

  /// `Skill entry 3 of 120, Friday 20 November 2026: title. Skills: … Result: …`. `place` says where
  /// it stands in a list; empty says nothing of it.
  package func words(for entry: Entry, place: String = "") -> String {
    let head = [Self.kind(of: entry.kind), place].filter { !$0.isEmpty }.joined(separator: " ")
    return [
      "\(head), \(entry.day.spokenText): \(entry.title)", skills(entry.evidence),
      entry.result.map { "Result: \($0)" } ?? "",
    ].asSentences
  }

  package static func kind(of kind: EntryKind) -> String {
    kind == .skill ? "Skill entry" : kind.title
  }

  /// `Skills: Talent management level 3, Teamwork`; empty for none.
  package func skills(_ evidence: [Evidence]) -> String {
    guard !evidence.isEmpty else { return "" }
    let names = evidence.map { piece in
      framework.title(of: piece.skill) + (piece.level.map { " level \($0)" } ?? "")
    }
    return (names.count == 1 ? "Skill: " : "Skills: ") + names.joined(separator: ", ")
  }

  /// `level 2 of 5`, `no level yet`.
  package static func level(_ shown: Int) -> String {
    shown > 0 ? "level \(shown) of \(Skill.levelRange.upperBound)" : "no level yet"
  }

  /// `Saturday 21 November 2026, today`.
  package func words(for day: CalendarDay) -> String {
    "\(day.spokenText), \(day.distance(from: today))"
  }
}

extension String {
  /// With a capital at its beginning.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
