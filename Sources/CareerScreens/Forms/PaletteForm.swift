import CareerDrawing
package import CareerModel
import CareerPages

/// The line behind `:`: every command, screen, skill and theme, found by a few letters of its words. What
/// cannot be done now is shown too, and says why.
package enum PaletteForm {
  package struct State: Hashable, Sendable {
    package var editor = LineEditor()
    /// The place of the choice among those that fit.
    package var cursor = 0

    package init() {}
  }

  package struct Item: Sendable {
    package enum Act: Sendable {
      case command(Command)
      case skill(SkillID)
      case theme(String)
    }

    package var act: Act
    package var title: String
    /// What else one may call it.
    var also: String
    /// The keys that do the same; empty where none does.
    package var keys: String
    /// Why it can do nothing now; `nil` if it can.
    package var disabled: String?
  }

  // MARK: - What there is

  /// What fits the words, the best first; without words everything, what works here first.
  package static func items(_ state: State, _ app: AppState) -> [Item] {
    let words = state.editor.text
    let fitting = all(app).enumerated().compactMap { place, item in
      FuzzyMatch.score(words, in: "\(item.title) \(item.also)").map {
        (item: item, score: $0 + (item.disabled == nil ? 1000 : 0), place: place)
      }
    }
    return fitting.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map(\.item)
  }

  /// The commands of the place below the palette, then the skills, then what works elsewhere only.
  private static func all(_ app: AppState) -> [Item] {
    var covered = app
    covered.close()
    let place = covered.place ?? app.tab.place
    let here = Command.at(place).filter { $0.id != .palette && !$0.help.isEmpty }
    let known = Set(here.map(\.id))
    let elsewhere = Command.all.filter { command in
      !known.contains(command.id) && !command.places.isDisjoint(with: Place.screens)
    }
    return here.map { item($0, at: place, covered, why: $0.disabled(covered)) }
      + app.framework.skills.map { skill in
        Item(
          act: .skill(skill.id), title: "Skill: \(skill.title)", also: skill.id.rawValue, keys: "",
          disabled: nil)
      }
      + app.settings.themeNames.map { name in
        Item(
          act: .theme(name), title: "Theme: \(name)", also: "theme colours look", keys: "",
          disabled: name == app.settings.theme ? "it is what you see" : nil)
      }
      + elsewhere.map { item($0, at: nil, covered, why: "only \(places(of: $0))") }
  }

  private static func item(
    _ command: Command, at place: Place?, _ app: AppState, why: String?
  ) -> Item {
    let keys = app.keys.keys(of: command, at: place).map { $0.name(in: app.glyphs) }
    return Item(
      act: .command(command), title: command.help, also: "\(command.id.rawValue) \(command.hint)",
      keys: keys.joined(separator: " "), disabled: why)
  }

  /// `on Timeline`, `on Path and Compare`.
  private static func places(of command: Command) -> String {
    let titles = Place.allCases.filter { command.places.contains($0) && Place.screens.contains($0) }
      .map(\.title)
    return "on " + titles.listed()
  }

  // MARK: - Update

  static func update(_ state: State, _ key: Key, app: inout AppState) -> [Effect] {
    var state = state
    let items = items(state, app)
    switch key {
    case .escape:
      app.close()
      return []
    case .backspace where state.editor.text.isEmpty:
      app.close()
      return []
    case .enter: return choose(state, items, &app)
    case .up, .control("p"), .backTab: state.cursor = max(0, state.cursor - 1)
    case .down, .control("n"), .tab: state.cursor = min(max(0, items.count - 1), state.cursor + 1)
    case .pageUp: state.cursor = max(0, state.cursor - 10)
    case .pageDown: state.cursor = min(max(0, items.count - 1), state.cursor + 10)
    default: if state.editor.press(key) { state.cursor = 0 }
    }
    app.overlay = .palette(state)
    return []
  }

  static func paste(_ text: String, into state: State, app: inout AppState) {
    var state = state
    state.editor.insert(text)
    state.cursor = 0
    app.overlay = .palette(state)
  }

  /// The palette closes first: what is done is done to what lies below it.
  private static func choose(
    _ state: State, _ items: [Item], _ app: inout AppState
  ) -> [Effect] {
    guard items.indices.contains(state.cursor) else { return [] }
    let item = items[state.cursor]
    if let why = item.disabled {
      app.message = .init("Not now: \(why).")
      return []
    }
    app.close()
    switch item.act {
    case .command(let command): return app.run(command)
    case .theme(let name):
      app.settings.theme = name
      app.message = .init(
        "This is \(name) until you leave; theme: in config.json makes it stay.", tone: .good)
      return []
    case .skill(let skill):
      app.show(.skills)
      app.skills.cursor = skill
      app.open(.skill(.init(skill)))
      return []
    }
  }

  // MARK: - View

  static let hints: [(String, String)] = [
    ("Enter", "do it"), ("↑↓", "choose"), ("Esc", "back"),
  ]

  static func view(_ state: State, app: AppState, in rect: Rect, frame: inout Frame) {
    let area = rect.inset(top: max(0, rect.rows - 16))
    frame.clear(area)
    frame.fill(app.glyphs.horizontal, row: area.row, column: 0, count: area.columns, role: .rule)
    let items = items(state, app)
    let cursor = min(state.cursor, max(0, items.count - 1))
    let why = items.indices.contains(cursor) ? items[cursor].disabled : nil
    frame.put(
      why.map { " not now: \($0) " } ?? " Commands, screens, skills ", row: area.row, column: 2,
      role: why == nil ? .heading : .warning, limit: area.columns - 4)
    frame.put(":", row: area.row + 1, column: 1, role: .key)
    frame.put(
      editor: state.editor, row: area.row + 1, column: 3, limit: area.columns - 4,
      glyphs: app.glyphs)
    let list = area.inset(top: 2, left: 1, right: 1)
    guard !items.isEmpty else {
      frame.put(paragraph: "Nothing is called so. Fewer letters find more.", in: list)
      return
    }
    let top = ListCursor.top(showing: cursor, of: items.count, rows: list.rows)
    for (index, item) in items.enumerated().dropFirst(top).prefix(list.rows) {
      let row = list.row + index - top
      draw(item, row: row, in: list, frame: &frame)
      frame.mark(
        Rect(row: row, column: list.column, rows: 1, columns: list.columns), as: .line(index))
      if index == cursor { frame.put(cursorInRow: row, column: list.column - 1) }
    }
  }

  /// The keys stand first: what one is shown here often enough needs no palette.
  private static func draw(_ item: Item, row: Int, in list: Rect, frame: inout Frame) {
    let keys = 12
    frame.put(item.keys, row: row, column: list.column + 2, role: .key, limit: keys - 1)
    let column = list.column + keys + 2
    let mark = item.disabled == nil ? "" : "(not now) "
    frame.put(
      mark + item.title, row: row, column: column, role: item.disabled == nil ? .text : .faint,
      limit: list.column + list.columns - column)
  }
}
