import CareerModel
package import CareerPages

/// Bars with one glyph per step, which are readable with or without colour.
extension Frame {
  /// Draws five cells for a level: filled up to `shown`, open up to the target, then the rest.
  package mutating func put(
    level shown: Int, asked: Int?, row: Int, column: Int, role: Role = .skill
  ) {
    for level in Skill.levelRange {
      let isShown = level <= shown
      let glyph =
        isShown ? glyphs.levelShown : level <= asked ?? 0 ? glyphs.levelOpen : glyphs.barRest
      put(glyph: glyph, row: row, column: column + level - 1, role: isShown ? role : .faint)
    }
  }

  /// Draws a percentage, 0 to 100, as a bar of `columns` columns.
  package mutating func put(
    percent: Int, row: Int, column: Int, columns: Int, role: Role = .skill
  ) {
    let full = min(columns, (percent * columns + 50) / 100)
    fill(glyphs.barFull, row: row, column: column, count: full, role: role)
    fill(glyphs.barWanted, row: row, column: column + full, count: columns - full, role: .faint)
  }
}
