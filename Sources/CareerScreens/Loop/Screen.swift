package import CareerModel
package import CareerPages

/// A feature that is not an overlay: it has a tab with a digit.
package protocol Screen: Feature {
  static var tab: Tab { get }
  static var place: KeyContext { get }

  /// Creates the initial state at the planner's start.
  init(on today: CalendarDay)

  /// The filter set with `/`, as typed and as parsed; `nil` if `/` searches for a row.
  var narrowing: ListFilter? { get }
  /// Filters or searches while words are typed at `/`; the cursor stays on `entry`, or goes there.
  mutating func find(_ words: String, keeping entry: EntryID?, _ world: World)
  /// Moves up or down through the matches while words are typed.
  mutating func step(_ command: Command.ID, _ world: World)

  /// Returns the searchable text of each row; empty if `/` filters.
  func rowTexts(_ world: World) -> [String]
  /// Returns the row under the cursor; 0 for an empty list.
  func rowAtCursor(_ world: World) -> Int

  /// Returns the initial text of a new line; `nil` for none. `planning` means it will be a goal.
  func lineStart(planning: Bool, _ world: World) -> LogLineForm.Given?
  /// What to try first here; `nil` if that is obvious. Shown while the record is small.
  static var firstHint: Text? { get }
  /// Returns reminders from longest to shortest; the first that fits is shown at the bottom.
  func reminders(_ world: World) -> [String]
}

extension Screen {
  package var place: KeyContext? { Self.place }
  package func title(_ world: World) -> String { Self.tab.title }
  package var narrowing: ListFilter? { nil }
  package func rowTexts(_ world: World) -> [String] { [] }
  package func rowAtCursor(_ world: World) -> Int { 0 }
  package func lineStart(planning: Bool, _ world: World) -> LogLineForm.Given? { nil }
  package static var firstHint: Text? { nil }
  package func reminders(_ world: World) -> [String] { [] }

  /// Returns the reminders, then the first hint until the record is large enough for insights.
  func footnotes(_ world: World) -> [String] {
    let hint = world.journal.count < InsightFinder.fewestEntries ? Self.firstHint : nil
    return reminders(world) + [hint?.string(in: world.medium)].compactMap(\.self)
  }

  package mutating func find(_ words: String, keeping entry: EntryID?, _ world: World) {
    let row = row(with: words, from: rowAtCursor(world), world)
    if let row { stand(onRow: row, world) }
  }

  package mutating func step(_ command: Command.ID, _ world: World) {
    let step = [.up, .pageUp].contains(command) ? -1 : 1
    let row = row(with: world.sought, from: rowAtCursor(world) + step, by: step, world)
    if let row { stand(onRow: row, world) }
  }

  /// Returns the first row that has all the words, from `start` on and wrapping around. `step` is
  /// 1, or -1 for backwards. `nil` if no row matches.
  func row(with words: String, from start: Int, by step: Int = 1, _ world: World) -> Int? {
    let texts = rowTexts(world)
    let wanted = words.lowercased().split(whereSeparator: \.isWhitespace)
    guard !wanted.isEmpty else { return nil }
    return texts.indices.map { (start + step * $0).modulo(texts.count) }.first { row in
      let text = texts[row].lowercased()
      return wanted.allSatisfy { text.contains($0) }
    }
  }
}

/// A screen whose list consists of items, one of them under the cursor.
protocol ListScreen: Screen {
  associatedtype Item: Hashable & Sendable
  /// The item under the cursor; `nil` until it moves, meaning the first item.
  var cursor: Item? { get set }
  func items(_ world: World) -> [Item]
}

extension ListScreen {
  /// Returns the item under the cursor, or the first one if it is gone; `nil` for an empty list.
  func itemAtCursor(_ world: World) -> Item? { ListCursor.item(cursor, in: items(world)) }

  package func rowAtCursor(_ world: World) -> Int {
    let items = items(world)
    return ListCursor.item(cursor, in: items).flatMap(items.firstIndex) ?? 0
  }

  package mutating func stand(onRow row: Int, _ world: World) {
    let items = items(world)
    if items.indices.contains(row) { cursor = items[row] }
  }

  /// Moves the cursor within the items; `false` for a command that does not move it.
  mutating func move(
    _ command: Command.ID, in items: [Item], page: @autoclosure () -> Int
  ) -> Bool {
    var place = ListCursor.item(cursor, in: items).flatMap(items.firstIndex) ?? 0
    guard ListCursor.move(&place, by: command, page: page(), count: items.count) else {
      return false
    }
    cursor = items[place]
    return true
  }
}

extension Tab {
  package var place: KeyContext { Self.screens[rawValue].place }
  package var title: String { CommandTable.title(of: "\(self)") }
  /// The digit that opens it.
  package var digit: Int { rawValue + 1 }
  var command: Command.ID { Self.commands[rawValue] }

  package var next: Tab { neighbour(1) }
  package var previous: Tab { neighbour(-1) }

  private func neighbour(_ step: Int) -> Tab {
    Tab(rawValue: (rawValue + step).modulo(Self.allCases.count)) ?? self
  }

  private static let commands: [Command.ID] = [
    .screen1, .screen2, .screen3, .screen4, .screen5, .screen6,
  ]
}
