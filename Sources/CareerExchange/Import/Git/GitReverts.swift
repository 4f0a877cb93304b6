/// Which commits leave nothing behind: reverts, and the commits that they revert.
///
/// `git revert` quotes the subject of the commit that it undoes: `Revert "Cache the index"`. Undoing that one
/// again is `Reapply "Cache the index"` or, before git 2.43, `Revert "Revert "Cache the index""`
/// (https://git-scm.com/docs/git-revert). Subjects are compared, not names of commits, for a rebase changes
/// the names.
struct GitReverts {
  /// How many commits with this subject are still to come that were reverted.
  private var undone: [String: Int] = [:]

  /// Whether nothing of a commit was left. Asked for every commit of a history, the newest first.
  mutating func isUndone(_ subject: String) -> Bool {
    if let count = undone[subject] {
      undone[subject] = count > 1 ? count - 1 : nil
      return true
    }
    guard let reverted = Self.revertedSubject(subject) else { return false }
    undone[reverted, default: 0] += 1
    return true
  }

  /// The subject of the commit that a revert undoes; `nil` for any other commit.
  private static func revertedSubject(_ subject: String) -> String? {
    guard subject.hasSuffix("\"") else { return nil }
    if subject.hasPrefix("Revert \"") { return String(subject.dropFirst(8).dropLast()) }
    if subject.hasPrefix("Reapply \"") { return "Revert \"" + subject.dropFirst(9) }
    return nil
  }
}
