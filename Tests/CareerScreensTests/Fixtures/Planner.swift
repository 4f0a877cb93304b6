import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
import CareerTesting
import Synchronization
import Testing

/// The planner as a person has it before them: a state, a store behind it, and what was wanted of
/// that store.
struct Planner: Sendable {
  var state: AppState
  var store: StoredCareer
  /// Every effect since the start, in order.
  private(set) var effects: [Effect] = []

  /// With everything of a career read.
  init(
    _ career: Career = Career(.manager), size: Size = .usual, glyphs: Glyphs = .unicode
  ) {
    let start = Start(edition: career.edition, size: size, glyphs: glyphs)
    if let kept = Self.starts.withLock({ $0[start] }) {
      self = kept
      return
    }
    self.init(reading: career, size: size, glyphs: glyphs)
    send(.monthsRead(career.months, unread: 0))
    let planner = self
    Self.starts.withLock { $0[start] = planner }
  }

  /// What a planner begins with. Reading a career again for each scene would be most of what they take.
  private struct Start: Hashable {
    var edition: Int
    var size: Size
    var glyphs: Glyphs
  }

  private static let starts = Mutex<[Start: Planner]>([:])

  /// With the profile read and the months still to come.
  init(reading career: Career, size: Size = .usual, glyphs: Glyphs = .unicode) {
    store = StoredCareer(career)
    state = AppState(size: size, today: today, framework: .builtIn, glyphs: glyphs)
    state.places = ExportPlaces(directory: "/home/ada/work", home: "/home/ada")
    send(.profileRead(career.profile, .builtIn, isNew: false))
    send(.planRead(career.goals))
    send(.proposalsRead(career.proposals))
  }

  /// After the keys of a script.
  init(_ career: Career, _ keys: Script, size: Size = .usual) {
    self.init(career, size: size)
    run(keys)
  }

  /// As it is on the very first start.
  init(firstRunIn size: Size) {
    store = StoredCareer()
    state = AppState(size: size, today: today, framework: .builtIn)
    send(.profileRead(Profile(), .builtIn, isNew: true))
    send(.monthsRead([:], unread: 0))
  }

  mutating func send(_ action: AppAction) {
    for effect in state.update(action) {
      effects.append(effect)
      for answer in store.run(effect) { send(answer) }
      if effect == .foldTexts { send(.textsFolded(JournalTexts(state.journal))) }
    }
  }

  /// Somebody else changes a goal, of which the planner does not hear. Returns what it is now.
  @discardableResult
  mutating func changeElsewhere(_ goal: EntryID, _ change: (inout Goal) -> Void) throws -> Goal {
    let before = try #require(store.goals[goal])
    var after = before
    change(&after)
    try store.changeElsewhere(Change([.goal(before: before, after: after)]))
    return after
  }

  mutating func press(_ keys: Key...) { for key in keys { send(.keyPressed(key)) } }

  mutating func type(_ text: String) {
    for character in text { send(.keyPressed(.character(character))) }
  }

  /// Does what a script says; see `Script`.
  mutating func run(_ script: Script) {
    for step in script.steps {
      switch step {
      case .key(let key): press(key)
      case .text(let text): type(text)
      case .paste(let text): send(.pasted(text))
      case .happening(let name): happen(name)
      }
    }
  }

  private mutating func happen(_ name: String) {
    switch name {
    case "the disk is full":
      store.trouble = "cannot write journal/2026-11.json: the disk is full."
    case "there is such a file":
      store.documents.files["/home/ada/work/brag.md"] = ExportRequest(.brag)
    case "a file is damaged":
      send(
        .noticed(
          "journal/2025-03.json is damaged: 11 of 12 entries can be read. cairn doctor lists the rest."
        ))
    case "the editor writes what cannot be":
      // None is open where the terminal is too small for a key.
      guard case .editText(let text)? = effects.last else { return }
      let wrong = ["date": "date: 2026-02-31", "skills": "skills: te:3"]
      let lines = text.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        wrong[String(line.prefix { $0 != ":" })] ?? String(line)
      }
      send(.edited(text, .wrote(lines.joined(separator: "\n"))))
    case "saving takes its time": send(.working(Working("Saving", done: 4200, of: 10_000)))
    case "another Cairn is saving":
      send(.working(Working("Another copy of Cairn is saving", done: 3100, of: 10_000)))
    case "it is too late to cancel": send(.working(Working("Saving", cancel: .tooLate)))
    case "it becomes 20x5": send(.resized(Size(rows: 5, columns: 20)))
    case "it becomes 1x1": send(.resized(Size(rows: 1, columns: 1)))
    case "the other months come": send(.monthsRead(store.months, unread: 0))
    default: preconditionFailure("nothing is called [\(name)]")
    }
  }

  /// The screen as one text, a line a row.
  var picture: String { state.view().text.joined(separator: "\n") }

  /// The form that is open, if it is the log line.
  var logLine: LogLineForm? {
    state.overlay?.of(LogLineForm.self)
  }

  /// The review that is open on top.
  var review: ReviewScreen? {
    state.overlay?.of(ReviewScreen.self)
  }

  var pathForm: PathForm? {
    state.overlay?.of(PathForm.self)
  }

  var export: ExportForm? {
    state.overlay?.of(ExportForm.self)
  }

  /// The previews that were asked for, in order.
  var previewsWanted: [ExportRequest] {
    effects.compactMap { if case .preview(let request) = $0 { request } else { nil } }
  }

  /// The documents that were to be written, in order.
  var exportsWanted: [Effect] {
    effects.filter { if case .export = $0 { true } else { false } }
  }

  var beginForm: BeginForm? {
    state.overlay?.of(BeginForm.self)
  }

  var welcome: WelcomeForm? {
    state.overlay?.of(WelcomeForm.self)
  }
}
