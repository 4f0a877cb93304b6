import CareerJSON
import CareerModel
import FoundationEssentials

/// Reads the output of bragfile's `brag export --format json`: a list of objects, in which tags are
/// comma-separated and missing values are empty strings; see https://github.com/jysf/bragfile000
/// (internal/export/json.go, docs/data-model.md).
///
/// The impact becomes the result, the description the note. The date is that of `created_at`: of a UTC
/// time, in the reader's time zone, as bragfile itself shows local days. A type that matches one of
/// our kinds sets the kind; any other type becomes a tag.
enum BragfileReader {
  static func read(_ data: Data, _ context: ImportContext) throws(ExchangeError) -> ImportedRecord {
    let items: [Attempt<WithOthers<Brag>>] = try JSONKind.decode(data, as: .bragfile)
    return ImportedRecord(of: items, in: [], of: data, context)
  }

  private struct Brag: JournalItem {
    static let kind = ImportKind.bragfile

    var id: Int
    var title: String
    var description: String?
    var tags: String?
    var project: String?
    var type: String?
    var impact: String?
    var createdAt: String
    var updatedAt: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
      case id, title, description, tags, project, type, impact
      case createdAt = "created_at"
      case updatedAt = "updated_at"
    }

    var note: String? { description }
    var name: String { "number \(id)" }

    func entry(
      _ text: ImportedText, _ names: inout DerivedNames, _ context: ImportContext
    ) throws(DocumentDay.Problem) -> Entry {
      let moment = Instant(createdAt)
      let written =
        if let moment { context.zones.day(at: moment) } else { try DocumentDay.readDay(createdAt) }
      let day = try context.past(written)
      let kind = type.flatMap { EntryKind(rawValue: $0.trimmed.lowercased()) }
      var tags = (tags ?? "").split(separator: ",").compactMap { String($0).nonBlank }
      if kind == nil, let type = type?.nonBlank { tags.append(type) }
      let created = moment ?? context.now
      return Entry(
        id: names.id(of: "\(id) \(createdAt)", on: moment?.utcDay ?? day), kind: kind ?? .skill,
        day: day, title: text.title, result: impact?.nonBlank, note: text.note,
        project: project?.nonBlank, tags: tags, created: created,
        updated: updatedAt.flatMap { Instant($0) } ?? created)
    }
  }
}
