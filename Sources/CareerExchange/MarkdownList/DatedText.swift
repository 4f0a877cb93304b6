import CareerModel

/// A line of a list with the date that it begins or ends with taken off:
/// `2026-03-04: Shipped it`, `**4 March 2026** – Shipped it`, `Shipped it (March 2026)`.
struct DatedText: Hashable, Sendable {
  /// `nil` where the line has no date of its own.
  var date: DocumentDay?
  /// The line without it.
  var text: String
  /// What stood beside a date in brackets: `checkout` in `Shipped it (checkout, 4 Mar 2026)`. It stands in
  /// the text too.
  var beside: String?
  var isAtBeginning = false

  /// - Parameters:
  ///   - around: The date of what the line stands under, for one that names no year or only a weekday.
  ///   - isHeading: Whether a date needs no sign before it at the end: `Work log March 2026`.
  /// - Throws: What is wrong with a date that visibly stands there and cannot be read.
  init(
    _ line: String, order: DocumentDay.SlashOrder, around: DocumentDay?, isHeading: Bool = false
  ) throws(DocumentDay.Problem) {
    let reader = DatedTextReader(order: order, around: around, isHeading: isHeading)
    if let around, around.span == nil, let rest = Self.behindTime(line) {
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

  /// What stands behind the time of day that a line under a day begins with; `nil` for any other line.
  private static func behindTime(_ line: String) -> String? {
    let rest = DatedTextReader.withoutTime(line[...])
    guard rest.startIndex > line.startIndex else { return nil }
    return String(rest.drop { " :–—-|".contains($0) }).nonBlank
  }

  init(_ date: DocumentDay, _ text: some StringProtocol, beside: String? = nil) {
    (self.date, self.text, self.beside) = (date, String(text).trimmed, beside)
  }

  /// With the date that stands at its end in brackets, and only there; `nil` where none does.
  init?(inBrackets line: String) {
    let reader = DatedTextReader(order: .unknown, around: nil, isHeading: false)
    guard let found = try? reader.inBrackets("(", ")", of: line) else { return nil }
    self = found
  }

  /// The date or the days that a whole line is, such as a heading; `nil` where it is anything else.
  static func whole(
    _ line: String, order: DocumentDay.SlashOrder, around: DocumentDay?
  ) -> DocumentDay? {
    let reader = DatedTextReader(order: order, around: around, isHeading: true)
    let found = try? reader.atBeginning(of: DatedTextReader.stripped(line))
    return found?.text == "" ? found?.date : nil
  }

  /// Whether a line begins with a day, whatever else is wrong with it, behind the signs of a list, a
  /// table or a quotation.
  static func beginsWithDay(_ line: String, order: DocumentDay.SlashOrder) -> Bool {
    let text = withoutCheckBox(line).drop { !$0.isLetter && !$0.isNumber }
    guard text.first?.isNumber ?? false || DocumentDay.isName(String(text.prefix { $0.isLetter }))
    else { return false }
    let reader = DatedTextReader(order: order, around: nil, isHeading: false)
    return (try? reader.atBeginning(of: String(text)))?.map { $0.date?.span == nil } ?? false
  }

  /// What stands behind `- [x]`; a line without one as it is.
  private static func withoutCheckBox(_ line: String) -> Substring {
    let box = line.unindented.drop { $0 != "[" && !$0.isLetter && !$0.isNumber }
    return box.first == "[" && box.dropFirst(2).first == "]" ? box.dropFirst(3) : line.unindented
  }
}

extension StringProtocol {
  /// Without the characters at its end that are such.
  func withoutEnd(where isDropped: (Character) -> Bool) -> String {
    String(reversed().drop(while: isDropped).reversed())
  }
}
