extension Evidence {
  /// `#talent-management:3/conflict-settled`.
  package var captureText: String {
    "#" + skill.rawValue + (level.map { ":\($0)" } ?? "") + (typedSignal.map { "/\($0)" } ?? "")
  }

  /// The signal, if a line can say it: one with a blank in it would end there.
  fileprivate var typedSignal: SignalID? {
    signal.flatMap { $0.rawValue.contains(where: \.isWhitespace) ? nil : $0 }
  }
}

extension Entry {
  /// A new entry from a typed line, on the line's day or else today.
  package init(
    _ line: CaptureLine, kind: EntryKind, id: EntryID, today: CalendarDay, created: Instant
  ) {
    self.init(
      id: id, kind: kind, day: line.day ?? today, title: line.title, evidence: line.evidence,
      result: line.result, project: line.project, people: line.people,
      departments: line.departments, created: created)
    stated = line.stated ?? stated
  }

  /// This entry as its typed line was changed to. What a line cannot say stays: the note, links and
  /// tags.
  package func edited(_ line: CaptureLine, kind: EntryKind, updated: Instant) -> Entry {
    var entry = self
    entry.kind = kind
    entry.stated = line.stated ?? stated
    entry.title = line.title.said(as: title)
    entry.evidence = line.evidence(keeping: evidence)
    entry.result = line.result.map { $0.said(as: result) }
    entry.project = line.project
    entry.people = line.people
    entry.departments = line.departments
    return entry.updated(at: updated)
  }

  /// The line that, read again, gives this entry.
  package var captureText: String { captureText(withDay: true) }

  /// The same, or without the day: for something like it on another one.
  package func captureText(withDay: Bool) -> String {
    var words = CaptureWord.escaped(title)
    words += evidence.map(\.captureText)
    words += people.map(Entry.captureText(ofPerson:))
    words += departments.map { "+" + Entry.quoted($0) }
    if let project { words.append("%" + Entry.quoted(project)) }
    if withDay { words.append("on:\(stated)") }
    if let result { words.append("=> " + result) }
    return words.joined(separator: " ")
  }

  /// The word that names somebody in a line: `@Sam`, `@"Sam Lee"`.
  package static func captureText(ofPerson name: String) -> String { "@" + quoted(name) }

  /// In quotes where the value would end early or not be taken for one without them.
  private static func quoted(_ value: String) -> String {
    let plain = value.first?.isLetter == true && !value.contains(where: \.isWhitespace)
    return plain ? value : "\"\(value.filter { $0 != "\"" })\""
  }
}

extension CaptureLine {
  /// The evidence of this line in the place of another one, of which what a line cannot say is kept.
  func evidence(keeping former: [Evidence]) -> [Evidence] {
    evidence.map { new in
      guard let old = former.first(where: { $0.skill == new.skill }) else { return new }
      return old.level == new.level && old.typedSignal == new.signal
        ? old
        : Evidence(skill: new.skill, level: new.level, signal: new.signal, unknown: old.unknown)
    }
  }
}

extension CaptureWord {
  /// The words of a title, such that they are plain when they are read again.
  static func escaped(_ title: String, in line: LineKind = .skill) -> [String] {
    title.split(whereSeparator: \.isWhitespace).map { word in
      needsEscape(word, in: line) ? "\\" + word : String(word)
    }
  }
}

extension String {
  /// This text of a line, or the former one where that is what the line says of it: a line has no
  /// line breaks, one blank between words and, `inQuotes`, no quotes, and must not take them from what
  /// was written elsewhere and is left as it is.
  func said(as former: String?, inQuotes: Bool = false) -> String {
    guard let former else { return self }
    let typed = inQuotes ? former.filter { $0 != "\"" } : former
    let isSame =
      typed.split(whereSeparator: \.isWhitespace) == split(whereSeparator: \.isWhitespace)
    return isSame ? former : self
  }
}
