package import CareerDrawing
package import CareerModel
package import CareerPages

/// What can happen: what the person did, and what came back from outside.
package enum AppAction: Hashable, Sendable {
  case keyPressed(Key)
  /// Text that the terminal marked as pasted; never a command, never an Enter.
  case pasted(String)
  case mouseUsed(Mouse)
  case resized(Size)

  /// It is another day than before, or the program came back from being stopped.
  case dayTurned(CalendarDay)
  case profileRead(Profile, Framework, isNew: Bool)
  /// The file that holds name, path and aim cannot be read, in words; what was read before is empty.
  case profileNotReadable(String)
  /// Months were read; `unread` of them are still to come.
  case monthsRead([CalendarMonth: [Entry]], unread: Int)
  case planRead([Goal])
  /// What commits told was read, whatever was said to it.
  case proposalsRead([Proposal])
  /// Parts of the record were read: what hides something in each, in words; empty where all of it was read.
  case partsRead([RecordPart: [String]])
  /// Something about the files that the person should know, in words.
  case noticed(String)
  case draftsFound([Draft])
  /// They are on disk now.
  case draftsKept([Draft])
  /// The settings were read, at the start or again, and what is wrong with them, in words.
  case settingsRead(Settings, complaints: [String] = [])
  /// A change is on disk.
  case saved(Change)
  case undone(Change)
  case redone(Change)
  /// Something to know that is no error, in words: that there is nothing to take back, say.
  case told(String)
  /// An effect could not be carried out; the words name the thing and the way out.
  case failed(String)
  /// A text is back from the editor.
  case edited(EditedText, EditorOutcome)
  /// The store is at work on something that takes its time; `nil` when it is done.
  case working(Working?)
  /// What an export would be, or why it cannot be made.
  case previewMade(ExportRequest, Result<ExportPreview, Refusal>)
  /// A document is on disk, at a path; what redaction hid, in words, where anything was.
  case exported(String, bytes: Int, remark: String?)
  /// There is a file at the path already, and nothing was written.
  case exportMet(String)
  /// The program is about to end, by a signal: whatever is open must be kept.
  case leaving
}
