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
  private let pipe = WakePipe()
  private let reader: CareerReader
  private let runner: EffectRunner
  private let session: TerminalSession
  private let watcher: DirectoryWatcher
  private var keys = KeyReader()
  private var painter: FramePainter
  private var state: AppState
  /// Set when the loop shall end: the exit status of the program.
  private var ending: Int32?

  /// Takes the terminal over and reads what the first screen shows.
  ///
  /// The terminal comes first, so that a run without one fails before anything is touched; what
  /// the store cannot read is thrown as it is, with the terminal given back.
  package static func run(
    store: CareerStore, surroundings: Surroundings, words: CareerWords
  ) throws -> Int32 {
    let session = try TerminalSession()
    let reader = CareerReader(store: store, words: words)
    let first: (actions: [AppAction], older: [CalendarMonth])
    let framework: Framework
    do throws(StoreError) {
      try store.directory.prepare()
      framework = try store.framework(Profile()).0
      let newest = try reader.newest()
      first = (try reader.profile() + reader.drafts() + newest.actions, newest.older)
    } catch {
      session.end()
      throw error
    }
    var loop = EventLoop(
      store: store, surroundings: surroundings, reader: reader, session: session,
      framework: framework)
    loop.take(first.actions)
    return loop.run(older: first.older)
  }

  private init(
    store: CareerStore, surroundings: Surroundings, reader: CareerReader,
    session: consuming TerminalSession, framework: Framework
  ) {
    self.store = store
    self.surroundings = surroundings
    self.reader = reader
    runner = EffectRunner(store: store, surroundings: surroundings, reader: reader)
    painter = FramePainter(isUnicode: session.isUnicode)
    state = AppState(
      size: session.size, today: surroundings.today(), framework: framework,
      glyphs: session.isUnicode ? .unicode : .ascii)
    watcher = DirectoryWatcher(store.directory)
    self.session = session
  }

  private consuming func run(older: [CalendarMonth]) -> Int32 {
    cairn_signals_start(pipe.writeEnd)
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
    take(woken.actions)
    if ready.contains(watcher.descriptor) { takeForeignChanges() }
    guard ending == nil, ready.contains(STDIN_FILENO) else { return }
    let pressed = keys.read()
    if pressed.isEmpty, TerminalInput.isGone { leave(status: 128 + SIGHUP) }
    for action in pressed where ending == nil { take([action]) }
  }

  /// Takes actions in, one after the other, each with all that its effects lead to.
  private mutating func take(_ actions: [AppAction]) {
    var waiting = actions[...]
    while let action = waiting.popFirst() {
      for effect in state.update(action) {
        switch effect {
        case .redraw: session.redraw()
        case .suspend: suspend()
        case .quit: ending = ending ?? 0
        default: waiting.append(contentsOf: runner.run(effect, unread: state.unread ?? 0))
        }
      }
    }
  }

  private mutating func takeForeignChanges() {
    do throws(StoreError) {
      for change in watcher.changes() {
        switch change {
        case .month(let month): take(try reader.again([month], unread: state.unread ?? 0))
        case .profile: take(try reader.profile())
        case .everything:
          let months = Set(try store.months()).union(state.journal.monthsRead)
          take(try reader.again(months, unread: 0) + reader.profile())
        case .plan: break
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
    case SIGCONT: session.redraw()
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
    take([.leaving])
  }
}
