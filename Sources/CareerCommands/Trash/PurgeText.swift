import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

/// The wording of a purge.
enum PurgeText {
  /// Returns `Purge “First hire” for good, with 2 changes in the undo history and 1 draft?`
  static func question(_ report: PurgeReport) -> String {
    let only = report.purged.count == 1 ? report.purged.first : nil
    let things =
      only.map { Wording.quoted($0.title) } ?? Wording.count(report.purged.count, "item", "items")
    return "Purge \(things) for good\(company(of: report))?"
  }

  /// Returns what was purged and what a purge does not reach, without repeating the purged text.
  static func lines(_ report: PurgeReport) -> [StyledText] {
    guard report.isWorthwhile else { return ["Nothing to purge."] }
    let only = report.purged.count == 1 ? report.purged.first : nil
    let things = only.map(\.shortID) ?? Wording.count(report.purged.count, "item", "items")
    return [
      StyledText("Purged \(things)\(company(of: report))."),
      StyledText(
        "Copies elsewhere are not removed: backups, snapshots, synced computers, git history, old "
          + "blocks on an SSD.", .faint),
    ]
  }

  /// Returns what else is purged: `, with 1 draft`.
  private static func company(of report: PurgeReport) -> String {
    var parts: [String] = []
    if report.changes > 0 {
      parts.append(Wording.count(report.changes, "change", "changes") + " in the undo history")
    }
    if !report.drafts.isEmpty {
      parts.append(Wording.count(report.drafts.count, "draft", "drafts"))
    }
    if !report.files.isEmpty {
      parts.append(
        Wording.count(report.files.count, "damaged file", "damaged files")
          + " containing some of it"
      )
    }
    return parts.isEmpty ? "" : ", with " + parts.listed()
  }
}
