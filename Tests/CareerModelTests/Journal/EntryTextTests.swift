import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

/// An entry in a person's own editor, and back.
struct EntryTextTests {
  private func read(_ text: String, _ entry: Entry = .full) -> TextReading<Entry> {
    EditorText.read(text, editing: entry, framework: .small, today: today)
  }

  /// The text of an entry with one part of it written differently.
  private func read(_ old: String, as new: String, in entry: Entry = .full) -> TextReading<Entry> {
    let text = EditorText.text(of: entry)
    #expect(text.contains(old), "\(text)")
    return read(text.replacing(old, with: new), entry)
  }

  private func problems(_ old: String, as new: String) -> [TextProblem] {
    if case .refused(let problems) = read(old, as: new) { problems } else { [] }
  }

  private func edited(_ edit: (inout Entry) -> Void, of entry: Entry = .full)
    -> TextReading<Entry>
  {
    var entry = entry
    edit(&entry)
    return .changed(entry)
  }

  @Test func `everything that an entry says stands in its text`() {
    #expect(
      EditorText.text(of: Entry.full) == """
        title: Moved to the cloud
        kind: milestone
        date: 2026-11-03
        skills: talent-management:3/signal-3, teamwork
        people: Sam
        departments: finance
        project: cloud
        tags: cloud, 2026
        links: https://example.org/1
        can confirm: Kim
        direction:
        starred:

        result:
        costs down by a third

        note:
        first line
        second line

        """)
  }

  @Test func `each field can be changed`() {
    #expect(read("Moved to the cloud", as: "Left it") == edited { $0.title = "Left it" })
    #expect(read("kind: milestone", as: "kind: Feedback") == edited { $0.kind = .feedback })
    #expect(read("2026-11-03", as: "yesterday") == edited { $0.day = on("2026-11-20") })
    #expect(read("people: Sam", as: "people: Sam, Zoë") == edited { $0.people = ["Sam", "Zoë"] })
    #expect(read("departments: finance", as: "departments:") == edited { $0.departments = [] })
    #expect(read("project: cloud", as: "project: sky blue") == edited { $0.project = "sky blue" })
    #expect(
      read("tags: cloud, 2026", as: "tags: big,2026,") == edited { $0.tags = ["big", "2026"] })
    #expect(
      read("/1\n", as: "/1, https://example.org/2?a,b\n")
        == edited { $0.links = ["https://example.org/1", "https://example.org/2?a,b"] })
    #expect(
      read("confirm: Kim", as: "confirm: \"Lee, Ann\" , Kim")
        == edited { $0.confirmedBy = ["Lee, Ann", "Kim"] })
    // A draft kept by an older Cairn.
    #expect(
      read("can confirm: Kim", as: "confirmed by: Lee") == edited { $0.confirmedBy = ["Lee"] })
    #expect(read("result:\ncosts down by a third", as: "result:") == edited { $0.result = nil })
    #expect(
      read("costs down", as: "# Costs\n\ndown")
        == edited { $0.result = "# Costs\n\ndown by a third" })
    #expect(
      read("note:\nfirst line", as: "note: one\n") == edited { $0.note = "one\n\nsecond line" })
  }

  @Test func `skills are taken by their beginnings, and keep what a text cannot say`() {
    let teamwork = Entry.full.evidence[1]
    #expect(
      read("talent-management:3/signal-3, teamwork", as: "teamwork, trouble:2, #talent:3/signal-3")
        == edited {
          $0.evidence = [
            teamwork, Evidence(skill: "troubleshooting", level: 2), Entry.full.evidence[0],
          ]
        })
  }

  @Test func `a field that is left out stays, one that is emptied goes`() {
    #expect(read("tags: cloud, 2026\n", as: "") == .unchanged)
    #expect(read("\n\nnote:\nfirst line\nsecond line\n", as: "") == .unchanged)
    #expect(read("tags: cloud, 2026", as: "Tags :") == edited { $0.tags = [] })
  }

  @Test func `remarks and complaints are no part of it`() {
    let text = EditorText.text(of: Entry.full)
    #expect(read("# One thing\n\n#another\n" + text) == .unchanged)
    let complaint = FieldText.text(text, complaining: [(line: 17, words: "so")])
    #expect(complaint.contains("#! Not taken: so\nnote:"))
    #expect(read(complaint) == .unchanged)
    #expect(FieldText.withoutComplaints(complaint) == text)
  }

  @Test func `what an editor does to ends of lines changes nothing`() {
    let text = EditorText.text(of: Entry.full)
    #expect(read(text.replacing("\n", with: "\r\n")) == .unchanged)
    #expect(read("\u{FEFF}" + text) == .unchanged)
    #expect(read(text + "\n\n  \n") == .unchanged)
    #expect(read(text.replacing("\n", with: "  \n")) == .unchanged)
    #expect(read(text.trimmed) == .unchanged)
  }

  @Test(arguments: ["", "\n", "# only\n# remarks\n", "  \r\n"])
  func `an emptied text changes nothing`(text: String) {
    #expect(read(text) == .emptied)
  }

  @Test func `what is wrong is said with its line`() {
    #expect(
      problems("title: Moved to the cloud", as: "title:  ") == [TextProblem(.noTitle, line: 1)])
    #expect(problems("title: Moved to the cloud\n", as: "") == [TextProblem(.noTitle, line: 1)])
    let long = String(repeating: "a", count: 501)
    #expect(
      problems("Moved to the cloud", as: long)
        == [TextProblem(.titleTooLong(characters: 501), line: 1)])
    #expect(
      problems("kind: milestone", as: "kind: mile") == [TextProblem(.unknownKind("mile"), line: 2)])
    #expect(
      problems("2026-11-03", as: "2026-02-31")
        == [TextProblem(.word(.init(.date(.noSuchDay("2026-02-31")), at: "date")), line: 3)])
    #expect(
      problems("2026-11-03", as: "soon")
        == [TextProblem(.word(.init(.date(.notADate("soon")), at: "date")), line: 3)])
    #expect(
      problems("2026-11-03", as: "2026-12-24")
        == [TextProblem(.word(.init(.dayAhead(on("2026-12-24")), at: "date")), line: 3)])
    #expect(
      problems(", teamwork", as: ", teamwork:6")
        == [TextProblem(.word(.init(.levelNotOneToFive("6"), at: "#teamwork:6")), line: 4)])
    #expect(
      problems(", teamwork", as: ", business")
        == [
          TextProblem(
            .word(
              .init(
                .ambiguousSkill(candidates: ["business-alignment", "business-acumen"]),
                at: "#business")), line: 4)
        ])
    #expect(problems("Sam", as: "\"Sam") == [TextProblem(.openQuotes, line: 5)])
    #expect(
      problems("tags:", as: "tag: x\ntags:").first?.line == 8
        && problems("tags:", as: "stray words\ntags:") == [TextProblem(.notAField, line: 8)])
    #expect(
      problems("note:", as: "project: other\nnote:")
        == [TextProblem(.fieldTwice("project", line: 7), line: 17)])
  }

  @Test func `all that is wrong is said at once, in the order of the lines`() {
    let text = "title:\nkind: x\ncolour: blue\ndate: soon\n"
    guard case .refused(let problems) = read(text) else {
      Issue.record("it was taken")
      return
    }
    #expect(problems.map(\.line) == [1, 2, 3, 4])
  }

  @Test func `what today would not take stays as it is beside a change`() {
    var old = Entry.full
    old.title = String(repeating: "long ", count: 200)
    old.evidence = [Evidence(skill: "gone", level: 9, signal: "a b")]
    old.note = "kept\r\nas it is \u{1B}[31m\n  "
    let text = EditorText.text(of: old).replacing("people: Sam", with: "people: Kim")
    #expect(read(text, old) == edited({ $0.people = ["Kim"] }, of: old))
  }

  // MARK: - Round trips

  private static let texts = [
    "Ran it", "# a heading", "title: x", "note: to myself\nresult: none", "  blanks  ", "\\note: x",
    "\\\\result:", "a\r\nb", "tab\tand \u{1B}[31mred\u{7}", "“quotes” \"and\" 'more'",
    "👩‍👩‍👧 🇩🇪 e\u{301}",
    "#! Not taken: so\nmore", "\n\nlines\n\n\nabove\n", "\u{2028}", "- [x] done", "a,b", ", ", "\"",
    "\"\"", "\u{FEFF}x", "done when:", "שלום", "\u{85}", "x\u{0}y", "",
  ]

  @Test(arguments: SeededRandom.seeds())
  func `an entry becomes a text and the same entry again`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      var entry = random.entry("01R", in: during("2026-10"))
      entry.title = random.pick(Self.texts)
      entry.result = random.chance(0.7) ? random.pick(Self.texts) : nil
      entry.note = random.chance(0.7) ? random.pick(Self.texts) + random.pick(Self.texts) : nil
      entry.project = random.chance(0.5) ? random.pick(Self.texts) : nil
      entry.people = random.some(Self.texts, atMost: 3)
      entry.links = random.some(Self.texts, atMost: 3)
      entry.tags = random.some(Self.texts, atMost: 3)
      entry.confirmedBy = random.some(Self.texts, atMost: 3)
      let text = EditorText.text(of: entry)
      let isEmpty = entry.title.isEmpty
      #expect(read(text, entry) == .unchanged, "seed \(seed): \(isEmpty) \(text)")
    }
  }

  @Test(arguments: SeededRandom.seeds())
  func `a text that says all anew gives what it says`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let sound = Self.texts.filter { text in
      FieldText.lines(of: text).allSatisfy {
        LogLine.withoutControls($0, keepingTabs: true) == $0
      }
        && !text.unicodeScalars.contains { "\u{FEFF}\r".unicodeScalars.contains($0) }
    }
    let lines = sound.filter { $0 == $0.trimmed && !$0.isEmpty && !$0.contains(where: \.isNewline) }
    let blocks = sound.filter { text in
      let lines = FieldText.lines(of: text)
      return lines.first?.nonBlank != nil && lines.last?.nonBlank != nil
    }
    for _ in 0..<200 {
      var entry = random.entry("01R", in: during("2026-10"))
      entry.title = random.pick(lines)
      entry.result = random.pick(blocks)
      entry.note = random.pick(blocks)
      entry.project = random.pick(lines)
      entry.people = random.some(lines, atMost: 3)
      entry.links = random.some(lines, atMost: 3)
      entry.tags = random.some(lines, atMost: 3)
      entry.confirmedBy = random.some(lines, atMost: 3)
      let blank = Entry(
        id: entry.id, kind: .skill, day: today, title: "-", created: entry.created,
        updated: entry.updated)
      let text = EditorText.text(of: entry)
      #expect(read(text, blank) == .changed(entry), "seed \(seed): \(text)")
    }
  }

  @Test func `every entry and goal of the made-up career comes back as it was`() {
    let career = DemoCareer(entries: 1000, years: 12, seed: 7, lastDay: today)
    for entry in career.months.flatMap({ career.entries(of: $0) }) {
      #expect(read(EditorText.text(of: entry), entry) == .unchanged, "\(entry.title)")
    }
    for goal in career.goals {
      let read = EditorText.read(
        EditorText.text(of: goal), editing: goal, framework: .small, today: today)
      #expect(read == .unchanged, "\(goal.title)")
    }
  }
}
