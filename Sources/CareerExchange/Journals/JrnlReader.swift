import CareerJSON
import CareerModel
import FoundationEssentials

/// Reads the output of `jrnl --format json`: `{"tags": …, "entries": [{title, body, date, time,
/// tags, starred}]}`; see https://jrnl.sh/en/stable/formats/#json and jrnl/plugins/json_exporter.py
/// of jrnl (version 4). A single entry from a folder export is read too.
///
/// The body becomes the note. A tag loses its prefix (`@`, or whatever jrnl was configured to use),
/// and a star becomes the tag "starred". jrnl's time has no zone: it is kept as the creation time
/// in UTC, which preserves the order within a day. Other keys of an entry (uuid, creator) stay with
/// it under "jrnl".
enum JrnlReader {
  static func read(
    _ bytes: Data, _ context: ImportContext
  ) throws(ExchangeError) -> ImportedRecord {
    let journal: Journal = try JSONKind.decode(bytes, as: .jrnl)
    var names = DerivedNames(source: ImportKind.jrnl.rawValue)
    return JournalJSON.record(
      of: journal.entries, at: journal.place, in: bytes
    ) { (entry) throws(JournalJSON.Refusal) in
      try entry.taken(&names, context)
    }
  }

  private struct Journal: Decodable {
    var entries: [Attempt<Written>]
    /// Whether the document is a single entry.
    var isSingle: Bool

    func place(_ index: Int) -> DocumentPath { isSingle ? [] : ["entries", .index(index)] }

    private enum Key: String, CodingKey {
      case entries, title
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      if container.contains(.title), !container.contains(.entries) {
        entries = [try Attempt(from: decoder)]
        isSingle = true
      } else {
        entries = try container.decode([Attempt<Written>].self, forKey: .entries)
        isSingle = false
      }
    }
  }

  private struct Written: Decodable {
    var title: String
    var body: String?
    var date: String
    var time: String?
    var tags: [String]
    var starred: Bool
    var others: UnknownKeys

    private enum Key: String, CodingKey, CaseIterable {
      case title, body, date, time, tags, starred
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      title = try container.decode(String.self, forKey: .title)
      body = try container.decodeIfPresent(String.self, forKey: .body)
      date = try container.decode(String.self, forKey: .date)
      time = try container.decodeIfPresent(String.self, forKey: .time)
      tags = try container.decodeIfPresent([String].self, forKey: .tags) ?? []
      starred = try container.decodeIfPresent(Bool.self, forKey: .starred) ?? false
      others = try UnknownKeys(in: decoder, except: Key.self)
    }

    func taken(
      _ names: inout DerivedNames, _ context: ImportContext
    ) throws(JournalJSON.Refusal) -> Entry {
      guard let text = ImportedText(title: title, note: body) else {
        throw JournalJSON.Refusal(what: date, why: "it says nothing")
      }
      let day = try JournalJSON.day(date, of: text.title, context)
      return Entry(
        id: names.id(of: "\(time ?? "")\n\(title)", on: day), kind: .skill, day: day,
        title: text.title, note: text.note, tags: tagsWithoutSigns,
        created: written(on: day) ?? context.now,
        unknown: JournalJSON.kept(others, of: .jrnl))
    }

    private var tagsWithoutSigns: [String] {
      let names = tags.map { tag in
        let name = tag.drop { !$0.isLetter && !$0.isNumber }
        return name.isEmpty ? tag : String(name)
      }
      return names + (starred ? ["starred"] : [])
    }

    private func written(on day: CalendarDay) -> Instant? {
      time.flatMap { Instant("\(day)T\($0):00Z") }
    }
  }
}
