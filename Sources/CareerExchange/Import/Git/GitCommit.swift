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
  package var coAuthors: [GitAuthor]

  package init(
    hash: String, parents: [String] = [], author: GitAuthor, writtenEmail: String? = nil,
    time: String, subject: String, coAuthors: [GitAuthor] = []
  ) {
    self.hash = hash
    self.parents = parents
    self.author = author
    self.writtenEmail = writtenEmail ?? author.email
    self.time = time
    self.subject = subject
    self.coAuthors = coAuthors
  }

  package var isMerge: Bool { parents.count > 1 }
}

package struct GitAuthor: Hashable, Sendable {
  package var name: String
  package var email: String

  package init(name: String, email: String) {
    self.name = name
    self.email = email
  }

  /// Parses `Robin Example <robin@example.org>`; `nil` for a text without an address.
  init?(_ text: some StringProtocol) {
    guard let open = text.lastIndex(of: "<"), let close = text[open...].firstIndex(of: ">") else {
      return nil
    }
    self.init(
      name: String(text[..<open]).trimmed, email: String(text[text.index(after: open)..<close]))
  }

  /// `Robin Example <robin@example.org>`.
  package var words: String { "\(name) <\(email)>" }
}

/// The author whose commits to gather.
package enum AuthorChoice: Hashable, Sendable {
  /// Exactly this address, ignoring case.
  case email(String)
  /// A name that contains these words in sequence, ignoring case. Only whole words match: `Ann`
  /// must not find the work of Joanna.
  case name([String])

  /// Parses a typed choice: an address if it contains an @, with or without <>, else a name.
  package init(_ text: String) {
    let text = text.trimmed
    guard text.contains("@") else {
      self = .name(Self.words(of: text))
      return
    }
    var email = text[...]
    if let open = email.lastIndex(of: "<") { email = email[email.index(after: open)...] }
    self = .email(String(email.prefix { $0 != ">" }).lowercased())
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
