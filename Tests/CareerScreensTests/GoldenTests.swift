import Testing

/// What is drawn for every scene, in three sizes, held against Goldens/.
struct GoldenTests {
  @Test(arguments: Scene.all)
  func `a scene looks as its golden says`(scene: Scene) throws {
    try Golden.compare(scene.golden, with: scene.name)
  }

  @Test func `every scene has a name of its own`() {
    #expect(Set(Scene.all.map(\.name)).count == Scene.all.count)
  }

  @Test func `every golden has a scene`() throws {
    #expect(try Golden.recorded().subtracting(Scene.all.map(\.name)).isEmpty)
  }
}
