import CareerModel

/// A line that says one thing of an entry, under its own name: `Impact: two days saved`,
/// `- **Tags:** docs, people`, `date:: 2026-03-04`. The names are those of the columns of a table.
struct MarkdownField: Hashable, Sendable {
  var field: EntryField
  var value: String

  /// `nil` for a line that is none, and where nothing is said.
  init?(_ line: some StringProtocol) {
    guard let (name, value) = Self.labelled(line), let field = Self.field(named: name),
      let value = value.nonBlank
    else { return nil }
    (self.field, self.value) = (field, value)
  }

  private static func field(named name: String) -> EntryField? {
    if ["topic", "topics"].contains(name.lowercased()) { return .tags }
    let field = EntryField(header: name)
    // A skill is named with its level, and what was logged when says nothing of the day.
    return field.flatMap { [.skills, .created, .updated].contains($0) ? nil : $0 }
  }

  /// The name before a colon and what is behind it, without a marker and emphasis; `nil` for a line
  /// without one.
  static func labelled(_ line: some StringProtocol) -> (name: String, value: String)? {
    guard line.utf8.contains(UInt8(ascii: ":")) else { return nil }
    let line = String(line)
    let text = MarkdownItem.plain(MarkdownBlock.marker(in: line)?.text ?? line)
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let name = text[..<colon].drop { "[(".contains($0) }
    guard name.utf8.count <= 30, name.first?.isLetter == true else { return nil }
    return (String(name), String(text[colon...].drop { $0 == ":" }).trimmed)
  }

  /// The parts of a value that names several things; `#` before a tag is no part of it.
  var parts: [String] {
    let isLinks = field == .links
    return value.split { $0 == "," || $0 == ";" || isLinks && $0.isWhitespace }
      .compactMap { String($0).trimmed.drop { $0 == "#" }.description.nonBlank }
  }
}
