import CareerDrawing
import CareerJSON
import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerScreens

/// What an entry leads to: its links, and other entries on its project and with its people.
struct EntryLinksTests {
  private static let (plan, board) = ("https://example.org/plan", "mailto:board@example.org")

  /// The newest entry has these links, a project and two people; older ones share some of that.
  private func career(_ links: String...) -> Career {
    var newest = Entry.fixture(
      "01Z", .skill, "Moved on", project: "checkout", people: ["Sam", "Kim"])
    newest.links = links
    let older = (1...9).map { day in
      Entry.fixture(
        EntryID(rawValue: "0\(day)"), on: "2026-10-0\(day)", "Day \(day)",
        project: day.isMultiple(of: 2) ? "checkout" : "search", people: day == 3 ? ["Kim"] : [])
    }
    return Career(.manager, [newest] + older)
  }

  private func opened(_ planner: Planner) -> [String] {
    planner.effects.compactMap { if case .openLink(let link) = $0 { link } else { nil } }
  }

  @Test(arguments: ["2 O", "2 Enter O", "2 Enter Down Enter", "3 O"] as [Script])
  func `the only link of an entry opens, and that is said`(keys: Script) {
    let planner = Planner(career(Self.plan), keys)
    #expect(opened(planner) == [Self.plan])
    #expect(planner.state.message?.text == "Opening \(Self.plan)")
  }

  @Test(
    arguments: [
      ("2 O", []), ("2 O Enter", [plan]), ("2 O O", [plan]), ("2 O Down Enter", [board]),
      ("2 Enter Down Down Enter", [board]),
    ] as [(Script, [String])])
  func `of several links the one under the cursor opens`(keys: Script, links: [String]) {
    let planner = Planner(career(Self.plan, Self.board), keys)
    #expect(opened(planner) == links)
    #expect(planner.state.overlay?.of(EntryScreen.self) != nil)
  }

  @Test(
    arguments: [
      "javascript:alert(1)", "file:///etc/passwd", "ftp://example.org", "example.org", "https:",
      "https://example.org/a b", "-https://example.org", "https://example.org/\u{1B}[2J",
    ])
  func `nothing but a web or mail link opens, and the reason is said`(link: String) {
    let planner = Planner(career(link), "2 O")
    #expect(opened(planner).isEmpty)
    #expect(planner.state.message?.tone == .error)
    let isWeb = link.hasPrefix("https://")
    let reason = isWeb ? "a link has no spaces." : "only http, https and mailto links are."
    #expect(planner.state.message?.text.hasSuffix("was not opened: \(reason)") == true)
  }

  @Test func `without a link the key says so`() {
    let planner = Planner(.few, "2 O")
    #expect(planner.effects.isEmpty)
    #expect(planner.state.message?.text == "O: no link to open.")
  }

  @Test(arguments: [("2", Size.wide), ("2 Enter", .usual)] as [(Script, Size)])
  func `a click on a link opens it, and a double click no more than once`(
    keys: Script, size: Size
  ) throws {
    var planner = Planner(career(Self.plan, Self.board), keys, size: size)
    let target = try #require(
      planner.state.view(withSpots: true).hitTargets.first { $0.meaning == .link(Self.board) })
    let (row, column) = (target.area.row, target.area.column + 14)
    planner.send(.mouseUsed(Mouse(.press, row: row, column: column)))
    planner.send(.mouseUsed(Mouse(.doubleClick, row: row, column: column)))
    #expect(opened(planner) == [Self.board])
  }

  @Test func `the newest others on the project and with each person are listed`() throws {
    let planner = Planner(career(), "2")
    let entry = try #require(planner.state.entryAtCursor)
    let rows = EntryPage(entry, planner.state.record).whole
    let others: [EntryID] = ["08", "06", "04", "03"]
    #expect(rows.compactMap(\.item) == others.map { .entry($0) })
    let headings = rows.compactMap { row in
      if case .heading(let text, _) = row.content {
        text.string(in: planner.state.medium)
      } else {
        nil
      }
    }
    #expect(headings == ["More on checkout", "More with Kim"])
  }

  @Test func `Enter opens another entry of the list, and Esc comes back`() {
    var planner = Planner(career(), "2 Enter Down Enter")
    #expect(planner.state.overlay?.of(EntryScreen.self)?.entry == "08")
    planner.run("Esc")
    #expect(planner.state.overlay?.of(EntryScreen.self)?.entry == "01Z")
  }

  @Test func `a click on another entry in the pane puts the Log's cursor on it`() throws {
    var planner = Planner(career(), "2", size: .wide)
    let target = try #require(
      planner.state.view(withSpots: true).hitTargets.first { $0.meaning == .entry("06") })
    planner.send(
      .mouseUsed(Mouse(.press, row: target.area.row, column: target.area.column + 2)))
    #expect(planner.state.entryAtCursor?.id == "06")
  }

  @Test func `speech says each link in a line of its own, and opens the one in focus`() {
    var planner = Planner(career(Self.plan, Self.board))
    planner.state.isSpoken = true
    planner.run("2 O Down")
    #expect(
      Speaker(planner.state).body.filter { $0.text.hasPrefix("Link: ") }.map(\.isFocus)
        == [false, true])
    planner.run("Enter")
    #expect(opened(planner) == [Self.board])
  }
}
