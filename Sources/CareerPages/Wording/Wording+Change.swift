package import CareerModel

// Changes in words, based on their intent and their edits.

extension Wording {
  /// Describes what a change did, such as `Logged “First hire”`, with titles cut to `titleColumns`.
  /// A change without an intent is described by its edits alone.
  package static func done(_ change: Change, titleColumns: Int = 40) -> String {
    func quoted(_ title: String?) -> String { Self.quoted(title ?? "", columns: titleColumns) }
    let name = change.intent?.name ?? ""
    var title: String {
      quoted(change.edits.first.flatMap { $0.things.after ?? $0.things.before }?.title)
    }
    func proposals() -> String {
      change.edits.count == 1 ? title : "\(change.edits.count) proposals"
    }
    return switch change.intent?.act {
    case .sorted:
      "Sorted " + (change.edits.count == 1 ? title : "\(change.edits.count) feedback entries")
    case .startedGoal: "Started \(title)"
    case .pausedGoal: "Paused \(title)"
    case .reopenedGoal: "Reopened \(title)"
    case .droppedGoal: "Dropped \(title)"
    case .fulfilledGoal:
      "Completed \(title)" + (change.entry == nil ? "" : " and logged its milestone")
        + (change.nextGoal?.by.map { ", next due \($0.mediumText)" } ?? "")
    case .addedStep: "Added step \(quoted(name))"
    case .changedStep: "Changed step \(quoted(name))"
    case .removedStep: "Removed step \(quoted(name))"
    case .tickedStep: "Checked off \(quoted(name))" + stepsDone(change)
    case .untickedStep: "Unchecked \(quoted(name))" + stepsDone(change)
    case .beganStage: "Started as \(name)"
    case .assessed: "Assessed \(name)" + level(change)
    case .dismissedInsight: "Dismissed insight \(name)" + until(change, name)
    case .declinedMove: "Declined \(quoted(name))"
    case .restoredInsights: "Insights restored"
    case .reviewed: "\(reviews(change)) done"
    case .mutedReviews: "\(reviews(change)) turned off"
    case .unmutedReviews: "\(reviews(change)) turned on"
    case .proposed: "Proposed \(count(change.edits.count, "entry", "entries")) from git"
    case .skipped: "Skipped \(proposals())"
    case .joined: "Merged \(proposals()) into \(quoted(joined(change)))"
    default: plain(change, quoted)
    }
  }

  /// Describes what an undo did. `inverse` is the change that it applied.
  package static func undone(_ inverse: Change) -> String {
    "Undone: " + lowercasedFirst(done(inverse.inverse))
  }

  package static func redone(_ change: Change) -> String {
    "Redone: " + lowercasedFirst(done(change))
  }

  private static func lowercasedFirst(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  /// Describes a change by its edits: what was added, deleted and changed.
  private static func plain(_ change: Change, _ quoted: (String?) -> String) -> String {
    let entries = change.edits.compactMap { edit -> (before: Entry?, after: Entry?)? in
      if case .entry(let before, let after) = edit { (before, after) } else { nil }
    }
    let logged = entries.filter { $0.before == nil }
    guard change.edits.count == 1, let edit = change.edits.first else {
      let isKept = change.intent?.act == .kept
      if isKept, logged.count == 1 { return "Logged \(quoted(logged[0].after?.title))" }
      if isKept || logged.count == change.edits.count { return "Logged \(logged.count) entries" }
      let isAllDeleted = entries.count { $0.after == nil } == change.edits.count
      return isAllDeleted ? "Deleted \(entries.count) entries" : "\(change.edits.count) changes"
    }
    return switch edit {
    case .entry(nil, let entry): "Logged \(quoted(entry?.title))"
    case .entry(let entry, nil): "Deleted \(quoted(entry?.title))"
    case .entry(let before?, let entry?) where before.isStarred != entry.isStarred:
      (entry.isStarred ? "Starred " : "Removed the star from ") + quoted(entry.title)
    case .entry(_, let entry): "Edited \(quoted(entry?.title))"
    case .goal(nil, let goal): "Planned \(quoted(goal?.title))"
    case .goal(let goal, nil): "Deleted goal \(quoted(goal?.title))"
    case .goal(_, let goal): "Edited goal \(quoted(goal?.title))"
    case .profile(let before, let after): "Updated " + parts(before, after)
    case .proposal(let before, let after): quoted((after ?? before)?.headline)
    }
  }

  /// Returns the differences between two profiles: `name and target`.
  private static func parts(_ before: Profile, _ after: Profile) -> String {
    let parts = [
      ("name", before.name != after.name), ("scope", before.scope != after.scope),
      ("career path", before.stages != after.stages),
      ("target", before.aim != after.aim), ("framework", before.framework != after.framework),
      ("self-assessments", before.assessments != after.assessments),
      ("exclusions", before.notApplicable != after.notApplicable),
      ("weights", before.weights != after.weights),
      ("insights", before.dismissals != after.dismissals),
      ("reviews", before.reviews != after.reviews),
    ].filter(\.1).map(\.0)
    return parts.isEmpty ? "profile" : parts.listed()
  }

  // MARK: - Details of single intents

  /// Returns `, 2 of 4`.
  private static func stepsDone(_ change: Change) -> String {
    guard case .goal(_, let goal?)? = change.edits.first else { return "" }
    return ", \(goal.stepsDone) of \(goal.steps.count)"
  }

  /// Returns ` at level 3`.
  private static func level(_ change: Change) -> String {
    guard case .profile(let before, let after)? = change.edits.first else { return "" }
    let new = after.assessments.first { !before.assessments.contains($0) }
    return new.map { " at level \($0.level)" } ?? ""
  }

  /// Returns ` until 21 Dec 2026` or ` for good`.
  private static func until(_ change: Change, _ insight: String) -> String {
    guard case .profile(_, let after)? = change.edits.first else { return "" }
    let day = after.dismissals.first { $0.insight == insight }?.until
    return day.map { " until \($0.mediumText)" } ?? " for good"
  }

  /// Returns `Weekly review` or `Weekly and quarterly reviews`.
  private static func reviews(_ change: Change) -> String {
    guard case .profile(let before, let after)? = change.edits.first else { return "Review" }
    let names = ReviewRhythm.allCases.map(\.rawValue).filter { name in
      before.reviews.first { $0.rhythm == name } != after.reviews.first { $0.rhythm == name }
    }
    return (names.listed() + (names.count == 1 ? " review" : " reviews")).capitalizedFirst
  }

  /// Returns the title of the proposal that others were merged into.
  private static func joined(_ change: Change) -> String? {
    if case .proposal(_, let proposal)? = change.edits.last { proposal?.title } else { nil }
  }
}
