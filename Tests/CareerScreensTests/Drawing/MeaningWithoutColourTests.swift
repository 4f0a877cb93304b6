import CareerScreens
import Testing

/// No meaning is told by colour alone. Words say themselves what they mean; what remains are marks:
/// stretches of a row in one role without a letter. In a terminal without colours two of them that look
/// alike must not differ in meaning, or a word in their row must tell which is meant.
struct MeaningWithoutColourTests {
  /// The roles whose difference says something.
  private static let meanings: Set<Role> = [
    .good, .warning, .error, .milestone, .feedback, .skill, .today, .present,
  ]

  /// A cell as it is seen without colours.
  private struct Sight: Hashable {
    var glyph: Character
    var attributes: Theme.Attributes
  }

  /// What each sight means in a row, leaving out words and blanks.
  private func meanings(of row: Int, in frame: Frame, theme: Theme) -> [Sight: Set<Role>] {
    var found: [Sight: Set<Role>] = [:]
    for (role, cells) in stretches(of: row, in: frame)
    where Self.meanings.contains(role) && !cells.contains(where: \.isLetter) {
      let attributes = theme.style(of: role, colours: .none).attributes
      for glyph in cells where glyph != " " {
        found[Sight(glyph: glyph, attributes: attributes), default: []].insert(role)
      }
    }
    return found
  }

  private func stretches(of row: Int, in frame: Frame) -> [(role: Role, cells: [Character])] {
    var stretches: [(role: Role, cells: [Character])] = []
    for column in 0..<frame.size.columns {
      let cell = frame[row, column]
      guard let glyph = cell.glyph else { continue }
      if stretches.last?.role == cell.role {
        stretches[stretches.count - 1].cells.append(glyph)
      } else {
        stretches.append((cell.role, [glyph]))
      }
    }
    return stretches
  }

  private func hasWord(_ row: Int, _ frame: Frame) -> Bool {
    let text = frame.text[row]
    return text.split { !$0.isLetter }.contains { $0.count >= 3 }
  }

  @Test(arguments: Scene.all, Theme.BuiltIn.allCases)
  func `marks of a row that look alike mean the same`(scene: Scene, theme: Theme.BuiltIn) {
    for size in scene.sizes {
      let frame = scene.planner(in: size).state.view()
      for row in 0..<size.rows {
        for (sight, roles) in meanings(of: row, in: frame, theme: theme.theme) {
          #expect(roles.count == 1, "\(size), row \(row): \(sight.glyph) is \(roles)")
        }
      }
    }
  }

  @Test(arguments: Theme.BuiltIn.allCases)
  func `where no word stands in the row a mark means the same on every screen`(
    theme: Theme.BuiltIn
  ) {
    var all: [Sight: Set<Role>] = [:]
    for scene in Scene.all {
      for size in scene.sizes {
        let frame = scene.planner(in: size).state.view()
        for row in 0..<size.rows where !hasWord(row, frame) {
          all.merge(meanings(of: row, in: frame, theme: theme.theme)) { $0.union($1) }
        }
      }
    }
    #expect(!all.isEmpty)
    for (sight, roles) in all { #expect(roles.count == 1, "\(sight.glyph) is \(roles)") }
  }
}
