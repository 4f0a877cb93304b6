enum FieldPlace: Hashable, Sendable {
  case line
  /// Free text of several lines.
  case block
}

/// Which of two versions of a field wins when a document has only part of an item.
package enum FieldMerging: Hashable, Sendable {
  case replaces
  /// The document's version, unless it is empty.
  case fills
  case stays
}

/// How a value is written to and read from text.
struct FieldForm<Value>: Sendable {
  var place: FieldPlace?
  var separator: FieldList.Separator?
  var merging = FieldMerging.replaces
  let parts: @Sendable (Value) -> [String]
  /// Reads a value from typed text; returns `nil` and records a problem if it is invalid.
  var read: @Sendable (FieldText.Field, Value, inout FieldReader) -> Value? = { _, _, _ in nil }
  /// Returns the value of some parts; `nil` if not every text is a value.
  var value: (@Sendable ([String]) -> Value)?
}

// What a person does not write in an editor.
extension FieldForm {
  static func id() -> Self where Value == EntryID {
    FieldForm(merging: .stays, parts: { [$0.rawValue] })
  }

  static func ids() -> Self where Value == [EntryID] {
    FieldForm(merging: .fills, parts: { $0.map(\.rawValue) })
  }

  static func instant() -> Self where Value == Instant {
    FieldForm(merging: .stays, parts: { [$0.description] })
  }

  static func state() -> Self where Value == Goal.State { FieldForm(parts: { [$0.name] }) }

  /// Typed by people as the date.
  static func period() -> Self where Value == PeriodName? {
    FieldForm(
      merging: .fills, parts: { $0.map { [$0.rawValue] } ?? [] },
      value: { $0.first.map(PeriodName.init(rawValue:)) })
  }
}

// What a person writes.
extension FieldForm {
  static func title() -> Self where Value == String {
    FieldForm(
      place: .line, parts: { [$0] },
      read: { field, _, reader in
        let text = field.text
        if text.isEmpty { return reader.complain(.noTitle, in: field) }
        return text.count > LogLine.longestTitle
          ? reader.complain(.titleTooLong(characters: text.count), in: field) : text
      })
  }

  static func line() -> Self where Value == String? { text(.line) { $0.text.nonBlank } }
  static func block() -> Self where Value == String? { text(.block, \.block) }

  private static func text(
    _ place: FieldPlace, _ text: @escaping @Sendable (FieldText.Field) -> String?
  ) -> Self where Value == String? {
    FieldForm(
      place: place, merging: .fills, parts: { $0.map { [$0] } ?? [] },
      read: { field, _, _ in text(field) }, value: { $0.first })
  }

  static func list(by separator: FieldList.Separator) -> Self where Value == [String] {
    FieldForm(
      place: .line, separator: separator, merging: .fills, parts: { $0 },
      read: { field, _, reader in
        reader.values(in: field, by: separator)?.filter { !$0.isEmpty }.unique
      }, value: { $0 })
  }

  /// `talent-management:3, troubleshooting:2/signal`.
  static func skills() -> Self where Value == [Evidence] {
    FieldForm(
      place: .line, separator: .comma, merging: .fills,
      parts: { $0.map { String($0.captureText.dropFirst()) } },
      read: { $2.skills(in: $0, insteadOf: $1) })
  }

  static func kind() -> Self where Value == EntryKind {
    FieldForm(
      place: .line, parts: { [$0.rawValue] },
      read: { field, _, reader in
        EntryKind(rawValue: field.text.lowercased())
          ?? reader.complain(.unknownKind(field.text), in: field)
      })
  }

  static func priority() -> Self where Value == Goal.Priority {
    FieldForm(
      place: .line, parts: { [$0.rawValue] },
      read: { field, _, reader in
        let typed = field.text.lowercased()
        let named = Goal.Priority.allCases.filter { $0.rawValue.hasPrefix(typed) }
        return named.count == 1
          ? named[0] : reader.complain(.unknownPriority(field.text), in: field)
      })
  }

  /// An entry always has a day, even if the field is left out.
  static func stated() -> Self where Value == StatedDay {
    FieldForm(place: .line, parts: { [$0.description] }, read: { $2.day(in: $0, as: .skill) })
  }

  /// One of a few names, or nothing; another name from a file may stay.
  static func oneOf<Name: StableName>(_ names: [Name]) -> Self where Value == Name? {
    FieldForm(
      place: .line, merging: .fills, parts: { $0.map { [$0.rawValue] } ?? [] },
      read: { field, former, reader in
        guard let text = field.text.nonBlank else { return .some(nil) }
        let named = Name(rawValue: text.lowercased())
        if names.contains(named) { return named }
        return former != nil && (named == former || text == former?.rawValue)
          ? .some(former) : reader.complain(.notOneOf(names.map(\.rawValue), text), in: field)
      },
      value: { $0.first?.nonBlank.map { Name(rawValue: $0.lowercased()) } })
  }

  /// `yes`, or nothing.
  static func yes() -> Self where Value == Bool {
    FieldForm(
      place: .line, merging: .fills, parts: { $0 ? ["yes"] : [] },
      read: { field, _, reader in
        guard let text = field.text.nonBlank else { return false }
        return Bool(stated: text)
          ?? reader.complain(.notOneOf(["yes", "no"], text), in: field)
      },
      value: { $0.first.flatMap(Bool.init(stated:)) ?? false })
  }

  static func due() -> Self where Value == CalendarDay? {
    FieldForm(
      place: .line, parts: { $0.map { [$0.description] } ?? [] },
      read: { field, due, reader in
        field.text.nonBlank == nil ? .some(nil) : reader.day(in: field, as: .goal, due: due)?.day
      })
  }

  static func steps() -> Self where Value == [GoalStep] {
    FieldForm(
      place: .block, merging: .fills, parts: { [StepText.text(of: $0)].compactMap(\.self) },
      read: { StepText.steps(in: $0, insteadOf: $1, &$2) })
  }
}

extension Bool {
  /// Reads yes or no as people and tables write it; `nil` for anything else.
  package init?(stated text: String) {
    // A mark may be followed by the sign that it is drawn as an emoji.
    let word = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{FE0F}" }))
    switch word.trimmed.lowercased() {
    case "yes", "y", "true", "x", "1", "*", "★", "⭐", "✓", "✔", "✅", "☑": self = true
    case "no", "n", "false", "0", "-", "–", "☆", "☐", "": self = false
    default: return nil
    }
  }
}
