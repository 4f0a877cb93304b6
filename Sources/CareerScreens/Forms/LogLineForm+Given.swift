import CareerModel

// Log lines that begin with something: from a review, which asks and puts in what it knows.

extension LogLineForm {
  /// What stood in a line when it was opened, and what it shall answer.
  package struct Given: Hashable, Sendable {
    package var text: String
    package var question: String
  }

  /// Lays a new line over what is open, with a text in it and the question that it answers; or the
  /// line that was left unfinished the last time.
  static func open(beginning text: String, for question: String, _ app: inout AppState) {
    var form = State(.log(.skill), text: text)
    form.given = Given(text: text, question: question)
    if let draft = app.drafts.first(where: { form.isOwn($0) }) {
      form.editor = LineEditor(draft.text)
      app.message = unfinished
    }
    app.open(.logLine(form))
  }

  /// Lays an entry's line over what is open, ready for its result.
  static func addResult(to entry: Entry, _ app: inout AppState) {
    let draft = app.drafts.first { $0.editing == entry.id }
    let text = entry.captureText + " => "
    var form = State(.edit(entry), text: draft?.text ?? text)
    form.given = Given(text: text, question: "What came of it?")
    app.open(.logLine(form))
    if draft != nil { app.message = unfinished }
  }
}

extension LogLineForm.State {
  /// Whether a draft is what this line was left as: for a line that began with something, one that
  /// begins with it too.
  func isOwn(_ draft: Draft) -> Bool {
    guard let given, purpose.subject == nil else { return draft.editing == purpose.subject }
    return draft.kind == purpose.kind && draft.editing == nil && draft.text.hasPrefix(given.text)
  }

  /// Whether nothing was typed that had not been put in.
  var holdsOnlyWhatWasGiven: Bool {
    given.map { $0.text.nonBlank == editor.text.nonBlank } ?? false
  }
}
