import CareerModel
import FoundationEssentials

/// Reads an iCalendar file (RFC 5545): past events as milestones, future events and tasks as goals.
///
/// A recurring event is taken once, on its first day that was not cancelled, with a remark.
struct CalendarReader {
  private let context: ImportContext
  private let versions: CalendarVersions
  private var record = ImportedRecord()
  private var clock: CalendarClock
  private var names = DerivedNames(source: "ics")
  /// Why nothing in this calendar counts as an event; `nil` unless its METHOD says so.
  private var answer: String?

  static func read(_ data: Data, _ context: ImportContext) throws(ExchangeError) -> ImportedRecord {
    let file = try CalendarFile(data)
    var reader = CalendarReader(
      context: context, versions: CalendarVersions(file.calendars.flatMap(\.components)),
      clock: CalendarClock(CalendarComponent(name: "VCALENDAR", line: 0), context))
    for (line, text, why) in file.broken { reader.record.leave(text, at: line, because: why) }
    for calendar in file.calendars {
      if let version = calendar["VERSION"], version.value != "2.0" {
        throw .unreadable(
          line: version.line,
          detail: "iCalendar \(version.value.shortened) is not supported, only 2.0")
      }
      reader.clock = CalendarClock(calendar, context)
      reader.answer = calendar["METHOD"].flatMap { answers[$0.value.uppercased()] }
      for component in calendar.components { reader.take(component) }
    }
    reader.record.left.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    return reader.record
  }

  /// The METHODs (RFC 5546, section 1.4) of messages that are not your own events.
  private static let answers = [
    "CANCEL": "cancelled, or you are no longer invited (METHOD:CANCEL)",
    "REPLY": "a reply to an invitation (METHOD:REPLY)",
    "COUNTER": "only a proposal for another time (METHOD:COUNTER)",
    "DECLINECOUNTER": "only declines another time (METHOD:DECLINECOUNTER)",
    "REFRESH": "only a request for updates (METHOD:REFRESH)",
  ]

  /// Why a component is not taken; `line` is `nil` for its own.
  private struct Refusal: Error {
    var why: String
    var line: Int?
  }

  private mutating func take(_ component: CalendarComponent) {
    // Time zone definitions hold nothing about a career.
    guard component.name != "VTIMEZONE" else { return }
    var what = component.name
    do throws(Refusal) {
      guard ["VEVENT", "VJOURNAL", "VTODO"].contains(component.name) else {
        throw Refusal(why: "only events, tasks and journals are imported")
      }
      guard let title = Self.title(of: component) else {
        what += " " + (component.text("UID") ?? "")
        throw Refusal(why: "no title (SUMMARY)")
      }
      what = title
      if let why = versions.passed[component.line] ?? answer { throw Refusal(why: why) }
      if component.name == "VTODO" {
        try takeTask(component, title)
      } else {
        try takeEvent(component, title)
      }
    } catch {
      record.leave(what, at: error.line ?? component.line, because: error.why)
    }
  }

  private static func title(of component: CalendarComponent) -> String? {
    // After a change in the calendar, its words count.
    if let typed = component.text(CalendarNaming.title),
      Goal.inWords(typed) == component.text("SUMMARY")
    {
      return typed
    }
    // A journal may have nothing but a description.
    let text = component.name == "VJOURNAL" ? component.text("DESCRIPTION") : nil
    return component.text("SUMMARY")
      ?? text?.split(whereSeparator: \.isNewline).first.map { String($0).trimmed }
  }

  private mutating func takeEvent(_ component: CalendarComponent, _ title: String) throws(Refusal) {
    guard let start = component["DTSTART"] else { throw Refusal(why: "no date (DTSTART)") }
    let day = try firstDay(of: component, from: time(of: start), start)
    let name = component.text("UID")
    if let id = name.flatMap(CalendarNaming.goal) {
      addGoal(
        id, title, component, by: day,
        component.isCancelled
          ? Self.cancelled : component.status == "CONFIRMED" ? .done(on: day) : .planned)
    } else if component.isCancelled {
      throw Refusal(why: "cancelled")
    } else if let id = name.flatMap(CalendarNaming.milestone) {
      addMilestone(id, title, component, on: day)
    } else if day > context.today {
      addGoal(derivedID(component, title, day), title, component, by: day, .planned)
    } else {
      addMilestone(derivedID(component, title, day), title, component, on: day)
    }
  }

