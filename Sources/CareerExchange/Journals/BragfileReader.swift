import CareerJSON
import CareerModel
import FoundationEssentials

/// Reads the output of bragfile's `brag export --format json`: a list of objects with the keys id,
/// title, description, tags (comma-separated), project, type, impact, created_at and updated_at;
/// see https://github.com/jysf/bragfile000 (internal/export/json.go, docs/data-model.md). Missing
/// values are empty strings.
///
/// The impact becomes the result, the description the note. The date is that of `created_at`, a UTC
/// time, in the reader's time zone, as bragfile itself shows local days. A type that matches one of
/// our kinds sets the kind; any other type becomes a tag. Keys that bragfile does not have today
/// stay with the entry under "bragfile".
enum BragfileReader {
  static func read(
    _ bytes: Data, _ context: ImportContext
  ) throws(ExchangeError) -> ImportedRecord {
    let elements: [Attempt<Brag>] = try JSONKind.decode(bytes, as: .bragfile)
    var names = DerivedNames(source: ImportKind.bragfile.rawValue)
    func place(_ index: Int) -> DocumentPath { [.index(index)] }
    return JournalJSON.record(
      of: elements, at: place, in: bytes
    ) { (brag) throws(JournalJSON.Refusal) in
      try brag.taken(&names, context)
    }
  }

  private struct Brag: Decodable {
    var id: Int
    var title: String
    var description: String?
    var tags: String?
    var project: String?
    var type: String?
    var impact: String?
    var createdAt: String
    var updatedAt: String?
    var others: UnknownKeys

    private enum Key: String, CodingKey, CaseIterable {
      case id, title, description, tags, project, type, impact
      case createdAt = "created_at"
      case updatedAt = "updated_at"
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      id = try container.decode(Int.self, forKey: .id)
      title = try container.decode(String.self, forKey: .title)
      description = try container.decodeIfPresent(String.self, forKey: .description)
      tags = try container.decodeIfPresent(String.self, forKey: .tags)
      project = try container.decodeIfPresent(String.self, forKey: .project)
      type = try container.decodeIfPresent(String.self, forKey: .type)
      impact = try container.decodeIfPresent(String.self, forKey: .impact)
      createdAt = try container.decode(String.self, forKey: .createdAt)
      updatedAt = try container.decodeIfPresent(String.self, forKey: .updatedAt)
      others = try UnknownKeys(in: decoder, except: Key.self)
    }

    func taken(
      _ names: inout DerivedNames, _ context: ImportContext
    ) throws(JournalJSON.Refusal) -> Entry {
      guard let text = ImportedText(title: title, note: description) else {
        throw JournalJSON.Refusal(what: "number \(id)", why: "it says nothing")
      }
      let moment = Instant(createdAt)
      let day: CalendarDay
      if let moment {
        day = try JournalJSON.past(context.zones.day(at: moment), of: text.title, context)
      } else {
        day = try JournalJSON.day(createdAt, of: text.title, context)
      }
      let kind = type.flatMap { EntryKind(rawValue: $0.trimmed.lowercased()) }
      var tags = (tags ?? "").split(separator: ",").compactMap { String($0).nonBlank }
      if kind == nil, let type = type?.nonBlank { tags.append(type) }
      let created = moment ?? context.now
      return Entry(
        id: names.id(of: "\(id) \(createdAt)", on: moment?.utcDay ?? day), kind: kind ?? .skill,
        day: day, title: text.title, result: impact?.nonBlank, note: text.note,
        project: project?.nonBlank, tags: tags, created: created,
        updated: updatedAt.flatMap { Instant($0) } ?? created,
        unknown: JournalJSON.kept(others, of: .bragfile))
    }
  }
}
