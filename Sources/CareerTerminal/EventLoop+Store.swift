import CareerModel
import CareerScreens
import CareerStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// The store at work: what a change costs in time, and what others change meanwhile.
extension EventLoop {
  /// How long nobody is told that the store is at work: nearly always it is done by then.
  private static let patience: Int32 = 500
  /// How often the bar is drawn anew.
  private static let pace: Int32 = 100

  mutating func carryOut(_ effect: Effect) -> [AppAction] {
    let backgroundSave = BackgroundSave(work(of: effect))
    _ = TerminalInput.wait(for: [backgroundSave.ended.readEnd], milliseconds: Self.patience)
    if let actions = backgroundSave.actions { return actions }
    return accompany(backgroundSave, carryingOut: effect)
  }

  /// What is to be done for an effect, on another thread.
  private func work(of effect: Effect) -> @Sendable (SaveProgress) -> [AppAction] {
    let (runner, unread) = (runner, state.unread ?? 0)
    guard case .export(let request, let path, let isOverwriting) = effect, let career = state.career
    else { return { runner.telling($0).run(effect, unread: unread) } }
    let documents = documents
    return { progress in
      DocumentWriter(maker: documents, career: career, progress: progress)
        .write(request, to: path, isOverwriting: isOverwriting)
    }
  }

  /// Shows how far it has come until it is done. Esc cancels, sizes are drawn at once, everything else
  /// waits its turn: what was typed before there was anything to be seen, too. Only where a form
  /// stays open it does not go into the text there that could not be saved: then it is named instead.
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
      let doing =
        report.step == .waiting ? "Waiting for another Cairn to save" : effect.whileAtWork
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
        // Nobody is there any more: no use in asking again and again.
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
    let isRefused = actions.contains(where: \.isRefusal)
    guard isRefused, state.place == nil else {
      later.keys += typed
      return actions
    }
    let text = typed.map(\.typedText).joined()
    guard !text.isEmpty else { return actions }
    let note = "Typed meanwhile and not used: \(text)"
    guard case .told(let words)? = actions.last else { return actions + [.noticed(note)] }
    return actions.dropLast() + [.told("\(words) \(note)")]
  }

  /// Remembers what was read again.
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

  /// What another thread has read, without what was read again meanwhile.
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

  /// Another planner has kept or dropped drafts, or this one has. What is being typed here stays on disk
  /// whatever the other does; with no form open, what is offered here is what is there.
  private mutating func takeForeignDrafts() {
    guard !state.isTyping else { return keeper.lookAgain() }
    if let found = keeper.reread() { take([.draftsFound(found)]) }
  }
}

extension Effect {
  /// Drafts are what is kept when all else is given up.
  fileprivate var canBeCancelled: Bool {
    if case .keepDrafts = self { false } else { true }
  }

  /// What is being done while the store carries it out, as the foot of the screen says it.
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
  /// Whether it says that what was wanted was not done.
  fileprivate var isRefusal: Bool {
    switch self {
    case .failed, .told: true
    default: false
    }
  }

  var draftsFound: [Draft]? {
    if case .draftsFound(let drafts) = self { drafts } else { nil }
  }

  /// What stands in a line when it is typed or pasted there; empty for other keys.
  fileprivate var typedText: String {
    switch self {
    case .keyPressed(.character(let character)): String(character)
    case .pasted(let text): text
    default: ""
    }
  }
}
