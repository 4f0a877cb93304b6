import CareerJSON
import FoundationEssentials

/// What a save is about to do, kept until it is done: which files change, what each held, and all
/// new bytes. With it, the next start of any command repairs a crash at any moment.
///
/// The record holds the new bytes rather than the names of temporary files, because versions of
/// Cairn older than the record sweep those away. Its encoding:
///
///     cairn transaction 1 HASH LENGTH\n    HASH covers everything after this line
///     JSON of `Description`, LENGTH bytes
///     the new bytes of each file, one after the other
///
/// The hash tells a complete record from one that a power cut truncated; in that case no file has
/// been touched yet.
struct TransactionRecord: Sendable {
  struct Step: Sendable {
    /// Relative to the data directory, or absolute.
    var name: String
    /// The hash of the old contents; `nil` if there was no file.
    var before: ContentHash?
    /// The new contents; `nil` if the file is to be removed.
    var after: Data?
  }

  /// In the order in which the files are replaced. A file may appear twice.
  var steps: [Step]

  private struct Description: Decodable {
    struct File: Decodable {
      var name: String
      var before: String?
      /// The length in bytes; `nil` if the file is to be removed.
      var after: Int?
    }
    var files: [File]
  }

  private static let magic = "cairn transaction 1 "

  init(_ steps: [Step]) { self.steps = steps }

  /// Returns `nil` for bytes that are not a complete record.
  init?(_ bytes: Data) {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")),
      let heading = String(validating: bytes[..<end], as: UTF8.self), heading.hasPrefix(Self.magic)
    else { return nil }
    let fields = heading.dropFirst(Self.magic.count).split(separator: " ")
    var rest = bytes[bytes.index(after: end)...]
    guard fields.count == 2, let hash = ContentHash(fields[0]), let length = Int(fields[1]),
      (0...rest.count).contains(length), ContentHash(rest) == hash,
      let description = try? CareerJSON.decode(Description.self, from: Data(rest.prefix(length)))
    else { return nil }
    rest = rest.dropFirst(length)
    steps = []
    for file in description.files {
      guard (0...rest.count).contains(file.after ?? 0) else { return nil }
      let after = file.after.map { Data(rest.prefix($0)) }
      rest = rest.dropFirst(file.after ?? 0)
      steps.append(
        Step(name: file.name, before: file.before.flatMap { ContentHash($0) }, after: after))
    }
  }

  /// Returns the record in parts, which go to disk one after the other, so that no month is copied.
  func encoded() throws(StoreError) -> [Data] {
    // What `Description` reads. `Encodable` would spend a twentieth of a save on finding out how to
    // write two types.
    let files = steps.map { step in
      var file: [String: JSONValue] = ["name": .string(step.name)]
      file["before"] = step.before.map { .string($0.text) }
      file["after"] = step.after.map { .integer($0.count) }
      return JSONValue.object(file)
    }
    let description = try StoreJSON.encode(JSONValue.object(["files": .array(files)]))
    let body = [description] + steps.compactMap(\.after)
    let heading = "\(Self.magic)\(ContentHash(of: body).text) \(description.count)\n"
    return [Data(heading.utf8)] + body
  }

  /// Returns whether the bytes in a lock are ours: a record, part of one, or a power cut's remains.
  static func isOurs(_ bytes: Data) -> Bool {
    let magic = Data(magic.utf8)
    let beginning = bytes.prefix(magic.count)
    return magic.starts(with: beginning) || beginning.allSatisfy { $0 == 0 }
  }
}
