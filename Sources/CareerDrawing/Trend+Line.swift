package import CareerPages

extension Trend {
  /// Draws one step per level, or its digit if the character set has fewer than five steps.
  package func line(in glyphs: Glyphs) -> String {
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
