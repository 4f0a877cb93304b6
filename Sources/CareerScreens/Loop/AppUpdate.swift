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
      LogScreen.filter(&self, by: log.filter, keeping: entryInLog)
      TimelineScreen.reconsider(&self)
    case .profileRead(let profile, let framework, let isNew):
      self.profile = profile
      self.framework = framework
      profileTrouble = nil
      reread()
      LogScreen.filter(&self, by: log.filter, keeping: entryInLog)
      TimelineScreen.reconsider(&self)
      if isNew, overlay == nil {
        overlay = .welcome(
          WelcomeForm.State(profile, framework: framework, today: today, isFirstRun: true))
      }
    case .profileNotReadable(let words): profileTrouble = sentence(words)
    case .monthsRead(let months, let unread): read(months, unread: unread)
    case .planRead(let goals):
      let day = TimelineScreen.day(self)
      let items = PlanScreen.items(self)
      plan = Plan(goals)
      look()
      PlanScreen.settle(&self, after: items)
      renew()
      TimelineScreen.refresh(&self, near: day)
    case .noticed(let words): notice(sentence(words))
    case .settingsRead(let settings): adopt(settings)
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
    case .lanes(let form): LanesForm.update(form, key, app: &self)
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
    case .log: LogLineForm.open(.log(.skill), given: TimelineScreen.lineStart(self), &self)
    case .milestone:
      LogLineForm.open(.log(.milestone), given: TimelineScreen.lineStart(self), &self)
    case .feedback: LogLineForm.open(.log(.feedback), given: TimelineScreen.lineStart(self), &self)
    case .goal: PlanScreen.plan(&self)
    case .edit where tab == .path:
      overlay = .welcome(
        WelcomeForm.State(profile, framework: framework, today: today, isFirstRun: false))
    case .edit where entryAtCursor != nil:
      if let entry = entryAtCursor { LogLineForm.open(.edit(entry), &self) }
    case .delete where entryAtCursor != nil:
      if let entry = entryAtCursor { return [.perform(.remove(entry))] }
    case .edit, .delete, .finish, .tick, .start, .drop:
      if let goal = goalAtCursor { return GoalActions.act(command.id, on: goal, &self) }
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
    case .find where tab == .timeline: overlay = .filter(.init(timeline))
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
      case .plan: PlanScreen.update(&self, command.id)
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
    case .help, .entry, .why, .skill, .assess, .goal, .review, .lanes, nil:
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
      case .filter, .entry, .help, .why, .skill, .goal, .review, .lanes, nil:
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
    if tab == .timeline {
      let isHit = TimelineScreen.click(row: mouse.row, column: mouse.column, &self)
      let canOpen = entryAtCursor != nil || goalAtCursor != nil
      return isHit && canOpen && mouse.act == .doubleClick ? press(.enter) : []
    }
    guard tab == .log else { return [] }
    let list = LogScreen.layout(self).list
    guard list.contains(row: mouse.row, column: mouse.column),
      LogScreen.place(ofRow: log.top + mouse.row - list.row, self) != nil
    else { return [] }
    LogScreen.move(&self, to: log.top + mouse.row - list.row)
    return mouse.act == .doubleClick ? press(.enter) : []
  }
}
