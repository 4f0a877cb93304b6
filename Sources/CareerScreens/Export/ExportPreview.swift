package import CareerModel
package import CareerPages

/// A preview of a document: its beginning and its size.
package struct ExportPreview: Hashable, Sendable {
  /// The lines of its text, up to a limit; empty for a document that is not read as text.
  package var lines: [String]
  /// The total number of lines.
  package var count: Int
  /// The size in bytes.
  package var bytes: Int
  /// What it contains and what redaction hid; `nil` if there is nothing to say.
  package var remark: String?
  /// What would make it stronger before it is sent.
  package var advice: [String]
  /// Whether confidential entries or goals are left out.
  package var hasLeftOut: Bool
  /// The entries of its first page; `nil` for a document without one.
  package var firstPage: FirstPage?

  /// The entries on a first page in order, and all that can be chosen for it, strongest first.
  package struct FirstPage: Hashable, Sendable {
    package var shown: [EntryID]
    package var candidates: [EntryID]

    package init(shown: [EntryID], candidates: [EntryID]) {
      (self.shown, self.candidates) = (shown, candidates)
    }
  }

  /// - Parameter text: The whole document. For a bitmap it is the vector picture that it is
  /// rendered from.
  package init(
    _ text: String, of kind: ExportKind, remark: String? = nil, advice: [String] = [],
    hasLeftOut: Bool = false, firstPage: FirstPage? = nil
  ) {
    let all = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let isEnded = all.last?.isEmpty ?? false
    count = all.count - (isEnded ? 1 : 0)
    bytes = text.utf8.count
    (self.remark, self.advice, self.hasLeftOut) = (remark, advice, hasLeftOut)
    self.firstPage = firstPage
    lines =
      Self.isRead(kind)
      ? all.prefix(min(count, Self.most)).map { String(Substring($0.prefix(Self.longest))) } : []
  }

  /// Whether its text is read directly, not rendered by a program.
  package static func isRead(_ kind: ExportKind) -> Bool { !kind.isPicture && kind != .html }

  /// Forty screens of a large terminal; to read more, users open the file.
  private static let most = 2000
  /// The maximum number of bytes per line.
  private static let longest = 4000
}
