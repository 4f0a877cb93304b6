import CareerStore
import FoundationEssentials

/// A short text in the cache, for the next start. It is no loss if it cannot be read or written.
struct CacheFile: Sendable {
  private let directory: String
  private let name: String

  init(_ name: String, _ runtime: RuntimeEnvironment) {
    directory = DataDirectory.cache(in: runtime)
    self.name = name
  }

  /// `nil` if nothing was kept.
  var text: String? {
    (try? FileSystem.read(path)).map { String(decoding: $0, as: UTF8.self) }
  }

  func keep(_ text: String) {
    guard text != self.text else { return }
    try? FileSystem.makeDirectory(directory)
    try? AtomicFile.write(Data(text.utf8), to: path)
  }

  private var path: String { "\(directory)/\(name)" }
}

/// Where the timeline was when the planner was last left, in this data directory.
struct TimelinePlace: Sendable {
  private let file: CacheFile
  private let directory: String

  init(_ directory: DataDirectory, _ runtime: RuntimeEnvironment) {
    file = CacheFile("timeline", runtime)
    self.directory = directory.path
  }

  /// `nil` if the planner was last used in another data directory, or the career was fitted.
  var remembered: String? {
    let lines = file.text?.split(separator: "\n", maxSplits: 1).map(String.init) ?? []
    return lines.first == directory && lines.count > 1 ? lines[1] : nil
  }

  /// `nil` if the career is fitted.
  func keep(_ place: String?) {
    if place != nil || remembered != nil { file.keep("\(directory)\n\(place ?? "")") }
  }
}
