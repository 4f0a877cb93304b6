import CareerDrawing
import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerScreens

struct PathScreenTests {
  /// Nine of ten entries of the last quarter are hands-on work, of an engineering manager.
  private static let handsOn = Career(
    .manager,
    (0..<20).map { number in
      .fixture(
        EntryID(rawValue: "H\(number.padded(2))"), on: today.adding(days: -4 * number).description,
        "Built part \(number)",
        [Evidence(skill: number % 10 == 0 ? "talent-management" : "hands-on-delivery", level: 3)])
    })

  private func move(_ planner: inout Planner, to wanted: (AppState) -> Bool) {
    planner.press("g")
    for _ in 0..<60 where !wanted(planner.state) { planner.press(.down) }
  }

  @Test func `of the last two years, last sentences are left out rather than cut`() {
    let record = Planner(.managing).state.record
    #expect(record.recentYears() == "1 milestone. Biggest: “First hire”.")
    #expect(record.recentYears(within: 30) == "1 milestone.")
    #expect(record.recentYears(within: 1) == "1 milestone.")
  }

  @Test func `of the last two years, skills have their titles where those fit`() {
    let planner = Planner(.full)
    let titles =
      "Mostly hands-on delivery and work management. Grew in business acumen and business alignment."
    let record = planner.state.record
    #expect(record.recentYears()?.hasPrefix(titles + " ") == true)
    #expect(record.recentYears(within: titles.count) == titles)
    let short = "Mostly Hands-on and Work. Grew in Acumen and Alignment."
    #expect(record.recentYears(within: titles.count - 1)?.hasPrefix(short) == true)
    #expect(planner.picture.contains("Last two years  " + short))
  }

  @Test func `the cursor begins on the readiness, goes down to the entries and stops at the last`()
  {
    var planner = Planner(Self.handsOn)
    #expect(planner.state.subjectAtCursor == .readiness("technology-leader"))
    planner.press(.up)
    #expect(planner.state.subjectAtCursor == .readiness("technology-leader"))
    move(&planner) { $0.entryAtCursor?.id == "H11" }
    #expect(planner.state.entryAtCursor?.id == "H11")
    planner.press("k")
    #expect(planner.state.entryAtCursor?.id == "H10")
    planner.press("G")
    let last = planner.state
    planner.press(.down)
    #expect(planner.state == last)
  }

  @Test func `in a small record the latest three entries come before the gaps`() {
    var planner = Planner(.few)
    planner.press(.down)
    #expect(planner.state.subjectAtCursor == .move)
    planner.press(.down, .down, .down)
    #expect(planner.state.entryAtCursor != nil)
    planner.press(.down)
    #expect(planner.state.entryAtCursor == nil)
    #expect(planner.state.skillAtCursor != nil)
  }

