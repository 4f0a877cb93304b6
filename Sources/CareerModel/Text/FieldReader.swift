/// Takes over what a text says differently from the one that it was made from. What stands there as
/// it stood stays as it is, to the byte: it may hold more than a text can say, or what today would
/// not be taken any more.
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
    self.framework = framework
    self.today = today
    problems = typed.problems
  }

  /// The reading of the whole text, once all fields have been taken.
  func reading<Value>(of text: String, _ value: Value, from former: Value) -> TextReading<Value> {
    if FieldText.isEmptied(text) { return .emptied }
    guard problems.isEmpty else { return .refused(problems.sorted { $0.line < $1.line }) }
    return value == former ? .unchanged : .changed(value)
  }

  /// Hands a field on that says something new; one that is left out says nothing.
  mutating func take(_ name: String, _ body: (inout FieldReader, FieldText.Field) -> Void) {
    guard let field = typed[name] else { return }
    if let before = former[name], field.says(before) { return }
    body(&self, field)
  }

  mutating func complain(_ reason: TextProblem.Reason, in field: FieldText.Field) {
    problems.append(TextProblem(reason, line: field.line))
  }

  mutating func takeTitle(into title: inout String) {
    guard typed["title"] != nil else {
      problems.append(TextProblem(.noTitle, line: 1))
      return
    }
    take("title") { reader, field in
      let text = field.text
      if text.isEmpty {
        reader.complain(.noTitle, in: field)
      } else if text.count > CaptureLine.longestTitle {
        reader.complain(.titleTooLong(characters: text.count), in: field)
      } else {
        title = text
      }
    }
  }

  mutating func takeText(_ name: String, into value: inout String?) {
    take(name) { _, field in value = field.text.nonBlank }
  }

  mutating func takeBlock(_ name: String, into value: inout String?) {
    take(name) { _, field in value = field.block }
  }

  mutating func takeList(
    _ name: String, by separator: FieldList.Separator = .comma, into values: inout [String]
  ) {
    take(name) { reader, field in
      guard let read = FieldList.values(field.text, by: separator) else {
        return reader.complain(.openQuotes, in: field)
      }
      var kept: [String] = []
      for value in read where !value.isEmpty && !kept.contains(value) { kept.append(value) }
      values = kept
    }
  }

  /// A day as a typed line of a kind may name it; `nil` where none is named.
  mutating func takeDay(
    _ name: String, as kind: LineKind, due: CalendarDay? = nil, into day: inout CalendarDay?
  ) {
    take(name) { reader, field in
      guard let text = field.text.nonBlank else {
        day = nil
        return
      }
      let line = reader.line([(.day, text, name)], as: kind, due: due, in: field)
      if let named = line.day { day = named }
    }
  }

  mutating func takeSkills(into evidence: inout [Evidence]) {
    take("skills") { reader, field in
      guard let values = FieldList.values(field.text, by: .comma) else {
        return reader.complain(.openQuotes, in: field)
      }
      let words = values.map { value in
        let name = value.first == "#" ? String(value.dropFirst()) : value
        return (CaptureWord.Kind.skill, name, "#" + name)
      }
      let line = reader.line(words, as: .skill, known: evidence, in: field)
      evidence = line.evidence(keeping: evidence)
    }
  }

  /// The words of a field, read as those of a typed line.
  private mutating func line(
    _ words: [(kind: CaptureWord.Kind, value: String, typed: String)], as kind: LineKind,
    known: [Evidence] = [], due: CalendarDay? = nil, in field: FieldText.Field
  ) -> CaptureLine {
    var reader = CaptureReader(
      kind: kind, framework: framework, today: today, known: known, due: due)
    reader.read(
      words.map { CaptureWord(kind: $0.kind, value: $0.value, typed: $0.typed, range: 0..<0) })
    for problem in reader.line.problems { complain(.word(problem), in: field) }
    return reader.line
  }
}
