import CareerModel

/// The brag document that Cairn itself writes, when it comes back: results stand first and bold, the
/// project beside the date, and what others said has their names in front. The headings are no tags.
///
///     - **costs down by a third** – Moved the build (checkout, 4 Mar 2026)
enum OwnBrag {
  /// The part of what others said, in lower case.
  static let voices = "what others said"

  /// Whether a document's title says that it is one.
  static func begins(_ lines: [MarkdownBlock.Line]) -> Bool {
    lines.first { !$0.text.trimmed.isEmpty }?.text.hasPrefix("# What I did") ?? false
  }

  static func item(_ dated: DatedText, under theme: String?) -> MarkdownItem {
    var text = dated.text
    var project: String?
    if let beside = dated.beside, text.hasSuffix(" (\(beside))") {
      project = MarkdownItem.plain(beside)
      text = String(text.dropLast(beside.count + 3))
    }
    var item = MarkdownItem(text, inner: "")
    if let (result, title) = MarkdownItem.boldBeginning(of: text), !title.isEmpty {
      item = MarkdownItem(title, inner: "")
      item.result = MarkdownItem.plain(result)
    }
    if theme?.lowercased() == voices { item = voice(item) }
    item.project = project
    return item
  }

  /// `Sam: It went well`, and behind a dash what came of it.
  private static func voice(_ item: MarkdownItem) -> MarkdownItem {
    var item = item
    if let colon = item.title.firstRange(ofWord: ": ") {
      item.people = item.title[..<colon.lowerBound].split(separator: ",")
        .map { String($0).trimmed }
      item.title = String(item.title[colon.upperBound...])
    }
    if let dash = item.title.firstRange(ofWord: " – ") {
      item.result = String(item.title[dash.upperBound...]).nonBlank
      item.title = String(item.title[..<dash.lowerBound])
    }
    return item
  }
}
