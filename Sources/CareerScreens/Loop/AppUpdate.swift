import CareerDrawing
import CareerModel
import CareerPages

extension AppState {
  /// Processes an action; the caller carries out the effects it returns.
  package mutating func update(_ action: AppAction) -> [Effect] {
    switch action {
    case .keyPressed(let key): return press(key)
    case .pasted(let text): return paste(text)
    case .mouseUsed(let mouse): return use(mouse)
    case .resized(let size):
      self.size = size
      renew(.size)
    case .asked(let id): return Route.opened(by: id, self).map { open($0) } ?? []
    case .dayTurned(let day):
      today = day
      reread(for: .day)
    case .profileRead(let profile, let framework, let isNew):
      (self.profile, self.framework) = (profile, framework)
      profileTrouble = nil
      reread(for: .profile)
      if isNew, overlay == nil { open(.welcome(isFirstRun: true)) }
    case .profileNotReadable(let words): profileTrouble = sentence(words)
    case .monthsRead(let months, let unread): read(months, unread: unread)
    case .planRead(let goals):
      let before = self
      plan = Plan(goals)
      look()
      renew(.plan(before: before))
    case .proposalsRead(let proposals):
      self.proposals = Proposals(proposals)
      renew(.proposals)
    case .partsRead(let parts):
      hidden.merge(parts) { $1 }
      hidden = hidden.filter { !$1.isEmpty }
    case .noticed(let words): complain(sentence(words))
    case .settingsRead(let settings, let complaints): adopt(settings, complaints)
    case .draftsFound(let found): find(found)
    case .draftsKept(let drafts): keptDrafts = drafts
    case .saved(let change): return saved(change)
    case .undone(let change):
      focus(on: change)
      message = Message(Wording.undone(change), tone: .good)
    case .redone(let change):
      focus(on: change)
      message = Message(Wording.redone(change), tone: .good)
    case .told(let words): message = Message(sentence(words))
    case .failed(let words): fail(words)
    case .edited(let text, let outcome): return carryOut(EditedTextForm.take(text, outcome, self))
    case .previewMade(let request, let preview): answer(.preview(request, preview))
    case .textsFolded(let texts):
      guard var form = overlay?.of(FilterForm.self) else { break }
      form.texts = texts
      overlay = AnyFeature(form)
    case .exported(let path, let bytes, let remark):
      return carryOut(ExportForm.written(path, bytes: bytes, remark: remark, self))
    case .exportMet(let path): answer(.exists(path))
    case .working(let working): self.working = working
    case .leaving: return leave()
    }
    return []
  }

  // MARK: - Keys

  private mutating func press(_ key: Key) -> [Effect] {
    message = nil
    guard !isTooSmall else { return pressInTooSmall(key) }
    if !errors.isEmpty, key == .escape {
      errors.removeFirst()
      return []
    }
    guard let place else { return type(key) }
    guard let command = keys.command(for: key, at: place) else {
      message = Message(words("\(key.name(in: glyphs)) does nothing here", then: .help, "all keys"))
      return []
    }
    return perform(command, by: key)
  }

  /// Handles a key while nothing is visible: only safe commands run. An open form still receives
  /// its keys, even Enter and Esc: a saved line can be undone, a closed one is a draft.
  private mutating func pressInTooSmall(_ key: Key) -> [Effect] {
    guard place != nil else { return type(key) }
    let safe: Set<Command.ID> = overlay == nil ? [.quit, .redraw, .suspend] : [.redraw, .suspend]
    guard let command = keys.command(for: key, at: tab.place), safe.contains(command.id) else {
      return []
    }
    return perform(command, by: key)
  }

  /// Handles a key in a form, where letters are text.
  private mutating func type(_ key: Key) -> [Effect] {
    if case .control = key, let command = keys.command(for: key, at: tab.place),
      [.redraw, .suspend].contains(command.id)
    {
      return perform(command, by: key)
    }
    return inFront { feature, world in feature.press(key, world) } ?? []
  }

  mutating func perform(_ command: Command, by key: Key? = nil) -> [Effect] {
    if let why = command.disabled(self) {
      let name = (key ?? command.keys.first)?.name(in: glyphs) ?? command.id.rawValue
      message = Message("\(name): \(why).")
      return []
    }
    return inFront { feature, world in feature.perform(command.id, world) }
      ?? Route.opened(by: command.id, self).map { open($0) } ?? performAnywhere(command.id)
  }

  private mutating func performAnywhere(_ command: Command.ID) -> [Effect] {
    switch command {
    case .goal: return carryOut([PlanScreen.planning(self)])
    case .edit:
      if let entry = entryAtCursor {
        open(.line(.edit(entry)))
      } else if let goal = goalAtCursor {
        return carryOut(GoalActions.act(.edit, on: goal, self))
      } else {
        open(.welcome(isFirstRun: false))
      }
    case .editText:
      let subject = entryAtCursor.map(EditedText.Subject.entry) ?? goalAtCursor.map { .goal($0) }
      if let subject { return carryOut(EditedTextForm.edit(subject, self)) }
    case .openLink:
      if let link = linkAtCursor { return carryOut(LinkActions.open(link)) }
      // The entry lets you choose one of several.
      if let entry = entryAtCursor {
        let openLink = Command.at(.entry).filter { $0.id == .openLink }
        return carryOut([.open(.entry(entry.id))] + openLink.map(Request.run))
      }
    case .star:
      if let entry = entryAtCursor {
        var starred = entry
        starred.isStarred.toggle()
        return [.rewrite(entry, to: starred)]
      }
    case .delete:
      if let entry = entryAtCursor { return [.perform(.remove(entry))] }
      if let goal = goalAtCursor { return carryOut(GoalActions.act(.delete, on: goal, self)) }
    case .finish, .tick, .start, .drop:
      if let goal = goalAtCursor { return carryOut(GoalActions.act(command, on: goal, self)) }
    case .undo: return [.undo]
    case .redo: return [.redo]
    case .nextMatch: seek(by: 1)
    case .previousMatch: seek(by: -1)
    case .mouse:
      settings.mouse.toggle()
      message = Message(
        settings.mouse ? "Mouse on. Hold Shift to select text." : "Mouse off. Drag to select text.")
    case .reload: return [.readSettings]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return keepingDrafts + [.quit]
    case .nextScreen: show(tab.next)
    case .previousScreen: show(tab.previous)
    default: if let tab = Tab.allCases.first(where: { $0.command == command }) { show(tab) }
    }
    return []
  }

