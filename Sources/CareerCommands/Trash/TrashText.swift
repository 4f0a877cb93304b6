import CareerDrawing
import CareerModel
import CareerPages
import CareerStore
import FoundationEssentials

/// What is in the trash, as text.
enum TrashText {
  /// A row each: the day on which it came there, what it is, short id, title.
  static func lines(_ trash: TrashChoice) -> [StyledText] {
    let rows = trash.items.map { item in
      let note = trash.isInRecord(item) ? "  (restored)" : ""
      return [
        StyledText(item.removed.map { String($0.description.prefix(10)) } ?? "", .faint),
        StyledText(kind(of: item)), StyledText(item.shortID, .faint),
        StyledText(item.title) + StyledText(note, .faint),
      ]
    }
    return TextTable(rows, widest: 24).styledLines(columns: Output.columns)
  }

  private static func kind(of item: TrashItem) -> String {
    if case .entry(let entry) = item.thing { entry.kind.rawValue } else { item.kind }
  }

  /// Everything that it says; of a file the text in it.
  static func show(_ item: TrashItem, _ context: CommandContext) throws(StoreError) {
    let framework = try context.framework()
    let today = context.today
    let removed = item.removed.map { [("Removed", time($0))] } ?? []
    let fields =
      switch item.thing {
      case .entry(let entry): ShowCommand.fields(of: entry, framework, today: today)
      case .goal(let goal): PlanText.fields(of: goal, framework, today: today)
      case .file(let name, let bytes):
        [("Name", name), ("Size", Wording.count(bytes, "byte", "bytes"))]
      }
    let isFile = item.kind == "file"
    FieldList.print(
      fields.filter { $0.0 != "File" } + removed + [("File", isFile ? item.path : item.place)])
    guard isFile, let content = try FileSystem.read(item.path) else { return }
    print("")
    let text = String(decoding: content, as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) { print(String(line).printable) }
  }

  /// `2026-11-21 18:13 UTC`.
  private static func time(_ instant: Instant) -> String {
    let text = instant.description
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) UTC"
  }
}

/// data/schema/trash-list.schema.json.
struct TrashJSON: Encodable {
  var items: [Item]

  struct Item: Encodable {
    var id: String
    var kind: String
    var removed: Instant?
    var title: String
    var file: String
    var isInRecord: Bool
    var entry: Entry?
    var goal: Goal?
    var bytes: Int?
  }

  init(_ items: [TrashItem], _ trash: TrashChoice) {
    self.items = items.map { item in
      var shown = Item(
        id: item.id, kind: item.kind, removed: item.removed, title: item.title, file: item.place,
        isInRecord: trash.isInRecord(item))
      switch item.thing {
      case .entry(let entry): shown.entry = entry
      case .goal(let goal): shown.goal = goal
      case .file(_, let bytes): shown.bytes = bytes
      }
      return shown
    }
  }
}

extension TrashItem {
  /// As JSON names it.
  var kind: String {
    switch thing {
    case .entry: "entry"
    case .goal: "goal"
    case .file: "file"
    }
  }
}
