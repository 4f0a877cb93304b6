import CareerJSON
import CareerModel
import FoundationEssentials

/// Reads the output of `cairn export json` and other Cairn documents with entries or goals: a month
/// of the journal, plan.json, the trash, the output of `cairn list --json`.
///
/// An unreadable entry or goal is left out and reported with its line. A document of another shape,
/// or of a newer Cairn, is an error.
enum CareerFileReader {
  static func read(
    _ bytes: Data, _ context: ImportContext
  ) throws(ExchangeError) -> ImportedRecord {
    let document: Read = try JSONKind.decode(bytes, as: .json)
    var lines = JSONPlaces(bytes)
    guard let format = document.format, formats.contains(format) else {
      let detail = "its \"format\" is not \"\(CareerFile.format)\", so it is no career of Cairn"
      throw JSONKind.fault(
        of: bytes, readAs: .json,
        orElse: .unreadable(line: lines.line(of: ["format"]), detail: detail))
    }
    if document.version > CareerFile.version {
      throw .unreadable(
        line: lines.line(of: ["version"]),
        detail: "it was written by a newer Cairn (version \(document.version); this one knows "
          + "\(CareerFile.version)), please update Cairn")
    }
    var record = ImportedRecord()
    record.isWhole = true
    record.profile = document.profile.map { .init($0, line: lines.line(of: ["profile"])) }
    record.framework = document.framework.map { .init($0, line: lines.line(of: ["framework"])) }
    record.entries = take(document.entries, at: "entries", "an entry", &lines, &record.left)
    record.goals = take(document.goals, at: "goals", "a goal", &lines, &record.left)
    for key in document.unknown.values.keys.sorted() where format == CareerFile.format {
      record.left.append(
        .init(
          line: lines.line(of: [.key(key)]), what: "\"\(key)\"",
          why: "this version does not know what that is"))
    }
    return record
  }

  private static let formats: Set<String> = [
    CareerFile.format, "cairn.journal", "cairn.plan", "cairn.trash", "cairn.list",
  ]

  private static func take<Item>(
    _ items: [Attempt<Item>], at key: DocumentPath.Step, _ name: String, _ lines: inout JSONPlaces,
    _ left: inout [ImportedRecord.Left]
  ) -> [ImportedRecord.Found<Item>] {
    var found: [ImportedRecord.Found<Item>] = []
    found.reserveCapacity(items.count)
    for (index, attempt) in items.enumerated() {
      let line = lines.line(of: [key, .index(index)])
      switch attempt.outcome {
      case .success(let item): found.append(.init(item, line: line, isNamedThere: true))
      case .failure(let fault): left.append(.init(line: line, what: name, why: fault.detail))
      }
    }
    return found
  }

  private struct Read: Decodable {
    var format: String?
    var version: Int
    var profile: Profile?
    var framework: Framework?
    var goals: [Attempt<Goal>]
    var entries: [Attempt<Entry>]
    var unknown: UnknownKeys

    private enum Key: String, CodingKey, CaseIterable {
      case format, version, profile, framework, goals, entries
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      format = try container.decodeIfPresent(String.self, forKey: .format)
      version = try container.decodeIfPresent(Int.self, forKey: .version) ?? 1
      (profile, framework, goals, entries) = (nil, nil, [], [])
      unknown = UnknownKeys()
      // A document of a newer Cairn, or one that is not a career, need not have these shapes.
      guard version <= CareerFile.version, let format, formats.contains(format) else { return }
      profile = try container.decodeIfPresent(Profile.self, forKey: .profile)
      framework = try container.decodeIfPresent(Framework.self, forKey: .framework)
      goals = try container.decodeIfPresent([Attempt<Goal>].self, forKey: .goals) ?? []
      entries = try container.decodeIfPresent([Attempt<Entry>].self, forKey: .entries) ?? []
      unknown = try UnknownKeys(in: decoder, except: Key.self)
    }
  }
}

/// A list element that may fail to decode without affecting the others.
struct Attempt<Item: Decodable>: Decodable {
  let outcome: Result<Item, JSONFault>

  init(from decoder: any Decoder) throws {
    do {
      outcome = .success(try Item(from: decoder))
    } catch {
      outcome = .failure(JSONFault(saying: error, below: decoder.codingPath.count))
    }
  }
}