  @Test func `a gap is named for every skill that is asked and not shown`() {
    let planner = Planner(.few)
    #expect(
      Set(planner.state.reading?.readiness?.gaps.map(\.skill) ?? [])
        == Set(planner.state.framework.stage("team-lead")?.asks.map(\.skill) ?? []))
  }

  @Test func `this week's move is below the figure: w explains it, d offers another, p plans it`()
    throws
  {
    var planner = Planner(Self.handsOn, "Down")
    let first = try #require(planner.state.move)
    #expect(planner.state.subjectAtCursor == .move)
    planner.run("w")
    #expect(planner.picture.contains("This week: \(first.step ?? "")".prefix(50)))
    planner.run("q d")
    let second = try #require(planner.state.move)
    #expect(second != first)
    #expect(planner.state.subjectAtCursor == .move)
    planner.run("p")
    #expect(planner.logLine?.editor.text == second.goalText + " ")
    planner.run("Enter")
    #expect(planner.state.plan.open.map(\.title) == [second.title])
    planner.run("1 u u")
    #expect(planner.state.move == first)
  }

  @Test func `on the last item the end of the page is in view`() {
    var planner = Planner(.demo)
    #expect(planner.state.view().text[22].contains("more"))
    planner.run("1 G")
    #expect(!planner.state.view().text[22].contains("more"))
  }

  @Test func `three insights are listed, and Enter on the next line lists the others`() throws {
    var planner = Planner(.full)
    let all = try #require(planner.state.reading?.insights.count)
    func listed(_ planner: Planner) -> Int {
      planner.state.path.items(planner.state).count {
        if case .insight = $0 { true } else { false }
      }
    }
    #expect(all > 3)
    #expect(listed(planner) == 3)
    move(&planner) { $0.path.hidesMore($0) }
    planner.press(.enter)
    #expect(listed(planner) == all)
    #expect(
      planner.state.subjectAtCursor == planner.state.reading.map { .insight($0.insights[3].id) })
  }

  @Test(arguments: ["w", .enter] as [Key])
  func `w and Enter on a gap open its reasons, and Esc comes back`(key: Key) {
    var planner = Planner(.few)
    planner.press(.down)
    let expected = planner.state
    let subject = expected.subjectAtCursor
    planner.press(key)
    guard let screen = planner.state.overlay?.of(WhyScreen.self) else {
      Issue.record("no reasons are open")
      return
    }
    #expect(screen.reasoning.subject == subject)
    planner.press(.escape)
    #expect(planner.state == expected)
  }

  @Test func `a logged entry is under the cursor`() {
    var planner = Planner(.few)
    planner.run("a \"Lately on:yesterday\" Enter")
    #expect(planner.state.entryAtCursor?.title == "Lately")
  }

  @Test func `after an entry was deleted the cursor is on its neighbour`() {
    var planner = Planner(Self.handsOn)
    move(&planner) { $0.entryAtCursor?.id == "H10" }
    planner.run("d")
    #expect(planner.state.entryAtCursor?.id == "H11")
    planner.run("d")
    #expect(planner.state.entryAtCursor?.id == "H12")
    planner.run("u")
    #expect(planner.state.entryAtCursor?.id == "H11")
  }

  @Test func `the cursor stays on its entry when somebody else logs above it`() {
    var planner = Planner(Self.handsOn)
    move(&planner) { $0.entryAtCursor?.id == "H10" }
    planner.send(.monthsRead(planner.store.months.adding(.fixture("Z1")), unread: 0))
    #expect(planner.state.entryAtCursor?.id == "H10")
  }

  @Test func `nothing is said of a record that is still being read`() {
    let planner = Planner(reading: Self.handsOn)
    #expect(planner.state.reading == nil)
    #expect(planner.state.view().text.contains { $0.contains("Loading…") })
  }

  @Test func `an engineering manager who builds too much is told so, with the entries`() throws {
    var planner = Planner(Self.handsOn)
    move(&planner) { $0.subjectAtCursor == .insight("hands-on-overcommitment") }
    let picture = planner.picture
    #expect(picture.contains("90% of your entries from the last three months are marked"))
    planner.press(.enter)
    guard let screen = planner.state.overlay?.of(WhyScreen.self) else {
      Issue.record("no reasons are open")
      return
    }
    #expect(screen.reasoning.sections.map(\.rows.count) == [18, 2])
    planner.press(.enter)
    guard let entry = planner.state.overlay?.of(EntryScreen.self) else {
      Issue.record("no entry is open")
      return
    }
    #expect(planner.state.journal.entry(entry.entry)?.evidence[0].skill == "hands-on-delivery")
    planner.press(.escape, .escape)
    #expect(planner.state.overlay == nil)
    #expect(planner.state.subjectAtCursor == .insight("hands-on-overcommitment"))
  }

  @Test func `d puts an insight away for a month, and u brings it back`() {
    var planner = Planner(Self.handsOn)
    move(&planner) { $0.subjectAtCursor == .insight("hands-on-overcommitment") }
    planner.press("d")
    #expect(
      planner.store.profile.dismissals
        == [Dismissal(insight: "hands-on-overcommitment", until: on("2026-12-21"))])
    #expect(
      planner.state.reading?.insights.contains { $0.id == "hands-on-overcommitment" } == false)
    #expect(planner.state.subjectAtCursor != .readiness("technology-leader"))
    planner.send(.dayTurned(on("2026-12-22")))
    #expect(
      planner.state.profile.dismisses("hands-on-overcommitment", on: on("2026-12-22")) == false)
    planner.send(.dayTurned(today))
    planner.press("u")
    #expect(planner.state.reading?.insights.contains { $0.id == "hands-on-overcommitment" } == true)
  }

  @Test func `D puts an insight away for good`() {
    var planner = Planner(Self.handsOn)
    move(&planner) { $0.subjectAtCursor == .insight("hands-on-overcommitment") }
    planner.press("D")
    #expect(planner.store.profile.dismissals == [Dismissal(insight: "hands-on-overcommitment")])
    planner.send(.dayTurned(on("2027-11-21")))
    #expect(planner.state.profile.dismisses("hands-on-overcommitment", on: on("2027-11-21")))
  }

  @Test func `d on anything else says why it does nothing`() {
    var planner = Planner(.few)
    planner.press("d")
    #expect(planner.effects.isEmpty)
    #expect(planner.state.message?.text == "d: select an insight first.")
  }

  @Test func `insights put away are named, and d on that line brings them back`() {
    var planner = Planner(Self.handsOn)
    move(&planner) { $0.subjectAtCursor == .insight("hands-on-overcommitment") }
    planner.press("D")
    move(&planner) { $0.path.cursor == .putAway }
    let picture = planner.picture
    #expect(picture.contains("Dismissed (d restores): hands-on-overcommitment"))
    planner.press("d")
    #expect(planner.store.profile.dismissals.isEmpty)
    #expect(planner.state.reading?.insights.contains { $0.id == "hands-on-overcommitment" } == true)
  }

  @Test func `a profile that cannot be read is said to be so for as long as that is so`() {
    var planner = Planner(.few)
    planner.send(.profileRead(Profile(), .builtIn, isNew: false))
    planner.send(.profileNotReadable("/home/ada/profile.json, line 1: this is not JSON."))
    planner.press("2", "1")
    let picture = planner.picture
    #expect(picture.contains("profile.json, line 1: this is not JSON."))
    #expect(!picture.contains("No stage is set"))
    planner.send(.profileRead(.engineer, .builtIn, isNew: false))
    #expect(planner.state.profileTrouble == nil)
  }

  @Test(
    arguments: ["4 s 4 Enter", "e Enter Enter Enter", "e \" Lovelace\" Enter Enter Enter"]
      as [Script])
  func `what could not be saved is not shown as saved, and the form stays`(script: Script) {
    var planner = Planner(.managing)
    planner.run("[the disk is full]")
    planner.run(script)
    let isUnchanged = planner.state.overlay == nil && planner.effects.isEmpty
    #expect(isUnchanged || planner.state.overlay != nil)
    #expect(planner.state.profile == .manager)
  }
}
