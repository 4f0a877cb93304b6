package import CareerModel

/// What can go wrong between a career and the disk. Errors are data; CareerCommands/ErrorText.swift
/// puts them into words. Paths are absolute; `code` is an `errno`.
package enum StoreError: Error, Hashable, Sendable {
  case cannotRead(path: String, code: Int32)
  /// `step` is the system call that failed, e.g. "fsync".
  case cannotWrite(path: String, step: String, code: Int32)
  /// Saving failed between two files, and so did restoring them. The change is recorded in full,
  /// and the next start finishes it. `path` is the file that could not be replaced.
  case halfSaved(path: String, code: Int32)
  /// A link, a directory or a file with foreign contents is in the place of the lock.
  case notALock(path: String)
  /// Something that is not a directory is in the place of one.
  case notADirectory(path: String)
  /// The directory belongs to another user: writing there would lock that user out.
  case belongsToAnother(path: String, user: UInt32)
  /// A newer Cairn wrote the file: it may be read, never rewritten.
  case newerVersion(path: String, version: Int, known: Int)
  /// The contents are not as expected. `line` counts from 1; `nil` if no line can be named.
  case damaged(path: String, line: Int?, detail: String)
  /// Another process held the lock for longer than we wait.
  case lockedTooLong(path: String, seconds: Int)
  /// The change was cancelled; nothing was changed.
  case cancelled
  /// The target of the change is no longer as it was when the change was made; `nil` for the
  /// profile.
  case changedMeanwhile(Thing?)
  case nothingToUndo
  case nothingToRedo
  /// The history could not be read; `copy` is where it is now. There is nothing left to undo.
  case historyDamaged(copy: String)
  /// A demo career can only be created in an empty directory.
  case directoryNotEmpty(path: String)
  /// A framework file breaks the rules; has all problems, in line order.
  case unusableFramework(path: String, problems: [LocatedProblem])
}
