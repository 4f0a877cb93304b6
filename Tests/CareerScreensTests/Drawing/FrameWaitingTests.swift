import CareerModel
import Testing

@testable import CareerDrawing
@testable import CareerScreens

struct FrameWaitingTests {
  @Test(arguments: Scene.all)
  func `what waits and is drawn later gives the whole picture, and draws nothing beside its place`(
    scene: Scene
  ) {
    for size in Size.all {
      let state = scene.planner(in: size).state
      var frame = state.viewInMotion()
      let (before, areas) = (frame, frame.waiting.map(\.area))
      frame.drawWaiting()
      let whole = state.view()
      let differing = (0..<frame.size.rows).filter {
        frame.cells(ofRow: $0) != whole.cells(ofRow: $0)
      }
      #expect(differing == [], "rows at \(frame.size)")
      for row in 0..<frame.size.rows {
        for column in 0..<frame.size.columns where frame[row, column] != before[row, column] {
          #expect(areas.contains { $0.contains(row: row, column: column) }, "\(row), \(column)")
        }
      }
    }
  }

  @Test(arguments: Scene.all)
  func `until then the picture is whole too, with what was said before`(scene: Scene) {
    var planner = scene.planner(in: .usual)
    for key in ["j", "h", "k", "l", "Down", "Right"] {
      let last = planner.state.viewRunning()
      planner.run(Script(stringLiteral: key))
      guard let shown = planner.state.viewInMotion().waiting(on: last) else { continue }
      #expect(shown.flaw == nil, "\(key)")
    }
  }

  @Test(arguments: ["1", "2", "3", "4", "5", "6"])
  func `a cursor that moves on a wide screen leaves what is said below or beside it`(tab: String) {
    var planner = Planner(.demo, Script(stringLiteral: tab), size: .widest)
    let last = planner.state.viewRunning()
    planner.run(tab == "3" ? "Up" : "Down")
    let shown = planner.state.viewInMotion().waiting(on: last)
    #expect(shown != nil)
    #expect(shown != last)
  }

  @Test func `a key whose only answer would wait gets it at once`() {
    var (last, next) = (Self.frame("one", "first"), Self.frame("one", "second"))
    last.drawWaiting()
    #expect(next.waiting(on: last) == nil)
    next = Self.frame("two", "second")
    #expect(next.waiting(on: last)?.text == ["two", "first"])
  }

  @Test func `nothing waits where something else waited, or nothing did`() {
    var last = Frame(size: Self.size)
    last.put("one", row: 0, column: 0)
    #expect(Self.frame("two", "second").waiting(on: last) == nil)
    #expect(last.waiting(on: Self.frame("two", "second")) == nil)
  }

  private static let size = Size(rows: 2, columns: 8)

  private static func frame(_ list: String, _ detail: String) -> Frame {
    var frame = Frame(size: size, mayWait: true)
    frame.put(list, row: 0, column: 0)
    frame.whenAtRest(in: Rect(row: 1, column: 0, rows: 1, columns: 8)) {
      $0.put(detail, row: 1, column: 0)
    }
    return frame
  }
}

extension AppState {
  /// The picture after one of several keys, as it looks when all of it was drawn.
  fileprivate func viewRunning() -> Frame {
    var frame = viewInMotion()
    frame.drawWaiting()
    return frame
  }
}
