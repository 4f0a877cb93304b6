import CareerDemo
import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
import CareerTesting
import Testing

/// What must be so in everything that is spoken.
struct SpokenViewTests {
  private static let sizes = [Size.usual, .narrow]

  @Test(arguments: Scene.all)
  func `a spoken scene has words only, in rows of exactly the size`(scene: Scene) {
    for size in Self.sizes {
      let planner = scene.spoken(in: size)
      let frame = planner.state.view()
      #expect(frame.size == planner.state.size)
      #expect(frame.flaw == nil)
      let drawn = Set(frame.text.joined().unicodeScalars.filter(\.isPicture))
      guard !drawn.isEmpty else { continue }
      let typed = Set((planner.typed + scene.keys.description).unicodeScalars)
      #expect(drawn.isSubset(of: typed), "\(drawn) in \(frame.text.joined(separator: "\n"))")
    }
  }

  @Test(arguments: Scene.all)
  func `the terminal's cursor stands on the line that has the focus`(scene: Scene) throws {
    for size in Self.sizes {
      let state = scene.spoken(in: size).state
      guard state.size == size else { continue }
      let frame = state.view()
      let focused = Speaker(state).body.filter(\.isFocus)
      #expect(focused.count == 1, "\(focused)")
      let cursor = try #require(frame.cursor)
      let focus = try #require(focused.first)
      if let caret = focus.caret {
        #expect(focus.text.prefix(caret).hasSuffix(before(cursor, in: frame)))
      } else {
        #expect(cursor.column == 0)
        #expect(!frame.text[cursor.row].isEmpty)
        #expect(focus.text.printable.hasPrefix(frame.text[cursor.row]))
      }
    }
  }

  /// What stands in the cursor's row to its left.
  private func before(_ cursor: (row: Int, column: Int), in frame: Frame) -> String {
    (0..<cursor.column).compactMap { frame[cursor.row, $0].glyph.map(String.init) }.joined()
  }

  @Test(arguments: ["1", "2", "3", "4", "5", "6", "2 Enter", "Enter", "5 Enter", "?", "4 Enter"])
  func `going down goes to another line`(keys: Script) {
    var planner = Planner(speaking: .full, keys)
    for _ in 0..<3 {
      let before = planner.focus
      planner.press(.down)
      #expect(planner.focus != before)
    }
  }

  @Test(arguments: ["1", "4", "5", "6", "Enter", "2 Enter", "5 Enter", "?", "4 Enter"])
  func `every line can be brought into view`(keys: Script) {
    var planner = Planner(speaking: .full, keys)
    planner.press("g")
    var seen: Set<String> = []
    for _ in 0..<400 {
      seen.formUnion(planner.state.view().text)
      let before = planner.state
      planner.press(.down)
      if planner.state == before { break }
    }
    for line in Speaker(planner.state).body {
      let first = Paragraph.lines(of: line.text, columns: 80).first ?? ""
      #expect(seen.contains(first), "\(line.text)")
    }
  }

  @Test func `going down a page changes nothing but the place of the cursor`() {
    var planner = Planner(speaking: .full, "4")
    let before = planner.state.view()
    planner.press(.down)
    let after = planner.state.view()
    #expect(before.cells == after.cells)
    #expect(before.cursor.map { $0.row } != after.cursor.map { $0.row })
  }

  @Test func `what happened is said first, and an error is called one`() {
    var planner = Planner(speaking: .managing, "2 d")
    #expect(planner.state.view().text[0].hasPrefix("Deleted "))
    planner.send(.noticed("the disk is full."))
    #expect(planner.state.view().text[0] == "Error: The disk is full. Escape dismisses.")
    planner.press(.escape)
    #expect(planner.state.view().text[0] == "Log. Question mark: keys.")
  }

  @Test func `an arrow that does nothing is called by its name`() {
    let planner = Planner(speaking: .managing, "2 Left")
    #expect(planner.state.view().text[0].hasPrefix("Left does nothing here"))
  }

  @Test func `a lane that is moved says where it is now`() {
    let planner = Planner(speaking: .full, "3 j j K")
    #expect(planner.state.view().text[0] == "Teamwork is now above Hands-on delivery.")
  }

  @Test func `both sides of a contrast are gone through`() {
    var planner = Planner(speaking: .full, "6")
    #expect(planner.focus.hasPrefix("Left, Engineering manager"))
    planner.press(.down)
    #expect(planner.focus.hasPrefix("Right, Technology leader"))
  }

  @Test(arguments: SeededRandom.seeds(4))
  func `an item's place in its lane is what counting gives`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let planner = Planner(.planning)
    let full = Planner(.full)
    for state in [planner.state, full.state] {
      let record = TimelineRecord(state.journal, goals: state.plan.goals)
      let skills: [SkillID] = ["talent-management", "business-alignment"]
      let lanes: [TimelineLane] = [
        .all, .milestones, .goals, .feedback, .skill(skills[0]), .group("people", skills),
      ]
      for lane in lanes {
        let days = (record.reach?.lowerBound ?? today)...(record.reach?.upperBound ?? today)
        let items = record.items(of: lane, in: days, atMost: 10_000)
        guard !items.isEmpty else { continue }
        let place = random.number(in: 0...(items.count - 1))
        let counted = record.place(of: items[place], in: lane)
        #expect(counted.number == place + 1, "seed \(seed), \(lane)")
        #expect(counted.count == items.count, "seed \(seed), \(lane)")
      }
    }
  }

  @Test(arguments: [
    Size(rows: 0, columns: 0), Size(rows: 1, columns: 1), Size(rows: 2, columns: 3),
    Size(rows: 24, columns: 0), Size(rows: 5, columns: 20), Size(rows: 60, columns: 1),
  ])
  func `even the smallest terminal is spoken to`(size: Size) {
    for keys: Script in [
      "", "2", "3", "3 v", "4 Enter Down", "5", "6 Right", "r", "a \"Ran\"", "?",
    ] {
      var planner = Planner(.full, size: size)
      planner.state.isSpoken = true
      planner.run(keys)
      planner.press(.pageDown, .up)
      let frame = planner.state.view()
      #expect(frame.size == size)
      #expect(frame.flaw == nil)
    }
  }

  @Test func `a long line that is typed shows the place where one types`() throws {
    var planner = Planner(.managing, size: Size(rows: 3, columns: 20))
    planner.state.isSpoken = true
    planner.press("a")
    planner.type(String(repeating: "word ", count: 40))
    let frame = planner.state.view()
    let cursor = try #require(frame.cursor)
    #expect(before(cursor, in: frame).hasSuffix("word "))
  }
}

extension Planner {
  init(speaking career: Career, _ keys: Script) {
    self.init(career)
    state.isSpoken = true
    run(keys)
  }

  /// The line that has the focus.
  fileprivate var focus: String { Speaker(state).body.first(where: \.isFocus)?.text ?? "" }

  /// All that a person wrote, here or in commits.
  fileprivate var typed: String {
    let entries = state.journal.monthsRead.flatMap { state.journal.entries(of: $0) }
    return "\(entries) \(state.plan.goals) \(state.proposals) \(state.profile)"
  }
}

extension Unicode.Scalar {
  /// An arrow, a box, a block, a geometric shape or a dingbat.
  fileprivate var isPicture: Bool {
    switch value {
    case 0x2190...0x21FF, 0x2500...0x25FF, 0x2700...0x27BF, 0xB7, 0x2022: true
    default: false
    }
  }
}
