import CareerJSON
import CareerModel
import FoundationEssentials

/// Reads the output of `cairn export json` and other Cairn documents with entries or goals: a month
/// of the journal, plan.json, the trash, the output of `cairn list --json`.
///
/// An unreadable entry or goal is left out and reported with its line. A document of another shape,
/// or of a newer Cairn, is an error.
enum CareerFileReader {
  static func read(_ data: Data, _ context: ImportContext) throws(ExchangeError) -> ImportedRecord {
    let document: Read = try JSONKind.decode(data, as: .json)
    var lines = JSONPlaces(data)
    guard let format = document.format, formats.contains(format) else {
      let detail = "its \"format\" is not \"\(CareerFile.format)\", so it is not a Cairn backup"
      throw JSONKind.fault(
        of: data, readAs: .json,
        orElse: .unreadable(line: lines.line(of: ["format"]), detail: detail))
    }
    if document.version > CareerFile.version {
      throw .unreadable(
        line: lines.line(of: ["version"]),
        detail:
          "it was written by a later version of Cairn (file version \(document.version); this one supports "
          + "\(CareerFile.version)). Update Cairn to import it")
    }
    var record = ImportedRecord()
    record.isWhole = true
    record.profile = document.profile.map { .init(item: $0, line: lines.line(of: ["profile"])) }
    record.framework = document.framework.map {
      .init(item: $0, line: lines.line(of: ["framework"]))
    }
    record.take(document.entries, "an entry", in: ["entries"], &lines) {
      $2.entries.append(.init(item: $0, line: $1, isNamedThere: true))
    }
    record.take(document.goals, "a goal", in: ["goals"], &lines) {
      $2.goals.append(.init(item: $0, line: $1, isNamedThere: true))
    }
    for key in document.unknown.values.keys.sorted() where format == CareerFile.format {
      record.left.append(
        .init(line: lines.line(of: [.key(key)]), what: "\"\(key)\"", why: "unknown key"))
    }
    return record
  }

  private static let formats: Set<String> = [
    CareerFile.format, "cairn.journal", "cairn.plan", "cairn.trash", "cairn.list",
  ]

  private struct Read: Decodable {
    var format: String?
    var version: Int
    var profile: Profile?
    var framework: Framework?
    var goals: [Attempt<Goal>] = []
    var entries: [Attempt<Entry>] = []
    var unknown = UnknownKeys()

    private enum Key: String, CodingKey, CaseIterable {
      case format, version, profile, framework, goals, entries
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      format = try container.decodeIfPresent(String.self, forKey: .format)
      version = try container.decodeIfPresent(Int.self, forKey: .version) ?? 1
      // A document of a newer Cairn, or one that is not a career, need not have these shapes.
      guard version <= CareerFile.version, let format, formats.contains(format) else { return }
      profile = try container.decodeIfPresent(Profile.self, forKey: .profile)
      framework = try container.decodeIfPresent(Framework.self, forKey: .framework)
      goals = try container.decodeIfPresent([Attempt<Goal>].self, forKey: .goals) ?? []
      entries = try container.decodeIfPresent([Attempt<Entry>].self, forKey: .entries) ?? []
      unknown = try UnknownKeys(in: JSONElement(decoder), except: Key.self)
    }
  }
}

/// A list element that may fail to decode without affecting the others.
struct Attempt<Item: Decodable>: Decodable {
  let outcome: Result<Item, JSONFault>

  init(from decoder: any Decoder) throws {
    let element = try JSONElement(decoder)
    do {
      outcome = .success(try element.decode())
    } catch {
      outcome = .failure(element.fault(error, namesLine: false))
    }
  }
}

extension ImportedRecord {
  /// Passes on the elements of a list with their lines; leaves out those that cannot be decoded,
  /// under the given name.
  ///
  /// - Parameter list: The path of the list; `nil` if the document is itself the only element.
  mutating func take<Item>(
    _ items: [Attempt<Item>], _ name: String, in list: DocumentPath?, _ lines: inout JSONPlaces,
    _ body: (Item, _ line: Int?, inout ImportedRecord) -> Void
  ) {
    for (index, attempt) in items.enumerated() {
      let line = lines.line(of: list.map { $0 / index } ?? [])
      switch attempt.outcome {
      case .success(let item): body(item, line, &self)
      case .failure(let fault): left.append(.init(line: line, what: name, why: fault.detail))
      }
    }
  }
}
