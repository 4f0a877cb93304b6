import CareerModel

/// Fills the slots of an entry's phrases, and knows a career's current people and systems.
struct DemoFillings {
  private let others: [DemoSlot: [String]]
  private let systems: [String]
  private let people: [String]
  private var day = CalendarDay(ordinal: 0)
  private var chosen: [(slot: DemoSlot, text: String)] = []

  init(using random: inout SeededRandom) {
    systems = random.shuffled(DemoSlot.system.fillings)
    people = random.shuffled(DemoSlot.person.fillings)
    others = Dictionary(uniqueKeysWithValues: DemoSlot.allCases.map { ($0, $0.fillings) })
  }

  mutating func begin(on day: CalendarDay) {
    self.day = day
    chosen.removeAll(keepingCapacity: true)
  }

  func filling(of slot: DemoSlot) -> String? { chosen.first { $0.slot == slot }?.text }

  mutating func fill(_ pieces: [DemoPiece], using random: inout SeededRandom) -> String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let plain): text += plain
      case .number(let range): text += String(random.number(in: range))
      case .slot(let slot): text += shown(slot, using: &random)
      }
    }
  }

  private mutating func shown(_ slot: DemoSlot, using random: inout SeededRandom) -> String {
    if let filling = filling(of: slot) { return words(filling, for: slot) }
    var filling = ""
    switch slot {
    case .quarter: filling = "Q\((Self.quarter(of: day.adding(days: 21)) + 2) % 4 + 1)"
    case .next: filling = "Q\(Self.quarter(of: day.adding(days: 21)))"
    case .system: filling = random.one(of: current(systems, few: 3, using: &random)) ?? ""
    case .person, .other:
      let known = current(people, few: 7, using: &random)
      let taken = chosen.map(\.text)
      filling = random.one(of: known.filter { !taken.contains($0) }) ?? ""
    default: filling = random.one(of: others[slot] ?? []) ?? ""
    }
    chosen.append((slot, filling))
    return words(filling, for: slot)
  }

  private static func quarter(of day: CalendarDay) -> Int { (day.monthNumber + 2) / 3 }

  /// Returns the text for a slot; a department's name loses its hyphen in a sentence.
  private func words(_ filling: String, for slot: DemoSlot) -> String {
    guard slot == .department else { return filling }
    return String(filling.map { $0 == "-" ? " " : $0 })
  }

  /// Returns mostly the few current items, one of which changes every five months; sometimes all.
  private func current(
    _ all: [String], few count: Int, using random: inout SeededRandom
  ) -> [String] {
    guard random.chance(0.85) else { return all }
    let start = day.month.ordinal / 5
    return (0..<count).map { all[(start + $0) % all.count] }
  }
}
