import CCareerData
import CareerJSON
package import CareerModel
import CareerPages
import FoundationEssentials

/// A whole career in one document, for backup and transfer; see data/schema/career.schema.json. Its
/// parts have the same shape as in the data directory, so code that reads one reads the other.
enum CareerFile {
  static let format = "cairn.career"
  static let version = 1

  /// Returns the document. The query filters entries only; profile and goals are always complete.
  static func text(of request: ExportRequest, _ career: Career) throws(ExchangeError) -> String {
    let isBroughtAlong = career.framework.isBroughtAlong(by: career.profile)
    return try JSONKind.text(
      of: Written(
        profile: career.profile,
        framework: isBroughtAlong ? FrameworkPart(framework: career.framework) : nil,
        goals: career.plan.goals.sorted { $0.id.rawValue < $1.id.rawValue },
        entries: career.journal.entries(matching: request.query)))
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

  package init(framework: Framework) { self.framework = framework }

  package func encode(to encoder: any Encoder) throws {
    try framework.encode(to: encoder)
    var container = encoder.container(keyedBy: AnyKey.self)
    try container.encode(Framework.format, forKey: AnyKey("format"))
    try container.encode(CareerFile.version, forKey: AnyKey("version"))
  }
}

extension Framework {
  /// Whether it is the user's own; the id cannot tell, as it may have begun as a copy.
  fileprivate func isBroughtAlong(by profile: Profile) -> Bool {
    guard let name = profile.framework, name != Framework.builtInID else { return false }
    let builtIn = EmbeddedFile.text(cairn_builtin_framework)
    return self != (try? CareerJSON.decode(Framework.self, from: Data(builtIn.utf8)))
  }
}

extension Journal {
  /// Returns the matching entries, oldest first, in the order of the files.
  func entries(matching query: Query) -> [Entry] {
    narrowed(to: query).entries(in: DayRange()).reversed()
  }
}

/// The number of records in a document. A backup is checked against the career with it.
package struct CareerCount: Hashable, Sendable {
  package var entries: Int
  package var goals: Int
  package var stages: Int

  /// `83 entries, 12 goals, 3 stages`.
  package var words: String {
    [(entries, "entry", "entries"), (goals, "goal", "goals"), (stages, "stage", "stages")]
      .map { "\($0) \($0 == 1 ? $1 : $2)" }.joined(separator: ", ")
  }
}

extension CareerCount {
  /// Counts the records of a career: entries that match the query, and all goals and stages.
  init(of career: Career, _ query: Query) {
    self.init(
      entries: career.journal.places(matching: query).count, goals: career.plan.goals.count,
      stages: career.profile.stages.count)
  }

  /// Counts the records in a document; `nil` if it is not a career.
  init?(reading bytes: Data) {
    guard let document = try? CareerJSON.decode(Document.self, from: bytes) else { return nil }
    self.init(
      entries: document.entries.count, goals: document.goals.count,
      stages: document.profile.stages.count)
  }

  private struct Document: Decodable {
    var profile: Profile
    var goals: [Goal]
    var entries: [Entry]
  }
}
