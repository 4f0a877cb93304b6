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
  /// What pictures are made of.
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
  package var path = PathScreen.State()
  package var log = LogScreen.State()
  package var timeline: TimelineScreen.State
  package var skills = SkillsScreen.State()
  package var compare = CompareScreen.State()
  package var planning = PlanScreen.State()
  /// Where the plan leads, or would with what is only tried on the Plan screen; `nil` until all has
  /// been read, and for a framework without stages.
  package private(set) var outlook: Outlook?
  /// What lies over the screen and gets the keys; `nil` when nothing does.
  package var overlay: Overlay?
  /// What comes back when the overlay is closed, the last first.
  package var below: [Overlay] = []
  package var message: Message?
  /// What went wrong outside, the oldest first. The first is shown until Esc has been pressed.
  package var errors: [String] = []
  /// What is wrong with the settings as they were read last, in the words of `errors`.
  package var settingsComplaints: [String] = []
  /// Which keys mean which commands.
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
    timeline = TimelineScreen.State(day: today)
  }

  /// A line at the foot of the screen, which goes with the next key.
  package struct Message: Hashable, Sendable {
    package enum Tone: Hashable, Sendable {
      case good, plain, error
    }

    package var text: String
    package var tone: Tone

    package init(_ text: String, tone: Tone = .plain) {
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

  /// What the feature on top has its keys mean; `nil` where they mean what the screen below has.
  private var meant: Meant? { overlay?.feature.meant(self) }

  /// The entry that Enter, edit and delete mean; `nil` where there is none.
  package var entryAtCursor: Entry? {
    switch meant {
    case .entry(let id): return journal.entry(id)
    case .subject, .nothing: return nil
    case .goal, .skill, nil: break
    }
    return switch tab {
    case .path: PathScreen.entryAtCursor(self)
    case .log: log.place.flatMap { journal[$0] }
    case .timeline:
      if case .item(.entry(let id))? = timeline.cursor { journal.entry(id) } else { nil }
    case .skills, .plan, .compare: nil
    }
  }

  /// The skill that "why?", assess and weigh mean; `nil` where none is meant.
  package var skillAtCursor: SkillID? {
    switch meant {
    case .skill(let skill): return record.facts(of: skill) == nil ? nil : skill
    case .entry, .goal, .subject, .nothing, nil: break
    }
    return switch tab {
    case .path: PathScreen.skillAtCursor(self)
    case .skills: SkillsScreen.skillAtCursor(self)
    case .compare: CompareScreen.skillAtCursor(self)
    case .plan: PlanScreen.skillAtCursor(self)
    case .log, .timeline: nil
    }
  }

  /// The goal that Enter, edit, done and drop mean; `nil` where none is meant.
  package var goalAtCursor: Goal? {
    if case .goal(let id) = meant { return plan[id] }
    return switch tab {
    case .plan: PlanScreen.goalAtCursor(self)
    case .timeline:
      if case .item(.goal(let id))? = timeline.cursor { plan[id] } else { nil }
    case .path, .log, .skills, .compare: nil
    }
  }

  /// What "why?" asks about; `nil` where there is nothing to ask about.
  package var subjectAtCursor: Reasoning.Subject? {
    switch meant {
    case .skill: return skillAtCursor.map(Reasoning.Subject.skill)
    case .subject(let subject): return subject
    case .entry, .nothing: return nil
    case .goal, nil: break
    }
    return switch tab {
    case .path: PathScreen.subjectAtCursor(self)
    case .skills, .plan: skillAtCursor.map(Reasoning.Subject.skill)
    case .compare: CompareScreen.subjectAtCursor(self)
    case .log, .timeline: nil
    }
  }

  /// All that a document is made of; `nil` until all of it has been read.
  package var career: Career? {
    guard unread == 0 else { return nil }
    return Career(
      profile: profile, framework: framework, journal: journal, plan: plan, today: today)
  }

  /// Takes other settings over, and what is wrong with them instead of what was wrong before. At the
  /// start, before anything was read, there is nothing else to say.
  mutating func adopt(_ settings: Settings, _ complaints: [String]) {
    self.settings = settings
    errors.removeAll(where: settingsComplaints.contains)
    settingsComplaints = complaints.map(sentence)
    for words in settingsComplaints { complain(words) }
    keys = KeyMap.reading(settings.keys).0
    if unread != nil { message = Message("The settings were read again.", tone: .good) }
  }

  /// Reads the record anew, once all of it is there.
  mutating func reread() {
    reading =
      unread == 0
      ? CareerReading(journal, profile: profile, framework: framework, on: today) : nil
    look()
    CompareScreen.renew(&self)
    renew()
  }

  /// Lets what lies over the screen look at what is now known.
  mutating func renew() {
    overlay = overlay.map(renewed)
    below = below.map(renewed)
  }

  private func renewed(_ overlay: Overlay) -> Overlay {
    var overlay = overlay
    overlay.feature.renew(self)
    return overlay
  }

  /// Looks ahead anew: the goals, or what is tried with them, are others.
  mutating func look() {
    PlanScreen.prune(&self)
    let whatIf = PlanScreen.whatIf(self)
    outlook = reading.flatMap {
      Outlook($0, plan: plan, framework: framework, whatIf: whatIf, on: today)
    }
  }

  /// Lays something over what is open, which comes back when it is closed.
  package mutating func open(_ overlay: Overlay) {
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
  package var place: Place? { overlay == nil ? tab.place : overlay?.feature.place }

  /// The first key of a command as this terminal can write it, for sentences; its name in the
  /// palette where it has no key.
  package func key(_ id: Command.ID) -> String {
    let here = place.map(Command.at) ?? []
    guard
      let command = here.first(where: { $0.id == id }) ?? Command.all.first(where: { $0.id == id })
    else { return id.rawValue }
    let name = keys.keys(of: command, at: place).first?.name(in: glyphs) ?? ":\(id.rawValue)"
    return isSpoken ? Speaker.spoken(key: name) : name
  }
}