  /// What a new line starts with: the day of the timeline's cursor, if the timeline is visible.
  var lineStart: LogLineForm.Given? {
    overlay == nil ? screen.lineStart(planning: false, self) : nil
  }

  private mutating func paste(_ text: String) -> [Effect] {
    message = nil
    if let effects = inFront({ feature, world in feature.paste(text, world) }) { return effects }
    message = Message("Press \(key(.log)) first, then paste.")
    return []
  }

  /// Passes an answer to the export, even if another overlay covers it.
  private mutating func answer(_ answer: ExportAnswer) {
    let world = self
    overlay?.feature.answered(answer, world)
    for place in below.indices { below[place].feature.answered(answer, world) }
  }
}

// Answers from outside: sizes, files, and the results of changes.

extension AppState {
  mutating func read(_ months: [CalendarMonth: [Entry]], unread: Int) {
    self.unread = unread
    toRead = max(toRead, unread)
    if !months.isEmpty { journal.set(months) }
    reread(for: months.isEmpty ? .reading : .journal)
  }

  mutating func saved(_ change: Change) -> [Effect] {
    // Forms stay open until their text is on disk.
    let effects = inFront { feature, world in feature.saved(change, world) } ?? []
    guard !change.changesNothing else {
      message = Message(
        "Ready. Press \(key(.log)) to log your first entry, \(key(.help)) for all keys.")
      return effects
    }
    let isNarrow = size.columns < 60
    let done = Wording.done(change, titleColumns: isNarrow ? 14 : 36)
    focus(on: change)
    let isHidden = change.entry.map { log.hides($0.id, self) } ?? false
    message = Message(
      words(done + (isHidden ? " (hidden by the filter)" : ""), then: .undo, "undo"), tone: .good)
    return effects
  }

  /// Puts every cursor on the result of a change.
  mutating func focus(on change: Change) {
    onScreens { $0.focus(on: change, $1) }
    let world = self
    overlay?.feature.focus(on: change, world)
  }

  mutating func fail(_ words: String) {
    let words = sentence(words)
    if overlay?.feature.failed(words) != true { complain(words) }
  }

  /// Queues an error, shown until Esc; errors already queued are not repeated.
  mutating func complain(_ words: String) { if !errors.contains(words) { errors.append(words) } }

  /// Returns an error as a sentence: errors are worded to follow "cairn: ", alone they need a
  /// capital.
  func sentence(_ words: String) -> String {
    let startsWithPath = words.prefix { $0 != " " }.contains("/")
    return startsWithPath ? words : words.capitalizedFirst
  }
}

// Features and their requests. Features change the planner in no other way.

extension AppState {
  /// Lets the feature in front handle an event and carries out its requests; `nil` if it declines.
  mutating func inFront(_ handle: (inout any Feature, World) -> [Request]?) -> [Effect]? {
    var feature = front
    guard let requests = handle(&feature, self) else { return nil }
    front = feature
    return carryOut(requests)
  }

  mutating func carryOut(_ requests: [Request]) -> [Effect] { requests.flatMap { carryOut($0) } }

  private mutating func carryOut(_ request: Request) -> [Effect] {
    switch request {
    case .close: close()
    case .open(let route): return open(route)
    case .become(let route):
      close()
      return open(route)
    case .show(let tab): show(tab)
    case .say(let message): self.message = message
    case .complain(let words): complain(words)
    case .effect(let effect): return [effect]
    case .run(let command): return perform(command)
    case .focus(let meant): onScreens { $0.focus(on: meant, $1) }
    case .filter(let act, let before): filter(act, before)
    case .filterLog(let query):
      let world = self
      self[LogScreen.self].find(query, keeping: nil, world)
    case .keepDrafts(let drafts):
      self.drafts = drafts
      return keepingDrafts
    case .keepReason(let skill, let reason): unfinishedReasons[skill] = reason
    case .rememberExport(let form): exporting = form
    case .arrange(let arrangement):
      self[TimelineScreen.self].arrangement = arrangement
      // The cursor leaves a removed lane only when the timeline is visible again.
      guard overlay == nil else { break }
      let world = self
      self[TimelineScreen.self].settle(world, near: world.timeline.day)
    case .tryOut(let tried):
      self.tried = tried
      look()
    case .theme(let name): settings.theme = name
    }
    return []
  }

  /// Opens a route's feature on top of what is open.
  @discardableResult mutating func open(_ route: Route) -> [Effect] {
    guard let (feature, requests) = route.make(self) else { return [] }
    open(AnyFeature(feature))
    return carryOut(requests)
  }
}
