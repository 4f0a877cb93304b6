package import CareerDemo
import CareerJSON
package import CareerModel

#if canImport(FoundationEssentials)
  package import FoundationEssentials
#else
  package import Foundation
#endif

/// The files of the project, found from this one.
package enum Project {
  package static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// - Parameter path: from the root of the project, as in `docs/files.md`.
  package static func data(_ path: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: path))
  }

  package static func text(_ path: String) throws -> String {
    String(decoding: try data(path), as: UTF8.self)
  }
}

extension Framework {
  /// The built-in framework as it stands in data/, read once for all tests.
  package static let builtIn: Framework = {
    do {
      return try CareerJSON.decode(
        Framework.self, from: Project.data("data/framework/technology-leadership.json"))
    } catch {
      preconditionFailure("the built-in framework cannot be read: \(error)")
    }
  }()
}

extension DemoCareer {
  /// The career of Robin Example, as `cairn demo` writes it on the day of the tests.
  package static func robin(
    entries: Int = 1500, years: Int = 10, seed: UInt64 = 1
  ) -> DemoCareer {
    DemoCareer(
      entries: entries, years: years, seed: seed, lastDay: today,
      framework: .builtIn)
  }

  /// All entries, oldest first.
  package var allEntries: [Entry] { months.flatMap { entries(of: $0) } }
}
