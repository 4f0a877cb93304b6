package import CareerModel
import CareerPages

/// A feature that lies over nothing: it stands under a digit.
package protocol Screen: Feature {
  static var tab: Tab { get }
  /// As it is called in the tabs.
  static var title: String { get }
  /// What it is for, in a line.
  static var purpose: String { get }
  static var place: KeyContext { get }

  /// As it is when the planner starts.
  init(on today: CalendarDay)

  /// What `/` has narrowed it to, as it was typed and as it is understood; `nil` where `/` leads to a row.
  var narrowing: ListFilter? { get }
  /// What `/` does with the words while they are typed; the cursor stays on `entry`, or goes there.
  mutating func find(_ words: String, keeping entry: EntryID?, _ world: World)
  /// Up and down through what the words have left or found, while they are typed.
  mutating func step(_ command: Command.ID, _ world: World)

  /// What can be looked for in each row; empty where `/` narrows.
  func rowTexts(_ world: World) -> [String]
  /// The row under the cursor; 0 for an empty list.
  func rowAtCursor(_ world: World) -> Int
  /// Puts the cursor on a row that there is.
  mutating func stand(onRow row: Int, _ world: World)

  /// What a new line begins with here; `nil` for nothing. `planning` is whether a goal will be.
  func lineStart(planning: Bool, _ world: World) -> LogLineForm.Given?
  /// What waits for the user, from many words to few; the first that fits is said at the foot.
  func reminders(_ world: World) -> [String]
}

extension Screen {
  package var place: KeyContext? { Self.place }
  package func title(_ world: World) -> String { Self.title }
  package mutating func choose(_ line: Int, _ world: World) -> [Request] {
    stand(onRow: line, world)
    return []
  }
  package var narrowing: ListFilter? { nil }
  package func lineStart(planning: Bool, _ world: World) -> LogLineForm.Given? { nil }
  package func reminders(_ world: World) -> [String] { [] }

  package mutating func find(_ words: String, keeping entry: EntryID?, _ world: World) {
    let row = row(with: words, from: rowAtCursor(world), world)
    if let row { stand(onRow: row, world) }
  }

  package mutating func step(_ command: Command.ID, _ world: World) {
    let step = [.up, .pageUp].contains(command) ? -1 : 1
    let row = row(with: world.sought, from: rowAtCursor(world) + step, by: step, world)
    if let row { stand(onRow: row, world) }
  }

  /// The first row with all the words that is looked for, from `start` on and round the end; `step` is
  /// 1, or -1 for backwards. `nil` if no row has them.
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

/// A screen whose list is made of items, one of which is under the cursor.
protocol ListScreen: Screen {
  associatedtype Item: Hashable & Sendable
  /// `nil` until it moved, which is the first item.
  var cursor: Item? { get set }
  func items(_ world: World) -> [Item]
}

extension ListScreen {
  /// The item under the cursor: where it has gone, the first one; `nil` where there is none.
  func itemAtCursor(_ world: World) -> Item? { ListCursor.item(cursor, in: items(world)) }

  package func rowAtCursor(_ world: World) -> Int {
    let items = items(world)
    return ListCursor.item(cursor, in: items).flatMap(items.firstIndex) ?? 0
  }

  package mutating func stand(onRow row: Int, _ world: World) {
    let items = items(world)
    if items.indices.contains(row) { cursor = items[row] }
  }

  /// Goes where a command leads in the items that there are; `false` for one that does not move.
  mutating func move(
    _ command: Command.ID, in items: [Item], page: @autoclosure () -> Int
  ) -> Bool {
    let present = ListCursor.item(cursor, in: items).flatMap(items.firstIndex) ?? 0
    guard
      let place = ListCursor.place(
        from: present, by: command, page: page(), count: items.count)
    else { return false }
    cursor = items[place]
    return true
  }
}

extension Tab {
  private var screen: any Screen.Type { Self.screens[rawValue] }
  package var place: KeyContext { screen.place }
  package var title: String { screen.title }
  var purpose: String { screen.purpose }
  /// Under which digit it is found.
  package var digit: Int { rawValue + 1 }

  package var next: Tab { neighbour(1) }
  package var previous: Tab { neighbour(-1) }

  private func neighbour(_ step: Int) -> Tab {
    Tab(rawValue: (rawValue + step).modulo(Self.allCases.count)) ?? self
  }

  var command: Command.ID { Self.commands[rawValue] }

  private static let commands: [Command.ID] = [
    .screen1, .screen2, .screen3, .screen4, .screen5, .screen6,
  ]
}
