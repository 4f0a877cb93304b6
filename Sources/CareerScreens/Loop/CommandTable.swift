import CareerModel
import CareerPages

/// The rows of data/help/keys.txt that several places share; the file explains them.
enum CommandTable {
  /// What keys mean wherever they are commands, unless a place overrides them.
  static let common = Command.byRank(DataTables.keys.rows("common").compactMap { Command($0) })

  private static let shared = DataTables.keys.rows("shared").reduce(into: [String: Command]()) {
    $0[Command.label($1)] = Command($1)
  }

  /// The places in the order of the help, with their titles.
  static let titles = DataTables.keys.rows("titles").map { (place: $0[0], title: $0[1]) }

  static func title(of place: String) -> String { titles.first { $0.place == place }?.title ?? "" }

  /// Reads the commands of a place: the common ones, and its own.
  static func commands(at place: String) -> [Command] {
    var own: [Command] = []
    var (without, only): (Set<Command.ID>, Set<Command.ID>?) = ([], nil)
    for cells in DataTables.keys.rows(place) {
      guard cells.count == 1 else {
        own += [Command(cells)].compactMap(\.self)
        continue
      }
      let words = cells[0].split(separator: " ").map(String.init)
      switch words.first {
      case "without": without = Set(words.compactMap { Command.ID.byName[$0] })
      case "only": only = Set(words.compactMap { Command.ID.byName[$0] })
      default: own += words.compactMap { shared[$0] }
      }
    }
    without.formUnion(own.map(\.id))
    let inherited = (common + [shared["pageDown"]].compactMap(\.self)).filter {
      !without.contains($0.id) && only?.contains($0.id) ?? true
    }
    return Command.byRank(inherited + own)
  }
}

extension Command {
  /// Returns what other sections call a row: its command, or the name before `=`.
  package static func label(_ cells: [String]) -> String { String(cells[0].prefix { $0 != "=" }) }

  /// Reads a row; `nil` if it is not one.
  package init?(_ cells: [String]) {
    guard cells.count == 6, let name = cells[0].split(separator: "=").last,
      let id = ID.byName[String(name)], let rank = Rank(rawValue: cells[2])
    else { return nil }
    (self.id, self.rank, hint, help) = (id, rank, cells[3], cells[5])
    keys = cells[1].split(separator: " ").compactMap { Key(named: String($0)) }
    needs = Requirement(rawValue: cells[4])
  }
}
