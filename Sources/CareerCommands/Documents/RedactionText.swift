import CareerExchange
import CareerModel
import CareerPages

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
    let names =
      report.replaced.isEmpty ? "no name" : Wording.count(report.replaced.count, "name", "names")
    return "Left out \(left(report)); replaced \(names)."
  }

  private static func left(_ report: RedactionReport) -> String {
    let counts = [
      (report.entries, "confidential entry", "confidential entries"),
      (report.goals, "goal of such an entry", "goals of such entries"),
      (report.links, "link", "links"), (report.unknownKeys, "unknown key", "unknown keys"),
      (
        report.unknownNames, "name that the framework does not have",
        "names that the framework does not have"
      ),
    ].filter { $0.0 > 0 }.map { Wording.count($0.0, $0.1, $0.2) }
    return counts.isEmpty ? "nothing" : counts.listed()
  }
}
