import CareerModel

/// The parts of a résumé in the shape of JSON Resume that Cairn writes. The names and what they mean
/// are those of https://jsonresume.org/schema, version 1.0.0; what is `nil` is left out.
struct Resume: Encodable {
  var schema = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
  var basics: Basics
  var work: [Work]
  var projects: [Project]
  var skills: [Skill]
  var references: [Reference]
  var meta: Meta

  struct Basics: Encodable {
    var name: String?
    /// What one is at present.
    var label: String?
  }

  struct Work: Encodable {
    var position: String
    var startDate: CalendarDay
    /// `nil` while it lasts.
    var endDate: CalendarDay?
    var highlights: [String]
    /// Where the highlights come from, one by one, so that a document that comes back adds nothing.
    /// The schema allows keys of one's own here.
    var cairnEntries: [Source]
  }

  struct Project: Encodable {
    var name: String
    var startDate: CalendarDay
    var endDate: CalendarDay
    var highlights: [String]
    var keywords: [String]
    var cairnEntries: [Source]
  }

  struct Source: Codable {
    var id: EntryID
    var kind: EntryKind
    var date: CalendarDay
  }

  struct Skill: Encodable {
    var name: String
    var level: String
    var keywords: [String]
  }

  struct Reference: Encodable {
    var name: String
    var reference: String
  }

  struct Meta: Encodable {
    var version = "v1.0.0"
    /// In UTC, without a zone, as the schema asks.
    var lastModified: String?
  }

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case basics, work, projects, skills, references, meta
  }
}
