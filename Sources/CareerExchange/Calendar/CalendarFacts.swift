import CareerModel

/// The details of a component other than its title and days: people, place, links and text.
struct CalendarFacts {
  /// The DESCRIPTION or, without one, Outlook's HTML alternative (X-ALT-DESC), without tags.
  let text: String
  /// The URLs in URL, ATTACH, LOCATION and the text. Some calendars escape a URL like text (`\:`,
  /// `\;`); no URL has a backslash of its own.
  let links: [String]
  /// `Location: …`; `nil` if it is missing or a URL.
  let place: String?
  let people: [String]

  init(_ component: CalendarComponent) {
    let written = component.all("DESCRIPTION").compactMap {
      CalendarText.unescaped($0.value).nonBlank
    }.joined(separator: "\n").nonBlank
    let html = HTMLText(written ?? component.text("X-ALT-DESC") ?? "")
    text = html.text
    let location = component.text("LOCATION")
    let isAddress = location.map(Self.isAddress) ?? false
    place = isAddress ? nil : location.map { "Location: " + $0 }
    links =
      ([component.text("URL"), isAddress ? location : nil].compactMap(\.self)
      + component.all("ATTACH").map { CalendarText.unescaped($0.value) }.filter(Self.isAddress)
      + html.links).unique
    people =
      component.all("ATTENDEE").filter(\.wasThere)
      .compactMap { $0.parameters["CN"]?.nonBlank }.unique
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

extension CalendarTime {
  /// Returns the time after a duration (section 3.3.6) such as `P3D`, `P2W` or `PT36H`.
  func adding(duration: String) -> CalendarTime? {
    guard ["P", "+P"].contains(where: duration.hasPrefix), duration.utf8.count <= 30 else {
      return nil
    }
    var units: [Character: Int] = ["W": 604_800, "D": 86_400]
    var (total, number) = (seconds, Int?.none)
    for letter in duration.drop(while: { $0 != "P" }).dropFirst() {
      if let digit = letter.wholeNumberValue {
        number = min((number ?? 0) * 10 + digit, 1_000_000)
      } else if letter == "T" {
        units = ["H": 3600, "M": 60, "S": 1]
      } else if let count = number, let unit = units[letter] {
        total += count * unit
        number = nil
      } else {
        return nil
      }
    }
    var end = self
    end.day = CalendarDay(ordinal: total.floorDivided(by: 86_400))
    if second != nil { end.second = total.modulo(86_400) }
    return end
  }
}
