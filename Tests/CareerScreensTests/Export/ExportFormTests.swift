import CareerDrawing
import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerScreens

/// What can be chosen of a document: its kind, its time, what is hidden.
struct ExportFormTests {
  @Test(arguments: ["1", "2", "3", "4", "5", "6"] as [Key])
  func `x opens the export on every screen, with a preview`(tab: Key) {
    var planner = Planner(.demo)
    planner.press(tab, "x")
    #expect(planner.export != nil)
    #expect(planner.previewsWanted == [ExportRequest(.brag)])
    #expect(planner.picture.contains(": Brag document"))
  }

  @Test func `nothing is exported while the record is being read`() {
    var planner = Planner(reading: .demo)
    planner.press("x")
    #expect(planner.export == nil)
    #expect(planner.state.message?.text == "x: still loading.")
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
    let asked = planner.previewsWanted
    #expect(Set(asked.map(\.kind)) == Set(ExportKind.allCases))
    #expect(
      asked.filter(\.kind.isPicture).map(\.picture)
        == CareerPicture.allCases + CareerPicture.allCases)
    planner.press(.down)
    #expect(planner.previewsWanted == asked)
  }

  @Test func `the periods are this year, and the last whole half-year and quarter`() throws {
    var planner = Planner(.demo)
    planner.run("x")
    var days: [DayRange] = []
    for _ in ExportPeriod.available(planner.state) {
      planner.press(.right)
      days.append(try #require(planner.previewsWanted.last).query.days)
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
    #expect(try #require(planner.previewsWanted.last).query.terms == [.kind(.milestone)])
    // Without the filter there is no such period any more.
    planner.run("Esc Esc x")
    #expect(planner.export?.period == .usual)
  }

  @Test(arguments: Size.all)
  func `a click chooses a document, and the lines at the foot change what they say`(size: Size) {
    var planner = Planner(.demo, size: size)
    planner.run("x Down")
    let hitTargets = planner.state.view(withSpots: true).hitTargets
    let row = hitTargets.first { $0.meaning == .line(0) }
    #expect(row != nil)
    if let area = row?.area {
      planner.send(.mouseUsed(Mouse(.press, row: area.row, column: area.column + 4)))
    }
    #expect(planner.export?.item.kind == .brag)
    #expect(planner.previewsWanted.map(\.kind) == [.brag, .review, .brag])
    // What redaction has hidden is said in a line more, so each is looked for anew.
    for command in [Command.ID.right, .redact, .edit] {
      let hitTargets = planner.state.view(withSpots: true).hitTargets
      let field = hitTargets.last { $0.area.column == 0 && $0.meaning == .command(command) }
      planner.send(.mouseUsed(Mouse(.press, row: field?.area.row ?? -1, column: 3)))
    }
    #expect(planner.export?.period == .thisYear)
    #expect(planner.export?.isRedacted == true)
    #expect(planner.export?.editor?.text == "brag.md")
  }

  /// An export form whose preview has a first page of two, and three entries to choose from.
  private func withFirstPage(_ size: Size = .usual) -> (Planner, [EntryID]) {
    var planner = Planner(.demo, size: size)
    planner.run("x")
    let ids = planner.state.journal.entries(in: DayRange()).prefix(3).map(\.id)
    let page = ExportPreview.FirstPage(shown: [ids[1], ids[2]], candidates: ids)
    planner.send(
      .previewMade(
        ExportRequest(.brag), .success(ExportPreview("# Brag\n", of: .brag, firstPage: page))))
    return (planner, ids)
  }

  @Test func `the entries of the first page are taken in and out, and ordered`() {
    var (planner, ids) = withFirstPage()
    planner.run("F J Down Down Space K")
    #expect(planner.picture.contains("First page: 3 of 7"))
    planner.run("Enter")
    #expect(planner.previewsWanted.last?.first == [ids[2], ids[0], ids[1]])
    #expect(planner.picture.contains("3 chosen"))
    planner.run("Esc x")
    #expect(planner.previewsWanted.last?.first == [ids[2], ids[0], ids[1]])
    planner.run("Down")
    #expect(planner.previewsWanted.last == ExportRequest(.review))
  }

  @Test func `leaving the first page, or changing nothing, leaves the strongest there`() {
    var (planner, _) = withFirstPage()
    planner.run("F Space Esc F Enter")
    #expect(planner.export != nil)
    #expect(planner.previewsWanted.allSatisfy { $0.first.isEmpty })
  }

  @Test func `a document without a first page says so`() {
    var planner = Planner(.demo)
    planner.press("x")
    while planner.export?.item.kind != .csv { planner.press(.down) }
    planner.press("F")
    #expect(planner.picture.contains("Spreadsheet (CSV) has no first page to choose."))
  }

  @Test func `any stretch of time can be typed, and stays among the choices`() throws {
    var planner = Planner(.demo)
    planner.run("x p \"2025-10..2026-03\" Enter")
    let days = DayRange(from: on("2025-10-01"), to: on("2026-03-31"))
    #expect(try #require(planner.previewsWanted.last).query.days == days)
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
    #expect(planner.picture.contains("! \"some day\" is not a period. Try last week,"))
    #expect(planner.export?.editor?.text == "some day")
    planner.run("Ctrl-U \"2026..2025\" Enter")
    #expect(planner.picture.contains("\"2026..2025\" ends before it begins."))
    planner.run("Esc")
    #expect(planner.export?.period == .usual && planner.export?.failure == nil)
  }
}
