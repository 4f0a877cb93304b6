/// An entry as a text for a person's own editor, and back. The text says what a typed line cannot:
/// tags, links, who can confirm it, and a note of several lines. Its form is in `FieldText`.
package enum EntryText {
  private enum Name: String, CaseIterable {
    case title, kind, date, skills, people, departments, project, tags, links
    case confirmedBy = "confirmed by"
  }

  private static let form = FieldText.Form(
    lines: Name.allCases.map(\.rawValue), blocks: ["result", "note"])

  package static func text(of entry: Entry) -> String {
    let lines = Name.allCases.map { FieldText.line($0.rawValue, value(of: $0, in: entry)) }
    let blocks = [("result", entry.result), ("note", entry.note)]
      .map { FieldText.block($0, $1, in: form) }
    return lines.joined(separator: "\n") + "\n\n" + blocks.joined(separator: "\n\n") + "\n"
  }

  private static func value(of name: Name, in entry: Entry) -> String {
    switch name {
    case .title: entry.title
    case .kind: entry.kind.rawValue
    case .date: entry.day.description
    case .skills: entry.evidence.fieldText
    case .people: FieldList.text(of: entry.people, by: .comma)
    case .departments: FieldList.text(of: entry.departments, by: .comma)
    case .project: entry.project ?? ""
    case .tags: FieldList.text(of: entry.tags, by: .comma)
    case .links: FieldList.text(of: entry.links, by: .blank)
    case .confirmedBy: FieldList.text(of: entry.confirmedBy, by: .comma)
    }
  }

  /// The entry as a text makes it. What the text does not say stays: the id, keys of a newer Cairn,
  /// fields that are left out.
  ///
  /// `base` is the text that was handed out, where what it says may have changed since: only fields
  /// that differ from it are taken over, so that what somebody else has changed meanwhile stays. `nil`
  /// is what `former` says.
  package static func read(
    _ text: String, editing former: Entry, since base: String? = nil, framework: Framework,
    today: CalendarDay
  ) -> TextReading<Entry> {
    var entry = former
    var reader = FieldReader(
      text, insteadOf: base ?? self.text(of: former), as: form, framework: framework, today: today)
    reader.takeTitle(into: &entry.title)
    reader.take(Name.kind.rawValue) { reader, field in
      guard let kind = EntryKind(rawValue: field.text.lowercased()) else {
        return reader.complain(.unknownKind(field.text), in: field)
      }
      entry.kind = kind
    }
    var day: CalendarDay? = former.day
    reader.takeDay(Name.date.rawValue, as: .skill, into: &day)
    // An entry has a day, whatever is left out.
    entry.day = day ?? former.day
    reader.takeSkills(into: &entry.evidence)
    reader.takeList(Name.people.rawValue, into: &entry.people)
    reader.takeList(Name.departments.rawValue, into: &entry.departments)
    reader.takeText(Name.project.rawValue, into: &entry.project)
    reader.takeList(Name.tags.rawValue, into: &entry.tags)
    reader.takeList(Name.links.rawValue, by: .blank, into: &entry.links)
    reader.takeList(Name.confirmedBy.rawValue, into: &entry.confirmedBy)
    reader.takeBlock("result", into: &entry.result)
    reader.takeBlock("note", into: &entry.note)
    return reader.reading(of: text, entry, from: former)
  }
}

extension [Evidence] {
  /// `talent-management:3, troubleshooting:2/signal`, as a text lists it.
  var fieldText: String {
    FieldList.text(of: map { String($0.captureText.dropFirst()) }, by: .comma)
  }
}
