import CareerModel
import CareerPages

/// An iCalendar document (RFC 5545) of milestones and goals.
///
/// Both are all-day events: most calendars, especially on phones, do not show tasks (VTODO). Goals
/// without a day are left out. UIDs and timestamps come from the record, so a calendar that reads
/// the document again updates its events instead of adding new ones.
enum CalendarDocument {
  static func text(of request: ExportRequest, _ career: Career) -> String {
    let milestones = career.journal.entries(in: request.query.days)
      .filter { $0.kind == .milestone && request.query.matches($0) }
    let goals = career.plan.goals.filter(request.query.matches)
    let events =
      milestones.reversed().map { event($0, career.framework) }
      + goals.map { event($0, career.framework) }
    return (head + events.joined() + [ContentLine("END", value: "VCALENDAR")])
      .map(\.folded).joined()
  }

  /// NAME is from RFC 7986; most calendars read the older X-WR-CALNAME.
  private static let head = [
    ContentLine("BEGIN", value: "VCALENDAR"),
    ContentLine("VERSION", value: "2.0"),
    ContentLine("PRODID", value: CalendarNaming.product),
    ContentLine("CALSCALE", value: "GREGORIAN"),
    ContentLine("NAME", text: "Career"),
    ContentLine("X-WR-CALNAME", text: "Career"),
  ]

  private static func event(_ entry: Entry, _ framework: Framework) -> [ContentLine] {
    let link = entry.links.first(where: isAddress)
    let about = MilestoneDescription.text(of: entry, links: entry.links.filter { $0 != link })
    return event(
      CalendarNaming.milestone(entry.id), on: entry.day, entry,
      [
        ContentLine("SUMMARY", text: entry.title),
        ContentLine("CATEGORIES", value: categories("Milestone", entry.evidence, framework)),
        ContentLine("STATUS", value: "CONFIRMED"),
        about.isEmpty ? nil : ContentLine("DESCRIPTION", text: about),
        link.map { ContentLine("URL", value: $0) },
        entry.isConfidential ? ContentLine("CLASS", value: "CONFIDENTIAL") : nil,
      ])
  }

  private static func event(_ goal: Goal, _ framework: Framework) -> [ContentLine] {
    guard let day = goal.timelineDay ?? goal.by else { return [] }
    let about = GoalDescription.text(of: goal)
    return event(
      CalendarNaming.goal(goal.id), on: day, goal,
      [
        ContentLine("SUMMARY", text: goal.titleInWords),
        goal.titleInWords == goal.title
          ? nil : ContentLine(CalendarNaming.title, text: goal.title),
        ContentLine("CATEGORIES", value: categories("Goal", goal.evidence, framework)),
        ContentLine("STATUS", value: CalendarNaming.status(of: goal.state)),
        ContentLine("PRIORITY", value: String(CalendarNaming.number(of: goal.priority))),
        about.isEmpty ? nil : ContentLine("DESCRIPTION", text: about),
      ])
  }

  /// Returns an all-day event: it ends on the next day (section 3.6.1), and is free time (3.8.2.7).
  private static func event(
    _ name: String, on day: CalendarDay, _ item: some Fielded, _ lines: [ContentLine?]
  ) -> [ContentLine] {
    [
      ContentLine("BEGIN", value: "VEVENT"),
      ContentLine("UID", text: name),
      ContentLine("DTSTAMP", instant: item.updated),
      ContentLine("CREATED", instant: item.created),
      ContentLine("LAST-MODIFIED", instant: item.updated),
      ContentLine("DTSTART", day: day),
      ContentLine("DTEND", day: day.adding(days: 1)),
      ContentLine("TRANSP", value: "TRANSPARENT"),
    ] + lines.compactMap(\.self) + skills(item.evidence) + [ContentLine("END", value: "VEVENT")]
  }

  private static func categories(
    _ kind: String, _ evidence: [Evidence], _ framework: Framework
  ) -> String {
    ([kind] + evidence.map { framework.title(of: $0.skill) }).map(CalendarText.escaped)
      .joined(separator: ",")
  }

  /// Returns the evidence in a property of our own (section 3.8.8.2), so it can be read back: skill
  /// titles may change, and calendars have no levels.
  private static func skills(_ evidence: [Evidence]) -> [ContentLine] {
    evidence.map { piece in
      ContentLine(
        CalendarNaming.skill,
        text: piece.skill.rawValue + (piece.level.map { ":\($0)" } ?? "")
          + (piece.signal.map { "/\($0)" } ?? ""))
    }
  }

  /// Whether a link is a URL that a program can open (section 3.3.13): http(s), ASCII, no blanks.
  private static func isAddress(_ link: String) -> Bool {
    let head = ["https://", "http://"].first { link.lowercased().hasPrefix($0) }
    guard let head, link.utf8.count > head.utf8.count else { return false }
    return link.utf8.dropFirst(head.utf8.count).allSatisfy { byte in
      (0x21...0x7E).contains(byte) && !"\"<>\\^`{|}".utf8.contains(byte)
    }
  }
}
