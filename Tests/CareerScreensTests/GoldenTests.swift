import CareerDrawing
import CareerScreens
import CareerTesting
import Testing

/// What is drawn for every scene, in three sizes, held against Goldens/.
struct GoldenTests {
  private static let folder = "Tests/CareerScreensTests/Goldens"

  @Test(arguments: Scene.all)
  func `a scene looks as its golden says, and fills its rows exactly`(scene: Scene) throws {
    let frames = scene.frames
    for frame in frames {
      #expect(frame.flaw == nil, "\(frame.size.columns)x\(frame.size.rows)")
    }
    try Golden.compare(scene.golden(frames), with: "\(Self.folder)/\(scene.name).txt")
  }

  @Test func `every scene has a name of its own`() {
    #expect(Set(Scene.all.map(\.name)).count == Scene.all.count)
  }

  @Test func `every golden has a scene`() throws {
    #expect(try Golden.names(in: Self.folder).subtracting(Scene.all.map(\.name)).isEmpty)
  }
}
