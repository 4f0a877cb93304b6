import CareerModel
import CareerPages

// What lies over the screen.
extension Speaker {
  // MARK: - Texts that are read line by line

  func lines(of screen: EntryScreen) -> [SpokenLine] {
    guard let entry = state.journal.entry(screen.entry) else {
      return [SpokenLine("This entry is gone.", isFocus: true)]
    }
    let fields = EntryDetail.fields(of: entry, state).flatMap { label, text, _ in
      said(label, label == "When" ? words(for: entry.day) : text)
    }
    return focusing([SpokenLine(entry.title.asSentence)] + fields, on: screen.scroll)
  }

  /// `Label: text`; every paragraph of a text is a line.
  private func said(_ label: String, _ text: String) -> [SpokenLine] {
    let paragraphs = text.split(separator: "\n").map(String.init)
    return paragraphs.enumerated().map { place, text in
      SpokenLine(place == 0 && !label.isEmpty ? "\(label): \(text)" : text)
    }
  }

  func focusing(_ lines: [SpokenLine], on place: Int) -> [SpokenLine] {
    var lines = lines
    let place = min(max(0, place), lines.count - 1)
    if lines.indices.contains(place) { lines[place].isFocus = true }
    return lines
  }

  func lines(of screen: SkillScreen) -> [SpokenLine] {
    let lines = state.speech.lines(of: SkillScreen.rows(of: screen.skill, state)[0])
    return focusing(lines, on: screen.scroll)
  }

  func lines(of screen: HelpScreen) -> [SpokenLine] {
    let lines = screen.paragraphs(state).filter {
      !$0.left.isEmpty || !$0.right.isEmpty
    }
    .map { line -> SpokenLine in
      if line.isHeading { return .heading("\(line.left):") }
      let words = line.left.split(separator: " ").map(String.init)
      let left =
        words.allSatisfy(Self.isKey)
        ? words.map(Self.spoken(key:)).joined(separator: " or ") : line.left
      return SpokenLine("\(left): \(line.right)")
    }
    guard let editor = screen.editor else { return focusing(lines, on: screen.scroll) }
    return [SpokenLine("Only lines with", editor: editor)] + lines
  }

  // MARK: - Lines with items

  func lines(of form: LanesForm) -> [SpokenLine] {
    let lanes = state.timeline.allLanes(state)
    return lanes.enumerated().map { place, lane in
      let isFree = lane == .readiness && state.timeline.arrangement.isShown(lane) == nil
      let shown = state.timeline.isShown(lane, state) ? "shown" : "hidden"
      return SpokenLine(
        "\(framework.name(of: lane)): \(shown), \(place + 1) of \(lanes.count)"
          + (isFree ? "; it is shown where there is room." : "."),
        isFocus: place == form.cursor)
    }
  }

  /// What Enter would do stands in a line of its own, which changes while one goes up and down.
  func lines(of form: PaletteForm) -> [SpokenLine] {
    let items = form.items(state)
    let place = min(form.cursor, items.count - 1)
    let line = SpokenLine("Words", editor: form.editor)
    guard place >= 0 else { return [line, SpokenLine("Nothing is called so.")] }
    let item = items[place]
    let keys = item.keys.split(separator: " ").map { Self.spoken(key: String($0)) }
    return [
      line,
      SpokenLine(
        "\(place + 1) of \(items.count): \(item.title)"
          + (keys.isEmpty ? "" : ", key \(keys.joined(separator: " or "))")
          + (item.disabled.map { "; not now: \($0)" } ?? "")),
    ]
  }

  func lines(of form: FilterForm) -> [SpokenLine] {
    guard let narrowing = state.screen.narrowing else { return foundRow(form) }
    let count = state.journal.count
    let problem = narrowing.query.problems.first.map { Wording.words(for: $0) }
    let example = "For example: words, kind:milestone, #talent:3, since:2025-01, with:Sam."
    let match = state.entryAtCursor?.title ?? state.goalAtCursor?.title
    return [
      SpokenLine("Filter", editor: form.editor),
      SpokenLine("\(narrowing.found ?? count) of \(Wording.count(count, "entry", "entries"))."),
      SpokenLine(problem ?? example),
    ] + (match.map { [SpokenLine("Under the cursor: \($0)".asSentence)] } ?? [])
  }

  /// Of a list that is searched, not narrowed.
  private func foundRow(_ form: FilterForm) -> [SpokenLine] {
    let screen = state.screen
    let row = screen.row(with: form.editor.text, from: screen.rowAtCursor(state), state)
    let found =
      row.map { "Found: \(screen.rowTexts(state)[$0])".asSentence } ?? "No row has these words."
    return [
      SpokenLine("Find", editor: form.editor),
      SpokenLine(form.editor.text.nonBlank == nil ? "Words of a row." : found),
    ]
  }
}
