import CareerDrawing
import CareerModel
import CareerScreens
import Testing

/// One situation worth looking at: where it begins, and the keys that lead into it.
struct Scene: Sendable, CustomTestStringConvertible {
  let name: String
  let start: @Sendable (Size) -> Planner
  let keys: Script
  /// The terminals that its golden shows: the usual one, and more where the layout differs.
  let sizes: [Size]

  init(
    _ name: String, _ keys: Script, sizes: [Size] = [.usual],
    start: @escaping @Sendable (Size) -> Planner
  ) {
    self.name = name
    self.keys = keys
    self.sizes = sizes
    self.start = start
  }

  init(
    _ name: String, _ keys: Script, _ career: Career = .demo, glyphs: Glyphs = .unicode,
    sizes: [Size] = [.usual]
  ) {
    self.init(name, keys, sizes: sizes) { Planner(career, size: $0, glyphs: glyphs) }
  }

  func planner(in size: Size) -> Planner {
    var planner = start(size)
    planner.run(keys)
    return planner
  }

  /// What is drawn in each size.
  var frames: [Frame] { sizes.map { planner(in: $0).state.view() } }

  /// The pictures, each below its name, its size and the keys.
  func golden(_ frames: [Frame]) -> String {
    zip(sizes, frames).map { size, frame in
      let keys = keys.description.isEmpty ? "as it starts" : keys.description
      return "\(name)  \(size.columns)x\(size.rows)  \(keys)\n\(frame.golden)\n"
    }.joined(separator: "\n")
  }

  var testDescription: String { name }

  static let all = Chapter.all.flatMap(\.scenes)
}

/// Scenes of one part of the planner, whose pictures are kept in one file.
struct Chapter: Sendable, CustomTestStringConvertible {
  /// Of the file, and of the test.
  let name: String
  let scenes: [Scene]

  var testDescription: String { name }

  static let all = [
    Chapter(name: "welcome", scenes: Scene.welcomeScenes),
    Chapter(name: "path", scenes: Scene.pathScenes),
    Chapter(name: "log", scenes: Scene.logScenes),
    Chapter(name: "timeline", scenes: Scene.timelineScenes),
    Chapter(name: "sparse", scenes: Scene.sparseScenes),
    Chapter(name: "log-line", scenes: Scene.logLineScenes),
    Chapter(name: "messages-and-help", scenes: Scene.otherScenes),
    Chapter(name: "scripts", scenes: Scene.scriptScenes),
    Chapter(name: "skills", scenes: Scene.skillScenes),
    Chapter(name: "compare", scenes: Scene.compareScenes),
    Chapter(name: "path-form", scenes: Scene.pathFormScenes),
    Chapter(name: "plan", scenes: Scene.planScenes),
    Chapter(name: "review", scenes: Scene.reviewScenes),
    Chapter(name: "spoken", scenes: Scene.spokenScenes),
    Chapter(name: "export", scenes: Scene.exportScenes),
    Chapter(name: "proposals", scenes: Scene.proposalScenes),
  ]
}
