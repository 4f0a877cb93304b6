import CareerModel

/// The parts of a JSON Resume document that Cairn writes. For the names and their meaning see
/// https://jsonresume.org/schema, version 1.0.0; `nil` values are omitted.
struct Resume: Encodable {
  var schema = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
  var basics: Basics
  var work: [Span]
  var projects: [Span]
  var skills: [Skill]
  var references: [Reference]
  var meta: Meta

  struct Basics: Encodable {
    var name: String?
    /// The current role.
    var label: String?
  }

  /// A position with its highlights, or a project, which has a name and keywords.
  struct Span: Encodable {
    var position: String?
    var name: String?
    var startDate: CalendarDay
    /// `nil` if it is ongoing.
    var endDate: CalendarDay?
    var highlights: [String]
    var keywords: [String]?
    /// The entries behind the highlights, so that a second import adds nothing; a custom key.
    var cairnEntries: [Source]
  }

  struct Source: Encodable {
    var id: EntryID
    var kind: EntryKind
    var date: CalendarDay
  }

  struct Skill: Encodable {
    var name: String
    var level: String
  }

  struct Reference: Encodable {
    var name: String
    var reference: String
  }

  struct Meta: Encodable {
    var version = "v1.0.0"
    /// In UTC without a zone, as the schema requires.
    var lastModified: String?
  }

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case basics, work, projects, skills, references, meta
  }
}
