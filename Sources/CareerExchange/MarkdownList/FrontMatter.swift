import CareerModel

/// The metadata between two rules at the beginning: YAML (Jekyll, Obsidian) or TOML (Hugo).
struct FrontMatter: Hashable, Sendable {
  /// The lines as written, including the rules.
  var lines: ArraySlice<MarkdownBlock.Line>
  /// The date as written.
  var date: String?
  /// Whether it holds anything besides the date.
  var hasMore: Bool

  /// Creates the front matter; `nil` if the document has none.
  init?(_ lines: [MarkdownBlock.Line]) {
    guard let mark = lines.first?.text.trimmed, mark == "---" || mark == "+++",
      let end = lines.dropFirst().firstIndex(where: {
        let line = $0.text.trimmed
        return line == mark || line == "..." && mark == "---"
      })
    else { return nil }
    self.lines = lines[...end]
    var values: [String: String] = [:]
    let inside = lines[1..<end].filter { $0.text.nonBlank != nil }
    for line in inside {
      let parts = line.text.split(maxSplits: 1) { $0 == ":" || $0 == "=" }
      guard parts.count == 2 else { continue }
      let value = parts[1].drop { " \"'[".contains($0) }.withoutEnd { " \"']".contains($0) }
      values[String(parts[0]).trimmed.lowercased()] = value
    }
    date = ["date", "day", "completed", "created"].lazy.compactMap { values[$0]?.nonBlank }.first
    hasMore = inside.count > (date == nil ? 0 : 1)
  }
}

extension DocumentDay {
  /// Parses a file name that is a date: `2026-03-04.md`, Logseq's `2026_03_04.md`, Notion's `March
  /// 4, 2026 0123456789abcdef0123456789abcdef.md`; `nil` for any other name.
  init?(fileName path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    var words = stem.split(separator: " ")
    if let last = words.last, last.count == 32, last.allSatisfy(\.isHexDigit) { words.removeLast() }
    let text = words.joined(separator: " ").split(separator: "_").joined(separator: "-")
    guard let date = DatedText.whole(text, order: .unknown, around: nil) else { return nil }
    self = date
  }
}

/// Org, the outline format of Emacs (https://orgmode.org), whose stars look like Markdown lists.
enum OrgText {
  /// Returns the line that identifies a document as Org; `nil` if there is none.
  static func line(in lines: [MarkdownBlock.Line]) -> Int? {
    var hasTop = false
    for line in lines {
      let text = line.text
      let stars = text.prefix { $0 == "*" }.count
      let bare = text.drop(while: \.isWhitespace)
      if stars >= 1, text.dropFirst(stars).hasPrefix(" ") {
        if stars > 1, hasTop, !text.dropFirst(stars).contains("**") { return line.number }
        hasTop = stars == 1 || hasTop
      }
      // Logseq has such lines too, below an item.
      if text.hasPrefix("#+"), text.dropFirst(2).first?.isLetter ?? false { return line.number }
      if bare.hasPrefix("CLOSED: [") || bare.hasPrefix(":PROPERTIES:") { return line.number }
    }
    return nil
  }
}
