package import CareerDrawing
package import CareerModel
package import CareerPages

/// The menu, and the line behind `:`: without words, everything under headings; with words,
/// fuzzy search of every command, screen, skill and theme, and of the record's people, projects,
/// goals and entries (`PaletteForm+Record.swift`). Commands of another screen run
/// there; unavailable ones are listed with the reason.
package struct PaletteForm: Feature {
  package var editor = LineEditor()
  /// The index of the selected match.
  package var cursor = 0

  package init() {}

  package struct Item: Sendable {
    package enum Act: Sendable {
      case command(Command)
      /// A command of another screen, which is shown first.
      case elsewhere(Command, Tab)
      case skill(SkillID)
      case theme(String)
      case entry(EntryID)
      case goal(EntryID)
      case log(filter: String)
    }

    package var act: Act
    package var title: String
    /// The heading in the menu.
    package var section = ""
    /// Alternative names.
    var also = ""
    /// The equivalent keys; empty if there are none.
    package var keys = ""
    /// Why it is unavailable; `nil` if it is available.
    package var disabled: String?
  }

  // MARK: - Items

  /// The headings of the menu, in order.
  private static let sections = [
    "Here", "Add", "Cairn", "Screens", "Move", "Skills", "Not here", "Other screens", "Themes",
  ]

  /// Whether it is a menu: nothing is typed yet.
  private var isMenu: Bool { editor.text.nonBlank == nil }

  /// Returns the matches, best first; without words everything, by heading.
  package func items(_ world: World) -> [Item] {
    let words = editor.text
    guard !isMenu else {
      let all = Dictionary(grouping: all(world), by: \.section)
      return Self.sections.flatMap { all[$0] ?? [] }
    }
    let fitting =
      all(world).enumerated().compactMap { place, item in
        FuzzyMatch.score(words, in: "\(item.title) \(item.also)").map {
          (item: item, score: $0 + (item.disabled == nil ? 10 : 0), place: place)
        }
      } + recorded(words, world)
    return fitting.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map(\.item)
  }

  /// Returns the commands of the place below, then skills, then commands of other places.
  private func all(_ world: World) -> [Item] {
    var covered = world
    covered.close()
    covered = covered.forQuestions
    let place = covered.place ?? world.tab.place
    let here = Command.at(place).filter { $0.id != .palette && !$0.help.isEmpty }
    let known = Set(here.map(\.id))
    let elsewhere = Command.all.filter { command in
      !known.contains(command.id) && !command.places.isDisjoint(with: KeyContext.screens)
    }
    return here.map { item($0, at: place, covered, why: $0.disabled(covered)) }
      + world.framework.skills.map { skill in
        Item(
          act: .skill(skill.id), title: "Skill: \(skill.title)", section: "Skills",
          also: skill.id.rawValue)
      }
      + world.settings.themeNames.map { name in
        Item(
          act: .theme(name), title: "Theme: \(name)", section: "Themes", also: "theme colours look",
          disabled: name == world.settings.theme ? "already active" : nil)
      }
      + elsewhere.compactMap { command in
        let tabs = Tab.allCases.filter { command.places.contains($0.place) }
        let isForGoals = [.goal, .openGoal].contains(command.needs)
        guard let tab = isForGoals && tabs.contains(.plan) ? .plan : tabs.first else { return nil }
        var item = item(command, at: tab.place, covered, why: nil)
        item.act = .elsewhere(command, tab)
        item.section = "Other screens"
        return item
      }
  }

  private func item(
    _ command: Command, at place: KeyContext?, _ world: World, why: String?
  ) -> Item {
    let keys = world.keys.keys(of: command, at: place).map { $0.name(in: world.glyphs) }
    return Item(
      act: .command(command), title: command.help,
      section: why == nil ? command.rank.title : "Not here",
      also: "\(command.id.rawValue) \(command.hint)",
      keys: keys.joined(separator: " "), disabled: why)
  }

  // MARK: - Update

  package mutating func press(_ key: Key, _ world: World) -> [Request] {
    switch key {
    case .escape, .function: return [.close]
    case .backspace where editor.text.isEmpty: return [.close]
    // What is not visible cannot be confirmed.
    case .enter: return world.isTooSmall ? [] : choose(items(world), world)
    case .up, .control("p"), .backTab: cursor = max(0, cursor - 1)
    case .down, .control("n"), .tab: cursor = min(max(0, items(world).count - 1), cursor + 1)
    case .pageUp: cursor = max(0, cursor - 10)
    case .pageDown: cursor = min(max(0, items(world).count - 1), cursor + 10)
    default: if editor.press(key) { typed() }
    }
    return []
  }

  package var input: WritableKeyPath<Self, LineEditor>? { \.editor }
  package mutating func typed() { cursor = 0 }

  package mutating func stand(onRow row: Int, _ world: World) { cursor = row }

  /// Runs the selected item. The palette closes first, because the item acts on what lies below.
  private func choose(_ items: [Item], _ world: World) -> [Request] {
    guard items.indices.contains(cursor) else { return [] }
    let item = items[cursor]
    if let why = item.disabled { return [.say("Not available: \(why).")] }
    switch item.act {
    case .command(let command): return [.close, .run(command)]
    case .elsewhere(let command, let tab): return [.show(tab), .run(command)]
    case .entry(let id): return [.show(.log), .focus(.entry(id)), .open(.entry(id))]
    case .goal(let id): return [.show(.plan), .focus(.goal(id)), .open(.goal(id))]
    case .log(let filter): return [.show(.log), .filterLog(filter)]
    case .theme(let name):
      return [
        .close, .theme(name),
        .say("Theme: \(name) until you quit. Set theme in config.json to keep it.", tone: .good),
      ]
    case .skill(let skill): return [.show(.skills), .focus(.skill(skill)), .open(.skill(skill))]
    }
  }

  // MARK: - View

  package var hints: [(String, String)] { [("Enter", "run"), ("↑↓", "choose"), ("Esc", "back")] }

  package var hasWheel: Bool { true }

  package func title(_ world: World) -> String {
    isMenu ? "Menu, or type to find anything" : "Commands, skills, people, entries"
  }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    [SpokenLine("Words", editor: editor), SpokenLine(choice(in: items(world)))]
  }

  /// Returns the effect of Enter, on a line of its own that follows the cursor.
  private func choice(in items: [Item]) -> String {
    let place = min(cursor, items.count - 1)
    guard place >= 0 else { return "No matches." }
    let item = items[place]
    let keys = item.keys.split(separator: " ").map { Speaker.spoken(key: String($0)) }
    let isFirst = place == 0 || items[place - 1].section != item.section
    return "\(place + 1) of \(items.count): "
      + (isMenu && isFirst ? "\(item.section): " : "") + item.title
      + (keys.isEmpty ? "" : ", key \(keys.joined(separator: " or "))")
      + (item.disabled.map { "; not available: \($0)" } ?? "")
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    let area = rect.inset(top: max(0, rect.rows - 16))
    let items = items(world)
    let cursor = min(cursor, max(0, items.count - 1))
    let why = items.indices.contains(cursor) ? items[cursor].disabled : nil
    frame.put(
      panel: area, title: why.map { "not available: \($0)" } ?? self.title(world),
      role: why == nil ? .heading : .warning)
    frame.put(":", row: area.row + 1, column: 1, role: .key)
    frame.put(editor: editor, row: area.row + 1, column: 3, limit: area.columns - 4)
    let list = area.inset(top: 2, left: 1, right: 1)
    guard !items.isEmpty else {
      frame.put(paragraph: "No matches. Try fewer letters.", in: list)
      return
    }
    // A heading stands above the first item of its section.
    let lines = items.indices.flatMap { index -> [Int?] in
      isMenu && (index == 0 || items[index - 1].section != items[index].section)
        ? [nil, index] : [index]
    }
    let place = lines.firstIndex(of: cursor) ?? 0
    let top = ListCursor.top(
      showing: place > 0 && lines[place - 1] == nil ? place - 1 : place, of: lines.count,
      rows: list.rows)
    for (number, line) in zip(lines.indices.dropFirst(top), list.lines) {
      guard let index = lines[number] else {
        let section = lines.dropFirst(number + 1).first.flatMap { $0 }.map { items[$0].section }
        frame.put(section ?? "", in: line, role: .heading)
        continue
      }
      draw(items[index], in: line, frame: &frame)
      frame.mark(line, as: .line(index))
      if index == cursor { frame.put(cursorOn: line.inset(left: -1)) }
    }
  }

  /// Draws an item with its keys first: users who learn them here need no palette.
  private func draw(_ item: Item, in line: Rect, frame: inout Frame) {
    let keys = 12
    frame.put(item.keys, row: line.row, column: line.column + 2, role: .key, limit: keys - 1)
    let mark = item.disabled == nil ? "" : "(unavailable) "
    frame.put(
      mark + item.title, in: line, at: keys + 2, role: item.disabled == nil ? .text : .faint)
  }
}
