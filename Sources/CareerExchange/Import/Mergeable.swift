import CareerModel

/// What an import can hold against what is here: entries and goals.
protocol Mergeable: Fielded {
  static var thing: ImportReport.Thing { get }
  /// The day by which a thing without an id of its own is told from others with its title.
  var mergeStated: StatedDay? { get }
  /// Whether both are of one kind, where there are kinds.
  func isOfKind(of other: Self) -> Bool
  static func edit(from before: Self?, to after: Self) -> Change.Edit
}

extension Entry: Mergeable {
  static var thing: ImportReport.Thing { .entry }
  var mergeStated: StatedDay? { stated }

  func isOfKind(of other: Entry) -> Bool { kind == other.kind }

  static func edit(from before: Entry?, to after: Entry) -> Change.Edit {
    .entry(before: before, after: after)
  }
}

extension Goal: Mergeable {
  static var thing: ImportReport.Thing { .goal }
  var mergeStated: StatedDay? { by.map { StatedDay($0) } }

  func isOfKind(of other: Goal) -> Bool { true }

  static func edit(from before: Goal?, to after: Goal) -> Change.Edit {
    .goal(before: before, after: after)
  }
}

extension Mergeable {
  var mergeDay: CalendarDay? { mergeStated?.day }

  /// The same without id and times, and with nothing that only Cairn knows of it.
  var content: Self {
    var item = self
    item.id = EntryID(rawValue: "")
    item.created = Instant(milliseconds: 0)
    item.updated = item.created
    return item
  }

  /// With the keys that `here` has of a newer Cairn and this one does not.
  func keepingUnknownKeys(of here: Self) -> Self {
    var item = self
    item.unknown = unknown.keeping(here.unknown)
    for index in evidence.indices {
      if let old = here.evidence.first(where: { $0.skill == evidence[index].skill }) {
        item.evidence[index].unknown = evidence[index].unknown.keeping(old.unknown)
      }
    }
    return item
  }

  /// With what `here` has where this one says nothing.
  func filled(from here: Self) -> Self {
    var item = keepingUnknownKeys(of: here)
    for (_, field) in Self.fields {
      switch field.merging {
      case .replaces: break
      case .fills: if field.parts(item).isEmpty { field.copy(here, &item) }
      case .stays: field.copy(here, &item)
      }
    }
    return item
  }

  /// The names of the fields in which the two differ.
  func differences(from here: Self) -> [String] {
    let names = Self.fields.filter { $0.field.merging != .stays && !$0.field.isSame(self, here) }
      .map(\.key.label)
    return names + (created == here.created ? [] : ["times"])
      + (unknown == here.unknown ? [] : ["keys that this version does not know"])
  }
}

extension UnknownKeys {
  /// With those of `here` that this one has not.
  fileprivate func keeping(_ here: UnknownKeys) -> UnknownKeys {
    UnknownKeys(values.merging(here.values) { theirs, _ in theirs })
  }
}