  private mutating func takeTask(_ component: CalendarComponent, _ title: String) throws(Refusal) {
    var by: CalendarDay?
    if let due = component["DUE"] {
      by = day(of: try time(of: due), due)
    } else if let start = component["DTSTART"], let length = component["DURATION"] {
      by = try time(of: start).adding(duration: length.value).map { day(of: $0, start) }
    }
    let state: Goal.State
    switch component.status {
    case "CANCELLED": state = Self.cancelled
    case "IN-PROCESS": state = .started
    case let status where status == "COMPLETED" || component["COMPLETED"] != nil:
      guard let completed = component["COMPLETED"] else {
        throw Refusal(why: "done, but without a completion date (COMPLETED)")
      }
      let day = day(of: try time(of: completed), completed)
      guard day <= context.today else {
        throw Refusal(why: "its completion date, \(day), is in the future")
      }
      state = .done(on: day)
    default:
      let share = component["PERCENT-COMPLETE"].flatMap { Int($0.value) } ?? 0
      state = share > 0 ? .started : .planned
    }
    let id =
      component.text("UID").flatMap(CalendarNaming.goal)
      ?? derivedID(component, title, by ?? Self.noDay)
    addGoal(id, title, component, by: by, state)
  }

  private static let cancelled = Goal.State.dropped(reason: "cancelled in the calendar")
  private static let noDay = CalendarDay(ordinal: 0)

  // MARK: What several components share

  private func time(of property: ContentLine) throws(Refusal) -> CalendarTime {
    if let time = CalendarTime(property.value) { return time }
    let text = property.value.shortened
    throw Refusal(
      why: DocumentDay.outOfRange(property.value.prefix(4), text)
        ?? "\(property.name) \(text) is not a valid date", line: property.line)
  }

  private mutating func day(of time: CalendarTime, _ property: ContentLine) -> CalendarDay {
    clock.day(of: time, zone: property.parameters["TZID"])
  }

  /// Returns the first day of an event, minding cancelled (EXDATE) and moved (RECURRENCE-ID) ones.
  private mutating func firstDay(
    of component: CalendarComponent, from start: CalendarTime, _ property: ContentLine
  ) throws(Refusal) -> CalendarDay {
    guard component.isRecurring else { return day(of: start, property) }
    func local(_ time: CalendarTime, _ line: ContentLine?) -> CalendarTime {
      clock.time(time, zone: line?.parameters["TZID"], by: start, property.parameters["TZID"])
    }
    func times(_ name: String, of part: CalendarComponent) -> [CalendarTime] {
      part.all(name).flatMap { line in
        line.value.split(separator: ",").compactMap { CalendarTime($0) }.map { local($0, line) }
      }
    }
    var called = Set(times("EXDATE", of: component).map(\.day))
    var moved: [CalendarDay: ContentLine] = [:]
    for part in versions.moved[component.line] ?? [] {
      for day in times("RECURRENCE-ID", of: part).map(\.day) {
        if part.isCancelled { called.insert(day) } else { moved[day] = part["DTSTART"] }
      }
    }
    let rule = RecurrenceRule(component["RRULE"]?.value ?? "FREQ=DAILY;COUNT=1")
    if called.contains(start.day), let part = rule.unsupported {
      throw Refusal(why: "its first day was cancelled (EXDATE), and \(part) is not supported")
    }
    let end = rule.until.map { local($0, nil) }
    let endsEarlier = (end?.second ?? .max) < (start.second ?? 0)
    let last = end?.day.adding(days: endsEarlier ? -1 : 0)
    var found = times("RDATE", of: component).filter { !called.contains($0.day) }
    if let day = rule.firstDay(from: start.day, to: last, without: called) {
      found.insert(start, at: 0)
      found[0].day = day
    }
    guard let first = found.min(by: { $0.day < $1.day }) else {
      throw Refusal(why: "its first day was cancelled (EXDATE) and no other was found")
    }
    let new = moved[first.day].flatMap { line in
      CalendarTime(line.value).map { day(of: $0, line) }
    }
    return new ?? day(of: first, property)
  }

  /// Returns an id made from the UID alone, because the UID stays when an event is moved. Without a
  /// UID, or with one that several events share, which the format forbids (section 3.8.4.7), it is
  /// made from title and day.
  private mutating func derivedID(
    _ component: CalendarComponent, _ title: String, _ day: CalendarDay
  ) -> EntryID {
    lastingName(of: component).map { names.id(of: $0, on: Self.noDay) }
      ?? names.id(of: title, on: day)
  }

  private func lastingName(of component: CalendarComponent) -> String? {
    versions.sharing.contains(component.line) ? nil : component.text("UID")
  }

