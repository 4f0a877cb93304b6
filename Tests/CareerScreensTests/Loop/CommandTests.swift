import CareerModel
import CareerScreens
import Testing

/// The one table: what must be so for the key bar, the help and the dispatch to be made from it.
struct CommandTests {
  private static func place(_ command: Command) -> Set<Tab> {
    if case .on(let tabs) = command.place { tabs } else { Set(Tab.allCases) }
  }

  @Test func `every command stands in the table`() {
    #expect(Set(Command.all.map(\.id)) == Set(Command.ID.allCases))
  }

  @Test(arguments: Tab.allCases)
  func `a key means one thing on a screen`(tab: Tab) {
    var owners: [Key: Command.ID] = [:]
    for command in Command.all where Self.place(command).contains(tab) {
      for key in command.keys {
        #expect(owners[key] == nil, "\(key.name) is \(command.id) and another")
        owners[key] = command.id
      }
    }
  }

  @Test(arguments: Command.all.map(\.id))
  func `a command is reached by each of its keys, wherever it has a meaning`(id: Command.ID) {
    for command in Command.all where command.id == id {
      #expect(!command.keys.isEmpty)
      #expect(!Self.place(command).isEmpty)
      for tab in Self.place(command) {
        for key in command.keys {
          #expect(Command.command(for: key, on: tab)?.id == id, "\(key.name) on \(tab.title)")
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
      for command in Command.all where Self.place(command).contains(tab) {
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
