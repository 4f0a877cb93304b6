import CareerModel

/// A possible log line: a text with slots, the levels at which it applies, and its results.
///
/// Phrases are written as tables, one per line, with their results below them:
///
///     2-3em Cut the {system} build from {14-38} to {4-9} minutes #teamwork
///         => about {3-8} hours of waiting saved a week
///
/// A line starts with the levels and, unless it fits all stages, the letters of those it fits (`e`
/// hands-on engineer, `l` team lead, `m` engineering manager). `#skill` and `+department` are
/// parsed as in a capture line. A slot is a range of numbers or one of `DemoSlot`.
struct DemoPhrase: Sendable {
  let levels: ClosedRange<Int>
  /// The letters of the stages; empty for all.
  let stages: String
  let title: [DemoPiece]
  /// The title with its slots unfilled, which identifies the phrase.
  let pattern: String
  let skills: [SkillID]
  let departments: [String]
  let isWish: Bool
  private(set) var results: [[DemoPiece]] = []

  /// Parses a table. `skill` is the main skill of all phrases; `nil` if each line names its own.
  static func phrases(_ table: [Substring], about skill: String? = nil) -> [DemoPhrase] {
    var phrases: [DemoPhrase] = []
    for line in table {
      let line = String(line).trimmed
      if line.hasPrefix("=>") {
        guard let last = phrases.indices.last else { continue }
        phrases[last].results.append(DemoPiece.pieces(of: String(line.dropFirst(2)).trimmed))
      } else if let phrase = DemoPhrase(line, about: skill) {
        phrases.append(phrase)
      }
    }
    return phrases
  }

  /// Returns `nil` for a line that does not begin with a level.
  private init?(_ line: String, about skill: String?) {
    let words = line.split(separator: " ")
    guard let mark = words.first else { return nil }
    let digits = mark.compactMap(\.wholeNumberValue)
    guard let low = digits.first, let high = digits.last, low <= high else { return nil }
    levels = low...high
    stages = String(mark.filter(\.isLetter))

    func named(by sign: Character) -> [String] {
      words.dropFirst().filter { $0.first == sign }.map { String($0.dropFirst()) }
    }
    skills = ([skill].compactMap(\.self) + named(by: "#")).map(SkillID.init(rawValue:))
    departments = named(by: "+")
    let title = words.dropFirst().filter { $0.first != "#" && $0.first != "+" }
    isWish = title.first == "wish:"
    pattern = title.drop { $0 == "wish:" }.joined(separator: " ")
    self.title = DemoPiece.pieces(of: pattern)
  }

  /// The phrase for when no table has anything that fits.
  static let plain = phrases(["1-4 Worked on the next task"])[0]

  func fits(level: Int, stage letter: Character) -> Bool {
    levels.contains(level) && (stages.isEmpty || stages.contains(letter))
  }
}

/// A piece of a phrase: literal text, or a place to fill.
enum DemoPiece: Sendable {
  case text(String)
  case number(ClosedRange<Int>)
  case slot(DemoSlot)

  /// Splits a text into pieces. Unknown text in braces is kept, so that the mistake is visible.
  static func pieces(of text: String) -> [DemoPiece] {
    var pieces: [DemoPiece] = []
    for part in text.split(separator: "{", omittingEmptySubsequences: false) {
      let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2 else {
        pieces.append(.text(String(part)))
        continue
      }
      let ends = halves[0].split(separator: "-").compactMap { Int($0) }
      if ends.count == 2, ends[0] <= ends[1] {
        pieces.append(.number(ends[0]...ends[1]))
      } else if let slot = DemoSlot(rawValue: String(halves[0])) {
        pieces.append(.slot(slot))
      } else {
        pieces.append(.text("{\(halves[0])}"))
      }
      pieces.append(.text(String(halves[1])))
    }
    return pieces
  }
}

/// What a slot stands for. Within one entry, a slot has one filling.
enum DemoSlot: String, Sendable, CaseIterable {
  /// The system being worked on; also the project.
  case system
  case part, fault, tool, topic, team, vendor, novelty, move, few
  case person
  case other
  case department
  /// The quarter that has just ended or is about to, `Q2`.
  case quarter
  /// The quarter after that, which is being planned or worked on, `Q3`.
  case next

  /// The possible fillings; empty if they depend on the day.
  var fillings: [String] { DataTables.demo.texts(self == .other ? "{person}" : "{\(rawValue)}") }
}

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
