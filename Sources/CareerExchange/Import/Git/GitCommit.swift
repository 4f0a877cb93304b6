import CareerModel

/// A commit as `git log` reports it.
package struct GitCommit: Hashable, Sendable {
  package var hash: String
  /// The first is the branch that a merge goes into, the second the one merged.
  package var parents: [String]
  /// The author after applying the repository's .mailmap.
  package var author: GitAuthor
  /// The email address in the commit itself, before .mailmap.
  package var writtenEmail: String
  /// The author's local time: `2026-11-03T14:05:06+01:00`.
  package var time: String
  package var subject: String
  /// The co-authors, from `Co-authored-by` trailers.
  package var coAuthors: [GitAuthor] = []

  package var isMerge: Bool { parents.count > 1 }
}

package struct GitAuthor: Hashable, Sendable {
  package var name: String
  package var email: String

  /// `Robin Example <robin@example.org>`.
  package var words: String { "\(name) <\(email)>" }
}

extension GitAuthor {
  /// Parses its `words`; `nil` for a text without an address.
  init?(_ text: some StringProtocol) {
    guard let open = text.lastIndex(of: "<"), let close = text[open...].firstIndex(of: ">") else {
      return nil
    }
    self.init(
      name: String(text[..<open]).trimmed, email: String(text[text.index(after: open)..<close]))
  }
}

/// The author whose commits to gather.
package enum AuthorChoice: Hashable, Sendable {
  /// Exactly this address, ignoring case.
  case email(String)
  /// A name that contains these whole words in sequence, ignoring case: not `Ann` in Joanna.
  case name([String])

  /// Parses a typed choice: an address if it contains an @, with or without <>, else a name.
  package init(_ text: String) {
    let text = text.trimmed
    let email = text.lastIndex(of: "<").map { text[$0...].dropFirst() } ?? text[...]
    self =
      text.contains("@")
      ? .email(email.prefix { $0 != ">" }.lowercased()) : .name(Self.words(of: text))
  }

  /// Whether a commit is the author's. Its address counts both as written and after .mailmap.
  package func means(_ commit: GitCommit) -> Bool {
    if case .email(let email) = self, commit.writtenEmail.lowercased() == email { return true }
    return means(commit.author)
  }

  func means(_ author: GitAuthor) -> Bool {
    switch self {
    case .email(let email): return author.email.lowercased() == email
    case .name(let words):
      let name = Self.words(of: author.name)
      guard !words.isEmpty, words.count <= name.count else { return false }
      return (0...(name.count - words.count)).contains { name[$0...].starts(with: words) }
    }
  }

  private static func words(of name: String) -> [String] {
    name.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }
}

/// Reads the machine-readable output of `git log` in chunks: NUL-terminated fields, a fixed number
/// for each commit. Git outputs UTF-8; invalid bytes, which an old program may have written, are
/// replaced so that one commit does not block all others.
package struct GitLogReader {
  /// The fields for `--format` with `-z`; see https://git-scm.com/docs/pretty-formats.
  package static let format = fieldNames.map { "%\($0)" }.joined(separator: "%x00")
  private static let fieldNames = [
    "H", "P", "aN", "aE", "ae", "aI", "s",
    "(trailers:key=Co-authored-by,valueonly,separator=%x1F)",
  ]

  private var fields: [String] = []
  private var field: [UInt8] = []

  package init() {}

  /// Whether the reader is between two commits; if not at the end, the log was cut off.
  package var isBetweenCommits: Bool { fields.isEmpty && field.isEmpty }

  /// Reads the next bytes and passes on every commit that they complete.
  package mutating func read(_ bytes: UnsafeRawBufferPointer, each body: (GitCommit) -> Void) {
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 0) {
      field.append(contentsOf: rest[..<end])
      rest = rest[(end + 1)...]
      fields.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
      guard fields.count == Self.fieldNames.count else { continue }
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
