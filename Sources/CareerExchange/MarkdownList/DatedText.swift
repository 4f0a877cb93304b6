import CareerModel

/// A line split into the date at its beginning or end and the remaining text: `2026-03-04: Shipped
/// it`, `**4 March 2026** – Shipped it`, `Shipped it (March 2026)`.
struct DatedText: Hashable, Sendable {
  /// `nil` if the line has no date of its own.
  var date: DocumentDay?
  /// The line without its date.
  var text: String
  /// The other words in a date's brackets: `checkout` in `Shipped it (checkout, 4 Mar 2026)`.
  var beside: String?
  var isAtBeginning = false

  /// - Parameters:
  ///   - around: The date of the enclosing heading or item, for a date without a year or a weekday.
  ///   - isHeading: Whether a date at the end needs no sign before it: `Work log March 2026`.
  /// - Throws: The problem with a date that looks like one but cannot be read.
  init(
    _ line: String, order: DocumentDay.SlashOrder, around: DocumentDay?, isHeading: Bool = false
  ) throws(DocumentDay.Problem) {
    let reader = DatedTextReader(order: order, around: around, isHeading: isHeading)
    let behindTime = DatedTextReader.withoutTime(line[...])
    if let around, around.span == nil, behindTime.startIndex > line.startIndex,
      let rest = String(behindTime.drop { " :–—-|".contains($0) }).nonBlank
    {
      (date, text) = (nil, rest)
      return
    }
    if var found = try reader.atBeginning(of: line) {
      found.isAtBeginning = true
      self = found
    } else if let found = try reader.atEnd(of: line) {
      self = found
    } else {
      (date, text) = (nil, line)
    }
  }

  init(_ date: DocumentDay, _ text: some StringProtocol, beside: String? = nil) {
    (self.date, self.text, self.beside) = (date, String(text).trimmed, beside)
  }

  /// Splits off a date in brackets at the end; `nil` if there is none there.
  init?(inBrackets line: String) {
    let reader = DatedTextReader(order: .unknown, around: nil, isHeading: false)
    guard let found = try? reader.inBrackets("(", ")", of: line) else { return nil }
    self = found
  }

  /// Returns the date or span that makes up a whole line, such as a heading; `nil` for other lines.
  static func whole(
    _ line: String, order: DocumentDay.SlashOrder, around: DocumentDay?
  ) -> DocumentDay? {
    let reader = DatedTextReader(order: order, around: around, isHeading: true)
    let found = try? reader.atBeginning(of: DatedTextReader.stripped(line))
    return found?.text == "" ? found?.date : nil
  }

  /// Whether a line begins with a day, after any list, table or quotation marks.
  static func beginsWithDay(
    _ line: String, order: DocumentDay.SlashOrder, around: DocumentDay? = nil
  ) -> Bool {
    let text = withoutCheckBox(line).drop { !$0.isLetter && !$0.isNumber }
    guard text.first?.isNumber ?? false || DocumentDay.isName(String(text.prefix { $0.isLetter }))
    else { return false }
    let reader = DatedTextReader(order: order, around: around, isHeading: false)
    return (try? reader.atBeginning(of: String(text)))?.map { $0.date?.span == nil } ?? false
  }

  /// Returns the text after `- [x]`; a line without a check box is unchanged.
  private static func withoutCheckBox(_ line: String) -> Substring {
    let box = line.unindented.drop { $0 != "[" && !$0.isLetter && !$0.isNumber }
    return box.first == "[" && box.dropFirst(2).first == "]" ? box.dropFirst(3) : line.unindented
  }
}
