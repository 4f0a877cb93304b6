import CareerDemo
import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting

/// Somebody who leans on the keyboard: what happens next, chosen by chance, more often what means
/// something than what does not.
struct Monkey {
  private var random: SeededRandom
  /// What is still to be done of a thing that takes several keys, the next one last.
  private var begun: [AppAction] = []

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  mutating func next(_ planner: inout Planner) -> AppAction {
    if let action = begun.popLast() { return action }
    // Where every picture is dear, or no key has a meaning, it does not stay for long.
    let size = planner.state.size
    let isUsual = !planner.state.isTooSmall && size.rows * size.columns <= 3000
    if random.chance(isUsual ? 0.03 : 0.25) { return .resized(self.size()) }
    return switch random.below(1000) {
    case ..<850: .keyPressed(key())
    case ..<880: .pasted(paste())
    case ..<950: .mouseUsed(mouse(in: size))
    case ..<970: begin()
    case ..<990: answer(&planner)
    default: .dayTurned(today.adding(days: random.number(in: -2...400)))
    }
  }

  /// Whether the disk has trouble now.
  mutating func trouble() -> String? { random.chance(0.03) ? "The disk is full." : nil }

  // MARK: - What a person does

  private static let commandKeys = Command.all.flatMap(\.keys)
  private static let namedKeys: [Key] = [
    .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab, .backTab,
    .backspace, .delete,
  ]

  private mutating func key() -> Key {
    switch random.below(20) {
    case ..<7: random.pick(Self.commandKeys)
    case ..<14: random.pick(Self.namedKeys)
    case ..<15: .control(letter())
    case ..<16: .alt(letter())
    case ..<18: .character(Character(Unicode.Scalar(UInt8(32 + random.below(95)))))
    default: .character(random.pick(Array(random.pick(Career.titles)) + ["#", " "]))
    }
  }

  private mutating func letter() -> Character {
    Character(Unicode.Scalar(UInt8(97 + random.below(26))))
  }

  private static let pastes = [
    "", "#", "q\n", "kind:skill", "two\nlines\r\nof it", "\u{1B}[2J\u{1B}]0;title\u{7}",
    "\u{3}\u{4}",
    "👩‍👩‍👧‍👦 👍🏽 🇩🇪 1️⃣ ❤️", "e\u{301}\u{301}\u{301} \u{202E}olleh\u{2066}", "世界 नमस्ते שלום",
    "#talent:3 @Sam +finance on:yesterday %shop => it held",
  ]
  private static let tenKilobytes = String(repeating: "Ran the review of the outage. ", count: 342)

  private mutating func paste() -> String {
    switch random.below(50) {
    case 0: Self.tenKilobytes
    case ..<20: random.pick(Career.titles)
    default: random.pick(Self.pastes)
    }
  }

  /// At any cell, and beside the screen too: a terminal that has just shrunk still reports those.
  private mutating func mouse(in size: Size) -> Mouse {
    Mouse(
      random.pick([.press, .doubleClick, .menu, .scrollUp, .scrollDown]),
      row: random.number(in: -1...size.rows), column: random.number(in: -1...size.columns))
  }

  /// From no cell at all to more than anybody has. Mostly the small ones of those that show
  /// everything, as a picture costs what its cells cost.
  private mutating func size() -> Size {
    switch random.below(20) {
    case ..<11: Size(rows: random.number(in: 12...13), columns: random.number(in: 40...50))
    case 11: .usual
    case ..<14: Size(rows: random.number(in: 12...24), columns: random.number(in: 40...100))
    case ..<16: Size(rows: random.number(in: 0...13), columns: random.number(in: 0...42))
    case 16: Size(rows: random.number(in: 0...100), columns: random.number(in: 0...40))
    case 17: Size(rows: random.number(in: 0...12), columns: random.number(in: 0...300))
    case 18: Size(rows: random.number(in: 12...60), columns: random.number(in: 40...200))
    default: random.pick([Size(rows: 0, columns: 0), Size(rows: 100, columns: 300)])
    }
  }

  /// Things that only make sense from beginning to end, from whatever is open.
  private static let deeds: [Script] = [
    "Esc Esc a Ctrl-U \"Ran the review #trouble:3 @Sam on:-3d => it held\" Enter",
    "Esc Esc m Ctrl-U \"First hire #talent:3 on:2026-09-01\" Enter",
    "Esc Esc f Ctrl-U \"Kim: the plan held #work:2\" Enter",
    "Esc Esc p Ctrl-U \"Win finance for the move #business:4 on:2027-03-01\" Enter",
    "Esc Esc 2 j j e End \" again\" Enter", "Esc Esc 2 d u Ctrl-R", "Esc Esc 5 c Enter",
    "Esc Esc 5 D \"No longer wanted\" Enter", "Esc Esc 1 r Enter Enter", "Esc Esc 1 b Enter",
    "Esc Esc 4 s 3 Enter", "Esc Esc 4 i 0 \"It does not apply.\" Enter", "Esc Esc 1 d",
    "Esc Esc 1 e Enter Enter Enter", "Esc Esc 1 S j Enter", "u u u Ctrl-R",
    "Esc Esc 2 / \"kind:milestone since:2025\" Enter", "Esc Esc 3 / \"with:Sam\" Enter",
  ]

  private mutating func begin() -> AppAction {
    for step in random.pick(Self.deeds).steps {
      switch step {
      case .key(let key): begun.append(.keyPressed(key))
      case .text(let text): begun += text.map { .keyPressed(.character($0)) }
      case .paste(let text): begun.append(.pasted(text))
      case .happening: break
      }
    }
    begun.reverse()
    return begun.popLast() ?? .keyPressed(.escape)
  }

  // MARK: - What the store answers, unasked

  /// Somebody who has said things of their own record.
  private static let outspoken = Profile.manager.assessing("talent-management", at: 9, on: today)
    .assessing("juggling", at: 2, on: today).weighing("business-acumen", as: 0)
    .leavingOut("change-management", because: "Nothing ever changes here.")
    .dismissing("departments", until: nil).reviewing(.weekly, on: today)
    .reminding(of: .quarterly, false)

  private mutating func answer(_ planner: inout Planner) -> AppAction {
    let entry = planner.state.journal[random.below(max(1, planner.state.journal.count))]
    let foreign = Entry.fixture(
      EntryID(rawValue: "F\(random.below(1_000_000_000))"), random.pick(EntryKind.allCases),
      on: today.adding(days: -random.below(900)).description, random.pick(Career.titles))
    switch random.below(9) {
    case 0: return .failed("The disk is full.")
    case 1: return .noticed("journal/2026-11.json is damaged.")
    case 2: return .draftsFound([Draft(kind: .skill, text: random.pick(Career.titles))])
    case 3: return .saved(.add([entry ?? foreign]))
    case 4: return .undone(.remove(entry ?? foreign))
    case 5:
      // Somebody else sets it. What the planner reads is what is on disk: the store takes a change that is
      // made already, and undoing that one would store something else than there was.
      let profile = random.pick([.manager, .leader, Self.outspoken, Profile()])
      try? planner.store.changeElsewhere(.edit(planner.store.profile, to: profile, as: .edited))
      return .profileRead(planner.store.profile, .builtIn, isNew: false)
    case 6:
      try? planner.store.changeElsewhere(.add([foreign]))
      let month = foreign.day.month
      return .monthsRead([month: planner.store.months[month] ?? []], unread: random.below(9))
    case 7: return .profileRead(planner.store.profile, .builtIn, isNew: false)
    default: return .monthsRead(planner.store.months, unread: 0)
    }
  }
}
