import CareerDrawing
import CareerPages
import CareerScreens
import Testing

/// No meaning is told by colour alone. Words say themselves what they mean; what remains are marks:
/// stretches of a row in one role without a letter. In a terminal without colours two of them that look
/// alike must not differ in meaning within a row; across rows a word at their head tells which is meant,
/// and where there is none they must not differ in the whole picture.
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
      let attributes = theme.style(of: role, colours: .none, on: nil).attributes
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
    let text = String((0..<frame.size.columns).compactMap { frame[row, $0].glyph })
    return text.split { !$0.isLetter }.contains { $0.count >= 3 }
  }

  /// The pictures of a scene; a script may have changed the size that it began with.
  private func frames(of scene: Scene) -> [Frame] {
    scene.sizes.map { scene.planner(in: $0).state.view() }
  }

  @Test(arguments: Scene.all)
  func `marks of a row that look alike mean the same`(scene: Scene) {
    for frame in frames(of: scene) {
      for theme in Theme.BuiltIn.allCases {
        for row in 0..<frame.size.rows {
          expectOne(meanings(of: row, in: frame, theme: theme.theme), theme, frame.size)
        }
      }
    }
  }

  @Test(arguments: Scene.all)
  func `where no word stands in the row a mark means the same in the whole picture`(scene: Scene) {
    for frame in frames(of: scene) {
      for theme in Theme.BuiltIn.allCases {
        let rows = (0..<frame.size.rows).filter { !hasWord($0, frame) }
        let all = rows.reduce(into: [Sight: Set<Role>]()) { all, row in
          all.merge(meanings(of: row, in: frame, theme: theme.theme)) { $0.union($1) }
        }
        expectOne(all, theme, frame.size)
      }
    }
  }

  private func expectOne(_ all: [Sight: Set<Role>], _ theme: Theme.BuiltIn, _ size: Size) {
    for (sight, roles) in all {
      #expect(roles.count == 1, "\(theme) \(size): \(sight.glyph) is \(roles)")
    }
  }

  @Test func `marks are seen at all, and without attributes milestones would be as feedback`() {
    var frame = Frame(size: Size(rows: 1, columns: 4))
    frame.put(glyph: "2", row: 0, column: 0, role: .milestone)
    frame.put(glyph: "2", row: 0, column: 2, role: .feedback)
    let found = meanings(of: 0, in: frame, theme: Theme([:]))
    #expect(found.map(\.value) == [[.milestone, .feedback]])
    #expect(!hasWord(0, frame))
  }
}
