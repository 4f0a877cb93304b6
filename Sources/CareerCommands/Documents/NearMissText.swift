import CareerDrawing
import CareerModel
import CareerPages

/// Says which entries were perhaps meant to be tagged `confidential`, and how to tag them.
enum NearMissText {
  /// The most entries that are named; the others are counted.
  private static let mostNamed = 3

  /// A line for each spelling.
  static func lines(_ misses: [ConfidentialNearMiss]) -> [String] {
    misses.map { "\(finding($0)) \(wayOut($0))" }
  }

  /// The same for a place that has room for the findings only.
  static func findings(_ misses: [ConfidentialNearMiss]) -> [String] { misses.map(finding) }

  private static func finding(_ miss: ConfidentialNearMiss) -> String {
    let count = miss.entries.count
    let spelling = Wording.quoted(miss.spelling)
    if miss.isTag {
      return "\(count) \(count == 1 ? "entry is" : "entries are") tagged \(spelling); "
        + "did you mean \(ConfidentialTag.name)?"
    }
    return "\(count) \(count == 1 ? "entry has" : "entries have") \(spelling) in the text; "
      + "did you mean the tag \(ConfidentialTag.name)?"
  }

  private static func wayOut(_ miss: ConfidentialNearMiss) -> String {
    let option = "--tag \(ConfidentialTag.name)"
    let named = miss.entries.prefix(mostNamed).map(\.short.printable)
    guard named.count > 1 else { return "Fix it with cairn edit \(named.joined()) \(option)." }
    let more = miss.entries.count - named.count
    return "Fix each with cairn edit ID \(option): "
      + (named + (more > 0 ? ["\(more) more"] : [])).listed() + "."
  }
}

extension Output {
  /// Says which spellings were perhaps meant as the tag `confidential`.
  static func warn(of misses: [ConfidentialNearMiss]) {
    for line in NearMissText.lines(misses) { complain(line) }
  }

  /// The same of the entries that a change adds or edits, where they were not so before.
  static func warnOfNearMisses(in change: Change) {
    var former: Set<String> = []
    var entries: [Entry] = []
    for case .entry(let before, let after?) in change.edits {
      entries.append(after)
      if let before {
        former.formUnion(ConfidentialNearMiss.found(in: [before]).map(\.spelling))
      }
    }
    warn(of: ConfidentialNearMiss.found(in: entries).filter { !former.contains($0.spelling) })
  }
}
