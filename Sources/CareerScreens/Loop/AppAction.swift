package import CareerDrawing
package import CareerModel
package import CareerPages

/// An event: something the user did, or something that came back from outside.
package enum AppAction: Hashable, Sendable {
  case keyPressed(Key)
  /// Text that the terminal marked as pasted; never treated as a command or as Enter.
  case pasted(String)
  case mouseUsed(Mouse)
  case resized(Size)

  /// The planner was started to do this.
  case asked(CommandName)
  /// The date changed, or the program resumed after being stopped.
  case dayTurned(CalendarDay)
  case profileRead(Profile, Framework, isNew: Bool)
  /// The file with name, path and aim cannot be read; what was read before is empty.
  case profileNotReadable(String)
  /// Months were read; `unread` more are still to come.
  case monthsRead([CalendarMonth: [Entry]], unread: Int)
  case planRead([Goal])
  /// Proposals from commits were read, answered or not.
  case proposalsRead([Proposal])
  /// What hides data in each part of the record that was read; empty if it was read in full.
  case partsRead([RecordPart: [String]])
  /// A message for the user about the files.
  case noticed(String)
  case draftsFound([Draft])
  /// The drafts are now on disk.
  case draftsKept([Draft])
  /// The settings were read, at start or again; `complaints` says what is wrong with them.
  case settingsRead(Settings, complaints: [String] = [])
  /// The change is on disk.
  case saved(Change)
  case undone(Change)
  case redone(Change)
  /// A message that is not an error, such as that there is nothing to undo.
  case told(String)
  /// An effect failed; the text names the cause and the remedy.
  case failed(String)
  /// The editor returned a text.
  case edited(EditedText, EditorOutcome)
  /// The store is busy with a slow operation; `nil` when it is done.
  case working(Working?)
  case textsFolded(JournalTexts)
  /// A preview of an export, or the reason it cannot be made.
  case previewMade(ExportRequest, Result<ExportPreview, Refusal>)
  /// A document was written to a path; `remark` says what redaction hid, if anything.
  case exported(String, bytes: Int, remark: String?)
  /// A file already exists at the path; nothing was written.
  case exportMet(String)
  /// A signal is about to end the program: open drafts must be kept.
  case leaving
}
