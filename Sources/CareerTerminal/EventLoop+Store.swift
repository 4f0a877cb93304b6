import CareerModel
import CareerScreens
import CareerStore

// The store at work: slow changes, and changes that other processes make meanwhile.
extension EventLoop {
  /// How long work goes on before it is shown, in milliseconds: nearly always it is done by then.
  private static let patience: Int32 = 500
  /// How often the progress bar is redrawn, in milliseconds.
  private static let pace: Int32 = 100

  mutating func carryOut(_ effect: Effect) -> [AppAction] {
    let backgroundSave = BackgroundSave(work(of: effect))
    _ = TerminalInput.wait(for: [backgroundSave.ended.readEnd], milliseconds: Self.patience)
    if let actions = backgroundSave.actions { return actions }
    return accompany(backgroundSave, carryingOut: effect)
  }

  /// Returns the work that an effect needs, to be run on another thread.
  private func work(of effect: Effect) -> @Sendable (SaveProgress) -> [AppAction] {
    let (runner, unread) = (runner, state.unread ?? 0)
    guard case .export(let request, let path, let isOverwriting) = effect, let career = state.career
    else { return { runner.telling($0).run(effect, unread: unread) } }
    let documents = documents
    return { progress in
      documents.write(
        request, of: career, to: path, isOverwriting: isOverwriting, telling: progress)
    }
  }

  /// Shows progress until the work is done. Esc cancels, and size changes are drawn at once.
  /// Everything else waits its turn, also what was typed before progress appeared. If a form stays
  /// open because its text was not saved, that typing is quoted in a message instead.
  private mutating func accompany(
    _ backgroundSave: BackgroundSave, carryingOut effect: Effect
  ) -> [AppAction] {
    var typed = keys.read()
    var isAsked = false
    while backgroundSave.actions == nil {
      let report = backgroundSave.report
      let cancel: Working.Cancel =
        !effect.canBeCancelled
        ? .needless : report.step == .finishing ? .tooLate : isAsked ? .asked : .possible
      let doing = report.step == .waiting ? "Another copy of Cairn is saving" : effect.whileAtWork
      _ = state.update(
        .working(Working(doing, done: report.done, of: report.total, cancel: cancel)))
      painter.paint(state.view())
      let ready = TerminalInput.wait(
        for: [backgroundSave.ended.readEnd, STDIN_FILENO, pipe.readEnd], milliseconds: Self.pace)
      if ready.contains(STDIN_FILENO) {
        for action in keys.read() {
          switch action {
          case .keyPressed(.escape), .keyPressed(.control("g")), .keyPressed(.control("c")):
            isAsked = backgroundSave.cancel() || isAsked
          default: typed.append(action)
          }
        }
        // The terminal is gone: wait for the save instead of polling in a loop.
        if TerminalInput.isGone, backgroundSave.actions == nil {
          _ = TerminalInput.wait(for: [backgroundSave.ended.readEnd])
        }
      }
      let woken = pipe.drain()
      later.actions += woken.actions
      for signal in woken.signals {
        switch signal {
        case SIGWINCH: takeSize()
        case SIGTSTP, SIGCONT: later.signals.append(signal)
        default:
          isAsked = backgroundSave.cancel() || isAsked
          later.signals.append(signal)
        }
      }
    }
    _ = state.update(.working(nil))
    let actions = backgroundSave.actions ?? []
    guard actions.contains(where: \.isRefusal), state.place == nil else {
      later.keys += typed
      return actions
    }
    let text = typed.map(\.typedText).joined()
    guard !text.isEmpty else { return actions }
    let note = "Typed meanwhile and not used: \(text)"
    guard case .told(let words)? = actions.last else { return actions + [.noticed(note)] }
    return actions.dropLast() + [.told("\(words) \(note)")]
  }

  /// Records which months and proposals were read again.
  mutating func noting(_ actions: [AppAction]) -> [AppAction] {
    for action in actions {
      switch action {
      case .monthsRead(let months, _): renewed.formUnion(months.keys)
      case .proposalsRead: hasRenewedProposals = true
      default: break
      }
    }
    return actions
  }

  /// Drops from another thread's results what has been read again since.
  func withoutOlder(_ actions: [AppAction]) -> [AppAction] {
    actions.compactMap { action in
      switch action {
      case .monthsRead(let months, let unread):
        .monthsRead(months.filter { !renewed.contains($0.key) }, unread: unread)
      case .partsRead(let parts):
        .partsRead(
          parts.filter { part, _ in
            if case .month(let month) = part { !renewed.contains(month) } else { true }
          })
      case .proposalsRead where hasRenewedProposals: nil
      default: action
      }
    }
  }

  mutating func takeForeignChanges() {
    do throws(StoreError) {
      for change in watcher.changes() {
        switch change {
        case .month(let month): take(noting(try reader.again([month], unread: state.unread ?? 0)))
        case .profile: take(try reader.profile())
        case .everything:
          let (listed, actions) = try reader.listing()
          let months = Set(listed).union(state.journal.monthsRead)
          take(
            actions + noting(try reader.again(months, unread: state.unread ?? 0))
              + (try reader.profile() + reader.plan() + reader.proposals()))
        case .plan: take(try reader.plan())
        case .proposals: take(noting(try reader.proposals()))
        case .drafts: takeForeignDrafts()
        }
      }
    } catch {
      take([.noticed(reader.words.error(error))])
    }
  }

  /// Handles a change to the drafts by any planner. A draft being typed here stays on disk. With no
  /// form open, the drafts offered here are those on disk.
  private mutating func takeForeignDrafts() {
    guard !state.isTyping else { return keeper.lookAgain() }
    if let found = keeper.reread() { take([.draftsFound(found)]) }
  }
}

extension Effect {
  /// Whether it can be cancelled; drafts are kept even if everything else is abandoned.
  fileprivate var canBeCancelled: Bool { if case .keepDrafts = self { false } else { true } }

  /// The wording for the bottom of the screen while the store carries out the effect.
  fileprivate var whileAtWork: String {
    switch self {
    case .undo: "Undoing"
    case .redo: "Redoing"
    case .keepDrafts: "Saving drafts"
    case .export: "Writing"
    default: "Saving"
    }
  }
}

extension AppAction {
  /// Whether it reports that a request was not carried out.
  fileprivate var isRefusal: Bool {
    switch self {
    case .failed, .told: true
    default: false
    }
  }

  var draftsFound: [Draft]? { if case .draftsFound(let drafts) = self { drafts } else { nil } }

  /// The text that a key or paste puts into a line; empty for other keys.
  fileprivate var typedText: String {
    switch self {
    case .keyPressed(.character(let character)): String(character)
    case .pasted(let text): text
    default: ""
    }
  }
}
