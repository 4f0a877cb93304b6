import CareerCommands
import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens

/// What is typed: lines, queries, words of a shell, texts in an editor.
extension EntryPoint {
  static func lines(_ world: World) -> [EntryPoint] {
    [
      .text("log", logLines) { try log($0, world) },
      .text("goal", goalLines) { try goal($0, world) },
      .text("query", queries) { query($0, world) },
      .text("completion", rawLines) { line in
        _ = RawLineCompletion.words(of: line, in: world.names)
      },
      .text("dates", dates) { text in
        for direction in [RelativeDay.Direction.back, .ahead] {
          _ = try? RelativeDay.parse(text, today: world.today, looking: direction)
        }
        _ = try? Period.parse(text, today: world.today)
        _ = CalendarDay(text)
        _ = Instant(text)
      },
      .text("editor", editorTexts(world)) { try edited($0, world) },
      .text("shown", logLines + dates + ["Zoë 👩‍👩‍👧 가 e\u{301} \u{1B}[1m", "one\ntwo  three"], shown),
    ]
  }

  private static func log(_ text: String, _ world: World) throws {
    let line = LogLine(text, framework: world.framework, today: world.today)
    for problem in line.problems { _ = Wording.summary(of: problem, framework: world.framework) }
    let entry = Entry(
      line, kind: .skill, id: EntryID(rawValue: "01"), today: world.today, created: world.now)
    guard line.problems.isEmpty else { return }
    let again = LogLine(
      entry.captureText, framework: world.framework, today: world.today, known: entry.evidence)
    guard again.problems.isEmpty else { return }
    try Broken.unless(
      again.title == line.title && again.evidence == line.evidence && again.people == line.people,
      "the line of the entry reads back as \(again.title), not \(line.title)")
  }

  private static func goal(_ text: String, _ world: World) throws {
    let line = LogLine(text, as: .goal, framework: world.framework, today: world.today)
    for problem in line.problems { _ = Wording.summary(of: problem, framework: world.framework) }
    let goal = Goal(line, id: EntryID(rawValue: "01"), created: world.now)
    _ = LogLine(
      goal.captureText, as: .goal, framework: world.framework, today: world.today)
    _ = LogLine(goal.milestoneText, framework: world.framework, today: world.today)
  }

  private static func query(_ text: String, _ world: World) {
    let query = Query(text, framework: world.framework, today: world.today)
    for problem in query.problems { _ = Wording.summary(of: problem) }
    for entry in world.entries { _ = query.matches(entry) }
    for goal in world.career.plan.goals { _ = query.matches(goal) }
  }

  private static func edited(_ text: String, _ world: World) throws {
    guard let entry = world.entries.first, let goal = world.career.plan.goals.first else { return }
    switch EditorText.read(text, editing: entry, framework: world.framework, today: world.today) {
    case .changed(let entry):
      try Broken.unless(entry.title.nonBlank != nil, "an entry without a title was taken")
    case .unchanged, .emptied: break
    case .refused(let problems):
      _ = problems.map { Wording.summary(of: $0, framework: world.framework) }
    }
    _ = EditorText.read(text, editing: goal, framework: world.framework, today: world.today)
    _ = FieldText.withoutComplaints(text)
  }

  /// Text is made printable once, and is no wider than its place.
  private static func shown(_ text: String) throws {
    let clean = text.printable
    try Broken.unless(clean.printable == clean, "what is printable is changed a second time")
    for columns in [1, 7, 40] {
      let cut = TextWidth.cut(clean, to: columns)
      try Broken.unless(
        TextWidth.columns(of: cut) <= columns, "cut to \(columns), it is wider")
      _ = Paragraph.lines(of: text, columns: columns)
    }
  }

  private static let logLines = [
    "Ran the review of the outage #trouble:3 +finance @Sam on:fri => two fixes shipped",
    "First hire #talent:3/ @\"Sam Lee\" %ledger on:2026-10", "\\#1 in C# +3 % @Sam @Sam",
    "Moved the billing #talent #process:2 on:yesterday => no night shift => really",
  ]
  private static let goalLines = [
    "Lead the migration #talent:4 by:+3m !essential why:\"the ledger is old\" => it is off",
    "Talk at the meetup by:\"end of q2\" !helpful @Sam +finance", "Read the book",
  ]
  private static let queries = [
    "kind:milestone skill:talent:3 since:2025-01 until:2025-06 tag:cloud project:checkout with:Sam",
    "#talent @Sam +finance %ledger \"on hold\" words", "on:q2 dept:it knid:skill",
  ]
  private static let rawLines = [
    "cairn log 'Met @Sam' ", "CAIRN_DIR=/tmp cairn list since:2025 'with:Zed",
    "cairn path aim tech",
    "cairn log \"Ran the review #tal", "cairn plan add Lead\\ it by:", "cairn export brag -o ",
    "cairn list --json kind:mile", "cairn timeline --lanes=readiness,tal", "cairn log Met @\\\"S",
  ]
  private static let dates = [
    "2026-11-21", "yesterday", "-3d", "fri", "21 nov 2025", "end of q2", "2026-q2", "+3m",
    "last half",
    "2026-11-21T18:13:05.123Z", "2025-01..2025-06", "h1", "in 3 weeks", "next friday", "2026-02-30",
  ]

  private static func editorTexts(_ world: World) -> [String] {
    world.entries.suffix(2).map { EditorText.text(of: $0) }
      + world.career.plan.goals.prefix(2).map { EditorText.text(of: $0) }
  }
}
