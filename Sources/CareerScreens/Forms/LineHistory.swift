import CareerModel

/// Lines of before, which ↑ brings back one by one, and what was typed before the first.
package struct LineHistory: Hashable, Sendable {
  /// The latest first.
  private let lines: [String]
  /// Which of them is shown; `nil` while it is what was typed.
  private(set) var place: Int?
  private var typed = ""

  package init(_ lines: [String]) { self.lines = lines }

  /// The line to show instead of `shown`; `nil` where there is none further in that direction.
  fileprivate mutating func step(older: Bool, from shown: String) -> String? {
    if place == nil { typed = shown }
    let next = (place ?? -1) + (older ? 1 : -1)
    guard (-1..<lines.count).contains(next), (place ?? -1) != next else { return nil }
    place = next < 0 ? nil : next
    return place.map { lines[$0] } ?? typed
  }
}

extension LineEditor {
  /// Puts the line of before, or after it, in the place of what is shown; `false` where there is none.
  mutating func recall(_ history: inout LineHistory, older: Bool) -> Bool {
    guard let line = history.step(older: older, from: text) else { return false }
    replace(0..<characters.count, with: line)
    return true
  }
}

extension AppState {
  /// How many lines of before are offered.
  private static let mostLines = 200

  /// What was logged of a kind, or planned, as the lines that say it, the latest first and each once.
  /// Without their days: what happened again happened on another one.
  func lines(like kind: LineKind) -> [String] {
    let lines =
      kind == .goal
      ? plan.goals.sorted { $0.id.rawValue > $1.id.rawValue }.map(\.captureText)
      : (0..<journal.count).lazy.compactMap { self.journal[$0] }
        .filter { LineKind($0.kind) == kind }.prefix(Self.mostLines)
        .map { $0.captureText(withDay: false) }
    var seen: Set<String> = []
    return lines.filter { seen.insert($0).inserted }
  }

  /// Keeps what was typed behind `/`.
  mutating func remember(filter: String) {
    guard let filter = filter.nonBlank else { return }
    filters.removeAll { $0 == filter }
    filters = Array(([filter] + filters).prefix(Self.mostLines))
  }
}