  private mutating func addMilestone(
    _ id: EntryID, _ title: String, _ component: CalendarComponent, on day: CalendarDay
  ) {
    let facts = CalendarFacts(component)
    let about = MilestoneDescription(facts.text)
    let text = ImportedText(title: title, note: about.note)
    let labels = CalendarLabels(component, context.framework)
    let entry = Entry(
      id: id, kind: .milestone, day: day, title: text?.title ?? title, evidence: labels.evidence,
      result: about.result, note: Self.lines([text?.note, facts.place]),
      people: facts.people, links: facts.links, tags: labels.tags,
      created: created(component), updated: updated(component))
    record.entries.append(found(entry, component))
  }

  private mutating func addGoal(
    _ id: EntryID, _ title: String, _ component: CalendarComponent, by day: CalendarDay?,
    _ state: Goal.State
  ) {
    let facts = CalendarFacts(component)
    let about = GoalDescription(facts.text)
    let text = ImportedText(title: title, note: about.why)
    let isBegun = state == .planned && about.steps.contains { $0.done != nil }
    // A goal has no fields for the place and the links.
    let note = [text?.note, facts.place] + facts.links.map(Optional.some)
    let goal = Goal(
      id: id, title: text?.title ?? title,
      evidence: CalendarLabels(component, context.framework).evidence,
      why: Self.lines(note),
      priority: CalendarNaming.priority(of: component["PRIORITY"]?.value),
      doneWhen: about.doneWhen, steps: about.steps, by: day, state: isBegun ? .started : state,
      created: created(component), updated: updated(component))
    record.goals.append(found(goal, component))
  }

  private static func lines(_ parts: [String?]) -> String? {
    parts.compactMap(\.self).joined(separator: "\n").nonBlank
  }

  private func created(_ component: CalendarComponent) -> Instant {
    component.instant("CREATED") ?? component.instant("DTSTAMP") ?? context.now
  }

  private func updated(_ component: CalendarComponent) -> Instant {
    component.instant("LAST-MODIFIED") ?? component.instant("DTSTAMP") ?? created(component)
  }

  private func found<Item>(
    _ item: Item, _ component: CalendarComponent
  ) -> ImportedRecord.Found<Item> {
    .init(
      item: item, line: component.line,
      isFollowed: lastingName(of: component) != nil, remarks: remarks(of: component))
  }

  private func remarks(of component: CalendarComponent) -> [String] {
    let hasFile = component.all("ATTACH").contains { !$0.value.contains("://") }
    return [
      component.isRecurring ? "recurring: imported once, on its first day" : nil,
      hasFile ? "its attached file is not imported" : nil,
    ].compactMap(\.self)
  }
}

private struct CalendarLabels {
  var evidence: [Evidence]
  var tags: [String] = []

  init(_ component: CalendarComponent, _ framework: Framework) {
    evidence = component.all(CalendarNaming.skill).map { property in
      let word = SkillWord(CalendarText.unescaped(property.value))
      return Evidence(
        skill: SkillID(rawValue: word.name), level: word.level.flatMap { Int($0) },
        signal: word.signal.map { SignalID(rawValue: $0) })
    }
    let isOurs = !evidence.isEmpty
    let labels = component.all("CATEGORIES").flatMap { CalendarText.list($0.value) }
      .compactMap(\.oneLine).unique.filter { !["Goal", "Milestone"].contains($0) }
    for label in labels {
      if let skill = framework.skill(called: label) {
        if !isOurs, !evidence.contains(where: { $0.skill == skill }) {
          evidence.append(Evidence(skill: skill))
        }
      } else {
        tags.append(label)
      }
    }
    if component["CLASS"]?.value.uppercased() == "CONFIDENTIAL" {
      tags.append(ConfidentialTag.name)
    }
  }
}

extension Framework {
  /// Returns the skill with exactly this title or id: a label is not typed for Cairn.
  fileprivate func skill(called name: String) -> SkillID? {
    skills.first { skill in
      [skill.id.rawValue, skill.title].contains { $0.lowercased() == name.lowercased() }
    }?.id
  }
}

extension CalendarComponent {
  fileprivate var isRecurring: Bool { self["RRULE"] != nil || self["RDATE"] != nil }

  /// Returns a UTC timestamp; `nil` if it is missing or not in UTC.
  fileprivate func instant(_ name: String) -> Instant? {
    guard let time = self[name].flatMap({ CalendarTime($0.value) }), time.isUTC else { return nil }
    return Instant(milliseconds: time.seconds * 1000)
  }
}
