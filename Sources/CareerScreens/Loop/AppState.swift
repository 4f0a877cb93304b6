package import CareerDrawing
package import CareerModel
package import CareerPages

/// Everything that the planner shows: a value, changed by `update` only.
package struct AppState: Hashable, Sendable {
  package var size: Size
  package var today: CalendarDay
  /// The characters that the terminal can show.
  var terminalGlyphs: Glyphs
  /// What is set in config.json, and what the palette has changed since.
  package var settings = Settings()
  package var glyphs: Glyphs {
    settings.characters == .ascii || isSpoken ? .ascii : terminalGlyphs
  }
  package var framework: Framework
  package var profile = Profile()
  /// Why name, path and aim could not be read, in words; `nil` when they were.
  package var profileTrouble: String?
  /// What hides something in parts of the record, in words; empty while all of it can be read.
  package var hidden: [RecordPart: [String]] = [:]
  package var journal = Journal()
  package var plan = Plan()
  /// What commits told, and what was said to it.
  package var proposals = Proposals()
  /// How many months are still being read; `nil` before the first have come.
  package var unread: Int?
  /// How many months there were to read behind the first screen's back.
  package var toRead = 0
  /// What the store is doing, where it takes its time; `nil` while one need not wait.
  package var working: Working?
  /// What the record says; `nil` until all of it has been read.
  package private(set) var reading: CareerReading?
  package var tab = Tab.path
  private var screens: Screens
  /// Where the plan leads, or would with what is only tried on the Plan screen; `nil` until all has
  /// been read, and for a framework without stages.
  package private(set) var outlook: Outlook?
  /// What the plan is tried with and without.
  package var tried = PlanTrial()
  /// What lies over the screen and gets the keys; `nil` when nothing does.
  package var overlay: AnyFeature?
  /// What comes back when the overlay is closed, the last first.
  package var below: [AnyFeature] = []
  package var message: Message?
  /// What went wrong outside, the oldest first. The first is shown until Esc has been pressed.
  package var errors: [String] = []
  /// What is wrong with the settings as they were read last, in the words of `errors`.
  package var settingsComplaints: [String] = []
  package var keys = KeyMap.standard
  /// The words that `/` looked for last in a list that it does not narrow; empty before the first.
  package var sought = ""
  /// What was typed behind `/` and kept, the last first.
  package var filters: [String] = []
  /// Unfinished lines, offered when their form is opened again.
  package var drafts: [Draft] = []
  /// Those that are on disk, as far as this planner has put them there or found them.
  package var keptDrafts: [Draft] = []
  /// Reasons to leave a skill out that were typed and not saved, offered when `i` is pressed again.
  package var unfinishedReasons: [SkillID: String] = [:]

  /// Where documents go that are named by a file.
  package var places = ExportPlaces()
  /// What was chosen in the export last.
  package var exporting = ExportForm()

  package init(size: Size, today: CalendarDay, framework: Framework, glyphs: Glyphs = .unicode) {
    self.size = size
    self.today = today
    self.framework = framework
    terminalGlyphs = glyphs
    screens = Screens(on: today)
  }

  /// A line at the foot of the screen, which goes with the next key.
  package struct Message: Hashable, Sendable {
    package var text: String
    /// `good`, `error` or, for all else, `heading`.
    package var tone: Role

    package init(_ text: String, tone: Role = .heading) {
      self.text = text
      self.tone = tone
    }
  }

  /// Whether everything is said in lines of words instead of drawn, for people who listen to the
  /// terminal or feel it under their fingers.
  package var isSpoken: Bool {
    get { settings.screenReader }
    set { settings.screenReader = newValue }
  }

  /// The smallest screen that is drawn; below it one line says so. What is spoken fits any.
  package static let smallest = Size(rows: 12, columns: 40)

  package var isTooSmall: Bool {
    !isSpoken
      && (size.rows < Self.smallest.rows || size.columns < Self.smallest.columns)
  }

  /// The part between the tabs and the key bar.
  package var body: Rect {
    Rect(row: 2, column: 0, rows: size.rows - 4, columns: size.columns)
  }

  // MARK: - What is shown

  /// The screen of the tab that is open.
  package var screen: any Screen {
    get { screens[tab] }
    set { screens[tab] = newValue }
  }

  /// What gets the keys: what lies on top, or the screen.
  var front: any Feature {
    get { overlay?.feature ?? screen }
    set {
      if overlay != nil {
        overlay?.feature = newValue
      } else if let screen = newValue as? any Screen {
        self.screen = screen
      }
    }
  }

  /// A screen by its kind, whether it is open or not.
  package subscript<Kind: Screen>(_ kind: Kind.Type) -> Kind {
    get { screens[Kind.tab] as? Kind ?? Kind(on: today) }
    set { screens[Kind.tab] = newValue }
  }

  /// What is under the cursor, worked out once for many questions; `nil` works it out for each.
  private var known: Meant?

  private var meant: Meant {
    known ?? overlay?.feature.meant(self) ?? screen.meant(self) ?? .nothing
  }

  /// The same, for asking many commands whether they can do anything: a page is read once for all.
  var forQuestions: AppState {
    var state = self
    state.known = meant
    return state
  }

  /// The entry that Enter, edit and delete mean; `nil` where there is none.
  package var entryAtCursor: Entry? { meant.entry.flatMap(journal.entry) }

  /// The skill that assess and weigh mean; `nil` where there is none.
  package var skillAtCursor: SkillID? { meant.skill }

  /// The goal that Enter, edit, done and drop mean; `nil` where there is none.
  package var goalAtCursor: Goal? { meant.goal.flatMap { plan[$0] } }

  /// What "why?" asks about; `nil` where there is nothing to ask about.
  package var subjectAtCursor: Reasoning.Subject? { meant.subject }

  /// All that a document is made of; `nil` until all of it has been read.
  package var career: Career? { unread == 0 ? record.career : nil }

  /// Takes other settings over, and what is wrong with them instead of what was wrong before. At the
  /// start, before anything was read, there is nothing else to say.
  mutating func adopt(_ settings: Settings, _ complaints: [String]) {
    self.settings = settings
    errors.removeAll(where: settingsComplaints.contains)
    settingsComplaints = complaints.map(sentence)
    for words in settingsComplaints { complain(words) }
    keys = KeyMap.reading(settings.keys).0
    if unread != nil { message = Message("Settings reloaded.", tone: .good) }
  }

  /// Reads the record anew, once all of it is there, and lets everything look at it.
  mutating func reread(for news: News) {
    reading =
      unread == 0
      ? CareerReading(journal, profile: profile, framework: framework, on: today) : nil
    look()
    renew(news)
  }

  /// Lets the screens, and what lies over them, look at what is now known.
  mutating func renew(_ news: News) {
    onScreens { $0.renew(news, $1) }
    overlay = overlay.map { renewed($0, news) }
    below = below.map { renewed($0, news) }
  }

  private func renewed(_ open: AnyFeature, _ news: News) -> AnyFeature {
    var open = open
    open.feature.renew(news, self)
    return open
  }

  /// Lets every screen change, each seeing the world as those before it have left it.
  mutating func onScreens(_ change: (inout any Screen, World) -> Void) {
    for tab in Tab.allCases {
      var screen = screens[tab]
      change(&screen, self)
      screens[tab] = screen
    }
  }

  /// Looks ahead anew: the goals, or what is tried with them, are others.
  mutating func look() {
    let world = self
    tried.prune(world)
    let whatIf = tried.whatIf(self)
    outlook = reading.flatMap {
      Outlook($0, plan: plan, framework: framework, whatIf: whatIf, on: today)
    }
  }

  /// Lays something over what is open, which comes back when it is closed.
  package mutating func open(_ overlay: AnyFeature) {
    if let covered = self.overlay { below.append(covered) }
    self.overlay = overlay
  }

  /// Closes what lies on top.
  mutating func close() {
    overlay = below.popLast()
  }

  /// Closes all that lies over the screens and shows one of them.
  mutating func show(_ tab: Tab) {
    (overlay, below) = (nil, [])
    self.tab = tab
  }

  /// Where the keys are commands now; `nil` in a form, in which letters are text.
  package var place: KeyContext? { front.place }

  /// The first key of a command as this terminal writes it; its name in the palette without one.
  package func key(_ id: Command.ID) -> String {
    let here = place.map(Command.at) ?? []
    guard
      let command = here.first(where: { $0.id == id }) ?? Command.all.first(where: { $0.id == id })
    else { return id.rawValue }
    let name = keys.keys(of: command, at: place).first?.name(in: glyphs) ?? ":\(id.rawValue)"
    return isSpoken ? Speaker.spoken(key: name) : name
  }
}
