import CareerDrawing
import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerScreens

struct ExportFormTests {
  private func requests(_ planner: Planner) -> [ExportRequest] {
    planner.effects.compactMap { if case .preview(let request) = $0 { request } else { nil } }
  }

  private func exports(_ planner: Planner) -> [Effect] {
    planner.effects.filter { if case .export = $0 { true } else { false } }
  }

  @Test(arguments: ["1", "2", "3", "4", "5", "6"] as [Key])
  func `x opens the export on every screen, with a preview`(tab: Key) {
    var planner = Planner(.demo)
    planner.press(tab, "x")
    #expect(planner.export != nil)
    #expect(requests(planner) == [ExportRequest(.brag)])
    #expect(planner.picture.contains("# Brag document of"))
  }

  @Test func `nothing is exported while the record is being read`() {
    var planner = Planner(reading: .demo)
    planner.press("x")
    #expect(planner.export == nil)
    #expect(planner.state.message?.text == "x: the record is still being read.")
  }

  @Test func `in the lanes of the timeline x ticks, as it always did`() {
    var planner = Planner(.demo)
    planner.run("3 V x")
    #expect(planner.export == nil)
  }

  @Test func `every document can be chosen, pictures one by one`() {
    var planner = Planner(.demo)
    planner.press("x")
    for _ in 1..<ExportForm.Item.all.count { planner.press(.down) }
    let asked = requests(planner)
    #expect(Set(asked.map(\.kind)) == Set(ExportKind.allCases))
    #expect(
      asked.filter(\.kind.isPicture).map(\.picture)
        == CareerPicture.allCases + CareerPicture.allCases)
    planner.press(.down)
    #expect(requests(planner) == asked)
  }

  @Test func `Enter writes into the directory that the planner was started in`() {
    var planner = Planner(.demo)
    planner.run("x Down Enter")
    #expect(
      exports(planner) == [
        .export(ExportRequest(.review), to: "/home/ada/work/review.md", isOverwriting: false)
      ])
    #expect(planner.export == nil)
    #expect(planner.state.message == .init("Wrote ~/work/review.md, 12 kB.", tone: .good))
  }

  @Test(arguments: [
    ("~/brag.md", "/home/ada/brag.md"), ("/tmp/b.md", "/tmp/b.md"),
    ("./b.md", "/home/ada/work/b.md"),
    ("sub/b.md", "/home/ada/work/sub/b.md"), ("../b.md", "/home/ada/work/../b.md"),
    ("~other/b.md", "/home/ada/work/~other/b.md"), ("  b.md ", "/home/ada/work/b.md"),
    ("~", "/home/ada"),
  ])
  func `a file is named as in a shell`(_ name: String, _ path: String) {
    #expect(ExportPlaces(directory: "/home/ada/work", home: "/home/ada").path(of: name) == path)
  }

  @Test func `a path in the home is shown short, one that only begins like it is not`() {
    let places = ExportPlaces(directory: "/", home: "/home/ada")
    #expect(places.shown("/home/ada/b.md") == "~/b.md")
    #expect(places.shown("/home/adam/b.md") == "/home/adam/b.md")
    #expect(places.path(of: "b.md") == "/b.md")
    #expect(ExportPlaces().shown("/b.md") == "/b.md")
  }

  @Test func `a file that is there is written over by a second Enter only`() throws {
    var planner = Planner(.demo)
    planner.run("x [there is such a file] Enter")
    #expect(
      planner.picture.contains("~/work/brag.md is there already. Enter again writes over it."))
    planner.press(.enter)
    let path = "/home/ada/work/brag.md"
    #expect(
      exports(planner) == [
        .export(ExportRequest(.brag), to: path, isOverwriting: false),
        .export(ExportRequest(.brag), to: path, isOverwriting: true),
      ])
    #expect(planner.export == nil)
  }

  @Test(arguments: ["r", "Right", "Down Up", "Space", "e Enter"] as [Script])
  func `any other key between the two takes the leave back`(script: Script) {
    var planner = Planner(.demo)
    planner.run("x [there is such a file] Enter")
    planner.run(script)
    planner.press(.enter)
    let overwriting = exports(planner).filter {
      if case .export(_, _, isOverwriting: true) = $0 { true } else { false }
    }
    #expect(overwriting.isEmpty)
    #expect(planner.export?.overwriting != nil)
  }

  @Test func `where a part of the record cannot be read, a second Enter writes the rest`() {
    var planner = Planner(.demo)
    let words = "cannot read journal/2025-03.json: Is a directory."
    planner.send(.partsRead([.month(CalendarMonth("2025-03")!): [words], .plan: []]))
    planner.run("x Enter")
    #expect(exports(planner).isEmpty)
    #expect(planner.picture.contains("Cannot read journal/2025-03.json"))
    #expect(planner.picture.contains("Enter again writes"))
    planner.run("Down Enter")
    #expect(exports(planner).isEmpty)
    planner.press(.enter)
    #expect(exports(planner).count == 1)
    #expect(planner.state.message?.text.hasSuffix("What cannot be read is not in it.") == true)
    planner.send(.partsRead([.month(CalendarMonth("2025-03")!): []]))
    planner.run("x Down Enter")
    #expect(exports(planner).count == 2)
  }

  @Test func `what went wrong is shown, and everything that was typed stays`() throws {
    var planner = Planner(.demo)
    planner.run("x Right r e Ctrl-U \"~/for Kim.md\" Enter [the disk is full] Enter")
    let form = try #require(planner.export)
    #expect(form.failure?.contains("no space is left") == true)
    #expect(form.name == "~/for Kim.md")
    #expect(form.isRedacted)
    #expect(form.period == .thisYear)
    planner.store.trouble = nil
    planner.press(.enter)
    #expect(planner.store.documents.files.keys.sorted() == ["/home/ada/for Kim.md"])
  }

  @Test func `Esc while the file is typed leaves it as it was, Enter without text too`() {
    var planner = Planner(.demo)
    planner.run("x e Ctrl-U \"other\" Esc")
    #expect(planner.export?.name == "brag.md")
    planner.run("e Ctrl-U Enter")
    #expect(planner.export?.name == "brag.md")
  }

  @Test func `a name that was typed stays, its end follows the document`() {
    var planner = Planner(.demo)
    planner.run("x Down")
    #expect(planner.export?.name == "review.md")
    planner.run("e Ctrl-U \"mine.md\" Enter Down Down")
    #expect(planner.export?.name == "mine.html")
    planner.run("e Ctrl-U \"notes.txt\" Enter Down")
    #expect(planner.export?.name == "notes.txt")
  }

  @Test func `the periods are this year, and the last whole half-year and quarter`() throws {
    var planner = Planner(.demo)
    planner.run("x")
    var days: [DayRange] = []
    for _ in ExportPeriod.available(planner.state) {
      planner.press(.right)
      days.append(try #require(requests(planner).last).query.days)
    }
    #expect(
      days == [
        DayRange(from: on("2026-01-01"), to: on("2026-12-31")),
        DayRange(from: on("2026-01-01"), to: on("2026-06-30")),
        DayRange(from: on("2026-07-01"), to: on("2026-09-30")), DayRange(),
      ])
  }

  @Test(arguments: [
    ("2026-06-30", "2025-07-01", "2026-01-01"), ("2026-07-01", "2026-01-01", "2026-04-01"),
    ("2026-01-01", "2025-07-01", "2025-10-01"),
  ])
  func `a half-year or quarter that is not over is not the last one`(
    _ today: String, _ half: String, _ quarter: String
  ) {
    let state = AppState(size: .usual, today: on(today), framework: .builtIn)
    #expect(ExportPeriod.lastHalf.days(state)?.first == on(half))
    #expect(ExportPeriod.lastQuarter.days(state)?.first == on(quarter))
  }

  @Test(arguments: ["2", "3"] as [Key])
  func `what a filter shows can be exported`(tab: Key) throws {
    var planner = Planner(.demo)
    planner.press(tab)
    planner.run("/ \"kind:milestone\" Enter x Left")
    #expect(planner.export?.period == .shown)
    #expect(try #require(requests(planner).last).query.terms == [.kind(.milestone)])
    // Without the filter there is no such period any more.
    planner.run("Esc Esc x")
    #expect(planner.export?.period == .usual)
  }

  @Test func `a preview of what is not wanted any more does not count`() throws {
    var planner = Planner(.demo)
    planner.store.documents.isSlow = true
    planner.run("x Down")
    let preview = ExportPreview("late\n", of: .brag)
    planner.send(.previewMade(ExportRequest(.brag), .success(preview)))
    #expect(planner.export?.preview == nil)
    planner.send(.previewMade(ExportRequest(.review), .success(preview)))
    #expect(planner.export?.preview == .success(preview))
    planner.press("r")
    #expect(planner.export?.preview == nil)
  }

  @Test func `a preview comes also below the help, and not to a form that is closed`() {
    var planner = Planner(.demo)
    planner.store.documents.isSlow = true
    planner.run("x ?")
    let preview = ExportPreview("text\n", of: .brag)
    planner.send(.previewMade(ExportRequest(.brag), .success(preview)))
    planner.press(.escape)
    #expect(planner.export?.preview == .success(preview))
    planner.press(.escape)
    let closed = planner.state
    planner.send(.previewMade(ExportRequest(.brag), .success(preview)))
    #expect(planner.state == closed)
  }

  @Test func `what was chosen is there the next time, with a preview made anew`() {
    var planner = Planner(.demo)
    planner.run("x Down Down r Esc 2 x")
    #expect(planner.export?.item.kind == .packet)
    #expect(planner.export?.isRedacted == true)
    #expect(requests(planner).last == ExportRequest(.packet, isRedacted: true))
  }

  @Test func `a preview scrolls to its last line and no further`() throws {
    var planner = Planner(.demo)
    planner.press("x")
    for _ in 0..<200 { planner.press(.pageDown) }
    let form = try #require(planner.export)
    #expect(form.scroll == (form.preview?.lines ?? 0) - 1)
    planner.press("g")
    #expect(planner.export?.scroll == 0)
  }

  @Test func `a preview keeps as much as anybody reads, and knows the rest`() {
    let text = String(repeating: "a line\n", count: 5000)
    let preview = ExportPreview(text, of: .csv)
    #expect(preview.lines.count == 2000)
    #expect(preview.count == 5000)
    #expect(preview.bytes == 35_000)
    #expect(ExportPreview("one\ntwo", of: .brag).lines == ["one", "two"])
    #expect(ExportPreview("<svg/>\n", of: .svg).lines.isEmpty)
    #expect(ExportPreview("", of: .brag).count == 0)
  }

  @Test(arguments: Size.all)
  func `a click chooses a document, and the lines at the foot change what they say`(size: Size) {
    var planner = Planner(.demo, size: size)
    planner.run("x Down")
    let spots = planner.state.view(withSpots: true).spots
    let row = spots.first { $0.meaning == .line(0) }
    #expect(row != nil)
    if let area = row?.area {
      planner.send(.mouseUsed(Mouse(.press, row: area.row, column: area.column + 4)))
    }
    #expect(planner.export?.item.kind == .brag)
    #expect(requests(planner).map(\.kind) == [.brag, .review, .brag])
    // What redaction has hidden is said in a line more, so each is looked for anew.
    for command in [Command.ID.right, .redact, .edit] {
      let spots = planner.state.view(withSpots: true).spots
      let field = spots.last { $0.area.column == 0 && $0.meaning == .command(command) }
      planner.send(.mouseUsed(Mouse(.press, row: field?.area.row ?? -1, column: 3)))
    }
    #expect(planner.export?.period == .thisYear)
    #expect(planner.export?.isRedacted == true)
    #expect(planner.export?.editor?.text == "brag.md")
  }

  @Test func `any stretch of time can be typed, and stays among the choices`() throws {
    var planner = Planner(.demo)
    planner.run("x p \"2025-10..2026-03\" Enter")
    let days = DayRange(from: on("2025-10-01"), to: on("2026-03-31"))
    #expect(try #require(requests(planner).last).query.days == days)
    #expect(planner.export?.editor == nil)
    planner.run("Right Left")
    #expect(planner.export?.period == .typed("2025-10..2026-03"))
    planner.run("Esc x Left")
    #expect(planner.export?.period == .lastQuarter)
    planner.run("p Ctrl-U \"This Year\" Enter")
    #expect(planner.export?.period == .thisYear)
    planner.run("p Ctrl-U Enter")
    #expect(planner.export?.period == .usual)
  }

  @Test func `what is no stretch of time is told below, and the line stays as it was typed`() {
    var planner = Planner(.demo)
    planner.run("x p \"some day\" Enter")
    #expect(planner.picture.contains("! \"some day\" is no stretch of time. Write last week,"))
    #expect(planner.export?.editor?.text == "some day")
    planner.run("Ctrl-U \"2026..2025\" Enter")
    #expect(planner.picture.contains("\"2026..2025\" ends before it begins."))
    planner.run("Esc")
    #expect(planner.export?.period == .usual && planner.export?.failure == nil)
  }

  @Test func `standard output is no file`() {
    var planner = Planner(.demo)
    planner.run("x e Ctrl-U \"-\" Enter")
    #expect(planner.picture.contains("! - is standard output in a shell"))
    #expect(planner.export?.editor?.text == "-")
    planner.run("Ctrl-U \"./-\" Enter")
    #expect(planner.export?.name == "./-")
    #expect(planner.export?.failure == nil)
  }

  @Test func `only prose is wrapped: elsewhere blanks and lines stay as they are`() {
    func picture(of item: Int, _ text: String) -> String {
      var planner = Planner(.demo)
      planner.store.documents.isSlow = true
      planner.press("x")
      for _ in 0..<item { planner.press(.down) }
      let kind = ExportForm.Item.all[item].kind
      planner.send(.previewMade(ExportRequest(kind), .success(ExportPreview(text, of: kind))))
      return planner.picture
    }
    let long = "    \"word\": \"" + String(repeating: "ab ", count: 40)
    let json = ExportForm.Item.all.firstIndex { $0.kind == .json } ?? 0
    let shown = picture(of: json, long + "\n{next}\n")
    #expect(shown.contains("    \"word\": \"ab ab") && shown.contains("…"))
    let rows = shown.split(separator: "\n").map(String.init)
    let row = rows.firstIndex { $0.contains("word") } ?? 0
    #expect(rows[row + 1].contains("{next}"))
    #expect(!picture(of: 0, long + "\n{next}\n").contains("…"))
  }

  @Test func `each picture says what it is, and dots have no size before they are made`() {
    for (place, item) in ExportForm.Item.all.enumerated() where item.kind.isPicture {
      var planner = Planner(.demo)
      planner.press("x")
      for _ in 0..<place { planner.press(.down) }
      #expect(planner.picture.contains(item.picture?.purpose ?? "?"), "not cut at 80 columns")
      #expect(planner.picture.contains(item.title + ": ") == (item.kind == .svg))
    }
  }

  @Test func `pasted text goes into the file's name`() {
    var planner = Planner(.demo)
    planner.run("x e Ctrl-U paste \"a\\u{A}b.md\" Enter")
    #expect(planner.export?.name == "a b.md")
  }

  @Test(arguments: [
    (1, "1 byte"), (999, "999 bytes"), (1000, "1 kB"), (12_345, "12 kB"), (999_400, "999 kB"),
    (1_000_000, "1.0 MB"), (1_449_999, "1.4 MB"), (25_060_000, "25.1 MB"),
  ])
  func `a size is said in thousands`(_ bytes: Int, _ words: String) {
    #expect(Wording.size(bytes) == words)
  }
}
