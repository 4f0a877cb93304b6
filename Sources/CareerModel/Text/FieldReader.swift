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
    if FieldText.bare(text).isEmpty { return .emptied }
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

  mutating func values(in field: FieldText.Field, by separator: FieldList.Separator) -> [String]? {
    FieldList.values(field.text, by: separator) ?? complain(.openQuotes, in: field)
  }

  mutating func day(
    in field: FieldText.Field, as kind: LineKind, due: CalendarDay? = nil
  ) -> StatedDay? {
    field.text.nonBlank.flatMap {
      line([(.day, $0, field.name)], as: kind, due: due, in: field).stated
    }
  }

  mutating func skills(in field: FieldText.Field, insteadOf former: [Evidence]) -> [Evidence]? {
    guard let values = values(in: field, by: .comma) else { return nil }
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
