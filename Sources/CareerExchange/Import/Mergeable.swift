import CareerModel

/// What an import can hold against what is here: entries and goals.
protocol Mergeable: Hashable, Identifiable, Sendable where ID == EntryID {
  static var thing: ImportReport.Thing { get }
  var title: String { get }
  var updated: Instant { get }
  /// The day by which a thing without an id of its own is told from others with its title.
  var mergeDay: CalendarDay? { get }
  /// The same without id and times, and with nothing that only Cairn knows of it.
  var content: Self { get }
  /// Whether both are of one kind, where there are kinds.
  func isOfKind(of other: Self) -> Bool
  /// With the keys that `here` has of a newer Cairn and this one does not.
  func keepingUnknownKeys(of here: Self) -> Self
  /// With what `here` has where this one says nothing.
  func filled(from here: Self) -> Self
  /// The names of the fields in which the two differ.
  func differences(from here: Self) -> [String]
  static func edit(from before: Self?, to after: Self) -> Change.Edit
}

extension Mergeable {
  func isOfKind(of other: Self) -> Bool { true }
}

extension Entry: Mergeable {
  static var thing: ImportReport.Thing { .entry }
  var mergeDay: CalendarDay? { day }

  func isOfKind(of other: Entry) -> Bool { kind == other.kind }

  var content: Entry {
    var entry = self
    entry.id = EntryID(rawValue: "")
    entry.created = Instant(milliseconds: 0)
    entry.updated = entry.created
    return entry
  }

  func keepingUnknownKeys(of here: Entry) -> Entry {
    var entry = self
    entry.unknown = unknown.keeping(here.unknown)
    entry.evidence = evidence.keepingUnknownKeys(of: here.evidence)
    return entry
  }

  func filled(from here: Entry) -> Entry {
    var entry = keepingUnknownKeys(of: here)
    entry.result = result ?? here.result
    entry.note = note ?? here.note
    entry.project = project ?? here.project
    entry.evidence = evidence.isEmpty ? here.evidence : entry.evidence
    for list in [\Entry.people, \.departments, \.links, \.tags, \.confirmedBy]
    where entry[keyPath: list].isEmpty {
      entry[keyPath: list] = here[keyPath: list]
    }
    entry.created = here.created
    entry.updated = here.updated
    return entry
  }

  func differences(from here: Entry) -> [String] {
    let fields: [(name: String, differs: Bool)] = [
      ("kind", kind != here.kind), ("date", day != here.day), ("title", title != here.title),
      ("skills", evidence != here.evidence), ("result", result != here.result),
      ("note", note != here.note), ("project", project != here.project),
      ("people", people != here.people), ("departments", departments != here.departments),
      ("links", links != here.links), ("tags", tags != here.tags),
      ("confirmed by", confirmedBy != here.confirmedBy), ("times", created != here.created),
      ("keys that this version does not know", unknown != here.unknown),
    ]
    return fields.filter(\.differs).map(\.name)
  }

  static func edit(from before: Entry?, to after: Entry) -> Change.Edit {
    .entry(before: before, after: after)
  }
}

extension Goal: Mergeable {
  static var thing: ImportReport.Thing { .goal }
  var mergeDay: CalendarDay? { by }

  var content: Goal {
    var goal = self
    goal.id = EntryID(rawValue: "")
    goal.created = Instant(milliseconds: 0)
    goal.updated = goal.created
    return goal
  }

  func keepingUnknownKeys(of here: Goal) -> Goal {
    var goal = self
    goal.unknown = unknown.keeping(here.unknown)
    goal.evidence = evidence.keepingUnknownKeys(of: here.evidence)
    return goal
  }

  func filled(from here: Goal) -> Goal {
    var goal = keepingUnknownKeys(of: here)
    goal.why = why ?? here.why
    goal.doneWhen = doneWhen ?? here.doneWhen
    goal.steps = steps.isEmpty ? here.steps : steps
    goal.evidence = evidence.isEmpty ? here.evidence : goal.evidence
    goal.fulfilledBy = fulfilledBy.isEmpty ? here.fulfilledBy : fulfilledBy
    goal.created = here.created
    goal.updated = here.updated
    return goal
  }

  func differences(from here: Goal) -> [String] {
    let fields: [(name: String, differs: Bool)] = [
      ("title", title != here.title), ("skills", evidence != here.evidence),
      ("why", why != here.why), ("priority", priority != here.priority),
      ("done when", doneWhen != here.doneWhen), ("steps", steps != here.steps),
      ("due", by != here.by), ("state", state != here.state),
      ("what fulfilled it", fulfilledBy != here.fulfilledBy), ("times", created != here.created),
      ("keys that this version does not know", unknown != here.unknown),
    ]
    return fields.filter(\.differs).map(\.name)
  }

  static func edit(from before: Goal?, to after: Goal) -> Change.Edit {
    .goal(before: before, after: after)
  }
}

extension UnknownKeys {
  /// With those of `here` that this one has not.
  func keeping(_ here: UnknownKeys) -> UnknownKeys {
    UnknownKeys(values.merging(here.values) { theirs, _ in theirs })
  }
}

extension [Evidence] {
  /// Evidence for the same skill keeps what a newer Cairn wrote beside it.
  fileprivate func keepingUnknownKeys(of here: [Evidence]) -> [Evidence] {
    map { piece in
      var piece = piece
      if let old = here.first(where: { $0.skill == piece.skill }) {
        piece.unknown = piece.unknown.keeping(old.unknown)
      }
      return piece
    }
  }
}
