import CareerModel

/// Reads the machine-readable output of `git log` in chunks: NUL-terminated fields, a fixed number
/// for each commit. Git outputs UTF-8; invalid bytes, which an old program may have written, are
/// replaced so that one commit does not block all others.
package struct GitLogReader {
  /// The fields for `--format`; see https://git-scm.com/docs/pretty-formats. With `-z`, a commit
  /// ends with a NUL as its fields do.
  package static let format = [
    "H", "P", "aN", "aE", "ae", "aI", "s",
    "(trailers:key=Co-authored-by,valueonly,separator=%x1F)",
  ]
  .map { "%\($0)" }.joined(separator: "%x00")

  private static let fieldCount = 8

  /// The complete fields of the current commit.
  private var fields: [String] = []
  /// The bytes so far of the current field.
  private var field: [UInt8] = []

  package init() {}

  /// Whether the reader is between two commits; if not at the end of the output, the log was cut
  /// off.
  package var isBetweenCommits: Bool { fields.isEmpty && field.isEmpty }

  /// Reads the next bytes and passes on every commit that they complete.
  package mutating func read(_ bytes: UnsafeRawBufferPointer, each body: (GitCommit) -> Void) {
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 0) {
      field.append(contentsOf: rest[..<end])
      rest = rest[(end + 1)...]
      fields.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
      guard fields.count == Self.fieldCount else { continue }
      body(commit)
      fields.removeAll(keepingCapacity: true)
    }
    field.append(contentsOf: rest)
  }

  /// Commit text is untrusted, so it is made printable here.
  private var commit: GitCommit {
    GitCommit(
      hash: fields[0], parents: fields[1].split(separator: " ").map(String.init),
      author: GitAuthor(name: fields[2].printable, email: fields[3].printable),
      writtenEmail: fields[4].printable, time: fields[5], subject: fields[6].printable,
      coAuthors: fields[7].split(separator: "\u{1F}").compactMap { GitAuthor(String($0).printable) }
    )
  }
}
