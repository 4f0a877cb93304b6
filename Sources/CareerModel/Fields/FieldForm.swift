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
  typealias Parts = @Sendable (Value) -> [String]
  /// Reads a value from typed text; returns `nil` and records a problem if it is invalid.
  typealias Reading = @Sendable (FieldText.Field, Value, inout FieldReader) -> Value?

  let place: FieldPlace?
  let separator: FieldList.Separator?
  let merging: FieldMerging
  let parts: Parts
  let read: Reading
  /// Returns the value of some parts; `nil` if not every text is a value.
  let value: (@Sendable ([String]) -> Value)?

  init(
    _ place: FieldPlace? = nil, by separator: FieldList.Separator? = nil,
    _ merging: FieldMerging = .replaces, parts: @escaping Parts,
    read: @escaping Reading = { _, _, _ in nil }, value: (@Sendable ([String]) -> Value)? = nil
  ) {
    (self.place, self.separator, self.merging, self.parts) = (place, separator, merging, parts)
    (self.read, self.value) = (read, value)
  }
}

// MARK: - What a person does not write in an editor

extension FieldForm<EntryID> {
  static var id: Self { FieldForm(nil, .stays, parts: { [$0.rawValue] }) }
}

extension FieldForm<[EntryID]> {
  static var ids: Self { FieldForm(nil, .fills, parts: { $0.map(\.rawValue) }) }
}

extension FieldForm<Instant> {
  static var instant: Self { FieldForm(nil, .stays, parts: { [$0.description] }) }
}

extension FieldForm<Goal.State> {
  static var state: Self { FieldForm(parts: { [$0.name] }) }
}

// MARK: - What a person writes

extension FieldForm<String> {
  static var title: Self { FieldForm(.line, parts: { [$0] }, read: { $2.title(in: $0) }) }
}

extension FieldForm<String?> {
  static var line: Self { text(.line) { $0.text.nonBlank } }
  static var block: Self { text(.block, \.block) }

  private static func text(
    _ place: FieldPlace, _ text: @escaping @Sendable (FieldText.Field) -> String?
  ) -> Self {
    FieldForm(
      place, .fills, parts: { $0.map { [$0] } ?? [] }, read: { field, _, _ in text(field) },
      value: { $0.first })
  }
}

extension FieldForm<[String]> {
  static var names: Self { list(by: .comma) }
  static var links: Self { list(by: .blank) }

  private static func list(by separator: FieldList.Separator) -> Self {
    FieldForm(
      .line, by: separator, .fills, parts: { $0 }, read: { $2.list(in: $0, by: separator) },
      value: { $0 })
  }
}

extension FieldForm<[Evidence]> {
  /// `talent-management:3, troubleshooting:2/signal`.
  static var skills: Self {
    FieldForm(
      .line, by: .comma, .fills, parts: { $0.map { String($0.captureText.dropFirst()) } },
      read: { $2.skills(in: $0, insteadOf: $1) })
  }
}

extension FieldForm<EntryKind> {
  static var kind: Self {
    FieldForm(.line, parts: { [$0.rawValue] }, read: { $2.kind(in: $0) })
  }
}

extension FieldForm<Goal.Priority> {
  static var priority: Self {
    FieldForm(.line, parts: { [$0.rawValue] }, read: { $2.priority(in: $0) })
  }
}

extension FieldForm<StatedDay> {
  /// An entry always has a day, even if the field is left out.
  static var stated: Self {
    FieldForm(.line, parts: { [$0.description] }, read: { $2.day(in: $0, as: .skill) })
  }
}

extension FieldForm {
  /// One of a few names, or nothing; another name from a file may stay.
  static func oneOf<Name: StableName>(_ names: [Name]) -> Self where Value == Name? {
    FieldForm(
      .line, .fills, parts: { $0.map { [$0.rawValue] } ?? [] },
      read: { field, former, reader in reader.name(in: field, insteadOf: former, among: names) },
      value: { $0.first?.nonBlank.map { Name(rawValue: $0.lowercased()) } })
  }
}

extension FieldForm<Bool> {
  /// `yes`, or nothing.
  static var yes: Self {
    FieldForm(
      .line, .fills, parts: { $0 ? ["yes"] : [] },
      read: { field, _, reader in reader.yes(in: field) },
      value: { $0.first.flatMap(FieldReader.truth) ?? false })
  }
}

extension FieldForm<PeriodName?> {
  /// Typed by people as the date.
  static var period: Self {
    FieldForm(
      nil, .fills, parts: { $0.map { [$0.rawValue] } ?? [] },
      value: { $0.first.map(PeriodName.init(rawValue:)) })
  }
}

extension FieldForm<CalendarDay?> {
  static var due: Self {
    FieldForm(
      .line, parts: { $0.map { [$0.description] } ?? [] },
      read: { field, due, reader in
        field.text.nonBlank == nil ? .some(nil) : reader.day(in: field, as: .goal, due: due)?.day
      })
  }
}

extension FieldForm<[GoalStep]> {
  static var steps: Self {
    FieldForm(
      .block, .fills, parts: { [StepText.text(of: $0)].compactMap(\.self) },
      read: { StepText.steps(in: $0, insteadOf: $1, &$2) })
  }
}
