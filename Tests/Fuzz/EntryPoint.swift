/// A door through which text from outside comes in: what good input looks like there, and what is done
/// with any.
struct EntryPoint {
  let name: String
  /// Takes an input in. It may refuse it in any way that has words; what it takes has to be sound, else
  /// it throws `Broken`.
  let take: ([UInt8]) throws -> Void
  private let texts: () -> [String]

  init(
    _ name: String, _ samples: @autoclosure @escaping () -> [String],
    _ take: @escaping ([UInt8]) throws -> Void
  ) {
    self.name = name
    texts = samples
    self.take = take
  }

  /// Good input, which is changed. Some of it takes its time to make.
  var samples: [[UInt8]] { texts().map { Array($0.utf8) } }

  /// One that gets text, as a shell or a terminal hands it over.
  static func text(
    _ name: String, _ samples: @autoclosure @escaping () -> [String],
    _ take: @escaping (String) throws -> Void
  ) -> EntryPoint {
    EntryPoint(name, samples()) { try take(String(decoding: $0, as: UTF8.self)) }
  }

  /// All of them. They are made where they run, for a child process each.
  static func all(in directory: String) throws -> [EntryPoint] {
    let world = try World(directory)
    return lines(world) + imports(world) + documents(world) + files(world)
  }

  static let names = [
    "log", "goal", "query", "completion", "dates", "editor", "shown",
    "json", "csv", "jrnl", "bragfile", "jsonresume", "markdown", "ics", "trash", "git",
    "config", "template", "export",
    "month", "plan", "proposals", "history", "profile", "drafts", "framework",
  ]
}

/// What was promised and did not hold, in words.
struct Broken: Error {
  let words: String

  init(_ words: String) { self.words = words }

  static func unless(_ holds: Bool, _ words: @autoclosure () -> String) throws(Broken) {
    if !holds { throw Broken(words()) }
  }
}
