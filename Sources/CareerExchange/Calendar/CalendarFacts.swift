import CareerModel

/// The details of a component other than its title and days: people, place, links and text.
struct CalendarFacts {
  /// The DESCRIPTION or, without one, Outlook's HTML alternative (X-ALT-DESC), without tags.
  let text: String
  /// The URLs in URL, ATTACH, LOCATION and the text.
  private(set) var links: [String] = []
  /// The LOCATION; `nil` if it is missing or a URL.
  private(set) var place: String?
  private(set) var people: [String] = []

  init(_ component: CalendarComponent) {
    let written = component.all("DESCRIPTION").compactMap {
      CalendarText.unescaped($0.value).nonBlank
    }.joined(separator: "\n").nonBlank
    let html = HTMLText(written ?? component.text("X-ALT-DESC") ?? "")
    text = html.text
    let location = component.text("LOCATION")
    place = location.flatMap { Self.isAddress($0) ? nil : $0 }
    var seen: Set<String> = []
    links =
      ([component["URL"]?.value.nonBlank, location.flatMap { Self.isAddress($0) ? $0 : nil }]
      .compactMap(\.self) + component.all("ATTACH").map(\.value).filter(Self.isAddress) + html.links)
      .filter { seen.insert($0).inserted }
    let attendees = component.all("ATTENDEE").filter(\.wasThere)
    people = attendees.compactMap { $0.parameters["CN"]?.nonBlank }
      .filter { seen.insert("CN " + $0).inserted }
  }

  private static func isAddress(_ text: String) -> Bool {
    text.contains("://") && !text.contains(where: \.isWhitespace)
  }
}

extension ContentLine {
  /// Whether an attendee took part as a person. Rooms, groups and those only informed (CUTYPE and
  /// ROLE, RFC 5545, sections 3.2.3 and 3.2.16) did not, nor did those who declined (3.2.12).
  fileprivate var wasThere: Bool {
    let others = [
      ("CUTYPE", ["ROOM", "RESOURCE", "GROUP"]), ("ROLE", ["NON-PARTICIPANT"]),
      ("PARTSTAT", ["DECLINED"]),
    ]
    return others.allSatisfy { name, values in
      !values.contains(parameters[name]?.uppercased() ?? "")
    }
  }
}

/// A duration, RFC 5545, section 3.3.6: `P3D`, `P2W`, `PT36H`.
struct CalendarDuration {
  private let seconds: Int

  init?(_ text: String) {
    var (seconds, number, isTime) = (0, Int?.none, false)
    guard text.hasPrefix("P") || text.hasPrefix("+P"), text.utf8.count <= 30 else { return nil }
    for letter in text.drop(while: { $0 != "P" }).dropFirst() {
      if let digit = letter.wholeNumberValue {
        number = min((number ?? 0) * 10 + digit, 1_000_000)
      } else if letter == "T" {
        isTime = true
      } else if let count = number,
        let unit = (isTime ? ["H": 3600, "M": 60, "S": 1] : ["W": 604_800, "D": 86_400])[
          String(letter)]
      {
        seconds += count * unit
        number = nil
      } else {
        return nil
      }
    }
    self.seconds = seconds
  }

  func end(from start: CalendarTime) -> CalendarTime {
    var end = start
    let total = start.seconds + seconds
    end.day = CalendarDay(ordinal: total.floorDivided(by: 86_400))
    if start.second != nil { end.second = total.modulo(86_400) }
    return end
  }
}
