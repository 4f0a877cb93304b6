import CareerModel
package import CareerPages

/// Bars made of one glyph a step, which read in one colour as in none.
extension Frame {
  /// Five cells for a level: as many full ones as are shown, then the asked ones, then the rest.
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

  /// A bar of so many columns for a part of a hundred.
  package mutating func put(percent: Int, row: Int, column: Int, columns: Int, role: Role = .skill)
  {
    let full = min(columns, (percent * columns + 50) / 100)
    fill(glyphs.barFull, row: row, column: column, count: full, role: role)
    fill(glyphs.barWanted, row: row, column: column + full, count: columns - full, role: .faint)
  }
}
