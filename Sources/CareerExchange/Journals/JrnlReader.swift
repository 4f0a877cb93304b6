import CareerJSON
import CareerModel
import FoundationEssentials

/// Reads the output of `jrnl --format json`: `{"tags": …, "entries": [{title, body, date, time,
/// tags, starred}]}`; see https://jrnl.sh/en/stable/formats/#json and jrnl/plugins/json_exporter.py
/// of jrnl (version 4). A single entry from a folder export is read too.
///
/// The body becomes the note. A tag loses its prefix (`@`, or whatever jrnl was configured to use),
/// and a star becomes the tag "starred". jrnl's time has no zone: it is kept as the creation time
/// in UTC, which preserves the order within a day.
enum JrnlReader {
  static func read(_ data: Data, _ context: ImportContext) throws(ExchangeError) -> ImportedRecord {
    let journal: Journal = try JSONKind.decode(data, as: .jrnl)
    return ImportedRecord(
      of: journal.entries, in: journal.isSingle ? nil : ["entries"], of: data, context)
  }

  private struct Journal: Decodable {
    var entries: [Attempt<WithOthers<Written>>]
    var isSingle: Bool

    private enum Key: String, CodingKey { case entries, title }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      isSingle = container.contains(.title) && !container.contains(.entries)
      entries =
        try isSingle
        ? [Attempt(from: decoder)]
        : container.decode([Attempt<WithOthers<Written>>].self, forKey: .entries)
    }
  }

  private struct Written: JournalItem {
    static let kind = ImportKind.jrnl

    var title: String
    var body: String?
    var date: String
    var time: String?
    var tags: [String]?
    var starred: Bool?

    enum CodingKeys: String, CodingKey, CaseIterable { case title, body, date, time, tags, starred }

    var note: String? { body }
    var name: String { date }

    func entry(
      _ text: ImportedText, _ names: inout DerivedNames, _ context: ImportContext
    ) throws(DocumentDay.Problem) -> Entry {
      let day = try context.past(DocumentDay.readDay(date))
      let tags = (tags ?? []).map { tag in
        let name = tag.drop { !$0.isLetter && !$0.isNumber }
        return name.isEmpty ? tag : String(name)
      }
      return Entry(
        id: names.id(of: "\(time ?? "")\n\(title)", on: day), kind: .skill, day: day,
        title: text.title, note: text.note, tags: tags + (starred == true ? ["starred"] : []),
        created: time.flatMap { Instant("\(day)T\($0):00Z") } ?? context.now)
    }
  }
}
