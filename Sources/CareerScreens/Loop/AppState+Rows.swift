import CareerModel
import CareerPages

// The list of the screen that is open, as rows with words in them, for `/`, n and N where nothing is
// narrowed. The Log and the Timeline have filters instead.

extension AppState {
  /// What can be looked for in each row; empty for the Log and the Timeline.
  var rowTexts: [String] {
    switch tab {
    case .path:
      PathScreen.page(self).rows.filter { $0.item != nil }.map {
        $0.soughtText(in: medium, framework)
      }
    case .skills: SkillsScreen.skills(self).map { framework.title(of: $0) }
    case .plan: PlanScreen.items(self).map { PlanScreen.text(of: $0, self) }
    case .compare: CompareScreen.items(self).map { CompareScreen.text(of: $0, self) }
    case .log, .timeline: []
    }
  }

  /// The row under the cursor; 0 for an empty list.
  var rowAtCursor: Int {
    let row =
      switch tab {
      case .path:
        PathScreen.cursor(self).flatMap { PathScreen.page(self).items.firstIndex(of: $0) }
      case .skills:
        skillAtCursor.flatMap { SkillsScreen.skills(self).firstIndex(of: $0) }
      case .plan:
        PlanScreen.cursor(self).flatMap { PlanScreen.items(self).firstIndex(of: $0) }
      case .compare:
        CompareScreen.cursor(self).flatMap { CompareScreen.items(self).firstIndex(of: $0) }
      case .log, .timeline: nil as Int?
      }
    return row ?? 0
  }

  /// Puts the cursor on a row that there is.
  mutating func choose(row: Int) {
    switch tab {
    case .path: path.cursor = PathScreen.page(self).items[row]
    case .skills: skills.cursor = SkillsScreen.skills(self)[row]
    case .plan: planning.cursor = PlanScreen.items(self)[row]
    case .compare: compare.cursor = CompareScreen.items(self)[row]
    case .log, .timeline: break
    }
  }

  /// The first row with all the words that is looked for, from `start` on and round the end; `step` is
  /// 1, or -1 for backwards. `nil` if no row has them.
  func row(with words: String, from start: Int, by step: Int = 1) -> Int? {
    let texts = rowTexts
    let wanted = words.lowercased().split(whereSeparator: \.isWhitespace)
    guard !wanted.isEmpty else { return nil }
    return texts.indices.map { (start + step * $0).modulo(texts.count) }.first { row in
      let text = texts[row].lowercased()
      return wanted.allSatisfy { text.contains($0) }
    }
  }

  /// n and N: to the next row with the words that were looked for last.
  mutating func seek(by step: Int) {
    let row = row(with: sought, from: rowAtCursor + step, by: step)
    guard let row else {
      message = Message("No row has “\(sought)”.")
      return
    }
    if row == rowAtCursor { message = Message("Only this row has “\(sought)”.") }
    choose(row: row)
  }
}

extension AppState {
  /// Does what the line behind `/` asks for.
  mutating func filter(_ act: FilterForm.Act, _ subject: FilterForm.Subject) {
    switch (act, subject) {
    case (.keep(let text), _): remember(filter: text)
    case (.takeBack, .log(let before)):
      log = before
      LogScreen.filter(&self, by: before.filter)
    case (.takeBack, .timeline(let before)):
      timeline = before
      TimelineScreen.reconsider(&self)
    case (.takeBack, .rows(let cursor)):
      if rowTexts.indices.contains(cursor) { choose(row: cursor) }
    case (.narrow(let text, let entry), .log): LogScreen.filter(&self, by: text, keeping: entry)
    // From where it began each time: half a word may match something far away.
    case (.narrow(let text, _), .timeline(let before)):
      timeline = before
      TimelineScreen.filter(&self, by: text)
    case (.narrow(let text, _), .rows(let cursor)):
      sought = text
      if let row = row(with: text, from: cursor) { choose(row: row) }
    case (.move(let command), .log): LogScreen.update(&self, command)
    case (.move(let command), .timeline):
      let paging: [Command.ID: Command.ID] = [.pageUp: .earlier, .pageDown: .later]
      TimelineScreen.update(&self, paging[command] ?? command)
    case (.move(let command), .rows):
      let step = [.up, .pageUp].contains(command) ? -1 : 1
      if let row = row(with: sought, from: rowAtCursor + step, by: step) { choose(row: row) }
    }
  }
}

extension PlanScreen {
  static func text(of item: Item, _ state: AppState) -> String {
    switch item {
    case .goal(let id):
      state.plan[id].map { "\($0.title) \(state.framework.briefly($0.evidence))" } ?? ""
    case .suggestion(let skill): state.framework.title(of: skill)
    }
  }
}

extension CompareScreen {
  static func text(of item: Item, _ state: AppState) -> String {
    switch item {
    case .likeness: "looks like"
    case .contrast(let id):
      state.compare.comparison?.contrasts.first { $0.id == id }.map(\.title) ?? ""
    case .skill(let skill): state.framework.title(of: skill)
    case .step: "staying, going over"
    }
  }
}
