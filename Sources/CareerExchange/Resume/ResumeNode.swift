import CareerModel

/// A value of a résumé and its place, so that whatever is wrong with it can be told with its line.
struct ResumeNode {
  let path: DocumentPath
  /// `nil` where there is nothing.
  private let value: JSONValue?

  init(_ value: JSONValue?, at path: DocumentPath) {
    self.value = value
    self.path = path
  }

  var isObject: Bool { if case .object = value { true } else { false } }

  /// `nil` where it is no list.
  var items: [ResumeNode]? {
    guard case .array(let items) = value else { return nil }
    return items.enumerated().map { ResumeNode($1, at: path / $0) }
  }

  /// The items of a list, or the value alone that stands where a list is expected; empty where nothing
  /// does.
  var values: [ResumeNode] {
    if let items { return items }
    return switch value {
    case nil, .null?: []
    default: [self]
    }
  }

  /// The keys of an object, sorted; empty for anything else.
  var keys: [String] {
    guard case .object(let object) = value else { return [] }
    return object.keys.sorted()
  }

  /// What stands there as a text, in one line: a number as it is, of lists and objects their parts.
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

  /// A text as it is; anything else as `words`. `nil` for nothing and for blanks.
  var text: String? { string == nil ? words : string?.nonBlank }

  /// The first of these keys that holds something which is not blank, as text.
  func text(_ keys: [String]) -> String? {
    keys.lazy.compactMap { child($0).text }.first
  }
}

/// From when to when an item of a résumé lasted, as far as it says so.
struct ResumeSpan {
  /// The first day of its start.
  var first: CalendarDay?
  /// The last day of its end; `nil` while it goes on, and where it does not say.
  var last: CalendarDay?
  /// Why nothing can be dated by it, in words; `nil` where nothing is wrong with it.
  var fault: String?
  private var written: (start: String?, end: String?)

  /// A last day that has not come yet is not over: it goes on.
  init(_ item: ResumeNode, today: CalendarDay) {
    written = (item.text(["startDate"]), item.text(["endDate"]))
    if let start = written.start {
      first = ResumeDate.span(start)?.first
      if first.map({ $0 > today }) ?? true { fault = ResumeDate.fault(start, in: "startDate") }
    }
    if let end = written.end, !ResumeDate.goesOn(end) {
      let last = ResumeDate.span(end)?.last
      if last == nil { fault = fault ?? ResumeDate.fault(end, in: "endDate") }
      if let first, let last, last < first { fault = fault ?? "it ends before it begins" }
      self.last = last.flatMap { $0 > today ? nil : $0 }
    }
  }

  /// The last day, by which it was surely done; of what goes on the first, for no other is written.
  var dayOfHighlights: CalendarDay? { fault == nil ? last ?? first : nil }

  /// What is known of the day, for the note of an entry. `owner` is what the highlight stands under.
  func note(of owner: [String]) -> String {
    let span = [written.start, written.end].compactMap(\.self).joined(separator: " to ")
    return owner.joined(separator: ", ") + (span.isEmpty ? "" : " (\(span))")
      + ". The day itself is not known."
  }

  /// Why an entry has the day that it has, for the report.
  var remark: String {
    last == nil
      ? "it has the first day of what it stands under, which goes on"
      : "it has the last day of what it stands under"
  }
}

/// Where Cairn says which entry a highlight was made of.
struct ResumeSource {
  var id: EntryID
  var kind: EntryKind
  var date: CalendarDay

  /// One for each highlight; `nil` where the list is missing or somebody changed the highlights, so
  /// that it does not fit any more.
  static func list(_ item: ResumeNode, count: Int) -> [ResumeSource]? {
    let sources = item.child("cairnEntries").items?.compactMap { node -> ResumeSource? in
      guard let id = node.text(["id"]), let day = node.text(["date"]).flatMap({ CalendarDay($0) }),
        let kind = node.text(["kind"]).flatMap({ EntryKind(rawValue: $0) })
      else { return nil }
      return ResumeSource(id: EntryID(rawValue: id), kind: kind, date: day)
    }
    return sources?.count == count && count > 0 ? sources : nil
  }
}
