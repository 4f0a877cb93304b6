import CCareerData
import CareerJSON
package import CareerModel
import FoundationEssentials

/// A whole career in one document, for backup and transfer; see data/schema/career.schema.json. Its
/// parts have the same shape as in the data directory, so code that reads one reads the other.
enum CareerFile {
  static let format = "cairn.career"
  static let version = 1

  /// Returns the document. The query filters entries only; profile and goals are always complete.
  static func text(
    of request: ExportRequest, _ career: Career
  ) throws(ExchangeError) -> String {
    let isBroughtAlong = career.framework.isBroughtAlong(by: career.profile)
    let document = Written(
      profile: career.profile,
      framework: isBroughtAlong ? FrameworkPart(framework: career.framework) : nil,
      goals: career.plan.goals.sorted { $0.id.rawValue < $1.id.rawValue },
      entries: career.journal.entries(matching: request.query))
    do throws(JSONFault) {
      return String(decoding: try CareerJSON.encode(document), as: UTF8.self) + "\n"
    } catch {
      throw .unreadable(line: error.line, detail: error.detail)
    }
  }

  private struct Written: Encodable {
    var format = CareerFile.format
    var version = CareerFile.version
    var profile: Profile
    /// `nil` for the built-in framework, which every Cairn has.
    var framework: FrameworkPart?
    var goals: [Goal]
    var entries: [Entry]
  }
}

/// A framework preceded by the format and version of its file.
package struct FrameworkPart: Encodable {
  private let framework: Framework

  package init(framework: Framework) {
    self.framework = framework
  }

  package func encode(to encoder: any Encoder) throws {
    try framework.encode(to: encoder)
    var container = encoder.container(keyedBy: AnyKey.self)
    try container.encode(Framework.format, forKey: AnyKey("format"))
    try container.encode(CareerFile.version, forKey: AnyKey("version"))
  }
}

extension Framework {
  /// Whether it is the user's own framework and not the built-in fallback. The id cannot tell,
  /// because a custom framework may have begun as a copy.
  fileprivate func isBroughtAlong(by profile: Profile) -> Bool {
    guard let name = profile.framework, name != Framework.builtInID else { return false }
    return self != Self.inProgram
  }

  /// The built-in framework; `nil` only if it cannot be decoded, which a test rules out.
  private static var inProgram: Framework? {
    var length = 0
    guard let bytes = cairn_builtin_framework(&length) else { return nil }
    return try? CareerJSON.decode(Framework.self, from: Data(bytes: bytes, count: length))
  }
}

extension Journal {
  /// Returns the matching entries, oldest first, in the order of the files.
  func entries(matching query: Query) -> [Entry] {
    narrowed(to: query).entries(in: DayRange()).reversed()
  }
}
