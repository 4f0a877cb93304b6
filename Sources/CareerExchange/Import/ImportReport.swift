package import CareerModel

/// The result of an import, item by item.
package struct ImportReport: Hashable, Sendable {
  /// Sorted by line; items without a line come first.
  package var items: [Item] = []

  package struct Item: Hashable, Sendable {
    /// Counted from 1; `nil` if the line is unknown.
    package var line: Int?
    /// The last line, if something longer was left out.
    package var last: Int?
    package var outcome: Outcome
    package var thing: Thing
    /// The title on one line, as in the document.
    package var title: String
    /// The day of an entry, the due day of a goal, the first day of a stage; else `nil`.
    package var day: StatedDay?
    /// `nil` for items without an id and for unreadable ones.
    package var id: EntryID?
    /// Why it is left out, or a remark on what was taken; without a full stop.
    package var why: String?
  }

  package enum Outcome: String, Hashable, Codable, Sendable, CaseIterable {
    case taken
    /// The document has a later version, which replaces the one here.
    case replaced
    /// It was already here.
    case there
    case left
    /// Nothing to take, but worth knowing.
    case noted
  }

  package enum Thing: String, Hashable, Codable, Sendable, CaseIterable {
    case entry, goal, stage, profile, framework
    /// A part of the document that is none of these, or is unreadable.
    case part
  }

  package func count(_ outcome: Outcome) -> Int { items.count { $0.outcome == outcome } }

  /// Whether something was left out because its date is ambiguous.
  package var leavesAmbiguousDates: Bool {
    items.contains { $0.outcome == .left && $0.why?.contains(DocumentDay.ambiguity) == true }
  }

  /// Adds what the document left out and its remarks, and sorts everything by line.
  mutating func finish(with record: ImportedRecord) {
    for (outcome, parts) in [(Outcome.left, record.left), (.noted, record.remarks)] {
      items += parts.map { part in
        Item(
          line: part.line, last: part.last, outcome: outcome, thing: .part, title: part.what,
          why: part.why)
      }
    }
    items.sort { $0.line ?? 0 < $1.line ?? 0 }
  }
}
