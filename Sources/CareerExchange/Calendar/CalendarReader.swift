import CareerModel
import FoundationEssentials

/// Reads an iCalendar file (RFC 5545): what is over as milestones, what lies ahead and tasks as goals.
///
/// The day is the one that is written, whatever time zone stands beside it: that is the day on
/// which its writer saw it. What repeats is taken once, on its first day, and said so.
enum CalendarReader {
  static func read(
    _ bytes: Data, _ context: ImportContext
  ) throws(ExchangeError) -> ImportedRecord {
    let file = try CalendarFile(bytes)
    var reading = CalendarReading(context: context)
    for (line, text, why) in file.broken { reading.record.leave(text, at: line, because: why) }
    for calendar in file.calendars {
      if let version = calendar["VERSION"], version.value != "2.0" {
        throw .unreadable(
          line: version.line,
          detail: "only version 2.0 of iCalendar is read, this is \(version.value.shortened)")
      }
      for component in calendar.components { reading.take(component) }
    }
    reading.record.left.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    return reading.record
  }
}

/// What was understood so far.
private struct CalendarReading {
  let context: ImportContext
  var record = ImportedRecord()
  private var names = DerivedNames(source: "ics")
  /// The names of what was taken, to know a second part of something that repeats.
  private var taken: Set<String> = []

  init(context: ImportContext) {
    self.context = context
  }

  mutating func take(_ component: CalendarComponent) {
    switch component.name {
    case "VEVENT", "VJOURNAL": takeEvent(component)
    case "VTODO": takeTask(component)
    // Rules of time zones hold nothing of a career.
    case "VTIMEZONE": break
    default:
      record.leave(
        component.name, at: component.line, because: "only events, tasks and journals are taken")
    }
  }

  private mutating func takeEvent(_ component: CalendarComponent) {
    guard let title = title(of: component), isNew(component, title) else { return }
    guard let start = component["DTSTART"] else {
      return record.leave(title, at: component.line, because: "it has no day (DTSTART)")
    }
    guard let day = day(of: start, for: title) else { return }
    let name = component.text("UID")
    let isCancelled = component["STATUS"]?.value.uppercased() == "CANCELLED"
    if let id = name.flatMap(CalendarNaming.goal) {
      let isDone = component["STATUS"]?.value.uppercased() == "CONFIRMED"
      add(
        goal(
          id, title, component, by: day,
          isCancelled ? .dropped(reason: Self.cancelled) : isDone ? .done(on: day) : .planned),
        component)
    } else if isCancelled {
      record.leave(title, at: component.line, because: "it was cancelled")
    } else if let id = name.flatMap(CalendarNaming.milestone) {
      add(milestone(id, title, component, on: day), component)
    } else {
      // By itself: within a call that reads the rest of this value, all names so far would be copied.
      let id = derivedID(component, title, day)
      if day > context.today {
        add(goal(id, title, component, by: day, .planned), component)
      } else {
        add(milestone(id, title, component, on: day), component)
      }
    }
  }

  private mutating func takeTask(_ component: CalendarComponent) {
    guard let title = title(of: component), isNew(component, title) else { return }
    var by: CalendarDay?
    if let due = component["DUE"] {
      guard let day = day(of: due, for: title) else { return }
      by = day
    }
    let state: Goal.State
    switch component["STATUS"]?.value.uppercased() {
    case "CANCELLED": state = .dropped(reason: Self.cancelled)
    case "IN-PROCESS": state = .started
    case let status where status == "COMPLETED" || component["COMPLETED"] != nil:
      guard let completed = component["COMPLETED"] else {
        return record.leave(
          title, at: component.line, because: "it is done, but no day says when (COMPLETED)")
      }
      guard let day = day(of: completed, for: title) else { return }
      state = .done(on: day)
    default: state = .planned
    }
    let id =
      component.text("UID").flatMap(CalendarNaming.goal)
      ?? derivedID(component, title, by ?? Self.noDay)
    add(goal(id, title, component, by: by, state), component)
  }

  private static let cancelled = "cancelled in the calendar"
  private static let noDay = CalendarDay(ordinal: 0)

  // MARK: What several components share

  private mutating func title(of component: CalendarComponent) -> String? {
    if let title = component.text("SUMMARY") { return title }
    record.leave(
      component.name + " " + (component.text("UID") ?? ""), at: component.line,
      because: "it has no title (SUMMARY)")
    return nil
  }

  /// Of something that repeats, single days may stand in components of their own, section 3.8.4.4.
  private mutating func isNew(_ component: CalendarComponent, _ title: String) -> Bool {
    guard let name = component.text("UID") else { return true }
    if taken.insert(name).inserted { return true }
    record.leave(
      title, at: component.line, because: "it is another part of what was taken already (UID)")
    return false
  }

  /// `20261121`, with or without a time (sections 3.3.4 and 3.3.5).
  private mutating func day(of property: ContentLine, for title: String) -> CalendarDay? {
    if let day = CalendarDay(inCalendar: property.value) { return day }
    record.leave(
      title, at: property.line,
      because: "\(property.name) \(property.value.shortened) is no day of the calendar")
    return nil
  }

  /// A name holds wherever the event is moved to, so it alone makes the id. Without one, which the
  /// format does not allow (section 3.8.4.7), the title on its day has to do.
  private mutating func derivedID(
    _ component: CalendarComponent, _ title: String, _ day: CalendarDay
  ) -> EntryID {
    component.text("UID").map { names.id(of: $0, on: Self.noDay) } ?? names.id(of: title, on: day)
  }

