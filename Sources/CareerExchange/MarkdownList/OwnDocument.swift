import CareerModel

/// A brag document, self-review or promotion packet written by Cairn and imported again. The date is
/// last in brackets; results are in bold, after the title or, by older versions, before it. Headings
/// are not tags, and an entry may appear in several places.
///
///     - Moved the build: **costs down by a third** (checkout, Mar 2026)
enum OwnDocument {
  /// The sections about goals, gaps and totals, in lower case; their dates are not those of entries.
  static let sums: Set<String> = [
    "goals completed", "goals and results", "open goals", "next goals", "known gaps", "the request",
    "skills and evidence", "collaboration, mentoring and day-to-day work",
    "goals", "criteria", "development", "development areas",
    // Older versions.
    "goals reached", "goals, and what came of them", "goals ahead", "what is next", "the ask",
    "collaboration, mentoring and the steady work",
  ]

  private static let titles = [
    "# What I did", "# Self-review", "# Where I stand", "# Accomplishments",
  ]

  /// Whether the title identifies a document of Cairn.
  static func begins(_ lines: some Sequence<MarkdownBlock.Line>) -> Bool {
    guard let title = lines.first(where: { !$0.text.trimmed.isEmpty })?.text.trimmed else {
      return false
    }
    return titles.contains {
      title == $0 || title.hasPrefix($0 + ": ") || title.hasPrefix($0 + ", ")
    }
      || title.hasPrefix("# The case for ") || title.contains(": accomplishments, ")
  }

  /// Parses an item and its date; `nil` if Cairn did not write it in this form.
  static func item(
    _ text: String, inner: String, under theme: String?
  ) -> (MarkdownItem, DocumentDay)? {
    let theme = theme?.lowercased() ?? ""
    // Wishes are under development, where nothing else is quoted.
    let isQuoted = text.hasPrefix("“") && text.contains("” – ")
    guard isQuoted || !sums.contains(theme) else { return nil }
    let isVoice = isQuoted || ["what others said", "voices"].contains(theme)
    var text = text
    var result: String?
    if isVoice, let sign = text.firstRange(of: ") – ") {
      result = MarkdownItem.plain(String(text[sign.upperBound...])).nonBlank
      text = String(text[..<sign.lowerBound]) + ")"
    }
    guard text.hasSuffix(")"), let dated = DatedText(inBrackets: text), let date = dated.date
    else { return nil }
    text = dated.text
    let beside = dated.beside ?? ""
    if !beside.isEmpty, text.hasSuffix(" (\(beside))") {
      text = String(text.dropLast(beside.count + 3))
    }
    let inside = text.dropFirst(2)
    if text.hasPrefix("**"), let end = inside.firstRange(of: "** – ") {
      result = MarkdownItem.plain(String(inside[..<end.lowerBound]))
      text = String(text[end.upperBound...])
    }
    var item = MarkdownItem("", inner: inner)
    if text.hasSuffix("**"), let start = text.firstRange(of: ": **") {
      result = MarkdownItem.plain(String(text[start.upperBound...].dropLast(2)))
      text = String(text[..<start.lowerBound])
    }
    item.title = MarkdownItem.plain(text)
    item.result = result ?? item.result
    if isVoice, text.hasPrefix("“"), let end = text.firstRange(of: "” – ") {
      item.title = MarkdownItem.plain(String(text[..<end.lowerBound].dropFirst()))
      item.people = names(text[end.upperBound...])
    } else if isVoice, let colon = text.firstRange(of: ": ") {
      item.otherTitles = [item.title]
      item.people = names(text[..<colon.lowerBound])
      item.title = MarkdownItem.plain(String(text[colon.upperBound...]))
    }
    if beside.hasSuffix(confirms) {
      item.confirmedBy = names(beside.dropLast(confirms.count))
    } else if beside.hasPrefix(confirmed) {
      item.confirmedBy = names(beside.dropFirst(confirmed.count))
    } else {
      item.project = MarkdownItem.plain(beside).nonBlank
    }
    return (item, date)
  }

  private static let confirms = " can confirm it"
  private static let confirmed = "confirmed by "

  /// Returns the names in `Ines, Kim and Sam`.
  private static func names(_ text: some StringProtocol) -> [String] {
    text.split(separator: ",").flatMap { $0.split(separator: " and ") }
      .compactMap { MarkdownItem.plain(String($0)).nonBlank }
  }
}
