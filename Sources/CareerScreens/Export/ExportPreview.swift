package import CareerModel

/// What a document would be, made while one looks: its beginning and its size.
package struct ExportPreview: Hashable, Sendable {
  /// The lines of its text, as many as anybody scrolls through; empty for what is no text to read.
  package var lines: [String]
  /// How many lines it has in all.
  package var count: Int
  /// How many bytes it would have.
  package var bytes: Int
  /// What it holds and what redaction hid, in words; `nil` where there is nothing to say.
  package var remark: String?

  /// - Parameter text: All of the document. Of a picture in dots it is the one to scale, of which
  ///   it is made.
  package init(_ text: String, of kind: ExportKind, remark: String? = nil) {
    let all = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let isEnded = all.last?.isEmpty ?? false
    count = all.count - (isEnded ? 1 : 0)
    bytes = text.utf8.count
    self.remark = remark
    lines =
      Self.isRead(kind)
      ? all.prefix(min(count, Self.most)).map { String(Substring($0.prefix(Self.longest))) } : []
  }

  /// Whether a person reads its text, and not what a program shows of it.
  package static func isRead(_ kind: ExportKind) -> Bool { !kind.isPicture && kind != .html }

  /// Forty screens of a large terminal: whoever wants to read more opens the file.
  private static let most = 2000
  /// Bytes of a line.
  private static let longest = 4000
}
