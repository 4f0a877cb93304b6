import CCurses
import CareerModel
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
  private let store: CareerStore
  private let surroundings: Surroundings
  private let pipe: WakePipe
  private let reader: CareerReader
  private let runner: EffectRunner
  private let session: TerminalSession
  private let watcher: DirectoryWatcher
  private let settings: SettingsSource
  private var keys = KeyReader()
  private var painter: FramePainter
  private var state: AppState
  /// The months that were read again after a change: what the background reader has of them may be
  /// older.
  private var renewed: Set<CalendarMonth> = []
  /// Set when the loop shall end: the exit status of the program.
  private var ending: Int32?

  /// Takes the terminal over and reads what the first screen shows.
  ///
  /// Signals are ours before the terminal is, so that none of them leaves it half taken. The
  /// terminal comes before the files, so that a run without one touches nothing. The directory is
  /// watched before it is read, so that no change falls in between. What the store cannot read is
  /// thrown as it is, with the terminal given back.
  package static func run(
    store: CareerStore, surroundings: Surroundings, settings: SettingsSource, words: CareerWords
  ) throws -> Int32 {
    let pipe = WakePipe()
    cairn_signals_start(pipe.writeEnd)
    let session = try TerminalSession()
    let reader = CareerReader(store: store, words: words)
    let watcher: DirectoryWatcher
    let first: (actions: [AppAction], older: [CalendarMonth])
    let framework: Framework
    do throws(StoreError) {
      try store.directory.prepare()
      watcher = DirectoryWatcher(store.directory)
      framework = try store.framework(Profile()).0
      let newest = try reader.newest()
      first = (
        try reader.profile() + reader.plan() + reader.drafts() + newest.actions, newest.older
      )
    } catch {
      session.end()
      throw error
    }
    let state = AppState(
      size: session.size, today: surroundings.today(), framework: framework,
      glyphs: session.isUnicode ? .unicode : .ascii)
    var loop = EventLoop(
      store: store, surroundings: surroundings, pipe: pipe, reader: reader,
      runner: EffectRunner(store: store, surroundings: surroundings, reader: reader),
      watcher: watcher, settings: settings, state: state, session: session)
    let set = settings.actions(words)
    loop.take([set.settings] + first.actions + set.notices)
    return loop.run(older: first.older)
  }

  private init(
    store: CareerStore, surroundings: Surroundings, pipe: WakePipe, reader: CareerReader,
    runner: EffectRunner, watcher: DirectoryWatcher, settings: SettingsSource, state: AppState,
    session: consuming TerminalSession
  ) {
    self.store = store
    self.surroundings = surroundings
    self.pipe = pipe
    self.reader = reader
    self.runner = runner
    self.watcher = watcher
    self.settings = settings
    self.state = state
    self.session = session
    painter = Self.painter(state.settings, for: self.session, surroundings)
  }

  /// One that draws as the settings say, as far as the terminal can.
  private static func painter(
    _ settings: Settings, for session: borrowing TerminalSession, _ surroundings: Surroundings
  ) -> FramePainter {
    let noColour = surroundings.environment["NO_COLOR"]?.isEmpty == false
    return FramePainter(
      isUnicode: session.isUnicode && settings.characters != .ascii, theme: settings.themeInUse,
      colours: settings.colourDepth(terminal: session.colours, noColour: noColour),
      hasOwnColours: session.hasOwnColours)
  }

  private consuming func run(older: [CalendarMonth]) -> Int32 {
    let (reader, pipe) = (reader, pipe)
    painter.paint(state.view())
    if !older.isEmpty { Task.detached { reader.read(older, into: pipe) } }
    while ending == nil {
      step()
      if ending == nil { painter.paint(state.view()) }
    }
    session.end()
    return ending ?? 0
  }

  /// Sleeps, and takes in everything that has come.
  private mutating func step() {
    let ready = TerminalInput.wait(for: [STDIN_FILENO, pipe.readEnd, watcher.descriptor])
    let today = surroundings.today()
    if today != state.today { take([.dayTurned(today)]) }
    let woken = pipe.drain()
    for signal in woken.signals { obey(signal) }
    let renewed = renewed
    take(woken.actions.map { Self.without(renewed, $0) })
    if ready.contains(watcher.descriptor) { takeForeignChanges() }
    guard ending == nil, ready.contains(STDIN_FILENO) else { return }
    let pressed = keys.read()
    if pressed.isEmpty, TerminalInput.isGone { leave(status: 128 + SIGHUP) }
    for action in pressed where ending == nil {
      switch action {
      // The terminal is in raw mode, where a pasted Ctrl-C is text; a typed one is a wish to leave.
      case .keyPressed(.control("c")): leave(status: 128 + SIGINT)
      case .keyPressed(.control("\\")): leave(status: 128 + SIGQUIT)
      default: take([action])
      }
    }
  }

  /// Takes actions in, one after the other, each with all that its effects lead to.
  private mutating func take(_ actions: [AppAction]) {
    var waiting = actions[...]
    while let action = waiting.popFirst() {
      let effects = state.update(action)
      if case .settingsRead(let settings) = action {
        painter = Self.painter(settings, for: session, surroundings)
      }
      for effect in effects {
        switch effect {
        case .redraw: session.redraw()
        case .suspend: suspend()
        case .readSettings:
          let set = settings.actions(reader.words)
          waiting += [set.settings] + set.notices
        case .quit: ending = ending ?? 0
        default:
          waiting.append(contentsOf: noting(runner.run(effect, unread: state.unread ?? 0)))
        }
      }
    }
  }

  /// Remembers which months were read again.
  private mutating func noting(_ actions: [AppAction]) -> [AppAction] {
    for action in actions {
      if case .monthsRead(let months, _) = action { renewed.formUnion(months.keys) }
    }
    return actions
  }

  private static func without(
    _ renewed: Set<CalendarMonth>, _ action: AppAction
  ) -> AppAction {
    guard case .monthsRead(let months, let unread) = action else { return action }
    return .monthsRead(months.filter { !renewed.contains($0.key) }, unread: unread)
  }

  private mutating func takeForeignChanges() {
    do throws(StoreError) {
      for change in watcher.changes() {
        switch change {
        case .month(let month): take(noting(try reader.again([month], unread: state.unread ?? 0)))
        case .profile: take(try reader.profile())
        case .everything:
          let months = Set(try store.months()).union(state.journal.monthsRead)
          take(
            noting(try reader.again(months, unread: state.unread ?? 0))
              + (try reader.profile() + reader.plan()))
        case .plan: take(try reader.plan())
        }
      }
    } catch {
      take([.noticed(reader.words.error(error))])
    }
  }

  // MARK: - Signals

  private mutating func obey(_ signal: Int32) {
    switch signal {
    case SIGWINCH:
      let size = session.size
      session.adopt(size)
      take([.resized(size)])
    case SIGTSTP: suspend()
    case SIGCONT: session.takeBack()
    default: leave(status: 128 + signal)
    }
  }

  private mutating func suspend() {
    session.suspend()
    // Both may have changed while the shell had the terminal.
    let size = session.size
    session.adopt(size)
    take([.resized(size), .dayTurned(surroundings.today())])
  }

  private mutating func leave(status: Int32) {
    ending = status
    // What was typed behind the signal is not meant for the shell.
    session.dropInput()
    take([.leaving])
  }
}