  private func milestone(
    _ id: EntryID, _ title: String, _ component: CalendarComponent, on day: CalendarDay
  ) -> Entry {
    let about = MilestoneDescription(component.text("DESCRIPTION") ?? "")
    let text = ImportedText(title: title, note: about.note)
    let labels = CalendarLabels(component, context.framework)
    return Entry(
      id: id, kind: .milestone, day: day, title: text?.title ?? title, evidence: labels.evidence,
      result: about.result, note: text?.note,
      people: component.all("ATTENDEE").compactMap(\.attendee),
      links: [component["URL"]?.value.nonBlank].compactMap(\.self), tags: labels.tags,
      created: created(component), updated: updated(component))
  }

  private func goal(
    _ id: EntryID, _ title: String, _ component: CalendarComponent, by day: CalendarDay?,
    _ state: Goal.State
  ) -> Goal {
    let about = GoalDescription(component.text("DESCRIPTION") ?? "")
    let text = ImportedText(title: title, note: about.why)
    let isBegun = state == .planned && about.steps.contains { $0.done != nil }
    return Goal(
      id: id, title: text?.title ?? title,
      evidence: CalendarLabels(component, context.framework).evidence, why: text?.note,
      priority: CalendarNaming.priority(of: component["PRIORITY"]?.value),
      doneWhen: about.doneWhen, steps: about.steps, by: day, state: isBegun ? .started : state,
      created: created(component), updated: updated(component))
  }

  private func created(_ component: CalendarComponent) -> Instant {
    component.instant("CREATED") ?? component.instant("DTSTAMP") ?? context.now
  }

  private func updated(_ component: CalendarComponent) -> Instant {
    component.instant("LAST-MODIFIED") ?? component.instant("DTSTAMP") ?? created(component)
  }

  private mutating func add(_ entry: Entry, _ component: CalendarComponent) {
    record.entries.append(.init(entry, line: component.line, remarks: remarks(of: component)))
  }

  private mutating func add(_ goal: Goal, _ component: CalendarComponent) {
    record.goals.append(.init(goal, line: component.line, remarks: remarks(of: component)))
  }

  private func remarks(of component: CalendarComponent) -> [String] {
    component["RRULE"] != nil || component["RDATE"] != nil
      ? ["it repeats, and is taken once, on its first day"] : []
  }
}

/// What the categories of a component and our own property say: skills and tags.
private struct CalendarLabels {
  var evidence: [Evidence] = []
  var tags: [String] = []

  init(_ component: CalendarComponent, _ framework: Framework) {
    evidence = component.all(CalendarNaming.skill).map { property in
      let word = SkillWord(CalendarText.unescaped(property.value))
      return Evidence(
        skill: SkillID(rawValue: word.name), level: word.level.flatMap { Int($0) },
        signal: word.signal.map { SignalID(rawValue: $0) })
    }
    let isOurs = !evidence.isEmpty
    var known: Set<String> = []
    for label in component.all("CATEGORIES").flatMap({ CalendarText.list($0.value) }) {
      guard let label = label.oneLine, !["Goal", "Milestone"].contains(label) else { continue }
      if let skill = framework.skill(called: label) {
        if !isOurs, !evidence.contains(where: { $0.skill == skill }) {
          evidence.append(Evidence(skill: skill))
        }
      } else if known.insert(label).inserted {
        tags.append(label)
      }
    }
    if component["CLASS"]?.value.uppercased() == "CONFIDENTIAL" {
      tags.append(ConfidentialTag.name)
    }
  }
}

extension Framework {
  /// The skill with this very title or id, whatever its capitals: a label is not a line that somebody
  /// types, so no part of a name is enough.
  fileprivate func skill(called name: String) -> SkillID? {
    skills.first { skill in
      [skill.id.rawValue, skill.title].contains { $0.lowercased() == name.lowercased() }
    }?.id
  }
}

extension ContentLine {
  /// Who was there, by the name that the calendar has (CN, section 3.2.2); `nil` where it has none
  /// and for who declined (section 3.2.12).
  fileprivate var attendee: String? {
    parameters["PARTSTAT"]?.uppercased() == "DECLINED" ? nil : parameters["CN"]?.nonBlank
  }
}

extension CalendarComponent {
  /// A moment in UTC; `nil` where there is none, or one that says no time zone.
  fileprivate func instant(_ name: String) -> Instant? {
    guard let value = self[name]?.value, value.hasSuffix("Z"),
      let day = CalendarDay(inCalendar: value)
    else { return nil }
    let digits = value.dropFirst(9).prefix(6)
    let parts = [0, 2, 4].map { digits.dropFirst($0).prefix(2) }
    return Instant("\(day)T\(parts.joined(separator: ":"))Z")
  }
}

extension CalendarDay {
  /// The day of a DATE or a DATE-TIME, RFC 5545, sections 3.3.4 and 3.3.5: `20261121`,
  /// `20261121T181305`, `20261121T181305Z`; `nil` for anything else.
  fileprivate init?(inCalendar value: String) {
    let (date, time) = (value.prefix(8), value.dropFirst(8))
    guard value.utf8.count >= 8, Self.isTime(time) else { return nil }
    let (month, day) = (date.dropFirst(4).prefix(2), date.dropFirst(6))
    self.init("\(date.prefix(4))-\(month)-\(day)")
  }

  private static func isTime(_ text: Substring) -> Bool {
    guard !text.isEmpty else { return true }
    let digits = text.dropFirst().prefix(6)
    return text.first == "T" && digits.count == 6 && digits.utf8.allSatisfy(isDigit)
      && ["", "Z"].contains(text.dropFirst(7))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
