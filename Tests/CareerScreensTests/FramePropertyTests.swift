import CareerDemo
import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting
import Testing

/// What must be so in every picture, whatever is in it.
struct FramePropertyTests {
  @Test(arguments: Scene.all)
  func `a scene can be seen in a terminal of any size`(scene: Scene) {
    var random = SeededRandom(seed: UInt64(scene.name.utf8.count))
    var planner = scene.planner(in: .usual)
    for _ in 0..<6 {
      let size = random.size()
      planner.send(.resized(size))
      let frame = planner.state.view()
      #expect(frame.size == size)
      #expect(frame.flaw == nil, "\(size.columns)x\(size.rows)")
    }
  }

  @Test(arguments: Scene.all)
  func `a scene begun in a terminal of any size ends in a whole picture`(scene: Scene) {
    var random = SeededRandom(seed: UInt64(scene.name.utf8.count) + 1000)
    for _ in 0..<3 {
      let size = random.pick(Self.startingSizes)
      let frame = scene.planner(in: size).state.view()
      #expect(frame.flaw == nil, "\(size.columns)x\(size.rows)")
    }
  }

  /// Few enough that a planner can be kept for each of them; see `Planner.starts`.
  private static let startingSizes: [Size] = {
    var random = SeededRandom(seed: 1000)
    return (0..<24).map { _ in random.size() }
  }()

  @Test(arguments: [
    Size(rows: 0, columns: 0), Size(rows: 1, columns: 1), Size(rows: 0, columns: 80),
    Size(rows: 24, columns: 0), Size(rows: 1, columns: 200), Size(rows: 60, columns: 1),
    Size(rows: 12, columns: 39), Size(rows: 11, columns: 40), Size(rows: -3, columns: -1),
  ])
  func `even the smallest terminal gets a picture of its size`(size: Size) {
    let frame = Planner(.demo, size: size).state.view()
    #expect(frame.size == size)
    #expect(frame.flaw == nil)
  }

  @Test(arguments: SeededRandom.seeds(4))
  func `text put anywhere leaves whole rows`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      var frame = Frame(
        size: Size(rows: random.number(in: 1...3), columns: random.number(in: 1...9)))
      for _ in 0..<random.number(in: 1...12) {
        let text = (0..<random.number(in: 0...4)).map { _ in random.pick(Self.pieces) }.joined()
        frame.put(
          text, row: random.number(in: -1...3), column: random.number(in: -4...10),
          limit: random.chance(0.5) ? random.number(in: 0...8) : .max)
      }
      #expect(frame.flaw == nil, "seed \(seed): \(frame.text)")
    }
  }

  private static let pieces = [
    "a", "bc", "é", "e\u{301}", "界", "世界", "👨‍👩‍👧‍👦", "👍🏽", "🇩🇪", "1️⃣", "ש", "\u{1112}\u{1161}\u{11AB}",
    "क्षत्रिय", "กำ", " ", "\u{1B}[31m", "\u{202E}", "\u{301}", "\u{200D}", "❤️", "…",
  ]
}
