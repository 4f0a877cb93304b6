package import CareerModel

/// One of two things side by side.
package enum Side: String, Hashable, Sendable, CaseIterable {
  case left = "Left"
  case right = "Right"

  package var other: Side { self == .left ? .right : .left }
}

/// The same value for two sides.
package struct Pair<Value> {
  package var left: Value
  package var right: Value

  package init(left: Value, right: Value) { (self.left, self.right) = (left, right) }

  package init(_ value: (Side) -> Value) { self.init(left: value(.left), right: value(.right)) }

  package subscript(side: Side) -> Value {
    get { side == .left ? left : right }
    set { if side == .left { left = newValue } else { right = newValue } }
  }
}

extension Pair: Equatable where Value: Equatable {}
extension Pair: Hashable where Value: Hashable {}
extension Pair: Sendable where Value: Sendable {}

/// One side of a row.
package struct Half: Hashable, Sendable {
  /// The name of the side.
  package var title: String
  /// The name for narrow screens.
  package var short: String
  package var words: Text
  /// The number of entries behind the words, drawn as a bar; `nil` without entries to count.
  package var count: Int?
  /// The words in full.
  package var text: Text
  /// Further points, one per line.
  package var points: [Text] = []
  /// The entries behind it, newest first.
  package var entries: [EntryID] = []

  /// `33 entries`, or `no entries` for 0; empty if there is no count.
  package var counted: String {
    count.map { $0 == 0 ? "no entries" : Wording.count($0, "entry", "entries") } ?? ""
  }

  /// The words with the count: `Running the work, 33 entries`.
  package var figures: Text { "\(words)\(counted.isEmpty || words.isEmpty ? "" : ", ")\(counted)" }
}

extension Pair<Half> {
  /// Returns the sides as rows: `Engineering manager: Running the work, 33 entries. Sees that …`
  package func rows<Item>() -> Pair<Row<Item>> {
    Pair<Row<Item>> { side in
      let half = self[side]
      let figures = half.figures
      let stop: Text = figures.isEmpty || half.text.isEmpty ? "" : ". "
      return .words(
        "\(figures)\(stop)\(half.text)",
        label: Text(drawn: half.title, said: "\(side.rawValue), \(half.title)"), hang: .within)
    }
  }
}
