import CareerModel

extension AppState {
  /// Takes in what happened; the effects it returns are for others to carry out.
  package mutating func update(_ action: AppAction) -> [Effect] {
    switch action {
    case .keyPressed(let key): return press(key)
    case .pasted(let text): paste(text)
    case .mouseUsed(let mouse): return use(mouse)
    case .resized(let size): resize(to: size)
    case .dayTurned(let day):
      today = day
      reread()
    case .profileRead(let profile, let framework, let isNew):
      self.profile = profile
      self.framework = framework
      profileTrouble = nil
      reread()
      if isNew, overlay == nil {
        overlay = .welcome(
          WelcomeForm.State(profile, framework: framework, today: today, isFirstRun: true))
      }
    case .profileNotReadable(let words): profileTrouble = sentence(words)
    case .monthsRead(let months, let unread): read(months, unread: unread)
    case .planRead(let goals):
      plan = Plan(goals)
      look()
      renew()
    case .noticed(let words): message = Message(sentence(words), tone: .error)
    case .draftsFound(let drafts): self.drafts = drafts
    case .saved(let change, let place): return saved(change, in: place)
    case .undone(let change):
      focus(on: change)
      message = Message(Wording.undone(change), tone: .good)
    case .redone(let change):
      focus(on: change)
      message = Message(Wording.redone(change), tone: .good)
    case .failed(let words): fail(words)
    case .leaving: return leave()
    }
    return []
  }

  // MARK: - Keys

  private mutating func press(_ key: Key) -> [Effect] {
    message = nil
    if key == .control("l") { return [.redraw] }
    if key == .control("z") { return [.suspend] }
    guard !isTooSmall else { return key == "q" && overlay == nil ? [.quit] : [] }
    if key == "?", overlay?.hasHelp == true {
      open(.help(.init()))
      return []
    }
    switch overlay {
    case .welcome(let form): return WelcomeForm.update(form, key, app: &self)
    case .logLine(let form): return LogLineForm.update(form, key, app: &self)
    case .filter(let form): FilterForm.update(form, key, app: &self)
    case .help(let screen):
      if let screen = HelpScreen.update(screen, key, app: self) {
        overlay = .help(screen)
      } else {
        close()
      }
    case .entry(let screen): return press(key, on: screen)
    case .why(let screen): WhyScreen.update(screen, key, app: &self)
    case .skill(let screen): return SkillScreen.update(screen, key, app: &self)
    case .assess(let form): return AssessForm.update(form, key, app: &self)
    case .weigh(let form): return WeighForm.update(form, key, app: &self)
    case .path(let form): return PathForm.update(form, key, app: &self)
    case .begin(let form): return BeginForm.update(form, key, app: &self)
    case .goal(let screen): return GoalScreen.update(screen, key, app: &self)
    case .prompt(let form): return PromptForm.update(form, key, app: &self)
    case .review(let screen): return ReviewScreen.update(screen, key, app: &self)
    case nil:
      guard let command = Command.command(for: key, on: tab) else {
        message = Message("\(key.name(in: glyphs)) does nothing here; ? shows all keys.")
        return []
      }
      return perform(command)
    }
    return []
  }

  /// An open entry can be edited and deleted like one in a list.
  private mutating func press(_ key: Key, on screen: EntryScreen.State) -> [Effect] {
    if let entry = journal.entry(screen.entry) {
      if key == "e" {
        LogLineForm.open(.edit(entry), &self)
        return []
      }
      if key == "d" {
        close()
        return [.perform(.remove(entry))]
      }
    }
    if let screen = EntryScreen.update(screen, key, app: &self) {
      overlay = .entry(screen)
    } else {
      close()
    }
    return []
  }

