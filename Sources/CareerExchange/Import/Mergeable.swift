import CareerModel

/// An item that an import can compare with the career: an entry or a goal.
protocol Mergeable: Fielded {
  static var thing: ImportReport.Thing { get }
  var title: String { get set }
  /// The day that tells items with the same title apart when they have no id of their own.
  var mergeStated: StatedDay? { get }
  /// `nil` for items that have no kinds.
  var mergeKind: EntryKind? { get }
  static func edit(from before: Self?, to after: Self) -> Change.Edit
}

extension Entry: Mergeable {
  static var thing: ImportReport.Thing { .entry }
  var mergeStated: StatedDay? { stated }
  var mergeKind: EntryKind? { kind }

  static func edit(from before: Entry?, to after: Entry) -> Change.Edit {
    .entry(before: before, after: after)
  }
}

extension Goal: Mergeable {
  static var thing: ImportReport.Thing { .goal }
  var mergeStated: StatedDay? { by.map { StatedDay($0) } }
  var mergeKind: EntryKind? { nil }

  static func edit(from before: Goal?, to after: Goal) -> Change.Edit {
    .goal(before: before, after: after)
  }
}

extension Mergeable {
  var mergeDay: CalendarDay? { mergeStated?.day }

  /// The item without id and timestamps.
  var content: Self {
    with(self) { item in
      item.id = EntryID(rawValue: "")
      item.created = Instant(milliseconds: 0)
      item.updated = item.created
    }
  }

  /// Returns the item with the unknown keys of `here` that it lacks, which a newer Cairn wrote.
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

  /// Returns the item with its empty fields filled from `here`.
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

  /// Returns the names of the fields in which the two differ.
  func differences(from here: Self) -> [String] {
    let names = Self.fields.filter { $0.field.merging != .stays && !$0.field.isSame(self, here) }
      .map(\.key.label)
    return names + (created == here.created ? [] : ["timestamps"])
      + (unknown == here.unknown ? [] : ["unknown keys"])
  }
}

extension UnknownKeys {
  /// Returns the keys together with those of `here` that are missing.
  fileprivate func keeping(_ here: UnknownKeys) -> UnknownKeys {
    UnknownKeys(values.merging(here.values) { theirs, _ in theirs })
  }
}
