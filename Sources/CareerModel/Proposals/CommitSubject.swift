/// Which subject of several commits tells most of what was done. Plain rules, so that one can see why
/// a title was chosen: what is new weighs more than what is mended, and housekeeping nothing.
package enum CommitSubject {
  /// The one that tells most, in the words of a journal; of equals the last. `nil` for none.
  package static func best(of subjects: [String]) -> String? {
    let weights = subjects.map(weight(of:))
    let best = subjects.indices.max { (weights[$0], $0) < (weights[$1], $1) }
    return best.map { cleaned(subjects[$0]) }
  }

  /// Whether it says nothing that a person would tell of a week.
  package static func isNoise(_ subject: String) -> Bool { weight(of: subject) <= noise }

  private static let noise = -4

  /// Higher tells more; negative for what one would rather not read.
  static func weight(of subject: String) -> Int {
    let parts = Parts(subject)
    let words = parts.text.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      .map { $0.lowercased() }
    guard let first = words.first else { return -9 }
    if let type = parts.type, housekeepingTypes.contains(type) { return -2 }
    let lowercased = subject.lowercased()
    if mechanical.contains(where: lowercased.hasPrefix) { return -6 }
    if words.allSatisfy({ empty.contains($0) || isNumber($0) }) { return -5 }
    var weight = parts.type.flatMap { types[$0] } ?? 0
    weight += verbs[first] ?? 0
    if parts.isBreaking { weight += 2 }
    // It was worth a pull request.
    if parts.request != nil { weight += 2 }
    if words.count < 3 { weight -= 2 }
    if subject.count > 90 { weight -= 1 }
    return weight
  }

  /// `12`, or `v1` as of a version.
  private static func isNumber(_ word: String) -> Bool {
    word.drop { $0 == "v" }.allSatisfy(\.isNumber)
  }

  /// As one would write it oneself: without the number of the pull request, without `feat:`, with a
  /// capital.
  package static func cleaned(_ subject: String) -> String {
    let parts = Parts(subject)
    let text = parts.type == "feat" || parts.type == "feature" ? parts.text : parts.whole
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// `feat(api)!: retry uploads (#12)`, after https://www.conventionalcommits.org/en/v1.0.0/.
  private struct Parts {
    /// Without the number of a pull request at the end.
    var whole: String
    /// In small letters; `nil` where there is none.
    var type: String?
    var isBreaking = false
    /// What stands behind the type.
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

  fileprivate static let types = [
    "feat": 4, "feature": 4, "perf": 3, "fix": 1, "security": 3, "refactor": 0, "docs": -1,
  ]
  fileprivate static let housekeepingTypes: Set<String> = [
    "chore", "ci", "build", "style", "test", "tests", "lint", "deps", "release",
  ]

  /// How a subject begins that git or a program wrote, or that is about another commit.
  private static let mechanical = [
    "fixup!", "squash!", "amend!", "merge ", "revert \"", "bump ", "update dependenc", "wip",
    "[wip]", "tmp", "temp ", "checkpoint", "cherry-pick", "release v", "version ", "auto-",
  ]

  /// Words that say nothing when they are all there is.
  private static let empty: Set<String> = [
    "a", "again", "and", "address", "addressed", "bugs", "bug", "build", "changes", "ci", "cleanup",
    "clean", "code", "comment", "comments", "commit", "fix", "fixed", "fixes", "feedback", "format",
    "formatting", "initial", "lint", "linter", "minor", "misc", "more", "nits", "oops", "ops", "pr",
    "review", "small", "some", "stuff", "test", "tests", "the", "things", "tweak", "tweaks", "typo",
    "typos", "up", "update", "updates", "updated", "v", "whitespace", "work", "in", "progress",
  ]

  private static let verbs: [String: Int] = {
    let groups: [(Int, String)] = [
      (
        3,
        """
        add adds added implement implements implemented introduce introduces introduced support \
        supports launch ship ships shipped design build builds built create creates created enable \
        enables allow allows migrate migrates migrated rewrite rewrites
        """
      ),
      (
        2,
        """
        replace replaces replaced halve reduce reduces improve improves improved make makes \
        let lets prevent prevents retry cache handle handles rework extract
        """
      ),
      (1, "fix fixes fixed use uses show shows keep keeps split move simplify simplifies"),
      (-1, "rename remove removes delete drop update updates document docs refactor tidy clean"),
      (-3, "lint format reformat typo typos bump"),
    ]
    return groups.reduce(into: [:]) { verbs, group in
      for verb in group.1.split(separator: " ") { verbs[String(verb)] = group.0 }
    }
  }()
}
