import CareerModel

/// Earlier lines, recalled one by one with ↑, and the text typed before the first recall.
package struct LineHistory: Hashable, Sendable {
  /// The earlier lines, latest first.
  private let lines: [String]
  /// The index of the recalled line; `nil` while the typed text is shown.
  private(set) var place: Int?
  private(set) var typed = ""
  /// The recalled line; `nil` while the typed text is shown.
  var recalled: String? { place.map { lines[$0] } }

  package init(_ lines: [String]) { self.lines = lines }

  /// Returns the line to show instead of `shown`; `nil` at either end.
  fileprivate mutating func step(older: Bool, from shown: String) -> String? {
    if place == nil { typed = shown }
    let next = (place ?? -1) + (older ? 1 : -1)
    guard (-1..<lines.count).contains(next), (place ?? -1) != next else { return nil }
    place = next < 0 ? nil : next
    return recalled ?? typed
  }
}

extension LineEditor {
  /// Replaces the text with an older or newer line; `false` if there is none.
  mutating func recall(_ history: inout LineHistory, older: Bool) -> Bool {
    guard let line = history.step(older: older, from: text) else { return false }
    replace(0..<characters.count, with: line)
    return true
  }
}

extension AppState {
  /// The number of earlier lines offered.
  private static let mostLines = 200

  /// Returns earlier entries of a kind, or goals, as typed lines, latest first and without
  /// duplicates. Days are omitted because a repeated event happens on another day.
  func lines(like kind: LineKind) -> [String] {
    let lines =
      kind == .goal
      ? plan.goals.sorted { $0.id.rawValue > $1.id.rawValue }.map(\.captureText)
      : (0..<journal.count).lazy.compactMap { self.journal[$0] }
        .filter { LineKind($0.kind) == kind }.prefix(Self.mostLines)
        .map { $0.captureText(withDay: false) }
    return lines.unique
  }

  /// Keeps a filter typed at `/`.
  mutating func remember(filter: String) {
    guard let filter = filter.nonBlank else { return }
    filters.removeAll { $0 == filter }
    filters = Array(([filter] + filters).prefix(Self.mostLines))
  }
}
