package import CareerModel

// Unsaved text, and how much of it is on disk.

extension AppState {
  /// Whether the open form keeps its text as a draft.
  package var isTyping: Bool { overlay?.feature.keepsDraft == true }

  /// The open form's text as a draft; `nil` if there is nothing to keep.
  package var openDraft: Draft? { overlay?.feature.draft }

  /// The drafts that would exist if the user quit now.
  package var draftsOnLeaving: [Draft] { overlay?.feature.drafts(self) ?? drafts }

  /// Takes over the drafts now on disk. Drafts that could not be written stay.
  mutating func find(_ found: [Draft]) {
    drafts = found + drafts.filter { !keptDrafts.contains($0) && !found.contains($0) }
    keptDrafts = found
  }

  /// Presses Esc on everything open, even if the terminal is too small to draw.
  mutating func leave() -> [Effect] {
    let left = inFront { feature, world in feature.leave(world) } ?? []
    return (left.isEmpty ? keepingDrafts : left) + [.quit]
  }

  /// The effect that writes the drafts to disk; empty if they are there. Failed writes are retried.
  var keepingDrafts: [Effect] {
    drafts == keptDrafts ? [] : [.keepDrafts(drafts, insteadOf: keptDrafts)]
  }
}
