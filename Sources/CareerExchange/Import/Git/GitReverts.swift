/// Finds commits that leave nothing behind: reverts, and the commits they revert.
///
/// `git revert` quotes the subject of the reverted commit: `Revert "Cache the index"`. Reverting
/// that gives `Reapply "Cache the index"` or, before git 2.43, `Revert "Revert "Cache the index""`
/// (https://git-scm.com/docs/git-revert). Subjects are compared and not hashes, because a rebase
/// changes the hashes.
struct GitReverts {
  /// The number of reverted commits with a subject that are still to come.
  private var undone: [String: Int] = [:]

  /// Whether a commit left nothing behind. Call it for every commit of a history, newest first.
  mutating func isUndone(_ subject: String) -> Bool {
    if let count = undone[subject] {
      undone[subject] = count > 1 ? count - 1 : nil
      return true
    }
    guard let reverted = Self.revertedSubject(subject) else { return false }
    undone[reverted, default: 0] += 1
    return true
  }

  /// Returns the subject of the commit that a revert undoes; `nil` for any other commit.
  private static func revertedSubject(_ subject: String) -> String? {
    guard subject.hasSuffix("\"") else { return nil }
    if subject.hasPrefix("Revert \"") { return String(subject.dropFirst(8).dropLast()) }
    if subject.hasPrefix("Reapply \"") { return "Revert \"" + subject.dropFirst(9) }
    return nil
  }
}
