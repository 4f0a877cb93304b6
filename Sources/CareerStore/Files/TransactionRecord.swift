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

  private struct Description: Codable {
    struct File: Codable {
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

  func encoded() throws(StoreError) -> Data {
    let description = Description(
      files: steps.map { step in
        Description.File(name: step.name, before: step.before?.text, after: step.after?.count)
      })
    let text = try StoreJSON.encode(description)
    // The hash is filled in last, so that no bytes are copied twice.
    var bytes = Data("\(Self.magic)\(ContentHash(Data()).text) \(text.count)\n".utf8)
    let heading = bytes.count
    bytes.reserveCapacity(heading + text.count + steps.reduce(0) { $0 + ($1.after?.count ?? 0) })
    bytes.append(text)
    for step in steps { if let after = step.after { bytes.append(after) } }
    let hash = ContentHash(bytes.dropFirst(heading)).text
    bytes.replaceSubrange(Self.magic.utf8.count..<(Self.magic.utf8.count + 16), with: hash.utf8)
    return bytes
  }

  /// Returns whether the bytes in a lock are ours: a record, part of one, or a power cut's remains.
  static func isOurs(_ bytes: Data) -> Bool {
    let magic = Data(magic.utf8)
    let beginning = bytes.prefix(magic.count)
    return magic.starts(with: beginning) || beginning.allSatisfy { $0 == 0 }
  }
}
