/// What the line of an entry says. The same line twice on a day is one thing that was logged twice.
package struct SaidLine: Hashable, Sendable {
  private let stated: StatedDay
  private let kind: EntryKind
  private let texts: [String?]
  private let lists: [[String]]
  private let evidence: [Evidence]

  package init(_ entry: Entry) {
    (stated, kind, evidence) = (entry.stated, entry.kind, entry.evidence)
    texts = [entry.title, entry.result, entry.project]
    lists = [entry.people, entry.departments, entry.confirmedBy]
  }

  /// Of the day and the title alone: this is asked for each entry that is read.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(stated.day)
    hasher.combine(texts[0])
  }
}
