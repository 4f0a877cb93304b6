import CareerExchange
import CareerModel

/// What redaction did, in lines for the person who asked for it.
enum RedactionText {
  static func lines(_ report: RedactionReport) -> [String] {
    let widest = report.replaced.map(\.neutral.count).max() ?? 0
    return [
      "redacted: left out \(left(report)); replaced "
        + (report.replaced.isEmpty ? "no name." : "these names:")
    ]
      + report.replaced.map { replacement in
        "  " + replacement.neutral
          + String(repeating: " ", count: widest - replacement.neutral.count + 2)
          + replacement.name.printable
      }
      + (report.namedIDs.isEmpty
        ? []
        : [
          "these ids of your framework have a name in them and stay: "
            + report.namedIDs.map(\.printable).joined(separator: ", ")
        ])
  }

  /// The same in a sentence, which only counts the names.
  static func sentence(_ report: RedactionReport) -> String {
    let names = count(report.replaced.count, "name", "names") ?? "no name"
    return "Left out \(left(report)); replaced \(names)."
  }

  private static func left(_ report: RedactionReport) -> String {
    let counts = [
      count(report.entries, "confidential entry", "confidential entries"),
      count(report.goals, "goal of such an entry", "goals of such entries"),
      count(report.links, "link", "links"),
      count(report.unknownKeys, "unknown key", "unknown keys"),
      count(
        report.unknownNames, "name that the framework does not have",
        "names that the framework does not have"),
    ].compactMap(\.self)
    return counts.isEmpty ? "nothing" : counts.listed()
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String? {
    number == 0 ? nil : "\(number) \(number == 1 ? one : many)"
  }
}
