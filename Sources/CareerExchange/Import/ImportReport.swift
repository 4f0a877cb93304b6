package import CareerModel

/// What an import comes to, thing by thing: what was taken, what was there already, what was left and
/// why.
package struct ImportReport: Hashable, Sendable {
  /// In the order of their lines; what has no line comes first.
  package var items: [Item] = []

  package struct Item: Hashable, Sendable {
    /// Counted from 1; `nil` where no line can be named.
    package var line: Int?
    /// Its last line, where what was left is more than one.
    package var last: Int?
    package var outcome: Outcome
    package var thing: Thing
    /// What it is called, in one line as it stands there.
    package var title: String
    /// Of an entry its day, of a goal when it is due, of a stage its first day; else `nil`.
    package var day: StatedDay?
    /// `nil` for what has no id, and for what could not be read.
    package var id: EntryID?
    /// Why it is left, or what one should know of what was taken; in words, without a full stop.
    package var why: String?
  }

  package enum Outcome: String, Hashable, Codable, Sendable, CaseIterable {
    case taken
    /// It is here, and the document has a later version, which takes its place.
    case replaced
    /// It was here already.
    case there
    case left
    /// Nothing that could be taken, but worth knowing.
    case noted
  }

  package enum Thing: String, Hashable, Codable, Sendable, CaseIterable {
    case entry, goal, stage, profile, framework
    /// A part of the document that is none of these, or could not be read.
    case part
  }

  package func count(_ outcome: Outcome) -> Int { items.count { $0.outcome == outcome } }

  /// Whether something is left because its date can be read in two ways.
  package var leavesAmbiguousDates: Bool {
    items.contains { $0.outcome == .left && $0.why?.contains(DocumentDay.ambiguity) == true }
  }

  /// Adds what is left of the document and what should be known of it, and puts everything in the order
  /// of its lines.
  mutating func finish(with record: ImportedRecord) {
    for (outcome, parts) in [(Outcome.left, record.left), (.noted, record.remarks)] {
      items += parts.map { part in
        Item(
          line: part.line, last: part.last, outcome: outcome, thing: .part, title: part.what,
          why: part.why)
      }
    }
    let order = items.indices.sorted { (items[$0].line ?? 0, $0) < (items[$1].line ?? 0, $1) }
    items = order.map { items[$0] }
  }
}