  private mutating func perform(_ command: Command) -> [Effect] {
    if let why = command.disabled(self) {
      message = Message("\(command.keys[0].name(in: glyphs)): \(why).")
      return []
    }
    switch command.id {
    case .log: LogLineForm.open(.log(.skill), &self)
    case .milestone: LogLineForm.open(.log(.milestone), &self)
    case .feedback: LogLineForm.open(.log(.feedback), &self)
    case .goal: PlanScreen.plan(&self)
    case .edit where tab == .path:
      overlay = .welcome(
        WelcomeForm.State(profile, framework: framework, today: today, isFirstRun: false))
    case .edit where tab != .plan:
      if let entry = entryAtCursor { LogLineForm.open(.edit(entry), &self) }
    case .delete where tab != .plan:
      if let entry = entryAtCursor { return [.perform(.remove(entry))] }
    case .open: open()
    case .why: if let subject = subjectAtCursor { open(.why(.init(subject, self))) }
    case .assess: if let skill = skillAtCursor { open(.assess(.init(skill, self))) }
    case .weigh: if let skill = skillAtCursor { open(.weigh(.init(skill, self))) }
    case .dismiss, .dismissForGood:
      return PathScreen.dismiss(&self, forGood: command.id == .dismissForGood)
    case .editPath: open(.path(.init(self)))
    case .begin: open(.begin(.init(self)))
    case .review: if let screen = ReviewScreen.State(self) { open(.review(screen)) }
    case .undo: return [.undo]
    case .redo: return [.redo]
    case .find: overlay = .filter(.init(log, entry: entryInLog))
    case .help: overlay = .help(.init())
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    case .nextScreen: tab = tab.next
    case .previousScreen: tab = tab.previous
    case .screen1: tab = .path
    case .screen2: tab = .log
    case .screen3: tab = .timeline
    case .screen4: tab = .skills
    case .screen5: tab = .plan
    case .screen6: tab = .compare
    default:
      switch tab {
      case .path: PathScreen.update(&self, command.id)
      case .log: LogScreen.update(&self, command.id)
      case .timeline: TimelineScreen.update(&self, command.id)
      case .skills: SkillsScreen.update(&self, command.id)
      case .compare: CompareScreen.update(&self, command.id)
      case .plan: return PlanScreen.update(&self, command.id)
      }
    }
    return []
  }

  /// Enter: the entry under the cursor, the whole of a skill, or the reasons for anything else.
  private mutating func open() {
    if let entry = entryAtCursor {
      open(.entry(.init(entry: entry.id)))
    } else if let goal = goalAtCursor {
      open(.goal(.init(goal.id)))
    } else if tab == .plan {
      PlanScreen.plan(&self)
    } else if tab == .skills, let skill = skillAtCursor {
      open(.skill(.init(skill)))
    } else if let subject = subjectAtCursor {
      open(.why(.init(subject, self)))
    }
  }

  /// What "why?" asks about; `nil` where there is nothing to ask about.
  package var subjectAtCursor: Reasoning.Subject? {
    switch tab {
    case .path: PathScreen.subjectAtCursor(self)
    case .skills, .plan: skillAtCursor.map(Reasoning.Subject.skill)
    case .compare: CompareScreen.subjectAtCursor(self)
    case .log, .timeline: nil
    }
  }

  private mutating func paste(_ text: String) {
    message = nil
    switch overlay {
    case .welcome(let form): WelcomeForm.paste(text, into: form, app: &self)
    case .logLine(let form): LogLineForm.paste(text, into: form, app: &self)
    case .filter(let form): FilterForm.paste(text, into: form, app: &self)
    case .weigh(let form): WeighForm.paste(text, into: form, app: &self)
    case .path(let form): PathForm.paste(text, into: form, app: &self)
    case .begin(let form): BeginForm.paste(text, into: form, app: &self)
    case .prompt(let form): PromptForm.paste(text, into: form, app: &self)
    case .help, .entry, .why, .skill, .assess, .goal, .review, nil:
      message = Message("Pasted text goes into a line: press a first.")
    }
  }

  // MARK: - Mouse

