import CareerJSON
import CareerModel

/// A value of a résumé and its path, so that problems can be reported with their line.
struct ResumeNode {
  let path: DocumentPath
  private let value: JSONValue?

  init(_ value: JSONValue?, at path: DocumentPath) { (self.value, self.path) = (value, path) }

  var isObject: Bool { if case .object = value { true } else { false } }

  /// The items of a list; `nil` for anything else.
  var items: [ResumeNode]? {
    guard case .array(let items) = value else { return nil }
    return items.enumerated().map { ResumeNode($1, at: path / $0) }
  }

  /// The items of a list, or a single value in place of one; empty if the value is missing or null.
  var values: [ResumeNode] { items ?? (value == nil || value == .null ? [] : [self]) }

  /// The sorted keys of an object; empty for anything else.
  var keys: [String] {
    guard case .object(let object) = value else { return [] }
    return object.keys.sorted()
  }

  /// The value as text on one line: numbers unchanged, lists and objects with their parts joined.
  var words: String? {
    switch value {
    case .string(let text): text.oneLine
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .bool(let flag): "\(flag)"
    case .array: values.compactMap(\.words).joined(separator: ", ").nonBlank
    case .object: keys.compactMap { child($0).words }.joined(separator: ", ").nonBlank
    default: nil
    }
  }

  var string: String? { if case .string(let text) = value { text } else { nil } }

  func child(_ key: String) -> ResumeNode {
    guard case .object(let object) = value else { return ResumeNode(nil, at: path) }
    return ResumeNode(object[key], at: path / .key(key))
  }

  /// A string unchanged, anything else as `words`; `nil` if missing or blank.
  var text: String? { string == nil ? words : string?.nonBlank }

  /// Returns the text of the first of these keys that is not blank.
  func text(_ keys: [String]) -> String? { keys.lazy.compactMap { child($0).text }.first }
}

/// The period of a résumé item, as far as it is given.
struct ResumeSpan {
  /// The first day of its start date.
  var first: CalendarDay?
  /// The last day of its end date; `nil` if it is ongoing or the date is missing.
  var last: CalendarDay?
  /// Why the period cannot date anything; `nil` if there is no problem.
  var fault: String?
  private var written: (start: String?, end: String?)

  /// Creates the period of an item. One that ends in the future is ongoing.
  init(_ item: ResumeNode, today: CalendarDay) {
    written = (item.text(["startDate"]), item.text(["endDate"]))
    if let start = written.start {
      first = ResumeDate.span(start)?.first
      if first.map({ $0 > today }) ?? true { fault = ResumeDate.fault(start, in: "startDate") }
    }
    if let end = written.end, !ResumeDate.goesOn(end) {
      let last = ResumeDate.span(end)?.last
      if last == nil { fault = fault ?? ResumeDate.fault(end, in: "endDate") }
      if let first, let last, last < first { fault = fault ?? "endDate is before startDate" }
      self.last = last.flatMap { $0 > today ? nil : $0 }
    }
  }

  /// The last day, by which it was surely done; if ongoing the first, as no other day is known.
  var dayOfHighlights: CalendarDay? { fault == nil ? last ?? first : nil }

  /// Returns what is known of the day, for an entry's note. `owner` names a highlight's parent.
  func note(of owner: [String]) -> String {
    let span = [written.start, written.end].compactMap(\.self).joined(separator: " to ")
    return owner.joined(separator: ", ") + (span.isEmpty ? "" : " (\(span))")
      + ". Exact date unknown."
  }

  /// Why an entry has its day, for the report.
  var remark: String {
    last == nil
      ? "dated to the start of its period, which is ongoing" : "dated to the end of its period"
  }
}

/// A JSON Resume date: a day, a month or a year, https://jsonresume.org/schema.
enum ResumeDate {
  /// Returns the first and last day of `2026-11-21`, `2026-11` or `2026`, if they exist.
  static func span(_ text: String) -> (first: CalendarDay, last: CalendarDay)? {
    switch text.utf8.count {
    case 10: CalendarDay(text).map { ($0, $0) }
    case 7: CalendarDay(text + "-01").map { ($0, $0.month.lastDay) }
    case 4: CalendarDay(text + "-01-01").map { ($0, $0.adding(months: 12).adding(days: -1)) }
    default: nil
    }
  }

  /// Returns the reason why the value of a key is not usable as a date.
  static func fault(_ text: String, in place: String) -> String {
    "\(place) \(text.shortened) is " + (span(text) == nil ? "not a date" : "in the future")
  }

  /// Whether a text means that something is ongoing; the schema would have the end date omitted.
  static func goesOn(_ text: String) -> Bool {
    ["", "present", "now", "current", "today", "ongoing"].contains(text.trimmed.lowercased())
  }
}

extension Resume.Source {
  /// Reads one source per highlight; `nil` unless the numbers match, as after an edit.
  static func list(_ item: ResumeNode, count: Int) -> [Self]? {
    let sources = item.child("cairnEntries").items?.compactMap { node -> Self? in
      guard let id = node.text(["id"]), let day = node.text(["date"]).flatMap({ CalendarDay($0) }),
        let kind = node.text(["kind"]).flatMap({ EntryKind(rawValue: $0) })
      else { return nil }
      return Self(id: EntryID(rawValue: id), kind: kind, date: day)
    }
    return sources?.count == count && count > 0 ? sources : nil
  }
}
