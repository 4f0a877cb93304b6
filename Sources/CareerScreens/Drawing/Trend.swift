/// Shown levels over a year, a character each, and what they come to.
struct Trend: Hashable, Sendable {
  /// Shown levels, 0 to 5, the oldest first.
  let levels: [Int]

  /// How many levels it went up, below zero down.
  var change: Int { (levels.last ?? 0) - (levels.first ?? 0) }

  /// `+1`, `-1` or `=`.
  var sign: String { change > 0 ? "+\(change)" : change < 0 ? "\(change)" : "=" }

  var role: Role { change > 0 ? .good : change < 0 ? .warning : .faint }

  /// A step for each level; the level's digit where the steps of a character set are too few to
  /// tell five levels apart.
  func line(in glyphs: Glyphs) -> String {
    String(
      levels.map { level in
        guard level > 0 else { return glyphs.barRest }
        let steps = glyphs.density.count
        guard steps >= Self.most else { return Character("\(min(level, 9))") }
        return glyphs.density[min(level, Self.most) * steps / Self.most - 1]
      })
  }

  private static let most = 5
}
