/// What can go wrong between a career and the disk. Errors are data; how they are put into words is
/// in CareerCommands/ErrorText.swift. Paths are absolute; `code` is an `errno`.
package enum StoreError: Error, Hashable, Sendable {
  case cannotRead(path: String, code: Int32)
  /// `step` is the system call that failed, e.g. "fsync".
  case cannotWrite(path: String, step: String, code: Int32)
  /// Saving failed between two files, and so did putting them back. The change is recorded in full,
  /// and the next start finishes it. `path` is the file that could not be replaced.
  case halfSaved(path: String, code: Int32)
  /// Where the lock belongs there is a link, a directory, or a file with something else in it.
  case notALock(path: String)
  /// Something that is not a directory stands where one is needed.
  case notADirectory(path: String)
  /// Written by another user's Cairn: writing there would lock that user out.
  case belongsToAnother(path: String, user: UInt32)
  /// Written by a newer Cairn: it may be read, never rewritten.
  case newerVersion(path: String, version: Int, known: Int)
  /// Not what it should be. `line` counts from 1; `nil` where no line can be named.
  case damaged(path: String, line: Int?, detail: String)
  /// Another process held the lock for longer than we wait.
  case lockedTooLong(path: String, seconds: Int)
  /// Whoever wanted the change wants it no more; nothing was changed.
  case cancelled
  /// What the change is about is no longer as it was when the change was made.
  case changedMeanwhile(What)
  case nothingToUndo
  case nothingToRedo
  /// A demo career only goes into a directory that holds nothing.
  case directoryNotEmpty(path: String)
  /// A framework file breaks the rules; all problems at once, in the order of their lines.
  case unusableFramework(path: String, problems: [LocatedProblem])

  package enum What: Hashable, Sendable {
    case entry(title: String)
    case goal(title: String)
    case profile
    case proposal(title: String)
  }
}
