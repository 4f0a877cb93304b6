package import CareerDrawing
import CareerModel
package import CareerPages

/// All keys, this screen's first, and the grammar of the log line, generated from the command
/// table. `/` filters the lines.
package struct HelpScreen: Feature {
  package var scroll = 0
  /// The words that lines must contain; empty for all lines.
  package var filter = ""
  /// The line behind `/`; `nil` unless it is being typed.
  package var editor: LineEditor?

  package init() {}

  // MARK: - Update

  package mutating func perform(_ command: Command.ID, _ world: World) -> [Request]? {
    let count = lines(world).count
    let last = world.isSpoken ? spokenLines(world).lastPlace : max(0, count - world.body.rows)
    scroll = min(scroll, last)
    switch command {
    case .back where !filter.isEmpty: self = HelpScreen()
    case .back: return [.close]
    case .find: editor = LineEditor(filter)
    default:
      let page = max(1, world.body.rows - 1)
      return ListCursor.move(&scroll, by: command, page: page, count: last + 1) ? [] : nil
    }
    return []
  }

  /// Handles a key while the filter is typed.
  package mutating func press(_ key: Key, _ world: World) -> [Request] {
    switch key {
    case .escape: self = HelpScreen()
    case .enter: editor = nil
    default: if editor?.press(key) == true { typed() }
    }
    return []
  }

  package var input: WritableKeyPath<Self, LineEditor>? { editor == nil ? nil : \.editor! }

  package mutating func typed() {
    filter = editor?.text ?? ""
    scroll = 0
  }

  package var place: KeyContext? { editor == nil ? .help : nil }

  // MARK: - View

  struct Line {
    var left: String
    var right: String
    var isHeading = false
  }

  package func title(_ world: World) -> String { "Help" }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    let lines = paragraphs(world).filter {
      !$0.left.isEmpty || !$0.right.isEmpty
    }
    .map { line -> SpokenLine in
      if line.isHeading { return .heading("\(line.left):") }
      let words = line.left.split(separator: " ").map(String.init)
      let left =
        words.allSatisfy(Speaker.isKey)
        ? words.map(Speaker.spoken(key:)).joined(separator: " or ") : line.left
      return SpokenLine("\(left): \(line.right)")
    }
    guard let editor = editor else { return lines.focusing(on: scroll) }
    return [SpokenLine("Lines with", editor: editor)] + lines
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    let lines = lines(world)
    var rect = rect
    if let editor {
      rect = rect.inset(bottom: 1)
      frame.put("/", row: rect.bottom, column: 1, role: .key)
      frame.put(editor: editor, row: rect.bottom, column: 3, limit: rect.columns - 4)
    }
    if lines.isEmpty {
      frame.put(paragraph: "No lines with “\(filter)”.", in: rect.inset(left: 1, right: 1))
    }
    let scroll = min(scroll, max(0, lines.count - rect.rows))
    for (line, place) in zip(lines.dropFirst(scroll), rect.lines) {
      let (keys, text) = place.split(left: keyColumns(world))
      if line.isHeading {
        frame.put(line.left, in: place, at: 1, role: .heading)
      } else {
        frame.put(line.left, in: keys, at: 3, role: .key)
      }
      frame.put(line.right, in: text)
    }
    if scroll + rect.rows < lines.count, editor == nil { frame.put(moreBelow: rect) }
  }

  private func keyColumns(_ world: World) -> Int { world.size.columns < 60 ? 16 : 24 }

  /// Returns the help wrapped to the screen's width.
  private func lines(_ world: World) -> [Line] {
    paragraphs(world).flatMap { line in
      Paragraph.lines(of: line.right, columns: world.size.columns - keyColumns(world) - 1)
        .enumerated().map { index, text in
          Line(left: index == 0 ? line.left : "", right: text, isHeading: line.isHeading)
        }
    }
  }

  /// Returns the content, independent of the width.
  func paragraphs(_ world: World) -> [Line] { Self.narrowed(Self.everything(world), to: filter) }

  /// Returns the lines with all the words, below their headings.
  private static func narrowed(_ lines: [Line], to filter: String) -> [Line] {
    let words = filter.lowercased().split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return lines }
    var (kept, heading) = ([Line](), Line?.none)
    for line in lines {
      if line.isHeading { heading = line }
      let text = "\(heading?.left ?? "") \(line.left) \(line.right)".lowercased()
      guard !line.isHeading, !line.right.isEmpty, words.allSatisfy({ text.contains($0) }) else {
        continue
      }
      if let title = heading, kept.last(where: \.isHeading)?.left != title.left {
        kept += (kept.isEmpty ? [] : [Line(left: "", right: "")]) + [title]
      }
      kept.append(line)
    }
    return kept
  }

  /// While the filter is typed.
  package var hints: [(String, String)] { [("Enter", "apply"), ("Esc", "all lines")] }

  /// Returns the keys of the covered screen, then the common ones, then those of other places.
  private static func everything(_ world: World) -> [Line] {
    let here = world.below.last?.feature.place ?? world.tab.place
    let elsewhere = KeyContext.allCases.filter { $0 != here }
    var covered = world
    covered.close()
    let most = Command.at(here).filter { !$0.hint.isEmpty && $0.disabled(covered) == nil }
      .prefix(mostUsed)
    func rest(_ commands: [Command]) -> [Command] {
      commands.filter { command in !most.contains { $0.id == command.id } }
    }
    return typed(world) + section(here.heading, keys(of: Array(most), here, world))
      + section(
        "Also on \(here.title)",
        keys(of: rest(Command.at(here).filter { !$0.isAlmostEverywhere }), here, world))
      + section("Everywhere", keys(of: rest(Command.all.filter(\.isAlmostEverywhere)), nil, world))
      + ["The log line", "The goal line", "Filters"].flatMap(explanation)
      + (world.isSpoken ? [] : marks(world.glyphs)) + explanation("While typing")
      + elsewhere.flatMap { place in
        let commands = Command.at(place).filter { !$0.isAlmostEverywhere }
        return section(place.heading, keys(of: commands, place, world))
      }
  }

  /// How many keys of the covered screen come first.
  private static let mostUsed = 5

  /// Returns the keys of the covered form; empty if it is not a form.
  private static func typed(_ world: World) -> [Line] {
    guard let covered = world.below.last, covered.feature.place == nil else { return [] }
    return section("Here", FootBar.inCharacterSet(covered.feature.hints, world))
  }

  private static func keys(
    of commands: [Command], _ place: KeyContext?, _ world: World
  ) -> [(String, String)] {
    commands.map { command in
      let keys = world.keys.keys(of: command, at: place).map { $0.name(in: world.glyphs) }
      let isHere = place == nil || place == (world.below.last?.feature.place ?? world.tab.place)
      var covered = world
      covered.close()
      let why = isHere ? command.disabled(covered) : nil
      return (
        keys.isEmpty ? ":\(command.id.rawValue)" : keys.joined(separator: " "),
        command.help + (why.map { " (\($0))" } ?? "")
      )
    }
  }

  /// Returns a table of data/help/keys.txt as a section.
  private static func explanation(_ title: String) -> [Line] {
    section(title, DataTables.keys.rows(title).map { ($0[0], $0[1]) })
  }

  /// Explains the marks in the timeline's lanes.
  private static func marks(_ glyphs: Glyphs) -> [Line] {
    section(
      "Timeline marks",
      [
        (String(glyphs.heights), "how much you logged, compared with the skills in view"),
        (
          "\(glyphs.ground)",
          "a skill with a level, nothing logged; stronger colours, higher levels"
        ),
        ("1 2 3 4 5", "a level reached, from this column on"),
        ("\(glyphs.feedback)", "feedback"),
        (
          "\(glyphs.milestone) \(glyphs.barRest)",
          "the strongest of several milestones, and the others"
        ),
        (
          "\(glyphs.goal) \(glyphs.goalOverdue) \(glyphs.stepDone)",
          "a goal: upcoming, overdue, done"
        ),
        (
          "\(glyphs.walked) \(glyphs.ahead) \(glyphs.stageAhead)",
          "a stage, the way to your target stage, the target date"
        ),
      ])
  }

  private static func section(_ title: String, _ lines: [(String, String)]) -> [Line] {
    [Line(left: title, right: "", isHeading: true)] + lines.map { Line(left: $0, right: $1) }
      + [Line(left: "", right: "")]
  }
}
