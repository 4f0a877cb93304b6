import CareerModel

/// A line with one named field of an entry: `Impact: two days saved`, `- **Tags:** docs, people`,
/// `date:: 2026-03-04`. The names are those of table columns.
struct MarkdownField: Hashable, Sendable {
  var field: EntryField
  var value: String

  /// Parses a line; `nil` if it is not a field or its value is blank.
  init?(_ line: some StringProtocol) {
    guard let (name, value) = Self.labelled(line), let field = Self.field(named: name),
      let value = value.nonBlank
    else { return nil }
    (self.field, self.value) = (field, value)
  }

  private static func field(named name: String) -> EntryField? {
    if ["topic", "topics"].contains(name.lowercased()) { return .tags }
    let field = EntryField(header: name)
    // A skill is named with its level, and the time of logging says nothing about the day.
    return field.flatMap { [.skills, .created, .updated].contains($0) ? nil : $0 }
  }

  /// Returns the name before a colon and the text after it, without marker and emphasis.
  static func labelled(_ line: some StringProtocol) -> (name: String, value: String)? {
    guard line.utf8.contains(UInt8(ascii: ":")) else { return nil }
    let line = String(line)
    let text = MarkdownItem.plain(MarkdownBlock.marker(in: line)?.text ?? line)
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let name = text[..<colon].drop { "[(".contains($0) }
    guard name.utf8.count <= 30, name.first?.isLetter == true else { return nil }
    return (String(name), String(text[colon...].drop { $0 == ":" }).trimmed)
  }

  /// The parts of a value with several items; a `#` before a tag is dropped.
  var parts: [String] {
    let isLinks = field == .links
    return value.split { $0 == "," || $0 == ";" || isLinks && $0.isWhitespace }
      .compactMap { String($0).trimmed.drop { $0 == "#" }.description.nonBlank }
  }
}
