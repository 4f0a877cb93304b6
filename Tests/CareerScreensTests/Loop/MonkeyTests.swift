import CareerModel
import CareerScreens
import Testing

/// Somebody leans on the keyboard: whatever is pressed, pasted, clicked, resized or answered, the
/// planner draws a whole picture of the right size and keeps its cursors on something.
struct MonkeyTests {
  @Test(arguments: SeededRandom.seeds)
  func `nothing that happens brings the planner down`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var planner = Planner(seed.isMultiple(of: 2) ? .demo : .scripts)
    var last: [AppAction] = []
    for step in 0..<5000 {
      let action = action(&random, planner)
      last = last.suffix(7) + [action]
      planner.send(action)
      planner.store.trouble = random.chance(0.03) ? "The disk is full." : nil
      let frame = step.isMultiple(of: 4) ? planner.state.view() : nil
      let isOdd = frame.map { $0.size != planner.state.size } ?? false
      let flaw = isOdd ? "a picture of another size" : frame?.flaw ?? lost(planner)
      if let flaw {
        Issue.record("seed \(seed), step \(step): \(flaw), after \(last)")
        return
      }
    }
  }

  /// A cursor that stands on nothing although there is something.
  private func lost(_ planner: Planner) -> String? {
    let state = planner.state
    let rows = state.log.matches?.count ?? state.journal.count
    if state.log.cursor > max(0, rows - 1) { return "log cursor \(state.log.cursor) of \(rows)" }
    if state.log.top > state.log.cursor { return "the log begins below its cursor" }
    if rows > 0, state.log.place.flatMap({ state.journal[$0] }) == nil {
      return "no entry in the log"
    }
    // The line that names what was put away leads nowhere, and can be stood on.
    if state.overlay == nil, state.tab == .path, state.reading != nil,
      state.path.cursor != .putAway,
      state.entryAtCursor == nil, state.subjectAtCursor == nil
    {
      return "the path’s cursor is on nothing: \(String(describing: state.path.cursor))"
    }
    if state.overlay == nil, !state.below.isEmpty { return "something lies below nothing" }
    return nil
  }

  private func action(_ random: inout SeededRandom, _ planner: Planner) -> AppAction {
    switch random.below(100) {
    case ..<80: return .keyPressed(key(&random))
    case ..<84: return .pasted(random.pick(Career.titles + ["q\n", "#", "kind:skill", ""]))
    case ..<90:
      let act = random.pick([Mouse.Act.press, .doubleClick, .scrollUp, .scrollDown])
      let (row, column) = (random.number(in: -1...61), random.number(in: -1...201))
      return .mouseUsed(Mouse(act, row: row, column: random.chance(0.5) ? column / 4 : column))
    case ..<93: return .resized(random.chance(0.5) ? .usual : random.size())
    case ..<97: return answer(&random, planner)
    default: return .dayTurned(today.adding(days: random.number(in: -2...400)))
    }
  }

  /// Somebody who has said things of their own record.
  private static let outspoken = Profile.manager.assessing("talent-management", at: 9, on: today)
    .assessing("juggling", at: 2, on: today).weighing("business-acumen", as: 0)
    .leavingOut("change-management", because: "Nothing ever changes here.")
    .dismissing("departments", until: nil).reviewing(.weekly, on: today)
    .reminding(of: .quarterly, false)

  private func answer(_ random: inout SeededRandom, _ planner: Planner) -> AppAction {
    let entry = planner.state.journal[random.below(max(1, planner.state.journal.count))]
    let foreign = Entry.fixture(
      EntryID(rawValue: "F\(random.below(50))"), random.pick(EntryKind.allCases),
      on: today.adding(days: -random.below(900)).description, random.pick(Career.titles))
    switch random.below(8) {
    case 0: return .failed("The disk is full.")
    case 1: return .noticed("journal/2026-11.json is damaged.")
    case 2: return .draftsFound([Draft(kind: .skill, text: random.pick(Career.titles))])
    case 3: return .saved(.add([entry ?? foreign]), place: "journal/2026-11.json")
    case 4: return .undone(.remove(entry ?? foreign))
    case 5:
      return .profileRead(
        random.pick([.manager, .leader, Self.outspoken, Profile()]), .builtIn, isNew: false)
    case 6:
      let month = foreign.day.month
      let others = planner.store.months[month] ?? []
      return .monthsRead([month: others + [foreign]], unread: random.below(9))
    default: return .monthsRead(planner.store.months, unread: 0)
    }
  }

  private func key(_ random: inout SeededRandom) -> Key {
    switch random.below(10) {
    case ..<3: random.pick(Command.all.flatMap(\.keys))
    case ..<6:
      random.pick([
        .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab, .backTab,
        .backspace, .delete,
      ])
    case 6: .control(Character(Unicode.Scalar(UInt8(97 + random.below(26)))))
    case 7: .alt(Character(Unicode.Scalar(UInt8(97 + random.below(26)))))
    case 8: .character(Character(Unicode.Scalar(UInt8(32 + random.below(95)))))
    default: .character(random.pick(Array(random.pick(Career.titles)) + ["#", " "]))
    }
  }
}
