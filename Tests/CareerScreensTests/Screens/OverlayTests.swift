import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting
import Testing

/// The entry over the whole screen, and the help.
struct OverlayTests {
  private func scroll(_ planner: Planner) -> Int? {
    planner.state.overlay?.of(EntryScreen.self)?.scroll
      ?? planner.state.overlay?.of(HelpScreen.self)?.scroll
  }

  @Test(arguments: ["2", "3"] as [Key])
  func `Enter opens the entry under the cursor`(tab: Key) {
    var planner = Planner(.few)
    planner.press(tab, .enter)
    #expect(planner.state.overlay?.of(EntryScreen.self) == EntryScreen(entry: "01A"))
  }

  @Test(arguments: [Key.escape, .enter, "q", .left])
  func `a key closes the entry and changes nothing else`(key: Key) {
    var planner = Planner(.few)
    planner.run("2")
    let expected = planner.state
    planner.press(.enter, key)
    #expect(planner.state == expected)
    #expect(planner.effects.isEmpty)
  }

  @Test(arguments: [Key.escape, .enter, "q", "?"])
  func `a key closes the help and changes nothing else`(key: Key) {
    var planner = Planner(.few)
    let expected = planner.state
    planner.press("?", key)
    #expect(planner.state == expected)
    #expect(planner.effects.isEmpty)
  }

  @Test(arguments: ["2 Enter", "?"] as [Script])
  func `scrolling stops at both ends`(script: Script) throws {
    var planner = Planner(Career(.manager, [.full]))
    planner.run(script)
    planner.press(.up, .pageUp)
    #expect(scroll(planner) == 0)
    for _ in 0..<99 { planner.press(.pageDown, .down) }
    let end = try #require(scroll(planner))
    #expect(end > 0)
    let lines = planner.state.view().text.dropFirst(2).dropLast(2)
    #expect(lines.contains { !$0.isEmpty })
    planner.press(.up)
    #expect(scroll(planner) == end - 1)
  }

  @Test(arguments: ["2 Enter", "?"] as [Script])
  func `what was scrolled to its end still shows something in a larger terminal`(script: Script) {
    var planner = Planner(Career(.manager, [.full]), size: .narrow)
    planner.run(script)
    for _ in 0..<99 { planner.press(.pageDown) }
    planner.send(.resized(Size(rows: 60, columns: 190)))
    let lines = planner.state.view().text.dropFirst(2).dropLast(2)
    #expect(lines.contains { !$0.isEmpty })
  }

  @Test func `d deletes the open entry and closes it`() {
    var planner = Planner(.few)
    planner.run("2 Down Enter d")
    #expect(planner.effects == [.perform(.remove(.hire))])
    #expect(planner.state.overlay == nil)
    #expect(planner.state.journal.count == 2)
  }

  @Test func `an open entry that somebody else deleted says so`() {
    var planner = Planner(.few)
    planner.run("2 Enter")
    planner.send(.monthsRead([Entry.review.day.month: []], unread: 0))
    #expect(planner.state.view().text.joined().contains("deleted"))
    planner.run("e d Esc")
    #expect(planner.effects.isEmpty)
    #expect(planner.state.overlay == nil)
  }

  @Test(arguments: Tab.allCases)
  func `the help names every key of the table, and the grammar`(tab: Tab) {
    var planner = Planner(.few, size: Size(rows: 90, columns: 190))
    planner.state.tab = tab
    planner.run("?")
    var text = planner.state.view().text
    for _ in 0..<4 {
      planner.run("PgDn")
      text += planner.state.view().text
    }
    let all = text.joined(separator: "\n")
    for command in Command.all {
      #expect(all.contains(command.help), "\(command.help)")
      for key in command.keys { #expect(all.contains(key.name), "\(key.name)") }
    }
    for token in ["#skill:3", "@Sam", "+finance", "%checkout", "on:", "=> text", "kind:milestone"] {
      #expect(all.contains(token), "\(token)")
    }
  }

  @Test(arguments: Tab.allCases)
  func `the help begins with the screen one is on`(tab: Tab) {
    var planner = Planner(.few)
    planner.state.tab = tab
    planner.run("?")
    #expect(planner.state.view().text[2].contains("On \(tab.title)"))
  }
}
