/// Applies the fields of a text that differ from the text handed out. Unchanged fields keep their
/// value to the byte: it may hold more than a text can express, or be invalid by today's rules.
struct FieldReader {
  private let typed: FieldText
  private let former: FieldText
  let framework: Framework
  let today: CalendarDay
  private(set) var problems: [TextProblem]

  init(
    _ text: String, insteadOf former: String, as form: FieldText.Form, framework: Framework,
    today: CalendarDay
  ) {
    typed = FieldText(text, as: form)
    self.former = FieldText(former, as: form)
    (self.framework, self.today) = (framework, today)
    problems = typed.problems
    if typed["title"] == nil { problems.append(TextProblem(.noTitle, line: 1)) }
  }

  func reading<Value>(of text: String, _ value: Value, from former: Value) -> TextReading<Value> {
    if FieldText.isEmptied(text) { return .emptied }
    guard problems.isEmpty else { return .refused(problems.sorted { $0.line < $1.line }) }
    return value == former ? .unchanged : .changed(value)
  }

  /// Passes on a field that has changed; does nothing if it is missing.
  mutating func take(_ name: String, _ body: (inout FieldReader, FieldText.Field) -> Void) {
    guard let field = typed[name] else { return }
    if let before = former[name], field.says(before) { return }
    body(&self, field)
  }

  mutating func complain<Value>(_ reason: TextProblem.Reason, in field: FieldText.Field) -> Value? {
    problems.append(TextProblem(reason, line: field.line))
    return nil
  }

  // MARK: - What fields hold; `nil` where it cannot be taken

  mutating func title(in field: FieldText.Field) -> String? {
    let text = field.text
    if text.isEmpty { return complain(.noTitle, in: field) }
    return text.count > LogLine.longestTitle
      ? complain(.titleTooLong(characters: text.count), in: field) : text
  }

  mutating func kind(in field: FieldText.Field) -> EntryKind? {
    EntryKind(rawValue: field.text.lowercased()) ?? complain(.unknownKind(field.text), in: field)
  }

  mutating func name<Name: StableName>(
    in field: FieldText.Field, insteadOf former: Name?, among names: [Name]
  ) -> Name?? {
    guard let text = field.text.nonBlank else { return .some(nil) }
    let named = Name(rawValue: text.lowercased())
    if names.contains(named) { return named }
    return former != nil && (named == former || text == former?.rawValue)
      ? .some(former) : complain(.notOneOf(names.map(\.rawValue), text), in: field)
  }

  mutating func yes(in field: FieldText.Field) -> Bool? {
    guard let text = field.text.nonBlank else { return false }
    return Self.truth(text) ?? complain(.notOneOf(["yes", "no"], text), in: field)
  }

  static func truth(_ text: String) -> Bool? {
    ["yes": true, "true": true, "*": true, "no": false, "false": false, "": false][
      text.lowercased()]
  }

  mutating func priority(in field: FieldText.Field) -> Goal.Priority? {
    let typed = field.text.lowercased()
    let named = Goal.Priority.allCases.filter { $0.rawValue.hasPrefix(typed) }
    return named.count == 1 ? named[0] : complain(.unknownPriority(field.text), in: field)
  }

  mutating func list(in field: FieldText.Field, by separator: FieldList.Separator) -> [String]? {
    guard let values = FieldList.values(field.text, by: separator) else {
      return complain(.openQuotes, in: field)
    }
    return values.filter { !$0.isEmpty }.unique
  }

  mutating func day(
    in field: FieldText.Field, as kind: LineKind, due: CalendarDay? = nil
  ) -> StatedDay? {
    field.text.nonBlank.flatMap {
      line([(.day, $0, field.name)], as: kind, due: due, in: field).stated
    }
  }

  mutating func skills(in field: FieldText.Field, insteadOf former: [Evidence]) -> [Evidence]? {
    guard let values = FieldList.values(field.text, by: .comma) else {
      return complain(.openQuotes, in: field)
    }
    let words = values.map { value in
      let name = value.first == "#" ? String(value.dropFirst()) : value
      return (LogLineToken.Kind.skill, name, "#" + name)
    }
    return line(words, as: .skill, known: former, in: field).evidence(keeping: former)
  }

  private mutating func line(
    _ words: [(kind: LogLineToken.Kind, value: String, typed: String)], as kind: LineKind,
    known: [Evidence] = [], due: CalendarDay? = nil, in field: FieldText.Field
  ) -> LogLine {
    var reader = LogLineParser(
      kind: kind, framework: framework, today: today, known: known, due: due)
    reader.read(
      words.map { LogLineToken(kind: $0.kind, value: $0.value, typed: $0.typed, range: 0..<0) })
    for problem in reader.line.problems {
      problems.append(TextProblem(.word(problem), line: field.line))
    }
    return reader.line
  }
}
