package import CareerDrawing
package import CareerModel
package import CareerPages

/// Everything the planner shows: a value that only `update` changes.
package struct AppState: Hashable, Sendable {
  package var size: Size
  package var today: CalendarDay
  /// The glyphs that the terminal can display.
  var terminalGlyphs: Glyphs
  /// The settings from config.json, with later changes from the palette.
  package var settings = Settings()
  package var glyphs: Glyphs { settings.characters == .ascii || isSpoken ? .ascii : terminalGlyphs }
  package var framework: Framework
  package var profile = Profile()
  /// Why name, path and aim could not be read; `nil` if they were.
  package var profileTrouble: String?
  /// What hides data in each part of the record; empty while all of it can be read.
  package var hidden: [RecordPart: [String]] = [:]
  package var journal = Journal()
  package var plan = Plan()
  /// Proposals from commits, with their answers.
  package var proposals = Proposals()
  /// The number of months still to be read; `nil` before the first have arrived.
  package var unread: Int?
  /// The number of months to read in the background after the first screen.
  package var toRead = 0
  /// The store's current slow operation; `nil` if there is nothing to wait for.
  package var working: Working?
  /// The reading of the record; `nil` until all of it has been loaded.
  package private(set) var reading: CareerReading?
  package var tab = Tab.path
  private var screens: Screens
  /// The forecast of the plan, including trials on the Plan screen; `nil` until everything has been
  /// read, and for a framework without stages.
  package private(set) var outlook: Outlook?
  /// This week's move; `nil` if there is none, or until everything has been read.
  package private(set) var move: Move?
  /// What the plan is tried with and without.
  package var tried = PlanTrial()
  /// The overlay, which receives the keys; `nil` if there is none.
  package var overlay: AnyFeature?
  /// The overlays to restore when the current one closes, most recent first.
  package var below: [AnyFeature] = []
  package var message: Message?
  /// Errors from outside, oldest first. The first is shown until Esc is pressed.
  package var errors: [String] = []
  /// Problems in the settings as last read, worded as in `errors`.
  package var settingsComplaints: [String] = []
  package var keys = KeyMap.standard
  /// The last words searched with `/` in a list that it does not filter; empty before the first.
  package var sought = ""
  /// The filters kept with `/`, most recent first.
  package var filters: [String] = []
  /// Unfinished lines, offered when their form opens again.
  package var drafts: [Draft] = []
  /// The drafts on disk, as far as this planner wrote or found them.
  package var keptDrafts: [Draft] = []
  /// Unsaved reasons to leave out a skill, offered when `i` is pressed again.
  package var unfinishedReasons: [SkillID: String] = [:]

  /// The directories that export file names are relative to.
  package var places = ExportPlaces()
  /// The choices made in the last export.
  package var exporting = ExportForm()

  package init(size: Size, today: CalendarDay, framework: Framework, glyphs: Glyphs = .unicode) {
    (self.size, self.today, self.framework) = (size, today, framework)
    terminalGlyphs = glyphs
    screens = Screens(on: today)
  }

  /// A line at the bottom of the screen, removed by the next key.
  package struct Message: Hashable, Sendable {
    package var text: String
    /// `good`, `error`, or `heading` for anything else.
    package var tone: Role

    package init(_ text: String, tone: Role = .heading) { (self.text, self.tone) = (text, tone) }
  }

  /// Whether everything is output as lines of text instead of drawn, for users of screen readers or
  /// braille displays.
  package var isSpoken: Bool {
    get { settings.screenReader }
    set { settings.screenReader = newValue }
  }

  /// The smallest size that is drawn; below it a line says so. Spoken output fits any size.
  package static let smallest = Size(rows: 12, columns: 40)

  package var isTooSmall: Bool {
    !isSpoken && (size.rows < Self.smallest.rows || size.columns < Self.smallest.columns)
  }

  /// The area between the tabs and the key bar.
  package var body: Rect { Rect(row: 2, column: 0, rows: size.rows - 4, columns: size.columns) }

  // MARK: - What is shown

  /// The screen of the open tab.
  package var screen: any Screen {
    get { screens[tab] }
    set { screens[tab] = newValue }
  }

  /// The feature that receives the keys: the overlay, or else the screen.
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

  /// The screen of a type, open or not.
  package subscript<Kind: Screen>(_ kind: Kind.Type) -> Kind {
    get { screens[Kind.tab] as? Kind ?? Kind(on: today) }
    set { screens[Kind.tab] = newValue }
  }

  /// What is under the cursor, cached for several queries; `nil` computes it for each.
  private var known: Meant?

  private var meant: Meant {
    known ?? overlay?.feature.meant(self) ?? screen.meant(self) ?? .nothing
  }

  /// A copy that caches what is under the cursor: querying many commands then reads a page once.
  var forQuestions: AppState { with(self) { $0.known = meant } }

  /// The entry that Enter, edit and delete act on; `nil` if there is none.
  package var entryAtCursor: Entry? { meant.entry.flatMap(journal.entry) }

  /// The link under the cursor, or the only one of the entry there; `nil` if there is none.
  package var linkAtCursor: String? {
    let meant = meant
    if let link = meant.link { return link }
    let links = meant.entry.flatMap(journal.entry)?.links ?? []
    return links.count == 1 ? links[0] : nil
  }

  /// The skill that assess and weigh act on; `nil` if there is none.
  package var skillAtCursor: SkillID? { meant.skill }

  /// The goal that Enter, edit, done and drop act on; `nil` if there is none.
  package var goalAtCursor: Goal? { meant.goal.flatMap { plan[$0] } }

  /// The subject of "why?"; `nil` if there is none.
  package var subjectAtCursor: Reasoning.Subject? { meant.subject }

  /// Everything a document is made from; `nil` until all of it has been read.
  package var career: Career? { unread == 0 ? record.career : nil }

  /// Adopts new settings and replaces the complaints about the old ones. At start, before anything
  /// was read, nothing else is reported.
  mutating func adopt(_ settings: Settings, _ complaints: [String]) {
    self.settings = settings
    errors.removeAll(where: settingsComplaints.contains)
    settingsComplaints = complaints.map(sentence)
    for words in settingsComplaints { complain(words) }
    keys = KeyMap.reading(settings.keys).0
    if unread != nil { message = Message("Settings reloaded.", tone: .good) }
  }

  /// Reads the record again once all of it is loaded, and informs every feature.
  mutating func reread(for news: News) {
    reading =
      unread == 0 ? CareerReading(journal, profile: profile, framework: framework, on: today) : nil
    look()
    renew(news)
  }

  /// Tells the screens and overlays what has changed.
  mutating func renew(_ news: News) {
    onScreens { $0.renew(news, $1) }
    overlay = overlay.map { renewed($0, news) }
    below = below.map { renewed($0, news) }
  }

  private func renewed(_ open: AnyFeature, _ news: News) -> AnyFeature {
    with(open) { $0.feature.renew(news, self) }
  }

  /// Changes every screen in turn; each sees the changes of those before it.
  mutating func onScreens(_ change: (inout any Screen, World) -> Void) {
    for tab in Tab.allCases {
      var screen = screens[tab]
      change(&screen, self)
      screens[tab] = screen
    }
  }

  /// Computes the outlook again after the goals or their trials have changed.
  mutating func look() {
    let world = self
    tried.prune(world)
    let career = record.career
    move = reading.flatMap(career.move)
    outlook = reading.flatMap { Outlook($0, of: career, trying: tried.plan($0, in: career)) }
  }

  /// Opens an overlay on top of the current one, which returns when it closes.
  package mutating func open(_ overlay: AnyFeature) {
    if let covered = self.overlay { below.append(covered) }
    self.overlay = overlay
  }

  /// Closes the topmost overlay.
  mutating func close() { overlay = below.popLast() }

  /// Closes all overlays and shows a screen.
  mutating func show(_ tab: Tab) {
    (overlay, below) = (nil, [])
    self.tab = tab
  }

  /// The context in which keys are commands; `nil` in a form, where letters are text.
  package var place: KeyContext? { front.place }

  /// Returns a command's first key as this terminal writes it, or else its palette name.
  package func key(_ id: Command.ID) -> String {
    let here = place.map(Command.at) ?? []
    guard
      let command = here.first(where: { $0.id == id }) ?? Command.all.first(where: { $0.id == id })
    else { return id.rawValue }
    let name = keys.keys(of: command, at: place).first?.name(in: glyphs) ?? ":\(id.rawValue)"
    return isSpoken ? Speaker.spoken(key: name) : name
  }
}
