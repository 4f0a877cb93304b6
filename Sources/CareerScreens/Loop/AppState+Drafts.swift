package import CareerModel

// What is typed and not saved, and what of it is on disk.

extension AppState {
  /// Whether a form is open whose text would be kept as a draft.
  package var isTyping: Bool { overlay?.feature.keepsDraft == true }

  /// The open form's text as a draft; `nil` where there is nothing to keep.
  package var openDraft: Draft? { overlay?.feature.draft }

  /// The drafts that there would be if the planner were left now.
  package var draftsOnLeaving: [Draft] { overlay?.feature.drafts(self) ?? drafts }

  /// Takes over what is on disk now. What could not be put there stays.
  mutating func find(_ found: [Draft]) {
    drafts = found + drafts.filter { !keptDrafts.contains($0) && !found.contains($0) }
    keptDrafts = found
  }

  /// Esc on everything that is open, also in a terminal that is too small.
  mutating func leave() -> [Effect] {
    let left = inFront { feature, world in feature.leave(world) } ?? []
    return (left.isEmpty ? keepingDrafts : left) + [.quit]
  }

  /// What puts the drafts on disk; nothing where they are there. What failed before is tried again.
  var keepingDrafts: [Effect] {
    drafts == keptDrafts ? [] : [.keepDrafts(drafts, insteadOf: keptDrafts)]
  }
}
