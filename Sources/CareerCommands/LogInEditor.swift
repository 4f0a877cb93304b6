import CareerModel
import CareerPages
import CareerStore
import CareerTerminal

/// A new entry written in the user's own editor: a log line, with the note below it.
struct LogInEditor {
  let kind: EntryKind
  let context: CommandContext

  /// Logs the edited text, or nothing if it is empty. Text that cannot be logged becomes a draft.
  func run(_ log: (_ line: String, _ note: String?) throws -> Void) throws {
    switch context.editor.edit(Self.remarks + "\n", named: kind.rawValue) {
    case .wrote(let text):
      guard let (line, note) = Self.parts(of: text) else {
        return Output.complain("nothing was logged: the text is empty.")
      }
      do {
        try log(line, note)
      } catch {
        try keep(line, note)
        Output.complain("your text is kept as a draft; cairn drafts shows it.")
        throw error
      }
    case .failed(let words, let wrote):
      if let (line, note) = wrote.flatMap(Self.parts) { try keep(line, note) }
      throw CommandFailure(.badData, words.printable)
    }
  }

  private static let remarks = """
    # Write the log line here, and a note below it. Save it empty to cancel.
    # #skill:3 @person +department %project on:date => result

    """

  /// Splits the text into line and note; `nil` if it contains only remarks.
  private static func parts(of text: String) -> (line: String, note: String?)? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .drop { $0.hasPrefix("# ") || $0.allSatisfy(\.isWhitespace) }
    guard let line = lines.first else { return nil }
    return (String(line).trimmed, lines.dropFirst().joined(separator: "\n").nonBlank)
  }

  private func keep(_ line: String, _ note: String?) throws(StoreError) {
    let text = ([line] + (note?.split(whereSeparator: \.isNewline).map(String.init) ?? []))
      .joined(separator: " ")
    let drafts = try context.store.drafts()
    try context.store.keepDrafts(drafts + [Draft(kind: LineKind(kind), text: text)], drafts)
  }
}
