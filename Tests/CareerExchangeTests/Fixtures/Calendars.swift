import CareerModel
import CareerTesting
import Foundation

@testable import CareerExchange

/// Calendars for tests, with the time zones of no machine.
enum Calendars {
  /// The compiled rules of a zone that has only a footer, as small files of the database have.
  static func compiled(_ footer: String) -> [UInt8] {
    let header =
      Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
      + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4]
    let block = header + [0, 0, 0, 0, 0, 0] + Array("UTC\0".utf8)
    return block + block + Array("\n\(footer)\n".utf8)
  }

  static let losAngeles = compiled("PST8PDT,M3.2.0,M11.1.0")

  /// On some day, for somebody so many hours east of UTC.
  static func context(
    _ now: String = "2026-11-26T22:00:00Z", east hours: Int = 0
  ) throws -> ImportContext {
    let zones = TimeZones { _ in
      hours * 3600
    } rules: {
      $0 == "America/Los_Angeles" ? losAngeles : nil
    }
    let now = Instant(now)!
    var context = ImportContext(framework: .builtIn, today: zones.day(at: now), now: now)
    context.zones = zones
    return context
  }

  static func text(_ components: String) -> String {
    "BEGIN:VCALENDAR\nVERSION:2.0\n\(components)\nEND:VCALENDAR\n"
  }

  static func event(_ lines: String) -> String { "BEGIN:VEVENT\n\(lines)\nEND:VEVENT" }

  static func read(_ components: String, _ context: ImportContext? = nil) throws -> ImportedRecord {
    try ImportKind.ics.read(Data(text(components).utf8), context ?? Self.context())
  }
}

extension ImportedRecord {
  /// What was taken, by day and title.
  var taken: [String] {
    entries.map { "\($0.item.day) \($0.item.title)" }
      + goals.map { "goal \($0.item.by?.description ?? "-") \($0.item.title)" }
  }

  /// What was left, by line and reason.
  var reasons: [String] { left.map { "\($0.line ?? 0) \($0.why)" } }
}
