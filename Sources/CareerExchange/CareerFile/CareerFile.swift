import CCareerData
import CareerJSON
package import CareerModel
import FoundationEssentials

/// A whole career in one document, to take along and to bring back; data/schema/career.schema.json
/// describes it. The parts have the shapes that they have in the data directory, so that whoever
/// reads those reads this too.
enum CareerFile {
  static let format = "cairn.career"
  static let version = 1

  /// A query narrows it to some entries; profile and goals are always whole.
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
    /// `nil` for the built-in one, which every Cairn has.
    var framework: FrameworkPart?
    var goals: [Goal]
    var entries: [Entry]
  }
}

/// A framework with what its file says of itself in front.
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
  /// Whether it is one of the person's own, and not the built-in one that stands in for it. The id does
  /// not tell: one's own may have begun as a copy.
  fileprivate func isBroughtAlong(by profile: Profile) -> Bool {
    guard let name = profile.framework, name != Framework.builtInID else { return false }
    return self != Self.inProgram
  }

  /// The one inside the program; `nil` only if it could not be read, which a test rules out.
  private static var inProgram: Framework? {
    var length = 0
    guard let bytes = cairn_builtin_framework(&length) else { return nil }
    return try? CareerJSON.decode(Framework.self, from: Data(bytes: bytes, count: length))
  }
}

extension Journal {
  /// The entries that a query wants, oldest first, in the order of the files.
  func entries(matching query: Query) -> [Entry] {
    narrowed(to: query).entries(in: DayRange()).reversed()
  }
}
