package import CareerModel

/// One entry: its fields and links, and what else there is on its project and with its people.
package struct EntryPage {
  package typealias Rows = [Row<Item>]

  /// Something the cursor can select.
  package enum Item: Hashable, Sendable {
    case link(String)
    /// Another entry.
    case entry(EntryID)
  }

  /// The number of entries listed for the project, and for each person.
  private static let listed = 3

  private let entry: Entry
  private let record: Record

  package init(_ entry: Entry, _ record: Record) { (self.entry, self.record) = (entry, record) }

  /// The entry itself.
  package var fields: Rows {
    let day = Text(
      drawn: entry.stated.longText(from: record.today),
      said: entry.stated.longText(from: record.today, isSpoken: true))
    return [
      .words("\(entry.title)", role: .heading), Self.field("When", day),
      Self.field("Kind", "\(entry.kind.title)", ItemSymbol(entry.kind).role),
    ] + evidence + facts
  }

  /// The entry, and others like it. Where space is short, the others go first.
  package var whole: Rows {
    let related = [onProject] + entry.people.map(with)
    return fields + related.enumerated().flatMap { $1.ranked(related.count - $0) }
  }

  private static func field(_ label: Text, _ text: Text, _ role: Role = .text) -> Row<Item> {
    .words(text, role: role, label: label, hang: .cutField)
  }

  private var evidence: Rows {
    entry.evidence.flatMap { piece in
      let level = piece.level.flatMap { record.framework.skill(piece.skill)?.level($0)?.text }
      let about =
        record.framework.text(of: piece).map { Self.field("", "\($0)") }
        ?? level.map { Self.field("", "\($0)", .faint) }
      let skill = "\(Wording.summary(of: piece, record.framework))" as Text
      return [Self.field("Skill", skill, .skill)] + (about.map { [$0] } ?? [])
    }
  }

  private var facts: Rows {
    entry.facts().flatMap { key, label, text in
      guard key == .links else {
        return [Self.field("\(label)", "\(text)", key == .result ? .good : .text)]
      }
      return entry.links.enumerated().map { place, link in
        var row = Self.field(Text(drawn: place == 0 ? label : "", said: "Link"), "\(link)", .skill)
        row.item = .link(link)
        return row
      }
    }
  }

  private var onProject: Rows {
    guard let project = entry.project else { return [] }
    return others("More on \(project)") {
      $0.projects[project] != nil
    } where: {
      $0.project == project
    }
  }

  private func with(_ person: String) -> Rows {
    others("More with \(person)") {
      $0.people[person] != nil
    } where: {
      $0.people.contains(person)
    }
  }

  /// Returns the newest other entries under a heading; empty if there are none.
  private func others(
    _ heading: Text, in hasSome: (MonthDigest) -> Bool, where isWanted: (Entry) -> Bool
  ) -> Rows {
    let found = record.latestEntries(most: Self.listed, in: hasSome) {
      $0.id != entry.id && isWanted($0)
    }
    return found.isEmpty
      ? [] : [.blank, .heading(heading)] + found.map { Row(.entry($0), item: .entry($0.id)) }
  }
}
