import CareerDrawing
import CareerScreens
import Testing

/// What is drawn for every scene, in three sizes, held against Goldens/.
struct GoldenTests {
  @Test(arguments: Scene.all)
  func `a scene looks as its golden says, and fills its rows exactly`(scene: Scene) throws {
    let frames = scene.frames
    for frame in frames {
      #expect(frame.flaw == nil, "\(frame.size.columns)x\(frame.size.rows)")
    }
    try Golden.compare(scene.golden(frames), with: scene.name)
  }

  @Test func `every scene has a name of its own`() {
    #expect(Set(Scene.all.map(\.name)).count == Scene.all.count)
  }

  @Test func `every golden has a scene`() throws {
    #expect(try Golden.recorded().subtracting(Scene.all.map(\.name)).isEmpty)
  }
}
