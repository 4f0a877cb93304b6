import CareerModel
import CareerScreens
import Testing

/// One situation worth looking at: where it begins, and the keys that lead into it.
struct Scene: Sendable, CustomTestStringConvertible {
  let name: String
  let start: @Sendable (Size) -> Planner
  let keys: Script

  init(_ name: String, _ keys: Script, start: @escaping @Sendable (Size) -> Planner) {
    self.name = name
    self.keys = keys
    self.start = start
  }

  init(_ name: String, _ keys: Script, _ career: Career = .demo, glyphs: Glyphs = .unicode) {
    self.init(name, keys) { Planner(career, size: $0, glyphs: glyphs) }
  }

  func planner(in size: Size) -> Planner {
    var planner = start(size)
    planner.run(keys)
    return planner
  }

  /// The three pictures, each below its size and the keys.
  var golden: String {
    Size.all.map { size in
      let keys = keys.description.isEmpty ? "as it starts" : keys.description
      let frame = planner(in: size).state.view()
      return "\(size.columns)x\(size.rows)  \(keys)\n\(frame.golden)\n"
    }.joined(separator: "\n")
  }

  var testDescription: String { name }

  static let all =
    welcomeScenes + pathScenes + logScenes + timelineScenes + logLineScenes + otherScenes
    + scriptScenes
}
