import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

/// The trash as text.
enum TrashText {
  /// Returns a row for each item: day removed, kind, short id, title.
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

  /// Prints all fields of an item, or the text of a file.
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

  /// Returns `2026-11-21 18:13 UTC`.
  private static func time(_ instant: Instant) -> String {
    let text = instant.description
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) UTC"
  }
}

extension JSONObject {
  /// data/schema/trash-list.schema.json.
  static func trash(_ items: [TrashItem], _ trash: TrashChoice) -> JSONObject {
    let items = items.map { item -> JSONObject in
      var (entry, goal, bytes): (Entry?, Goal?, Int?)
      switch item.thing {
      case .entry(let found): entry = found
      case .goal(let found): goal = found
      case .file(_, let size): bytes = size
      }
      return [
        "id": item.id, "kind": item.kind, "removed": item.removed, "title": item.title,
        "file": item.place, "isInRecord": trash.isInRecord(item), "entry": entry, "goal": goal,
        "bytes": bytes,
      ]
    }
    return ["items": items]
  }
}

extension TrashItem {
  /// The kind as named in JSON.
  var kind: String {
    switch thing {
    case .entry: "entry"
    case .goal: "goal"
    case .file: "file"
    }
  }
}
