import CareerExchange
import CareerModel
import CareerPages

/// The result of redaction, as lines for the user who asked for it.
enum RedactionText {
  static func lines(_ report: RedactionReport) -> [String] {
    let widest = report.replaced.map(\.neutral.count).max() ?? 0
    return [
      "redacted: left out \(left(report)); replaced "
        + (report.replaced.isEmpty ? "no names." : "these names:")
    ]
      + report.replaced.map { replacement in
        "  " + replacement.neutral
          + String(repeating: " ", count: widest - replacement.neutral.count + 2)
          + replacement.name.printable
      }
      + (report.namedIDs.isEmpty
        ? []
        : [
          "not redacted: these IDs in your framework contain a name: "
            + report.namedIDs.map(\.printable).joined(separator: ", ")
        ])
  }

  /// Returns the result in one sentence, which only counts the names.
  static func sentence(_ report: RedactionReport) -> String {
    let names =
      report.replaced.isEmpty ? "no names" : Wording.count(report.replaced.count, "name", "names")
    return "Left out \(left(report)); replaced \(names)."
  }

  private static func left(_ report: RedactionReport) -> String {
    let counts = [
      (report.entries, "confidential entry", "confidential entries"),
      (report.goals, "related goal", "related goals"),
      (report.links, "link", "links"), (report.unknownKeys, "unknown key", "unknown keys"),
      (
        report.unknownNames, "name not in the framework",
        "names not in the framework"
      ),
    ].filter { $0.0 > 0 }.map { Wording.count($0.0, $0.1, $0.2) }
    return counts.isEmpty ? "nothing" : counts.listed()
  }
}
