/// What is kept, edited, merged and redacted field by field: an entry or a goal.
package protocol Fielded: Hashable, Identifiable, Sendable where ID == EntryID {
  /// The names of its fields.
  associatedtype Key: FieldKey where Key.Item == Self

  /// In the order in which they are shown.
  static var fields: [(key: Key, field: Field<Self>)] { get }
  /// Those that stand first in the text for an editor.
  static var firstToEdit: [Key] { get }

  var id: EntryID { get set }
  var title: String { get }
  var evidence: [Evidence] { get set }
  var created: Instant { get set }
  var updated: Instant { get set }
  var unknown: UnknownKeys { get set }

  /// What follows from an edit of its text, for other fields.
  func settled(after former: Self) -> Self
}

extension Fielded {
  package static var firstToEdit: [Key] { [] }

  package func settled(after former: Self) -> Self { self }

  /// The same with the time of its last change; never before the one it had.
  package func updated(at instant: Instant) -> Self {
    var item = self
    item.updated = max(instant, Instant(milliseconds: updated.milliseconds + 1))
    return item
  }
}

/// The name of a field: its key in a file.
package protocol FieldKey: CodingKey, CaseIterable, Hashable, Sendable {
  associatedtype Item: Fielded where Item.Key == Self

  /// What there is to know of the field: a table with a row for each, as long as it compiles.
  var field: Field<Item> { get }
}

extension FieldKey {
  package static var table: [(key: Self, field: Field<Item>)] { allCases.map { ($0, $0.field) } }

  /// What a person calls it: `confirmed by`.
  package var label: String {
    field.label
      ?? stringValue.reduce(into: "") { $0 += $1.isUppercase ? " \($1.lowercased())" : "\($1)" }
  }

  /// All of them, some first.
  package static func all(beginningWith first: [Self]) -> [Self] {
    first + allCases.filter { !first.contains($0) }
  }
}

/// A field of an entry or a goal: how it stands in texts, what becomes of it when two versions meet,
/// and what others may read of it. Editor text, table, merge, details and redaction are made from it.
package struct Field<Item: Sendable>: Sendable {
  /// `nil` where it is called by the words of its key.
  let label: String?
  /// Where it stands in the text for an editor; `nil` where a person does not write it there.
  let place: FieldPlace?
  /// What stands between its parts in one line; `nil` where there is only one.
  package let separator: FieldList.Separator?
  package let merging: FieldMerging
  /// What it says, part by part; nothing where it says nothing.
  package let parts: @Sendable (Item) -> [String]
  /// Puts in what some parts say. `nil` where not every text is a value.
  package let set: (@Sendable ([String], inout Item) -> Void)?
  package let isSame: @Sendable (Item, Item) -> Bool
  /// Takes it over from one item into another.
  package let copy: @Sendable (_ source: Item, _ target: inout Item) -> Void
  let read: @Sendable (FieldText.Field, inout FieldReader, inout Item) -> Void
  let redact: @Sendable (inout Item, any Redacting) -> Void

  init<Value: Equatable & Sendable>(
    _ path: any WritableKeyPath<Item, Value> & Sendable, as form: FieldForm<Value>,
    called label: String? = nil, redaction: @escaping @Sendable (Value, any Redacting) -> Value
  ) {
    self.label = label
    (place, separator, merging) = (form.place, form.separator, form.merging)
    parts = { form.parts($0[keyPath: path]) }
    if let value = form.value {
      set = { $1[keyPath: path] = value($0) }
    } else {
      set = nil
    }
    isSame = { $0[keyPath: path] == $1[keyPath: path] }
    copy = { $1[keyPath: path] = $0[keyPath: path] }
    read = { $2[keyPath: path] = form.read($0, $2[keyPath: path], &$1) ?? $2[keyPath: path] }
    redact = { $0[keyPath: path] = redaction($0[keyPath: path], $1) }
  }

  /// Whether it is free text or a list of it, which is shown as it is.
  package var isPlain: Bool { self.set != nil && place != nil }
}
