/// A problem with a file that does not keep Cairn from working with the rest.
package enum FileProblem: Hashable, Sendable {
  /// The file is damaged; `kept` items could still be read from it.
  case damagedFile(path: String, line: Int?, detail: String, kept: Int)
  /// One list element is not a valid item; it stays in the file unchanged.
  case unreadableItem(path: String, line: Int?, detail: String)
  /// A file or directory cannot be read at all; nothing in it is shown. `code` is an `errno`.
  case unreadable(path: String, code: Int32)
  /// A newer Cairn wrote the file: it is read as far as possible and never rewritten.
  case newerVersion(path: String, version: Int)
  /// Like `newerVersion`, in a shape where this Cairn cannot tell whether it found everything.
  case newerShape(path: String, version: Int)
  /// The damaged file was copied to `copy` before it was rewritten.
  case setAside(path: String, copy: String, kept: Int)
  /// The change is saved, but its directory could not be synced: a power cut could undo it.
  case notSynced(path: String, code: Int32)
  /// A save that a crash interrupted has now been finished; `path` is the data directory.
  case finishedSave(path: String)
  /// A save was interrupted, and this file was written since: the change stays as far as it got.
  case writtenMeanwhile(path: String)
  /// A save was interrupted and could not be finished; `path` could not be read or written.
  case unfinishedSave(path: String, code: Int32)
  /// The profile's framework is missing or unusable, so the built-in one is used. Either `problems`
  /// lists every broken rule, or `detail` says what is wrong.
  case frameworkNotUsable(path: String, problems: [LocatedProblem], detail: String)
  /// Two different items in one file have the same id; both are shown.
  case twin(Twin)
  /// Another program made a copy of a file beside it; both are shown as one.
  case copyShown(path: String, of: String)
  /// The contents of such a copy are now in the file, and the copy was moved to `kept`.
  case copyMerged(path: String, of: String, kept: String)
  /// A copy is damaged or unreadable, or its file cannot be changed; it is left as it is.
  case copyLeft(path: String, line: Int?, detail: String)
  /// Another version of the profile exists: only its owner can say which one is right.
  case profileCopy(path: String)

  /// Whether part of the record is missing, or may be missing, from what was read.
  ///
  /// A damaged file always counts, because its contents after the break are unknown. So does an
  /// unused framework, because a document made with another shows other figures, and so does an
  /// unfinished save. A newer Cairn's file does not count if everything in it was found.
  package var hidesSomething: Bool {
    switch self {
    case .damagedFile, .unreadableItem, .unreadable, .newerShape, .frameworkNotUsable,
      .unfinishedSave:
      true
    case .newerVersion, .setAside, .notSynced, .finishedSave, .writtenMeanwhile, .twin, .copyShown,
      .copyMerged, .copyLeft, .profileCopy:
      false
    }
  }

  /// Whether nothing at all could be read from the file or directory.
  package var isUnreadable: Bool { if case .unreadable = self { true } else { false } }

  /// The file or directory with the problem.
  package var path: String {
    switch self {
    case .damagedFile(let path, _, _, _), .unreadableItem(let path, _, _), .unreadable(let path, _),
      .newerVersion(let path, _), .newerShape(let path, _), .setAside(let path, _, _),
      .notSynced(let path, _), .frameworkNotUsable(let path, _, _), .finishedSave(let path),
      .writtenMeanwhile(let path), .unfinishedSave(let path, _), .copyShown(let path, _),
      .copyMerged(let path, _, _), .copyLeft(let path, _, _), .profileCopy(let path):
      path
    case .twin(let twin): twin.path
    }
  }
}