  private mutating func use(_ mouse: Mouse) -> [Effect] {
    switch mouse.act {
    case .scrollUp, .scrollDown:
      // In a form the arrows choose; the wheel does not.
      switch overlay {
      case .welcome, .logLine, .assess, .weigh, .path, .begin, .prompt: return []
      case .filter, .entry, .help, .why, .skill, .goal, .review, nil:
        return press(mouse.act == .scrollUp ? .up : .down)
      }
    case .press, .doubleClick: break
    }
    guard overlay == nil, !isTooSmall else { return [] }
    message = nil
    if mouse.row == 0 {
      if let tab = TabBar.tab(atColumn: mouse.column, self) { self.tab = tab }
      return []
    }
    guard tab == .log else { return [] }
    let list = LogScreen.layout(self).list
    guard list.contains(row: mouse.row, column: mouse.column),
      LogScreen.place(ofRow: log.top + mouse.row - list.row, self) != nil
    else { return [] }
    LogScreen.move(&self, to: log.top + mouse.row - list.row)
    return mouse.act == .doubleClick ? press(.enter) : []
  }

  // MARK: - What came back

  private mutating func resize(to size: Size) {
    self.size = size
    LogScreen.move(&self, to: log.cursor)
  }

  private mutating func read(_ months: [CalendarMonth: [Entry]], unread: Int) {
    self.unread = unread
    defer { reread() }
    guard !months.isEmpty else { return }
    // The cursor stays on its entry; a list that stood at its newest one goes on doing so.
    let kept = log.cursor == 0 ? nil : entryInLog
    let day = timeline.cursor.flatMap { journal.entry($0) }?.day ?? timeline.anchor
    journal.set(months)
    LogScreen.refresh(&self, keeping: kept)
    TimelineScreen.settle(&self, near: day)
  }

  private mutating func saved(_ change: Change, in place: String) -> [Effect] {
    var effects: [Effect] = []
    if case .logLine(let form) = overlay {
      close()
      let before = drafts
      forgetDraft(of: form)
      if drafts != before { effects.append(.keepDrafts(drafts, insteadOf: before)) }
    }
    // Forms stay until what they say is on disk.
    switch overlay {
    case .welcome, .assess, .weigh, .begin: close()
    case .path(let form): PathForm.saved(change, form, &self)
    case .prompt(let form): PromptForm.saved(form, &self)
    case .review(let screen): ReviewScreen.saved(change, screen, &self)
    default: break
    }
    guard !change.changesNothing else {
      message = Message("Ready: press a to log the first thing, ? for all keys.")
      return effects
    }
    let isNarrow = size.columns < 60
    let done = Wording.done(change, titleColumns: isNarrow ? 14 : 22)
    let noted = Wording.review(in: change) == nil ? "" : ", noted"
    let words = isNarrow ? "\(done). u undoes it." : "\(done)\(noted) in \(place). u takes it back."
    message = Message(words, tone: .good)
    if let place = focus(on: change), log.matches.map({ !$0.contains(place) }) == true {
      message = Message(words + " The filter hides it.", tone: .good)
    }
    return effects
  }

  /// Puts every cursor on the entry that a change has left, and returns its place; `nil` where
  /// there is none.
  @discardableResult
  private mutating func focus(on change: Change) -> Int? {
    for case .goal(_, let goal?) in change.edits { planning.cursor = .goal(goal.id) }
    guard case .entry(_, let entry?)? = change.edits.last,
      let place = journal.place(of: entry.id)
    else { return nil }
    if tab == .path { path.cursor = .entry(entry.id) }
    LogScreen.refresh(&self, keeping: entry.id)
    timeline.lane = .all
    TimelineScreen.show(entry, &self)
    return place
  }

  private mutating func fail(_ words: String) {
    if case .logLine(var form) = overlay {
      form.failure = sentence(words)
      overlay = .logLine(form)
    } else {
      message = Message(sentence(words), tone: .error)
    }
  }

  /// Errors are worded to stand behind "cairn: "; alone they begin with a capital.
  private func sentence(_ words: String) -> String {
    let startsWithPath = words.prefix { $0 != " " }.contains("/")
    return startsWithPath ? words : words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Esc on everything that is open.
  private mutating func leave() -> [Effect] {
    switch overlay {
    // Not through `press`: what is open is kept in a terminal that is too small, too.
    case .welcome(let form): WelcomeForm.finish(form, &self, isLeaving: true) + [.quit]
    case .logLine(let form): LogLineForm.update(form, .escape, app: &self) + [.quit]
    case .filter, .entry, .help, .why, .skill, .assess, .weigh, .path, .begin, .goal, .prompt,
      .review, nil:
      [.quit]
    }
  }
}
