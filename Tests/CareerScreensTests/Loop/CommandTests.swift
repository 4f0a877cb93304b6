import CareerDrawing
import CareerModel
import CareerPages
import Testing

@testable import CareerScreens

/// What features say of their keys: what must be so for the key bar, the help and the dispatch to be made
/// of it.
struct CommandTests {
  @Test func `every row of the file of keys is known to the program, which knows no other`() {
    let names = KeyContext.allCases.map(\.name)
    let lines = (["common", "shared"] + names).flatMap { DataTables.keys.rows($0) }
    let rows = lines.filter { $0.count > 1 }
    for row in rows {
      #expect(Command(row)?.keys.count == row[1].split(separator: " ").count, "\(row)")
      #expect(row[4].isEmpty || Requirement(rawValue: row[4]) != nil, "\(row)")
    }
    let commands = Set(Command.ID.allCases.map(\.rawValue))
    #expect(Set(rows.compactMap { Command($0)?.id.rawValue }) == commands)
    #expect(Set(DataTables.keys.rows("shell").map { $0[0] }) == commands)
    #expect(
      Set(rows.map { $0[4] }).subtracting([""]) == Set(Requirement.allCases.map(\.rawValue)))
    #expect(DataTables.keys.rows("titles").map { $0[0] } == names)
    let shared = Set(DataTables.keys.rows("shared").map(Command.label))
    for line in lines where line.count == 1 {
      let words = line[0].split(separator: " ").map(String.init)
      let known = ["only", "without"].contains(words[0]) ? commands : shared
      #expect(
        words.allSatisfy { known.contains($0) || $0 == words[0] && known == commands }, "\(line)")
    }
  }

  @Test(arguments: KeyContext.allCases)
  func `a key means one thing in a place`(place: KeyContext) {
    var owners: [Key: Command.ID] = [:]
    for command in Command.at(place) {
      for key in command.keys {
        #expect(owners[key] == nil, "\(key.name) is \(command.id) and another")
        owners[key] = command.id
      }
    }
  }

  @Test(arguments: Command.all.map(\.id))
  func `a command is reached by each of its keys, wherever it has a meaning`(id: Command.ID) {
    for command in Command.all where command.id == id {
      #expect(!command.places.isEmpty)
      for place in command.places {
        for key in command.keys {
          #expect(
            KeyMap.standard.command(for: key, at: place)?.id == id, "\(key.name) on \(place)")
        }
      }
    }
  }

  @Test(arguments: Command.all.map(\.id))
  func `a command has a help line that fits beside its keys, and a short hint`(id: Command.ID) {
    for command in Command.all where command.id == id {
      #expect(!command.help.isEmpty)
      #expect(TextWidth.columns(of: command.help) <= 59, "\(command.help)")
      #expect(command.help.last != ".", "\(command.help)")
      #expect(command.hint.split(separator: " ").count <= 2, "\(command.hint)")
      #expect(TextWidth.columns(of: command.hint) <= 12, "\(command.hint)")
    }
  }

  @Test func `the reason why a command can do nothing is a sentence without its period`() {
    let empty = Planner(Career()).state
    for tab in Tab.allCases {
      var state = empty
      state.tab = tab
      for command in Command.at(tab.place) {
        guard let why = command.disabled(state) else { continue }
        #expect(why.first?.isLowercase == true, "\(why)")
        #expect(why.last?.isPunctuation == false, "\(why)")
      }
    }
  }

  @Test func `no two keys are called the same`() {
    let keys = Set(Command.all.flatMap(\.keys))
    #expect(Set(keys.map(\.name)).count == keys.count)
    #expect(Set(keys.map { $0.name(in: .ascii) }).count == keys.count)
    #expect(keys.allSatisfy { $0.name(in: .ascii).allSatisfy { $0.isASCII } })
  }

  @Test func `a key has one meaning, whichever place it has it in`() {
    var meanings: [Key: Set<Command.ID>] = [:]
    for command in Command.all {
      for key in command.keys { meanings[key, default: []].insert(command.id) }
    }
    let several = meanings.filter { $0.value.count > 1 }
    let words = several.map { "\($0.key.name): \($0.value.map(\.rawValue).sorted())" }.sorted()
    #expect(words == Self.relatives)
  }

  /// Where a key has another name elsewhere, it does what is the same there: on in time or to the
  /// next stage, begin a goal or a stage, close with the key that opened. What lies over the screen
  /// and leaves no room for a review or an export has their keys for its own. To sort feedback, each
  /// letter stands for its answer.
  private static let relatives = [
    "?: [\"back\", \"help\"]", "D: [\"dismissForGood\", \"drop\"]",
    "Enter: [\"back\", \"editText\", \"open\"]",
    "PgDn: [\"later\", \"pageDown\"]", "PgUp: [\"earlier\", \"pageUp\"]",
    "Space: [\"neither\", \"pageDown\", \"right\", \"tick\"]",
    "[: [\"earlier\", \"otherStageBack\"]",
    "]: [\"later\", \"otherStage\"]", "b: [\"begin\", \"start\"]",
    "c: [\"confidential\", \"finish\"]",
    "n: [\"neither\", \"nextMatch\"]",
    "p: [\"goal\", \"period\", \"praise\"]",
    "q: [\"back\", \"quit\"]",
    "r: [\"redact\", \"review\"]", "w: [\"why\", \"wish\"]", "x: [\"export\", \"tick\"]",
    "←: [\"back\", \"left\"]", "→: [\"open\", \"right\"]",
  ]

  @Test(arguments: zip(Tab.allCases, 1...6))
  func `a digit opens its screen from any other`(tab: Tab, digit: Int) {
    #expect(tab.digit == digit)
    for start in Tab.allCases {
      var planner = Planner(.few)
      planner.state.tab = start
      planner.type("\(digit)")
      #expect(planner.state.tab == tab)
    }
  }

  @Test func `Tab goes round all screens, and Shift-Tab back`() {
    var planner = Planner(.few)
    var seen: [Tab] = []
    for _ in Tab.allCases {
      seen.append(planner.state.tab)
      planner.press(.tab)
    }
    #expect(seen == Tab.allCases)
    #expect(planner.state.tab == .path)
    planner.press(.backTab)
    #expect(planner.state.tab == .compare)
  }
}
