import CCurses
import CareerDrawing
import CareerModel
package import CareerPages
import CareerScreens
package import CareerStore

/// The planner's event loop: sleeps until a key, a signal, another thread or the directory has
/// news, handles it and draws. It has no timer ticks; idle, it uses no processor time.
package struct EventLoop: ~Copyable {
  private let runtime: RuntimeEnvironment
  let pipe: WakePipe
  let reader: CareerReader
  let runner: EffectRunner
  let keeper: DraftAutosave
  private let session: TerminalSession
  let watcher: DirectoryWatcher
  private let settings: SettingsSource
  private let memory: BackgroundMemory
  private let timelinePlace: TimelinePlace
  /// The terminal's background; `nil` while unknown.
  private var background: TerminalBackground?
  let documents: DocumentMaker
  private let previews: PreviewQueue
  var keys = KeyReader()
  var painter: FramePainter
  var state: AppState
  /// The months reread after a change: the background reader's version of them may be older.
  var renewed: Set<CalendarMonth> = []
  /// Whether the proposals were reread after a change too.
  var hasRenewedProposals = false
  /// The exit status of the program; set when the loop is to end.
  private var ending: Int32?
  /// When keys were last handled; `nil` before the first.
  private var lastKey: ContinuousClock.Instant?
  /// What arrived while the store was at work and is still to be handled, in order.
  var later = Later()

  struct Later {
    var keys: [AppAction] = []
    var actions: [AppAction] = []
    var signals: [Int32] = []
  }

  package struct Departure: Sendable {
    package let status: Int32
    /// Typed texts that could be neither saved nor kept as drafts.
    package let unkept: [String]
    /// Why they could not be kept; `nil` if everything was kept.
    package let reason: String?
  }

  /// Takes over the terminal and reads what the first screen shows.
  ///
  /// Signals are handled before the terminal is taken over, so that none leaves it half set up. The
  /// terminal comes before the files, so a run without one touches nothing. The directory is
  /// watched before it is read, so no change is missed in between. Errors from the store are
  /// rethrown unchanged, after the terminal has been restored. `opening` is the command to begin
  /// with; `nil` for the first screen.
  package static func run(
    store: CareerStore, runtime: RuntimeEnvironment, settings: SettingsSource,
    words: ErrorMessages, documents: DocumentMaker, opening: CommandName? = nil
  ) throws -> Departure {
    let (pipe, bell) = (WakePipe(), WakePipe())
    cairn_signals_start(pipe.writeEnd, bell.writeEnd)
    let session = try TerminalSession()
    let reader = CareerReader(store: store, words: words)
    let watcher: DirectoryWatcher
    let (first, older): ([AppAction], [CalendarMonth])
    let (drafts, framework): ([AppAction], Framework)
    do throws(StoreError) {
      // Nothing is created before there is something to save.
      try store.directory.checkOwner()
      let recovered = reader.notices(store.recover())
      let merged = reader.mergeCopies()
      watcher = DirectoryWatcher(store.directory)
      framework = try store.framework(Profile()).0
      let newest = try reader.newest()
      drafts = reader.drafts()
      first = try reader.profile() + reader.plan() + drafts + newest.actions + recovered + merged
      older = newest.older
    } catch {
      session.end()
      throw error
    }
    var state = AppState(
      size: session.size, today: runtime.today(), framework: framework,
      // Boxes, bars and arrows have ambiguous widths: where those are wide, tables would not align.
      glyphs: session.isUnicode && !TextWidth.ambiguousIsWide ? .unicode : .ascii)
    state.places = ExportPlaces(directory: runtime.workingDirectory, home: runtime.home)
    let keeper = DraftAutosave(
      store: store, bell: bell, telling: pipe,
      found: drafts.lazy.compactMap(\.draftsFound).first ?? [])
    let memory = BackgroundMemory(runtime)
    let timelinePlace = TimelinePlace(store.directory, runtime)
    if let place = timelinePlace.remembered { state[TimelineScreen.self].take(remembered: place) }
    let background = memory.background
    let painter = Self.painter(state.settings, for: session, on: background, runtime)
    var settings = settings
    settings.wishes.slowLine = runtime.environment["SSH_CONNECTION"] != nil && session.isSlow
    var loop = EventLoop(
      runtime: runtime, pipe: pipe, reader: reader,
      runner: EffectRunner(
        store: store,
        moment: {
          Moment(
            today: runtime.today(), now: runtime.now(),
            id: EntryID(runtime.newULID()), next: EntryID(runtime.newULID()))
        },
        reader: reader,
        // It knows which earlier drafts are on disk, including those it has since put there.
        keep: { (drafts, _) throws(StoreError) in try keeper.keep(drafts) }),
      keeper: keeper, session: session, watcher: watcher, settings: settings,
      memory: memory, timelinePlace: timelinePlace, background: background, documents: documents,
      previews: PreviewQueue(documents, into: pipe), painter: painter,
      state: state)
    let notice = loop.session.notice.map { [AppAction.told($0)] } ?? []
    loop.take([settings.action(words)] + first + notice)
    if let opening { loop.take([.asked(opening)]) }
    return loop.run(older: older)
  }

  private static func painter(
    _ settings: Settings, for session: borrowing TerminalSession,
    on background: TerminalBackground?, _ runtime: RuntimeEnvironment
  ) -> FramePainter {
    let noColour = runtime.environment["NO_COLOR"]?.isEmpty == false
    return FramePainter(
      isUnicode: session.isUnicode && settings.characters != .ascii, theme: settings.themeInUse,
      colours: settings.colourDepth(terminal: session.colours, noColour: noColour),
      on: settings.background ?? background, hasOwnColours: session.hasOwnColours)
  }

  private consuming func run(older: [CalendarMonth]) -> Departure {
    let (reader, pipe) = (reader, pipe)
    painter.paint(state.view())
    if state.settings.background == nil, painter.usesColours, memory.mayAsk {
      session.askForBackground()
      keys.expectAnswer()
    }
    if !older.isEmpty { Task.detached { reader.read(older, into: pipe) } }
    Task.detached { reader.readProposals(into: pipe) }
    Task.detached { reader.check(into: pipe) }
    while ending == nil {
      let isTyping = step()
      while ending == nil, let action = later.keys.first {
        later.keys.removeFirst()
        press(action)
      }
      guard ending == nil else { break }
      let now = ContinuousClock.now
      let isRunning = isTyping && lastKey.map { now - $0 < .milliseconds(Self.rest) } ?? false
      if isTyping { lastKey = now }
      painter.paint(state.viewInMotion(), whileRunning: isRunning)
    }
    keeper.expectEnd(status: ending ?? 0)
    // A draft kept meanwhile may belong to a line that is saved by now.
    if keeper.isBehind(state.drafts) {
      take(carryOut(.keepDrafts(state.drafts, insteadOf: state.keptDrafts)))
    }
    if state.reading?.former != nil { runner.store.noteRuleSeen() }
    timelinePlace.keep(state.timeline.remembered(state))
    let kept = keeper.onDisk
    awaitAnswer()
    if let answer = keys.background { memory.keep(answer) }
    let unkept = state.drafts.filter { !kept.contains($0) }.map(\.text)
    let departure = Departure(
      status: ending ?? 0, unkept: unkept, reason: unkept.isEmpty ? nil : state.errors.last)
    session.end()
    return departure
  }

  /// Takes in an answer that is still on its way: the shell would take it for typing.
  private mutating func awaitAnswer() {
    let deadline = ContinuousClock.now + .milliseconds(300)
    while keys.expectsAnswer, ContinuousClock.now < deadline, !TerminalInput.isGone {
      _ = TerminalInput.wait(for: [STDIN_FILENO], milliseconds: 50)
      _ = keys.read()
    }
  }

  /// How long the keyboard is idle before everything is drawn, in milliseconds. Longer than the
  /// repeat interval of a held key (25 to 40), shorter than what people perceive as instant (100).
  /// A key after a pause gets a complete frame.
  private static let rest: Int32 = 60

  /// Sleeps, then handles everything that arrived; returns whether that includes keys.
  private mutating func step() -> Bool {
    let patience = [painter.isBehind ? Self.rest : nil, keys.patience].compactMap { $0 }.min()
    let ready = TerminalInput.wait(
      for: [STDIN_FILENO, pipe.readEnd, watcher.descriptor], milliseconds: patience)
    let today = runtime.today()
    if today != state.today { take([.dayTurned(today)]) }
    let woken = pipe.drain()
    for signal in woken.signals { obey(signal) }
    take(withoutOlder(woken.actions))
    takeLater()
    if ready.contains(watcher.descriptor) { takeForeignChanges() }
    let hasKeys = ready.contains(STDIN_FILENO)
    guard ending == nil, hasKeys || keys.patience != nil else { return false }
    let pressed = keys.read()
    if let answer = keys.background, answer != background {
      background = answer
      painter = Self.painter(state.settings, for: session, on: background, runtime)
    }
    if hasKeys, pressed.isEmpty, TerminalInput.isGone { leave(status: 128 + SIGHUP) }
    later.keys += pressed
    return !pressed.isEmpty
  }

  private mutating func press(_ action: AppAction) {
    switch action {
    // In raw mode a pasted Ctrl-C is text; a typed one is a request to quit.
    case .keyPressed(.control("c")): leave(status: 128 + SIGINT)
    case .keyPressed(.control("\\")): leave(status: 128 + SIGQUIT)
    default: take([action])
    }
    takeLater()
  }

  /// Handles what other threads and signals sent while the store was at work.
  private mutating func takeLater() {
    while ending == nil, !later.actions.isEmpty || !later.signals.isEmpty {
      let (actions, signals) = (later.actions, later.signals)
      (later.actions, later.signals) = ([], [])
      take(withoutOlder(actions))
      for signal in signals { obey(signal) }
    }
  }

  /// Handles actions in order, each with everything that its effects lead to.
  mutating func take(_ actions: [AppAction]) {
    var waiting = actions[...]
    while let action = waiting.popFirst() {
      let before = state.settings
      let effects = state.update(action)
      // Do this at once: the terminal may block what follows.
      keeper.want(state.draftsOnLeaving, open: state.openDraft)
      if state.settings != before {
        painter = Self.painter(state.settings, for: session, on: background, runtime)
        session.useMouse(state.settings.mouse)
      }
      for effect in effects {
        switch effect {
        case .redraw: session.redraw()
        case .suspend: suspend()
        case .readSettings: waiting.append(settings.action(reader.words))
        case .quit: ending = ending ?? 0
        case .editText(let text): waiting.append(edit(text))
        case .openLink(let link):
          let problem = CommandLineProgram.open(link, with: state.settings.opener, telling: pipe)
          if let problem { waiting.append(problem) }
        case .preview(let request):
          if let career = state.career { previews.want(request, of: career) }
        case .foldTexts:
          let (journal, pipe) = (state.journal, pipe)
          Task.detached {
            CrashGuard.watchThread()
            pipe.post(.textsFolded(JournalTexts(journal)))
          }
        default: waiting.append(contentsOf: noting(carryOut(effect)))
        }
      }
    }
  }

  /// Opens the user's own editor. The size and day may change meanwhile; the watcher reports files.
  private mutating func edit(_ text: EditedText) -> AppAction {
    let editor = ExternalEditor(runtime, choice: state.settings.editor)
    let outcome = session.lend { editor.edit(text.text, named: text.name) }
    takeSize()
    take([.dayTurned(runtime.today())])
    return .edited(text, outcome)
  }

  // MARK: - Signals

  private mutating func obey(_ signal: Int32) {
    switch signal {
    case SIGWINCH:
      // The window shrank and grew back unnoticed: what the terminal cut off is lost.
      if session.size == state.size { session.redraw() }
      takeSize()
    case SIGTSTP: suspend()
    case SIGCONT: session.takeBack()
    default: leave(status: 128 + signal)
    }
  }

  private mutating func suspend() {
    session.suspend()
    // Both may have changed while the shell had the terminal.
    takeSize()
    take([.dayTurned(runtime.today())])
  }

  mutating func takeSize() {
    let size = session.size
    session.adopt(size)
    painter.forget()
    take([.resized(size)])
  }

  private mutating func leave(status: Int32) {
    ending = status
    keeper.expectEnd(status: status)
    if let paste = keys.endPaste() { take([paste]) }
    // Input typed after the signal is not meant for the shell.
    session.dropInput()
    take([.leaving])
  }
}
