import CareerDrawing
import CareerModel
import CareerPages

// A click means what the picture has at that place; the wheel means the arrows.

extension AppState {
  mutating func use(_ mouse: Mouse) -> [Effect] {
    guard !isTooSmall else { return [] }
    switch mouse.act {
    case .scrollUp: return scroll(.up)
    case .scrollDown: return scroll(.down)
    case .press, .doubleClick: break
    }
    guard
      let target = view(withSpots: true).target(row: mouse.row, column: mouse.column)
    else {
      return []
    }
    let isDouble = mouse.act == .doubleClick
    switch target {
    case .tab(let tab):
      message = nil
      show(tab)
    case .key(let key): return update(.keyPressed(key))
    case .command(let command): return perform(command)
    case .timeline:
      let isHit = TimelineScreen.click(row: mouse.row, column: mouse.column, &self)
      let canOpen = entryAtCursor != nil || goalAtCursor != nil
      return isHit && canOpen && isDouble ? perform(.open) : []
    default:
      message = nil
      let effects = choose(target)
      return effects + (isDouble ? confirm() : [])
    }
    return []
  }

  /// In a form the arrows choose; the wheel does not, but in lists that only look like one.
  private mutating func scroll(_ command: Command.ID) -> [Effect] {
    switch overlay {
    case .filter, .palette: return update(.keyPressed(command == .up ? .up : .down))
    default: return place == nil ? [] : perform(command)
    }
  }

  private mutating func perform(_ id: Command.ID) -> [Effect] {
    guard let command = place.map(Command.at)?.first(where: { $0.id == id }) else { return [] }
    message = nil
    return run(command)
  }

  /// A double click: what Enter does where the first click has put the cursor.
  private mutating func confirm() -> [Effect] {
    switch overlay {
    case .logLine, .filter, .prompt: []
    case nil: perform(.open)
    case .some(let overlay) where overlay.place != nil: perform(.open)
    default: update(.keyPressed(.enter))
    }
  }

  /// Puts the cursor on what was clicked.
  private mutating func choose(_ target: ClickTarget) -> [Effect] {
    switch target {
    case .line(let place):
      if case .export(let form) = overlay { return ExportForm.choose(place, form, &self) }
      choose(line: place)
    case .entry(let row): LogScreen.move(&self, to: row)
    case .path(let item): path.cursor = item
    case .skill(let skill): skills.cursor = skill
    case .plan(let item): planning.cursor = item
    case .compare(let item, let side):
      compare.cursor = item
      compare.side = side ?? compare.side
    case .character(let place): overlay?.editor?.move(to: place)
    case .tab, .key, .command, .timeline: break
    }
    return []
  }

  /// The line of what lies over the screen.
  private mutating func choose(line place: Int) {
    switch overlay {
    case .why(var screen):
      (screen.cursor, screen.beyond) = (place, 0)
      overlay = .why(screen)
    case .skill(var screen):
      screen.cursor = place
      overlay = .skill(screen)
    case .goal(var screen):
      if let goal = plan[screen.goal] { screen.cursor = GoalScreen.items(of: goal)[place] }
      overlay = .goal(screen)
    case .review(var screen):
      screen.cursor = place
      overlay = .review(screen)
    case .proposals(let screen): ProposalsScreen.choose(place, screen, &self)
    case .lanes(var form):
      form.cursor = place
      overlay = .lanes(form)
    case .path(var form) where form.editing == nil:
      form.cursor = place
      overlay = .path(form)
    case .palette(var form):
      form.cursor = place
      overlay = .palette(form)
    case .assess(var form):
      form.level = place
      overlay = .assess(form)
    case .weigh(var form):
      form.choice = WeighForm.Choice.all[place]
      overlay = .weigh(form)
    case .begin(var form):
      form.choose(place, self)
      overlay = .begin(form)
    case .welcome(let form): WelcomeForm.choose(place, form, &self)
    case .logLine(let form): LogLineForm.choose(place, form, &self)
    case .path, .entry, .filter, .prompt, .help, .editedText, .export, nil: break
    }
  }
}

extension AppState.Overlay {
  /// The one line that is typed on it; `nil` where none is, or there are several.
  fileprivate var editor: LineEditor? {
    get {
      switch self {
      case .logLine(let form): form.editor
      case .filter(let form): form.editor
      case .prompt(let form): form.editor
      case .palette(let form): form.editor
      case .help(let screen): screen.editor
      case .export(let form): form.editor
      default: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .logLine(var form):
        form.editor = newValue
        self = .logLine(form)
      case .filter(var form):
        form.editor = newValue
        self = .filter(form)
      case .prompt(var form):
        form.editor = newValue
        self = .prompt(form)
      case .palette(var form):
        form.editor = newValue
        self = .palette(form)
      case .help(var screen):
        screen.editor = newValue
        self = .help(screen)
      case .export(var form) where form.editor != nil:
        form.editor = newValue
        self = .export(form)
      default: break
      }
    }
  }
}
