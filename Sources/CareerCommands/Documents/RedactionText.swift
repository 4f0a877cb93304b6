import CareerDrawing
import CareerExchange
import CareerModel
import CareerPages

/// The result of redaction, as lines for the user who asked for it.
enum RedactionText {
  static func lines(_ report: RedactionReport) -> [String] {
    let widest = report.replaced.map(\.neutral.count).max() ?? 0
    let names = report.replaced.isEmpty ? "no names." : "these names:"
    let head = "redacted: \(left(report))replaced \(names)"
    let replaced = report.replaced.map {
      "  " + $0.neutral.padded(to: widest + 2) + $0.name.printable
    }
    let ids = report.namedIDs.map(\.printable).joined(separator: ", ")
    return [head] + replaced
      + (report.namedIDs.isEmpty
        ? [] : ["not redacted: these IDs in your framework contain a name: \(ids)"])
      + clues(report)
  }

  private static func clues(_ report: RedactionReport) -> [String] {
    guard let head = remark(report.clues) else { return [] }
    let widest = report.clues.map(\.text.count).max() ?? 0
    return [head]
      + report.clues.map { clue in
        let entry = [Wording.quoted(clue.title), clue.day?.mediumText].compactMap(\.self)
        let more = clue.count > 1 ? ["and \(clue.count - 1) more"] : []
        return "  \(clue.text.printable.padded(to: widest + 2))\(words(clue.kind)): "
          + (entry + more).joined(separator: ", ")
      }
  }

  private static func words(_ kind: RedactionClue.Kind) -> String {
    switch kind {
    case .besideName: "beside a hidden name"
    case .partOfName: "part of a name"
    case .projectWord: "also the name of a project"
    case .telephone: "phone number"
    case .address: "machine, path or ticket"
    }
  }

  /// Returns how many clues there are; `nil` for none.
  private static func remark(_ clues: [RedactionClue]) -> String? {
    guard !clues.isEmpty else { return nil }
    let count = Wording.count(clues.count, "thing", "things")
    return "check before you share it: \(count) may still identify someone."
  }

  /// Returns the result in one sentence, which only counts the names.
  static func sentence(_ report: RedactionReport) -> String {
    let names =
      report.replaced.isEmpty ? "no names" : Wording.count(report.replaced.count, "name", "names")
    let clues = remark(report.clues).map { " " + $0.capitalizedFirst } ?? ""
    return "\(left(report))replaced \(names).".capitalizedFirst + clues
  }

  /// Returns `left out 2 links; `, or nothing.
  private static func left(_ report: RedactionReport) -> String {
    let counts = [
      (report.links, "link", "links"), (report.unknownKeys, "unknown key", "unknown keys"),
      (report.unknownNames, "name not in the framework", "names not in the framework"),
    ].filter { $0.0 > 0 }.map { Wording.count($0.0, $0.1, $0.2) }
    return counts.isEmpty ? "" : "left out \(counts.listed()); "
  }
}

/// Messages about entries that were perhaps meant to be tagged `confidential`.
enum NearMissText {
  static func finding(_ miss: ConfidentialNearMiss) -> String {
    let count = miss.entries.count
    let spelling = Wording.quoted(miss.spelling)
    if miss.isTag {
      return "\(count) \(count == 1 ? "entry is" : "entries are") tagged \(spelling); "
        + "did you mean \(ConfidentialTag.name)?"
    }
    return "\(count) \(count == 1 ? "entry has" : "entries have") \(spelling) in the text; "
      + "did you mean the tag \(ConfidentialTag.name)?"
  }

  /// The fix; for several entries, the first few are named and the rest counted.
  static func wayOut(_ miss: ConfidentialNearMiss) -> String {
    let option = "--tag \(ConfidentialTag.name)"
    let named = miss.entries.prefix(3).map(\.short.printable)
    guard named.count > 1 else { return "Fix it with cairn edit \(named.joined()) \(option)." }
    let more = miss.entries.count - named.count
    return "Fix each with cairn edit ID \(option): "
      + (named + (more > 0 ? ["\(more) more"] : [])).listed() + "."
  }
}

extension Output {
  /// Warns about spellings that were perhaps meant as the tag `confidential`.
  static func warn(of misses: [ConfidentialNearMiss]) {
    for miss in misses { complain("\(NearMissText.finding(miss)) \(NearMissText.wayOut(miss))") }
  }

  /// Warns about near misses that a change introduces in the entries it adds or edits.
  static func warnOfNearMisses(in change: Change) {
    var former: Set<String> = []
    var entries: [Entry] = []
    for case .entry(let before, let after?) in change.edits {
      entries.append(after)
      if let before { former.formUnion(ConfidentialNearMiss.found(in: [before]).map(\.spelling)) }
    }
    warn(of: ConfidentialNearMiss.found(in: entries).filter { !former.contains($0.spelling) })
  }
}
