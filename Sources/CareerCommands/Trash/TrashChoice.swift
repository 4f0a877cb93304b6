import CareerDrawing
import CareerModel
import CareerStore

/// What is in the trash, and which of it a command means.
struct TrashChoice {
  /// Newest first.
  let items: [TrashItem]
  private let present: Set<EntryID>

  init(_ context: CommandContext) throws(StoreError) {
    // The trash is what was asked for, whatever of the record cannot be read.
    RecordNotices.takePart()
    items = try context.store.trash()
    // Most people's trash is empty: the record is not read for it.
    guard !items.isEmpty else {
      present = []
      return
    }
    let goals = try context.goals()
    present = Set(goals.map(\.id) + (try context.entries(matching: Query())).map(\.id))
  }

  /// Whether an entry or a goal is back in the journal or the plan.
  func isInRecord(_ item: TrashItem) -> Bool { item.entryID.map(present.contains) ?? false }

  /// Each once, in the order in which they were named.
  func items(named names: [String]) throws(CommandFailure) -> [TrashItem] {
    try names.eachOnce { (name) throws(CommandFailure) in try item(named: name) }
  }

  /// The one whose id begins or ends with a text, or whose file is called so.
  func item(named name: String) throws(CommandFailure) -> TrashItem {
    let text = name.uppercased()
    let found = items.filter { item in
      let names = [item.id.uppercased(), item.shortID]
      return !text.isEmpty && names.contains { $0.hasPrefix(text) || $0.hasSuffix(text) }
    }
    guard let item = found.first else {
      throw CommandFailure(
        .badData, "nothing in the trash has the ID \(name.printable). cairn trash lists all IDs.")
    }
    guard found.count == 1 else {
      throw CommandFailure(
        .usage, "\(found.count) items in the trash match \(name.printable). Type more of the ID.")
    }
    return item
  }
}

extension TrashItem: Identifiable {
  /// What lists show of its id: its end; of a file a mark that its name always gives.
  var shortID: String {
    if let entryID { return entryID.short }
    let mark = String(Self.hash(id) % 0x100_0000, radix: 16, uppercase: true)
    return String(repeating: "0", count: PlainTable.shortID - mark.count) + mark
  }

  /// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// In one line.
  var title: String {
    switch thing {
    case .entry(let entry): entry.title
    case .goal(let goal): goal.title
    case .file(let name, _): name
    }
  }

  /// Where it was, and how a command for what is there begins.
  var home: (name: String, command: String) {
    if case .goal = thing { ("plan", "cairn plan") } else { ("journal", "cairn") }
  }

  /// Its file, from the data directory on.
  var place: String { "trash/" + FileSystem.name(of: path) }
}
