import CareerDrawing
import CareerModel
import CareerScreens
import Testing

/// One situation worth looking at: where it begins, and the keys that lead into it.
struct Scene: Sendable, CustomTestStringConvertible {
  let name: String
  let start: @Sendable (Size) -> Planner
  let keys: Script
  /// The terminals that it is looked at in.
  let sizes: [Size]

  init(
    _ name: String, _ keys: Script, sizes: [Size] = Size.all,
    start: @escaping @Sendable (Size) -> Planner
  ) {
    self.name = name
    self.keys = keys
    self.sizes = sizes
    self.start = start
  }

  init(
    _ name: String, _ keys: Script, _ career: Career = .demo, glyphs: Glyphs = .unicode,
    sizes: [Size] = Size.all
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

  /// The pictures, each below its size and the keys.
  func golden(_ frames: [Frame]) -> String {
    zip(sizes, frames).map { size, frame in
      let keys = keys.description.isEmpty ? "as it starts" : keys.description
      return "\(size.columns)x\(size.rows)  \(keys)\n\(frame.golden)\n"
    }.joined(separator: "\n")
  }

  var testDescription: String { name }

  static let all =
    welcomeScenes + pathScenes + logScenes + timelineScenes + logLineScenes + otherScenes
    + scriptScenes + skillScenes + compareScenes + pathFormScenes + planScenes + reviewScenes
    + spokenScenes + exportScenes + proposalScenes
}
