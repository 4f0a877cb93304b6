import CareerDrawing
import CareerScreens
import CareerTesting
import Testing

/// What is drawn for every scene, held against Goldens/.
struct GoldenTests {
  private static let folder = "Tests/CareerScreensTests/Goldens"

  @Test(arguments: Chapter.all)
  func `the scenes of a chapter look as its golden says, and fill their rows exactly`(
    chapter: Chapter
  ) throws {
    let pictures = chapter.scenes.map { scene in
      let frames = scene.frames
      for (size, frame) in zip(scene.sizes, frames) {
        #expect(frame.flaw == nil, "\(scene.name) \(size.columns)x\(size.rows)")
      }
      return scene.golden(frames)
    }
    try Golden.compare(
      pictures.joined(separator: "\n"), with: "\(Self.folder)/\(chapter.name).txt")
  }

  @Test func `every scene has a name of its own`() {
    #expect(Set(Scene.all.map(\.name)).count == Scene.all.count)
  }

  @Test func `every golden has a chapter`() throws {
    #expect(try Golden.names(in: Self.folder).subtracting(Chapter.all.map(\.name)).isEmpty)
  }
}
