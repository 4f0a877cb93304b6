import CCurses
import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
package import CareerStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The planner at work: sleeps until a key, a signal, another thread or the directory has something
/// to say, takes it in, and draws. Nothing ticks; idle it uses no processor time.
package struct EventLoop: ~Copyable {
  private let runtime: RuntimeEnvironment
  let pipe: WakePipe
  let reader: CareerReader
  let runner: EffectRunner
  let keeper: DraftAutosave
  private let session: TerminalSession
  let watcher: DirectoryWatcher
  private let settings: SettingsSource
  let documents: DocumentMaker
  private let previews: PreviewQueue
  var keys = KeyReader()
  var painter: FramePainter
  var state: AppState
  /// The months that were read again after a change: what the background reader has of them may be
  /// older.
  var renewed: Set<CalendarMonth> = []
  /// Whether the same is true of the proposals.
  var hasRenewedProposals = false
  /// Set when the loop shall end: the exit status of the program.
  private var ending: Int32?
  /// When keys were taken in last; `nil` before the first.
  private var lastKey: ContinuousClock.Instant?
  /// What came while the store was at work and is still to be taken in, in its order.
  var later = Later()

  struct Later {
    var keys: [AppAction] = []
    var actions: [AppAction] = []
    var signals: [Int32] = []
  }

  /// How the planner was left.
  package struct Departure: Sendable {
    /// The exit status of the program.
    package let status: Int32
    /// Texts that were typed, and could be neither saved nor kept as drafts.
    package let unkept: [String]
    /// Why not; `nil` where all is kept.
    package let reason: String?
  }

  /// Takes the terminal over and reads what the first screen shows.
  ///
  /// Signals are ours before the terminal is, so that none of them leaves it half taken. The
  /// terminal comes before the files, so that a run without one touches nothing. The directory is
  /// watched before it is read, so that no change falls in between. What the store cannot read is
  /// thrown as it is, with the terminal given back.
  package static func run(
    store: CareerStore, runtime: RuntimeEnvironment, settings: SettingsSource,
    words: ErrorMessages,
    documents: DocumentMaker
  ) throws -> Departure {
    let pipe = WakePipe()
    let bell = WakePipe()
    cairn_signals_start(pipe.writeEnd, bell.writeEnd)
    let session = try TerminalSession()
    let reader = CareerReader(store: store, words: words)
    let watcher: DirectoryWatcher
    let first: (actions: [AppAction], older: [CalendarMonth])
    let drafts: [AppAction]
    let framework: Framework
    do throws(StoreError) {
      // Nothing is made before there is something to save.
      try store.directory.checkOwner()
      let recovered = reader.notices(store.recover())
      let merged = reader.mergeCopies()
      watcher = DirectoryWatcher(store.directory)
      framework = try store.framework(Profile()).0
      let newest = try reader.newest()
      drafts = reader.drafts()
      first = (
        try reader.profile() + reader.plan() + drafts + newest.actions + recovered + merged,
        newest.older
      )
    } catch {
      session.end()
      throw error
    }
    var state = AppState(
      size: session.size, today: runtime.today(), framework: framework,
      // Boxes, bars and arrows are ambiguous: where those are wide, no table of them is in line.
      glyphs: session.isUnicode && !TextWidth.ambiguousIsWide ? .unicode : .ascii)
    state.places = ExportPlaces(
      directory: runtime.workingDirectory, home: runtime.home)
    let keeper = DraftAutosave(
      store: store, bell: bell, telling: pipe,
      found: drafts.lazy.compactMap(\.draftsFound).first ?? [])
    let painter = Self.painter(state.settings, for: session, runtime)
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
        // It knows what of those before is on disk, also what it has put there meanwhile.
        keep: { (drafts, _) throws(StoreError) in try keeper.keep(drafts) }),
      keeper: keeper, session: session, watcher: watcher, settings: settings,
      documents: documents, previews: PreviewQueue(documents, into: pipe), painter: painter,
      state: state)
    let notice = loop.session.notice.map { [AppAction.told($0)] } ?? []
    loop.take([settings.action(words)] + first.actions + notice)
    return loop.run(older: first.older)
  }

  /// One that draws as the settings say, as far as the terminal can.
  private static func painter(
    _ settings: Settings, for session: borrowing TerminalSession, _ runtime: RuntimeEnvironment
  ) -> FramePainter {
    let noColour = runtime.environment["NO_COLOR"]?.isEmpty == false
    return FramePainter(
      isUnicode: session.isUnicode && settings.characters != .ascii, theme: settings.themeInUse,
      colours: settings.colourDepth(terminal: session.colours, noColour: noColour),
      hasOwnColours: session.hasOwnColours)
  }

  private consuming func run(older: [CalendarMonth]) -> Departure {
    let (reader, pipe) = (reader, pipe)
    painter.paint(state.view())
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
    // What was kept meanwhile may belong to a line that is saved by now.
    if keeper.isBehind(state.drafts) {
      take(carryOut(.keepDrafts(state.drafts, insteadOf: state.keptDrafts)))
    }
    let kept = keeper.onDisk
    let unkept = state.drafts.filter { !kept.contains($0) }.map(\.text)
    let departure = Departure(
      status: ending ?? 0, unkept: unkept, reason: unkept.isEmpty ? nil : state.errors.last)
    session.end()
    return departure
  }

  /// How long the keys rest before all is drawn, in milliseconds: longer than a held key takes to
  /// come again (25 to 40), shorter than what a person takes for at once (100). A key after a rest is
  /// answered whole.
  private static let rest: Int32 = 60

  /// Sleeps, and takes in everything that has come; returns whether keys are among it.
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
    if hasKeys, pressed.isEmpty, TerminalInput.isGone { leave(status: 128 + SIGHUP) }
    later.keys += pressed
    return !pressed.isEmpty
  }

  private mutating func press(_ action: AppAction) {
    switch action {
    // The terminal is in raw mode, where a pasted Ctrl-C is text; a typed one is a wish to leave.
    case .keyPressed(.control("c")): leave(status: 128 + SIGINT)
    case .keyPressed(.control("\\")): leave(status: 128 + SIGQUIT)
    default: take([action])
    }
    takeLater()
  }

  /// What other threads and signals had to say while the store was at work.
  private mutating func takeLater() {
    while ending == nil, !later.actions.isEmpty || !later.signals.isEmpty {
      let (actions, signals) = (later.actions, later.signals)
      (later.actions, later.signals) = ([], [])
      take(withoutOlder(actions))
      for signal in signals { obey(signal) }
    }
  }

  /// Takes actions in, one after the other, each with all that its effects lead to.
  mutating func take(_ actions: [AppAction]) {
    var waiting = actions[...]
    while let action = waiting.popFirst() {
      let before = state.settings
      let effects = state.update(action)
      // At once: what follows may be held up by the terminal.
      keeper.want(state.draftsOnLeaving, open: state.openDraft)
      if state.settings != before { adopt(state.settings) }
      for effect in effects {
        switch effect {
        case .redraw: session.redraw()
        case .suspend: suspend()
        case .readSettings: waiting.append(settings.action(reader.words))
        case .quit: ending = ending ?? 0
        case .editText(let text): waiting.append(edit(text))
        case .preview(let request):
          if let career = state.career { previews.want(request, of: career) }
        default:
          waiting.append(contentsOf: noting(carryOut(effect)))
        }
      }
    }
  }

  private mutating func adopt(_ settings: Settings) {
    painter = Self.painter(settings, for: session, runtime)
    session.useMouse(settings.mouse)
  }

  /// In the person's own editor. Size, day and files may be others when it is left: the files say so
  /// themselves, to the watcher.
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
      // Smaller and back before anybody looked: what the terminal cut off is lost.
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
    // What was typed behind the signal is not meant for the shell.
    session.dropInput()
    take([.leaving])
  }
}
