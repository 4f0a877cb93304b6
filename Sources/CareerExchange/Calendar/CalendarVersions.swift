/// Components of a calendar that describe the same event: earlier versions (SEQUENCE) and single
/// occurrences of a recurring event (RECURRENCE-ID). Components are identified by their first line.
struct CalendarVersions {
  /// Why a component is skipped: another one describes the same event.
  private(set) var passed: [Int: String] = [:]
  /// Occurrences with a component of their own, by the line of the recurring event.
  private(set) var moved: [Int: [CalendarComponent]] = [:]
  /// Components that share their UID with a different event.
  private(set) var sharing: Set<Int> = []

  init(_ components: [CalendarComponent]) {
    let named = components.filter { $0.text("UID") != nil }
    let groups = Dictionary(grouping: named) { $0.name + " " + ($0.text("UID") ?? "") }
    for group in groups.values where group.count > 1 {
      let days = group.filter { $0["RECURRENCE-ID"] != nil }
      let wholes = latest(group.filter { $0["RECURRENCE-ID"] == nil })
      if wholes.count > 1 { sharing.formUnion(wholes.map(\.line)) }
      guard let main = wholes.first ?? days.first(where: { !$0.isCancelled }) else { continue }
      for day in days where day.line != main.line {
        passed[day.line] = "same recurring event as line \(main.line), which is imported once"
      }
      if !wholes.isEmpty { moved[main.line] = days }
    }
  }

  /// Returns the latest version of each event with one UID (RFC 5546, section 2.1.5). Components
  /// that differ in title and day, and that SEQUENCE does not order, are separate events.
  private mutating func latest(_ group: [CalendarComponent]) -> [CalendarComponent] {
    let ordered = group.map { ($0, $0.version) }.sorted { left, right in
      right.1 < left.1 || left.1 == right.1 && left.0.line < right.0.line
    }
    var kept: [CalendarComponent] = []
    var (titles, days) = ([String?: Int](), [Substring?: Int]())
    for (component, version) in ordered {
      let (title, day) = (component["SUMMARY"]?.value, component["DTSTART"]?.value.prefix(8))
      let isEarlier = version.sequence < (ordered.first?.1.sequence ?? 0)
      if let line = titles[title] ?? days[day] ?? (isEarlier ? ordered.first?.0.line : nil) {
        passed[component.line] = "line \(line) has the same or a later version"
      } else {
        kept.append(component)
        titles[title] = component.line
        days[day] = component.line
      }
    }
    return kept
  }
}

extension CalendarComponent {
  /// The stamp is the time of writing; its fixed number of digits makes it sort chronologically.
  fileprivate var version: (sequence: Int, stamp: String) {
    (
      self["SEQUENCE"].flatMap { Int($0.value) } ?? 0,
      (self["LAST-MODIFIED"] ?? self["DTSTAMP"])?.value ?? ""
    )
  }

  /// The STATUS in upper case.
  var status: String? { self["STATUS"]?.value.uppercased() }
  var isCancelled: Bool { status == "CANCELLED" }
}
