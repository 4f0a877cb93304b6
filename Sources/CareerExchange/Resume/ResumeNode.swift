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

  var string: String? { if case .string(let text) = value { text } else { nil } }

  func child(_ key: String) -> ResumeNode {
    guard case .object(let object) = value else { return ResumeNode(nil, at: path) }
    return ResumeNode(object[key], at: path / .key(key))
  }

  /// The first of these keys that holds a text which is not blank.
  func text(_ keys: [String]) -> String? {
    keys.lazy.compactMap { child($0).string?.nonBlank }.first
  }
}

/// From when to when an item of a résumé lasted, as far as it says so.
struct ResumeSpan {
  /// The first day of its start.
  var first: CalendarDay?
  /// The last day of its end; `nil` while it goes on, and where it does not say.
  var last: CalendarDay?
  /// What stands where dates belong and is none, by its key.
  var unreadable: [(key: String, written: String)] = []
  private var written: (start: String?, end: String?)
  private var today: CalendarDay

  /// A last day that has not come yet is not over: it goes on until today.
  init(_ item: ResumeNode, today: CalendarDay) {
    self.today = today
    written = (item.text(["startDate"]), item.text(["endDate"]))
    if let start = written.start {
      first = ResumeDate.first(start)
      if let day = first, day > today { first = nil }
      if first == nil { unreadable.append(("startDate", start)) }
    }
    if let end = written.end, !ResumeDate.goesOn(end) {
      last = ResumeDate.last(end)
      if last == nil { unreadable.append(("endDate", end)) }
    }
    if let day = last, day > today { last = nil }
  }

  /// The last day, by which it was surely done; of what goes on the first, for no other is written.
  var dayOfHighlights: CalendarDay? { last ?? first }

  /// What is known of the day, for a note.
  var remark: String {
    let span = [written.start, written.end].compactMap(\.self).joined(separator: " to ")
    return (span.isEmpty ? "" : " (\(span))") + ". The day itself is not known."
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
