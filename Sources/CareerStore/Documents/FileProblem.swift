/// Something that is wrong with a file and does not keep Cairn from working with the rest.
package enum FileProblem: Hashable, Sendable {
  /// The file is not sound; `kept` items could still be read out of it.
  case damagedFile(path: String, line: Int?, detail: String, kept: Int)
  /// One element of the list is not what belongs there; it stays in the file as it is.
  case unreadableItem(path: String, line: Int?, detail: String)
  /// A file or a directory that cannot be read at all; nothing in it is shown. `code` is an `errno`.
  case unreadable(path: String, code: Int32)
  /// Written by a newer Cairn: read as well as can be, never rewritten.
  case newerVersion(path: String, version: Int)
  /// The same, in a shape of which this Cairn cannot tell whether it has found all of it.
  case newerShape(path: String, version: Int)
  /// The damaged file was put here before it was written anew.
  case setAside(path: String, copy: String, kept: Int)
  /// The change is saved, but the directory could not be synced: a power cut could undo it.
  case notSynced(path: String, code: Int32)
  /// A save that a crash had cut short is finished now; `path` is the data directory.
  case finishedSave(path: String)
  /// A save was cut short, and this file was written since: the change stays as far as it got.
  case writtenMeanwhile(path: String)
  /// A save was cut short and could not be finished; `path` is what could not be read or written.
  case unfinishedSave(path: String, code: Int32)
  /// The framework that the profile names is not there or cannot be used; the built-in one is.
  /// Either it breaks the rules, with all its problems, or `detail` says what it is.
  case frameworkNotUsable(path: String, problems: [LocatedProblem], detail: String)
  /// Two different things in one file have the same id; both are shown.
  case twin(Twin)
  /// Another program made a further version of a file beside it; both are shown as one.
  case copyShown(path: String, of: String)
  /// What such a copy held is in the file now, and the copy was put there.
  case copyMerged(path: String, of: String, kept: String)
  /// A copy that is damaged or cannot be read, or whose file cannot be changed: it is left as it is.
  case copyLeft(path: String, line: Int?, detail: String)
  /// Another version of the profile: nobody but its owner can say which one holds.
  case profileCopy(path: String)

  /// Whether something of the record is missing from what was read, or may be.
  ///
  /// A damaged file always counts: nobody knows what stood where it breaks off. So does a framework that is
  /// not used, because a document made with another has other figures, and a save that is not finished.
  /// What a newer Cairn wrote does not where all of it was found.
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

  /// Whether nothing at all could be read of the file or directory.
  package var isUnreadable: Bool {
    if case .unreadable = self { true } else { false }
  }

  /// The file or directory that it is about.
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
