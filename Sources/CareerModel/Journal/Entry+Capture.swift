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
    _ line: LogLine, kind: EntryKind, id: EntryID, today: CalendarDay, created: Instant
  ) {
    self.init(
      id: id, kind: kind, day: today, title: line.title, evidence: line.evidence,
      result: line.result, note: line.note, project: line.project, people: line.people,
      departments: line.departments, links: line.links, tags: line.tags,
      isStarred: line.isStarred, direction: line.direction, created: created)
    stated = line.stated ?? stated
  }

  /// This entry as its typed line was changed to. What the line does not say of the note, the links, the
  /// tags, the star and the direction stays.
  package func edited(_ line: LogLine, kind: EntryKind, updated: Instant) -> Entry {
    var entry = self
    entry.kind = kind
    entry.stated = line.stated ?? stated
    entry.title = line.title.said(as: title)
    entry.evidence = line.evidence(keeping: evidence)
    entry.result = line.result.map { $0.said(as: result) }
    entry.project = line.project
    entry.people = line.people
    entry.departments = line.departments
    entry.note = line.note ?? note
    if !line.links.isEmpty { entry.links = line.links + links.filter { !Self.isSaid(link: $0) } }
    if !line.tags.isEmpty { entry.tags = line.tags }
    entry.isStarred = line.isStarred || isStarred
    entry.direction = line.direction ?? direction
    return entry.updated(at: updated)
  }

  /// The line that, read again, gives this entry.
  package var captureText: String { captureText(withDay: true) }

  /// The same, or without the day: for something like it on another one.
  ///
  /// The names stand in the sentence where it has them, as somebody would type it. Where that would be
  /// read otherwise, they stand behind it, if need be behind a sign that ends it.
  package func captureText(withDay: Bool) -> String {
    let names =
      people.map { ("@", $0) } + departments.map { ("+", $0) }
      + [project].compactMap { $0.map { ("%", $0) } }
    let line = LineKind(kind)
    let tokens = tokens(withDay: withDay)
    let plain = LogLineToken.escaped(title, in: line)
    func text(_ words: [String], _ names: [(String, String)]) -> String {
      let tokens = evidence.map(\.captureText) + names.map { $0 + Entry.quoted($1) } + tokens
      return (words + tokens).joined(separator: " ")
    }
    let (words, others) = Self.naming(names, in: plain)
    let candidates = [text(words, others), text(plain, names)]
    return candidates.first { isSaid(by: $0, line) } ?? text(plain + [LogLineSentence.end], names)
  }

  /// What stands behind the names.
  private func tokens(withDay: Bool) -> [String] {
    var words = tags.map { "tag:" + Entry.quoted($0) } + links.filter(Self.isSaid)
    if isStarred { words.append("*") }
    if kind == .feedback, let direction, direction == .wish || direction == .praise {
      words.append("\(direction.rawValue):")
    }
    if withDay { words.append("on:\(stated)") }
    if let note, withDay, !note.contains(where: { $0.isNewline || $0 == "\"" }) {
      words.append("note:\"\(note)\"")
    }
    if let result { words.append("=> " + result) }
    return words
  }

  /// The words of a title with the signs of the names among them, and the names that are not.
  private static func naming(
    _ names: [(String, String)], in words: [String]
  ) -> (words: [String], others: [(String, String)]) {
    var (words, others) = (words, [(String, String)]())
    for (sigil, name) in names {
      let length = name.split(whereSeparator: \.isWhitespace).count
      let found = words.indices.lazy.compactMap { start -> (Range<Int>, String)? in
        guard length > 0, start + length <= words.count else { return nil }
        let place = start..<(start + length)
        let parts = LogLineToken.punctuated(words[place].joined(separator: " "))
        guard parts.value == name else { return nil }
        return (place, parts.opening + sigil + quoted(name) + parts.closing)
      }.first
      if let (place, word) = found {
        words.replaceSubrange(place, with: [word])
      } else {
        others.append((sigil, name))
      }
    }
    return (words, others)
  }

  /// Whether a line says the title and the names as they are here.
  private func isSaid(by text: String, _ line: LineKind) -> Bool {
    let sentence = LogLineSentence(LogLineToken.words(of: text, in: line), in: line)
    func named(_ kind: LogLineToken.Kind) -> [String] {
      sentence.names.filter { $0.kind == kind }.map(\.value)
    }
    let title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return sentence.title == title && named(.person) == people
      && named(.department) == departments && named(.project) == [project].compactMap(\.self)
  }

  /// Whether a line can say a link.
  private static func isSaid(link: String) -> Bool {
    let words = LogLineToken.words(of: link)
    return words.count == 1 && words[0].kind == .link && words[0].value == link
  }

  /// The word that names somebody in a line: `@Sam`, `@"Sam Lee"`.
  package static func captureText(ofPerson name: String) -> String { "@" + quoted(name) }

  /// A name as a line says it: in quotes where it would end early or not be taken for one without them.
  package static func quoted(_ value: String) -> String {
    let plain =
      value.first?.isLetter == true && !value.contains { $0.isWhitespace || $0 == "\"" }
      && LogLineToken.punctuated(value).value == value
    return plain ? value : "\"\(value.filter { $0 != "\"" })\""
  }
}

extension LogLine {
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

extension LogLineToken {
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
