extension Evidence {
  /// `#talent-management:3/conflict-settled`.
  package var captureText: String {
    "#" + skill.rawValue + (level.map { ":\($0)" } ?? "") + (typedSignal.map { "/\($0)" } ?? "")
  }

  /// The signal if a line can express it, which excludes names with spaces.
  fileprivate var typedSignal: SignalID? {
    signal.flatMap { $0.rawValue.contains(where: \.isWhitespace) ? nil : $0 }
  }
}

extension Entry {
  /// Creates an entry from a log line, dated by the line or else today.
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

  /// Returns this entry as edited by a log line, which keeps what it does not set.
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

  /// The log line that parses back to this entry.
  package var captureText: String { captureText(withDay: true) }

  /// Returns the log line; without the day, for a similar entry on another day. Names stay inside
  /// the sentence if it still parses so; otherwise they follow it, after a sign that ends it if
  /// necessary.
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

  private func tokens(withDay: Bool) -> [String] {
    var words = tags.map(Entry.captureText(ofTag:)) + links.filter(Self.isSaid)
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

  /// Returns the title's words with sigils added to names, and the names not found there.
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

  private func isSaid(by text: String, _ line: LineKind) -> Bool {
    let sentence = LogLineSentence(LogLineToken.words(of: text, in: line), in: line)
    func named(_ kind: LogLineToken.Kind) -> [String] {
      sentence.names.filter { $0.kind == kind }.map(\.value)
    }
    let title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return sentence.title == title && named(.person) == people
      && named(.department) == departments && named(.project) == [project].compactMap(\.self)
  }

  private static func isSaid(link: String) -> Bool {
    let words = LogLineToken.words(of: link)
    return words.count == 1 && words[0].kind == .link && words[0].value == link
  }

  static func captureText(ofTag tag: String) -> String { "tag:" + quoted(tag) }

  /// Returns the token for a person: `@Sam`, `@"Sam Lee"`.
  package static func captureText(ofPerson name: String) -> String { "@" + quoted(name) }

  /// Returns a name as typed in a line, quoted where it would otherwise not parse as that name.
  package static func quoted(_ value: String) -> String {
    let plain =
      value.first?.isLetter == true && !value.contains { $0.isWhitespace || $0 == "\"" }
      && LogLineToken.punctuated(value).value == value
      && LogLineToken.joint(in: Array(value)[...]) == nil
    return plain ? value : "\"\(value.filter { $0 != "\"" })\""
  }
}

extension LogLine {
  /// Returns this line's evidence, keeping the former evidence that a line cannot express.
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
  static func escaped(_ title: String, in line: LineKind = .skill) -> [String] {
    title.split(whereSeparator: \.isWhitespace).map { word in
      needsEscape(word, in: line) ? "\\" + word : String(word)
    }
  }
}

extension String {
  /// Returns this text, or the former one if a line would show it as this text: editing a line must
  /// not strip line breaks, spaces and, if `inQuotes`, quotes from text written elsewhere.
  func said(as former: String?, inQuotes: Bool = false) -> String {
    guard let former else { return self }
    let typed = inQuotes ? former.filter { $0 != "\"" } : former
    let isSame =
      typed.split(whereSeparator: \.isWhitespace) == split(whereSeparator: \.isWhitespace)
    return isSame ? former : self
  }
}
