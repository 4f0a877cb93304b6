import CareerDemo
import CareerDrawing
import CareerModel
import CareerTesting
import Testing

@testable import CareerScreens

struct TimelineLayerTests {
  /// Keys that walk, and others that change what is drawn.
  private static let keys = [
    "h", "l", "j", "k", "[", "]", "+", "-", "g", "G", "z", "t", "u", "1 3",
  ]

  @Test(arguments: SeededRandom.seeds(4))
  func `a walk shows what a picture drawn anew would show`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var planner = Planner(.demo, "3", size: random.pick([.usual, .widest]))
    for step in 0..<60 {
      if step % 20 == 19 { planner.send(.resized(random.size())) }
      planner.run(Script(stringLiteral: random.pick(Self.keys)))
      var fresh = planner.state
      fresh[TimelineScreen.self].layer = nil
      #expect(planner.state.view() == fresh.view(), "seed \(seed), step \(step)")
    }
  }

  @Test func `a step within the view draws no lane again`() {
    var planner = Planner(.demo, "3 h")
    let layer = planner.state.timeline.layer
    #expect(layer != nil)
    planner.run("h")
    #expect(planner.state.timeline.layer == layer)
  }
}
