/// An item stored, edited, merged and redacted field by field: an entry or a goal.
package protocol Fielded: Hashable, Identifiable, Sendable where ID == EntryID {
  associatedtype Key: FieldKey where Key.Item == Self

  /// In display order.
  static var fields: [(key: Key, field: Field<Self>)] { get }
  /// The fields at the top of the editor text.
  static var firstToEdit: [Key] { get }

  var id: EntryID { get set }
  var title: String { get }
  var evidence: [Evidence] { get set }
  var created: Instant { get set }
  var updated: Instant { get set }
  var unknown: UnknownKeys { get set }

  /// Returns the item after an edit of its text, with dependent fields updated.
  func settled(after former: Self) -> Self
}

extension Fielded {
  package static var firstToEdit: [Key] { [] }

  package func settled(after former: Self) -> Self { self }

  /// Returns the same item with a new time of last change, never earlier than the current one.
  package func updated(at instant: Instant) -> Self {
    with(self) { $0.updated = max(instant, Instant(milliseconds: updated.milliseconds + 1)) }
  }
}

/// The name of a field: its key in a file.
package protocol FieldKey: CodingKey, CaseIterable, Hashable, Sendable {
  associatedtype Item: Fielded where Item.Key == Self

  /// The definition of the field: a table with one row per key, checked by the compiler.
  var field: Field<Item> { get }
}

extension FieldKey {
  package static var table: [(key: Self, field: Field<Item>)] { allCases.map { ($0, $0.field) } }

  /// The field's name for people: `can confirm`.
  package var shownLabel: String { field.shown ?? label }

  /// The field's name in a table: `confirmed by`.
  package var label: String {
    field.label
      ?? stringValue.reduce(into: "") { $0 += $1.isUppercase ? " \($1.lowercased())" : "\($1)" }
  }

  /// Returns all keys, starting with `first`.
  package static func all(beginningWith first: [Self]) -> [Self] {
    first + allCases.filter { !first.contains($0) }
  }
}

/// A field of an entry or a goal: its text form, how it merges, and what others may read of it.
package struct Field<Item: Sendable>: Sendable {
  /// `nil` if the words of its key are its label.
  let label: String?
  /// Its name for people; `nil` if it is its label.
  let shown: String?
  /// Its place in the editor text; `nil` if people do not write it there.
  let place: FieldPlace?
  /// The separator of its parts on one line; `nil` if it has a single part.
  package let separator: FieldList.Separator?
  package let merging: FieldMerging
  /// Returns its value in parts; empty if it has none.
  package let parts: @Sendable (Item) -> [String]
  /// Sets its value from parts; `nil` if not every text is a value.
  package let set: (@Sendable ([String], inout Item) -> Void)?
  package let isSame: @Sendable (Item, Item) -> Bool
  /// Copies its value from one item to another.
  package let copy: @Sendable (_ source: Item, _ target: inout Item) -> Void
  let read: @Sendable (FieldText.Field, inout FieldReader, inout Item) -> Void
  let redact: @Sendable (inout Item, any Redacting) -> Void

  init<Value: Equatable & Sendable>(
    _ path: any WritableKeyPath<Item, Value> & Sendable, as form: FieldForm<Value>,
    called label: String? = nil, shown: String? = nil,
    redaction: @escaping @Sendable (Value, any Redacting) -> Value
  ) {
    (self.label, self.shown) = (label, shown)
    (place, separator, merging) = (form.place, form.separator, form.merging)
    parts = { form.parts($0[keyPath: path]) }
    if let value = form.value { set = { $1[keyPath: path] = value($0) } } else { set = nil }
    isSame = { $0[keyPath: path] == $1[keyPath: path] }
    copy = { $1[keyPath: path] = $0[keyPath: path] }
    read = { $2[keyPath: path] = form.read($0, $2[keyPath: path], &$1) ?? $2[keyPath: path] }
    redact = { $0[keyPath: path] = redaction($0[keyPath: path], $1) }
  }

  /// Whether it is free text or a list of texts, shown as is.
  package var isPlain: Bool { self.set != nil && place != nil }
}
