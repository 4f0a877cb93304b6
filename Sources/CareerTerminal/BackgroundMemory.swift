package import CareerDrawing
package import CareerStore
import FoundationEssentials

/// What is known of the terminal's background before it answers: what COLORFGBG says, else the last
/// answer of a terminal of this kind, which is kept in the cache.
package struct BackgroundMemory: Sendable {
  private let terminal: String
  private let colours: String
  private let file: CacheFile?

  package init(_ runtime: RuntimeEnvironment) {
    terminal = runtime.environment["TERM", default: ""]
    colours = runtime.environment["COLORFGBG", default: ""]
    let hasName = !terminal.isEmpty && !terminal.contains("/")
    file = hasName ? CacheFile("background-\(terminal)", runtime) : nil
  }

  /// `nil` if unknown.
  package var background: TerminalBackground? {
    if terminal.hasPrefix("linux") { return .dark }
    return TerminalBackground(colorFGBG: colours) ?? lastAnswer
  }

  /// Whether a terminal of this kind may be asked: others would show the question.
  var mayAsk: Bool { !Self.simple.contains { terminal.hasPrefix($0) } }

  private static let simple = ["linux", "dumb", "vt", "cons", "sun", "eterm", "emacs"]

  /// Keeps an answer for the next start.
  func keep(_ answer: TerminalBackground) { file?.keep(answer.rawValue) }

  private var lastAnswer: TerminalBackground? {
    file?.text.flatMap(TerminalBackground.init(rawValue:))
  }
}

extension TerminalBackground {
  /// Reads COLORFGBG, such as `15;0` or `0;default;15`: the last number is the background's place in
  /// the palette. `nil` if it is none.
  package init?(colorFGBG text: String) {
    guard let place = text.split(separator: ";").last.flatMap({ Int($0) }), (0..<16).contains(place)
    else { return nil }
    self = place < 7 || place == 8 ? .dark : .light
  }

  /// Reads the body of an answer to the question for the background, such as
  /// `11;rgb:ffff/fafa/f0f0` with one to four digits each; `nil` if it is none.
  package init?(answer text: String) {
    let parts = text.split(separator: ":")
    guard parts.count == 2, ["11;rgb", "11;rgba"].contains(parts[0]) else { return nil }
    let levels = parts[1].split(separator: "/").compactMap { digits -> Double? in
      guard (1...4).contains(digits.count), let value = Int(digits, radix: 16) else { return nil }
      return Double(value) / Double(1 << (4 * digits.count) - 1)
    }
    guard levels.count >= 3 else { return nil }
    // How bright it looks, by the weights of ITU-R BT.709.
    self = 0.2126 * levels[0] + 0.7152 * levels[1] + 0.0722 * levels[2] > 0.5 ? .light : .dark
  }
}

/// A short text in the cache, for the next start. It is no loss if it cannot be read or written.
struct CacheFile: Sendable {
  private let directory: String
  private let name: String

  init(_ name: String, _ runtime: RuntimeEnvironment) {
    directory = DataDirectory.cache(in: runtime)
    self.name = name
  }

  /// `nil` if nothing was kept.
  var text: String? { (try? FileSystem.read(path)).map { String(decoding: $0, as: UTF8.self) } }

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
