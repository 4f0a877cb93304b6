/// Shown levels over a year, a character each, and what they come to.
package struct Trend: Hashable, Sendable {
  /// Shown levels, 0 to 5, the oldest first.
  package let levels: [Int]

  package init(levels: [Int]) { self.levels = levels }

  /// How many levels it went up, below zero down.
  package var change: Int { (levels.last ?? 0) - (levels.first ?? 0) }

  /// `+1`, `-1` or `=`.
  package var sign: String { change > 0 ? "+\(change)" : change < 0 ? "\(change)" : "=" }

  package var role: Role { change > 0 ? .good : change < 0 ? .warning : .faint }
}
