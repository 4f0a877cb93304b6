package import CareerModel

/// Which of two things that stand beside each other.
package enum Side: String, Hashable, Sendable, CaseIterable {
  case left = "Left"
  case right = "Right"

  package var other: Side { self == .left ? .right : .left }
}

/// The same of two things.
package struct Pair<Value> {
  package var left: Value
  package var right: Value

  package init(left: Value, right: Value) {
    self.left = left
    self.right = right
  }

  package init(_ value: (Side) -> Value) {
    self.init(left: value(.left), right: value(.right))
  }

  package subscript(side: Side) -> Value {
    get { side == .left ? left : right }
    set { if side == .left { left = newValue } else { right = newValue } }
  }
}

extension Pair: Equatable where Value: Equatable {}
extension Pair: Hashable where Value: Hashable {}
extension Pair: Sendable where Value: Sendable {}

/// What a row says of one of two things.
package struct Half: Hashable, Sendable {
  /// What it is said of.
  package var title: String
  /// The same where there is little room.
  package var short: String
  package var words: Text
  /// A share, 0 to 100, that is drawn as a bar.
  package var percent: Int?
  /// How many entries there are behind the words.
  package var count: Int?
  /// The same at length.
  package var text: Text
  /// More of it, a line each.
  package var points: [Text] = []
  /// The entries behind it, the newest first.
  package var entries: [EntryID] = []

  /// `33 entries`; empty where none are counted.
  package var counted: String {
    count.map { $0 == 0 ? "no entries" : Wording.count($0, "entry", "entries") } ?? ""
  }

  /// The words with what is counted: `Running the work, 33 entries`.
  package var figures: Text {
    "\(words)\(counted.isEmpty || words.isEmpty ? "" : ", ")\(counted)"
  }
}

extension Pair<Half> {
  /// Below each other: `Engineering manager: Running the work, 33 entries. Sees that …`
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
