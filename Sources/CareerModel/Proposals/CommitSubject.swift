/// Picks the most telling subject of several commits by plain rules: features outweigh fixes.
package enum CommitSubject {
  /// Returns the most telling subject, the last of equals, worded for a journal.
  package static func best(of subjects: [String]) -> String? {
    let weights = subjects.map(weight(of:))
    let best = subjects.indices.max { (weights[$0], $0) < (weights[$1], $1) }
    return best.map { cleaned(subjects[$0]) }
  }

  /// Returns whether a subject says nothing worth telling about a week.
  package static func isNoise(_ subject: String) -> Bool { weight(of: subject) <= -4 }

  /// Returns how telling a subject is; negative for subjects best left out.
  static func weight(of subject: String) -> Int {
    let parts = Parts(subject)
    let words = parts.text.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      .map { $0.lowercased() }
    guard let first = words.first else { return -9 }
    if let type = parts.type, housekeepingTypes.contains(type) { return -2 }
    let lowercased = subject.lowercased()
    if mechanical.contains(where: lowercased.hasPrefix) { return -6 }
    let isEmpty = words.allSatisfy { word in
      empty.contains(word) || word.drop { $0 == "v" }.allSatisfy(\.isNumber)
    }
    if isEmpty { return -5 }
    var weight = parts.type.flatMap { types[$0] } ?? 0
    weight += verbs[first] ?? 0
    if parts.isBreaking { weight += 2 }
    // It was worth a pull request.
    if parts.request != nil { weight += 2 }
    if words.count < 3 { weight -= 2 }
    if subject.count > 90 { weight -= 1 }
    return weight
  }

  /// Returns a subject without the pull request number and `feat:`, capitalized.
  package static func cleaned(_ subject: String) -> String {
    let parts = Parts(subject)
    let text = parts.type == "feat" || parts.type == "feature" ? parts.text : parts.whole
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// `feat(api)!: retry uploads (#12)`, after https://www.conventionalcommits.org/en/v1.0.0/.
  private struct Parts {
    var whole: String
    var type: String?
    var isBreaking = false
    var text: String
    var request: Substring?

    init(_ subject: String) {
      whole = subject.trimmed
      if whole.hasSuffix(")"), let open = whole.lastIndex(of: "("),
        case let number = whole[whole.index(after: open)...].dropLast(), number.hasPrefix("#"),
        number.count > 1, number.dropFirst().allSatisfy(\.isNumber)
      {
        request = number
        whole = String(whole[..<open]).trimmed
      }
      text = whole
      guard let colon = whole.firstIndex(of: ":") else { return }
      var head = whole[..<colon]
      isBreaking = head.hasSuffix("!")
      if isBreaking { head.removeLast() }
      if head.hasSuffix(")"), let open = head.firstIndex(of: "(") { head = head[..<open] }
      let name = head.lowercased()
      guard CommitSubject.types[name] != nil || housekeepingTypes.contains(name) else {
        isBreaking = false
        return
      }
      type = name
      text = String(whole[whole.index(after: colon)...]).trimmed
    }
  }

  fileprivate static let types = weights("commit types")
  fileprivate static let housekeepingTypes = Set(DataTables.words.terms("commit housekeeping"))
  private static let verbs = weights("commit verbs")
  private static let empty = Set(DataTables.words.terms("commit empty"))

  private static func weights(_ name: String) -> [String: Int] {
    DataTables.words.pairs(name).compactMapValues { Int($0) }
  }

  /// How subjects start that git or a program wrote, or that are about another commit.
  private static let mechanical = [
    "fixup!", "squash!", "amend!", "merge ", "revert \"", "bump ", "update dependenc", "wip",
    "[wip]", "tmp", "temp ", "checkpoint", "cherry-pick", "release v", "version ", "auto-",
  ]
}
