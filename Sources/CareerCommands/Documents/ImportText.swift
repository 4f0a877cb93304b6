import CareerDrawing
import CareerExchange
import CareerModel
import CareerPages

struct ImportText {
  let report: ImportReport
  let kind: ImportKind
  let file: String
  let isDryRun: Bool

  /// Prints a line for each item, except those already there, which are only counted, and a total.
  /// On a screen, only the first complaints get a line.
  func show() {
    let isOnScreen = Output.columns != nil
    var complaints = 0
    let told = report.items.filter { item in
      guard item.outcome == .left || item.outcome == .noted else { return item.outcome != .there }
      complaints += 1
      return !isOnScreen || complaints <= InputLimit.complaints
    }
    // If all items are entries, the column for their kind is left out.
    let namesThings = told.contains { Self.word(for: $0.thing) != "" }
    print(TextTable(told.map { row($0, withThing: namesThings) }))
    let more = complaints - InputLimit.complaints
    if isOnScreen, more > 0 { print(ProblemList.more(more, rest: "--json lists all")) }
    print(sum)
  }

  /// The failure if every item was rejected; `nil` for any other document.
  var failure: CommandFailure? {
    let gave = report.items.contains { [.taken, .replaced, .there].contains($0.outcome) }
    guard report.count(.left) > 0, !gave else { return nil }
    let advice =
      report.leavesAmbiguousDates
      ? "Its dates are ambiguous; write them year first, like 2026-03-04."
      : "The lines above say why."
    return CommandFailure(.badData, "nothing in \(file.printable) could be imported. \(advice)")
  }

  private func row(_ item: ImportReport.Item, withThing: Bool) -> [String] {
    let what = [item.day?.description, item.title].compactMap(\.self).joined(separator: " ")
    let place = item.line.map { line in item.last.map { "lines \(line)-\($0)" } ?? "line \(line)" }
    return [place ?? "", Self.summary(of: item.outcome, isDryRun: isDryRun)]
      + (withThing ? [Self.word(for: item.thing)] : [])
      + [what + (item.why.map { ": " + $0 } ?? "")]
  }

  private static func word(for thing: ImportReport.Thing) -> String {
    thing == .part || thing == .entry ? "" : thing.rawValue
  }

  /// `Imported 12 entries and 2 goals from brag.csv; 3 already there, 1 skipped.`
  private var sum: String {
    let taken = Dictionary(grouping: report.items.filter { $0.outcome == .taken }, by: \.thing)
    var things = ImportReport.Thing.allCases.compactMap { thing in
      taken[thing].map { items in
        let count = items.count
        let plural = thing == .entry ? "entries" : thing.rawValue + "s"
        guard thing == .profile else { return Wording.count(count, thing.rawValue, plural) }
        return count == 1 ? items[0].title : "\(count) parts of your profile"
      }
    }
    let replaced = report.count(.replaced)
    if replaced > 0 { things.append(Wording.count(replaced, "newer version", "newer versions")) }
    let (there, left) = (report.count(.there), report.count(.left))
    let rest = [(there, "already there"), (left, "skipped")].filter { $0.0 > 0 }
      .map { "\($0) \($1)" }.joined(separator: ", ")
    let verb = isDryRun ? "Would import" : "Imported"
    return "\(verb) \(things.isEmpty ? "nothing" : things.listed()) from \(file.printable)"
      + (rest.isEmpty ? "." : "; \(rest).")
      + (things.isEmpty || isDryRun ? "" : " To undo, run cairn undo.")
  }

  private static func summary(of outcome: ImportReport.Outcome, isDryRun: Bool) -> String {
    switch outcome {
    case .taken: isDryRun ? "would import" : "imported"
    case .replaced: isDryRun ? "would replace" : "replaced"
    case .there: "already there"
    case .left: "skipped"
    case .noted: "note"
    }
  }

  var json: JSONObject {
    let counts = ImportReport.Outcome.allCases.map { ($0.rawValue, report.count($0)) }
    let items = report.items.map { item -> JSONObject in
      [
        "line": item.line, "lastLine": item.last, "outcome": item.outcome, "thing": item.thing,
        "title": item.title, "date": item.day?.day, "id": item.id, "why": item.why,
      ]
    }
    return [
      "kind": kind.rawValue, "file": file, "dryRun": isDryRun,
      "counts": Dictionary(uniqueKeysWithValues: counts), "items": items,
    ]
  }
}
