/// The content of an entry's log line. The same line twice on a day is one thing logged twice.
package struct LoggedLine: Hashable, Sendable {
  private let entry: Entry

  package init(_ entry: Entry) { self.entry = entry }

  package static func == (one: LoggedLine, other: LoggedLine) -> Bool {
    let (one, other) = (one.entry, other.entry)
    return one.title == other.title && one.stated == other.stated && one.kind == other.kind
      && one.evidence == other.evidence && one.result == other.result
      && one.project == other.project && one.people == other.people
      && one.departments == other.departments && one.confirmedBy == other.confirmedBy
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(entry.day)
    hasher.combine(entry.title)
  }
}
