/// Established levels over a year, one character each, and the change between first and last.
package struct Trend: Hashable, Sendable {
  /// Established levels, 0 to 5, oldest first; empty if it is too early for a trend.
  package let levels: [Int]

  package init(levels: [Int]) { self.levels = levels }

  /// The change in levels over the year; negative if it fell.
  package var change: Int { (levels.last ?? 0) - (levels.first ?? 0) }

  /// Whether any level differs; a level that stays is no trend.
  package var moves: Bool { Set(levels).count > 1 }

  /// `+1`, `-1` or `=`; empty without levels.
  package var sign: String {
    levels.isEmpty ? "" : change > 0 ? "+\(change)" : change < 0 ? "\(change)" : "="
  }

  package var role: Role { change > 0 ? .good : change < 0 ? .warning : .faint }
}
