import CareerJSON
import FoundationEssentials

/// What a save is about to do, kept until it is done, so that a crash at any moment is mended by the
/// next start of any command: which files change, what each held, and all of the new bytes.
///
/// The record holds the new bytes themselves and not the names of temporary files: a Cairn of before
/// the record sweeps those away. It is encoded as
///
///     cairn transaction 1 HASH LENGTH\n    of everything behind this line
///     JSON of `Description`, LENGTH bytes
///     the new bytes of each file, one after the other
///
/// The hash tells a record that is whole from one that a power cut left in part; no file has been
/// touched yet in that case.
struct TransactionRecord: Sendable {
  struct Step: Sendable {
    /// Below the data directory, or absolute.
    var name: String
    /// Of what the file held; `nil` if there was none.
    var before: ContentHash?
    /// What it shall hold; `nil` if it shall be gone.
    var after: Data?
  }

  /// In the order in which the files are replaced. A file may come twice.
  var steps: [Step]

  private struct Description: Codable {
    struct File: Codable {
      var name: String
      var before: String?
      /// How many bytes; `nil` if it shall be gone.
      var after: Int?
    }
    var files: [File]
  }

  private static let magic = "cairn transaction 1 "

  init(_ steps: [Step]) {
    self.steps = steps
  }

  /// `nil` for bytes that are no record, or not all of one.
  init?(_ bytes: Data) {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")),
      let heading = String(validating: bytes[..<end], as: UTF8.self),
      heading.hasPrefix(Self.magic)
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
    var rest = try StoreJSON.encode(description)
    let length = rest.count
    for step in steps { rest.append(step.after ?? Data()) }
    return Data("\(Self.magic)\(ContentHash(rest).text) \(length)\n".utf8) + rest
  }

  /// Whether bytes in a lock are ours: a record, its beginning, or what a power cut makes of it.
  static func isOurs(_ bytes: Data) -> Bool {
    let magic = Data(magic.utf8)
    let beginning = bytes.prefix(magic.count)
    return magic.starts(with: beginning) || beginning.allSatisfy { $0 == 0 }
  }
}
