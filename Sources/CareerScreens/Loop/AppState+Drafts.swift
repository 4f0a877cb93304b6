package import CareerModel
import CareerPages

// What is typed and not saved, and what of it is on disk.

extension AppState {
  /// Whether a form is open whose text would be kept as a draft.
  package var isTyping: Bool {
    switch overlay {
    case .logLine, .prompt, .editedText: true
    default: false
    }
  }

  /// The open form's text as a draft; `nil` where there is nothing to keep.
  package var openDraft: Draft? {
    switch overlay {
    case .logLine(let form): form.draft
    case .prompt(let form): form.draft
    case .editedText(let form): form.draft
    default: nil
    }
  }

  /// The drafts that there would be if the planner were left now.
  package var draftsOnLeaving: [Draft] {
    guard isTyping else { return drafts }
    var app = self
    app.keepOpenDraft()
    return app.drafts
  }

  /// Puts the open form's text among the drafts, in the place of the one that it began from.
  mutating func keepOpenDraft() {
    switch overlay {
    case .logLine(let form): forgetDraft(of: form)
    case .prompt(let form): drafts.removeAll(where: form.isDraft)
    case .editedText(let form): drafts.removeAll { $0.isText(of: form.subject) }
    default: return
    }
    if let draft = openDraft { drafts.append(draft) }
  }

  /// Takes over what is on disk now. What could not be put there stays.
  mutating func find(_ found: [Draft]) {
    drafts = found + drafts.filter { !keptDrafts.contains($0) && !found.contains($0) }
    keptDrafts = found
  }

  /// Esc on everything that is open.
  mutating func leave() -> [Effect] {
    switch overlay {
    // Not through `press`: what is open is kept in a terminal that is too small, too.
    case .welcome(let form): WelcomeForm.finish(form, &self, isLeaving: true) + [.quit]
    case .logLine(let form): LogLineForm.update(form, .escape, app: &self) + [.quit]
    case .prompt(let form): PromptForm.leave(form, &self) + [.quit]
    case .editedText(let form): EditedTextForm.leave(form, &self) + [.quit]
    default: keepingDrafts + [.quit]
    }
  }

  /// What puts the drafts on disk; nothing where they are there. What failed before is tried again.
  var keepingDrafts: [Effect] {
    drafts == keptDrafts ? [] : [.keepDrafts(drafts, insteadOf: keptDrafts)]
  }
}
