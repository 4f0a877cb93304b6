import CareerModel

/// What of a calendar tells the same thing more than once: earlier versions of an event (SEQUENCE), and
/// single days of what repeats (RECURRENCE-ID). Components go by the line where they begin.
struct CalendarVersions {
  /// Why a component is not taken, for another one tells the same.
  private(set) var passed: [Int: String] = [:]
  /// The days of what repeats that have a component of their own, by the line of the whole.
  private(set) var moved: [Int: [CalendarComponent]] = [:]
  /// Those whose UID names other things as well.
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
        passed[day.line] =
          "it is another day of line \(main.line), which repeats and is taken once"
      }
      if !wholes.isEmpty { moved[main.line] = days }
    }
  }

  /// The latest version of each thing of one UID, by RFC 5546, section 2.1.5. Where neither the title
  /// nor the day is the same, nor the SEQUENCE tells one version from another, they are two things.
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
        passed[component.line] = "line \(line) has a later version of it, or the same"
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
  /// The stamp is when it was written: digits of one length, so that their order is that of the times.
  fileprivate var version: (sequence: Int, stamp: String) {
    (
      self["SEQUENCE"].flatMap { Int($0.value) } ?? 0,
      (self["LAST-MODIFIED"] ?? self["DTSTAMP"])?.value ?? ""
    )
  }

  var isCancelled: Bool { self["STATUS"]?.value.uppercased() == "CANCELLED" }
}
