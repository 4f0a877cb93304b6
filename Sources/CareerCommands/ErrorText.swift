import CareerExchange
import CareerModel
import CareerPages
import CareerStore
import CareerTerminal

/// The wording of every store and terminal error: the thing, the place, the way out. (For problems
/// in a typed line see CareerPages/Wording/Wording.swift, which the planner shows while typing; for
/// problems in a framework see FrameworkCommand.swift.)
enum ErrorText {
  /// The messages for the planner.
  static let words = ErrorMessages(
    error: { summary(of: $0) }, errorAfterSaving: { summary(of: $0, isSaved: true) },
    problem: { notice(of: $0) }, findings: { DoctorCommand.notice(of: $0) })

  /// - Parameter isSaved: Whether the change was already on disk when the error occurred.
  static func summary(of error: StoreError, isSaved: Bool = false) -> String {
    switch error {
    case .cannotRead(let path, let code):
      "cannot read \(shown(path)): \(system(code))." + (isSaved ? "" : " Nothing was changed.")
    case .cannotWrite(let path, _, let code):
      "cannot write \(shown(path)): \(system(code))."
        + (isSaved ? "" : " Nothing was changed; \(way(out: code))")
    case .halfSaved(let path, let code):
      "cannot write \(shown(path)): \(system(code)). The change is partly saved; Cairn "
        + "completes it the next time it starts."
    case .notALock(let path):
      "\(shown(path)) is not Cairn's lock file: it is a link, or it has other content. "
        + "Move it away and try again."
    case .notADirectory(let path):
      "\(shown(path)) is not a directory. Choose another with --data-dir."
    case .belongsToAnother(let path, let user):
      "\(shown(path)) belongs to \(name(of: user)), not to you; writing there would lock them out. "
        + "Choose another directory with --data-dir."
    case .newerVersion(let path, let version, let known):
      "\(shown(path)) was written by a later version of Cairn (file version \(version); this one supports \(known)). "
        + "To change it, update Cairn."
    case .damaged(let path, let line, let detail):
      "\(place(path, line)): \(detail.printable). The file is unchanged; repair it or move it away."
    case .lockedTooLong(let path, let seconds):
      "another Cairn process has been saving for \(seconds) seconds (\(shown(path))). Try again, or "
        + "look for a stopped cairn process with ps."
    case .cancelled: "cancelled; nothing was changed."
    case .changedMeanwhile(let thing): changed(thing)
    case .nothingToUndo: "nothing to undo."
    case .nothingToRedo: "nothing to redo."
    case .historyDamaged(let copy):
      "history.json was damaged, so earlier changes cannot be undone. A copy is in \(shown(copy))."
    case .directoryNotEmpty(let path):
      "\(shown(path)) is not empty. A demo career needs a new or empty directory."
    case .unusableFramework(let path, let problems):
      "\(shown(path)) cannot be used.\n" + list(problems, in: path)
    }
  }

  /// `file` is the file being read, if any.
  static func summary(of error: ExchangeError, file: String? = nil) -> String {
    switch error {
    case .unreadable(let line, let detail):
      place(file ?? "the document", line) + ": \(detail.printable). Nothing was changed."
    case .template(let name, let line, let detail):
      place(name, line) + ": \(detail.printable). Nothing was written."
    case .incomplete(let written, let expected):
      "the backup reads back as \(written?.words ?? "nothing"), not \(expected.words). Nothing was written; "
        + "please report this."
    }
  }

  /// Explains why a document could not be made from a template or written. The career itself is
  /// unaffected, and -o (in the planner: the form) names another path.
  static func words(forDocument error: StoreError, inShell: Bool = true) -> String {
    let another = "choose another path" + (inShell ? " with -o." : ".")
    return switch error {
    case .cannotWrite(let path, _, let code):
      "cannot write \(shown(path)): \(system(code)). Nothing was written; "
        + (code == ENOSPC || code == EDQUOT
          ? "free up disk space, or \(another)"
          : code == EROFS ? "the disk is read-only; \(another)" : another)
    case .cannotRead(let path, let code):
      "cannot read \(shown(path)): \(system(code)). Nothing was written."
    default: summary(of: error)
    }
  }

  static func status(of error: StoreError) -> CommandFailure.Status {
    switch error {
    case .cannotRead: .cannotRead
    case .cannotWrite, .notADirectory, .belongsToAnother, .newerVersion, .directoryNotEmpty,
      .notALock:
      .cannotWrite
    case .halfSaved: .savedWithTrouble
    case .damaged, .changedMeanwhile, .unusableFramework, .nothingToUndo, .nothingToRedo,
      .historyDamaged:
      .badData
    case .lockedTooLong: .tryAgain
    case .cancelled: .interrupted
    }
  }

  static func summary(of problem: FileProblem) -> String {
    switch problem {
    case .damagedFile(let path, let line, let detail, _) where path.hasSuffix("/profile.json"):
      "\(place(path, line)): \(detail.printable). Your name, career path and target stage are not "
        + "shown. The file is unchanged; repair it or move it away."
    case .damagedFile(let path, let line, let detail, let kept):
      "\(place(path, line)): \(detail.printable). \(Wording.count(kept, "item", "items")) in it can be "
        + "read. Before the next change, the file is copied to trash/."
    case .unreadableItem(let path, let line, let detail):
      "\(place(path, line)): this entry cannot be read (\(detail.printable)). It stays in the file."
    case .unreadable(let path, let code) where path.hasSuffix("/profile.json"):
      "cannot read \(shown(path)): \(reason(code)). Your name, career path and target stage are not shown; the file is unchanged."
    case .unreadable(let path, let code):
      "cannot read \(shown(path)): \(reason(code)). Its contents are not shown; the file is unchanged."
    case .newerShape(let path, let version):
      "\(shown(path)) was written by a later version of Cairn (file version \(version)), in an unknown format. Some of it "
        + "may be missing; update Cairn."
    case .newerVersion(let path, let version):
      "\(shown(path)) was written by a later version of Cairn (file version \(version)) and is read-only. To change it, "
        + "update Cairn."
    case .setAside(let path, let copy, let kept):
      "\(shown(path)) was damaged. A copy is in \(shown(copy)); \(Wording.count(kept, "item was", "items were")) kept."
    case .notSynced(let path, let code):
      "the change was saved, but \(shown(path)) could not be synced (\(system(code))). A power cut "
        + "could still lose it; check the disk."
    case .finishedSave: "completed a change that a crash had interrupted."
    case .writtenMeanwhile(let path):
      "\(shown(path)) was changed after a save was interrupted, so Cairn did not finish that save. "
        + "Check its contents."
    case .unfinishedSave(let path, let code):
      "an interrupted change cannot be completed yet: \(shown(path)): \(system(code))."
    case .frameworkNotUsable(let path, [], let detail):
      "cannot use the framework \(shown(path)): \(detail.printable). The built-in one is used instead."
    case .frameworkNotUsable(let path, let problems, _):
      instead(of: path, problems) + ".\n" + list(problems, in: path)
    case .twin(let twin):
      "\(place(twin.path, twin.line)): the ID \(twin.id.rawValue.printable) is also used"
        + (twin.firstLine.map { " on line \($0)" } ?? " by another entry")
        + ". This one is shown as \(twin.shownAs.rawValue.printable); cairn doctor --repair gives it "
        + "its own ID."
    case .copyShown(let path, let original):
      "\(shown(path)) is another version of \(shown(FileSystem.name(of: original))), shown merged "
        + "with it. The next change saves the merge and moves the copy to trash/."
    case .copyMerged(let path, let original, let kept):
      "merged \(shown(path)) into \(shown(FileSystem.name(of: original))); the copy is in "
        + "\(shown(kept))."
    case .copyLeft(let path, let line, let detail):
      "\(place(path, line)): \(detail.printable). This copy of another file is not shown; repair it "
        + "or move it away."
    case .profileCopy(let path):
      "\(shown(path)) is another version of your profile and is not used. Move it away, or use it with "
        + "cairn doctor --repair --profile FILE."
    }
  }

  /// Returns a problem as worded for the planner's foot line, which has no room for a list.
  static func notice(of problem: FileProblem) -> String {
    let name = FileSystem.name(of: problem.path)
    switch problem {
    case .copyShown(_, let original):
      return "\(shown(name)) is another version of \(shown(FileSystem.name(of: original))), shown "
        + "merged with it. The next change saves the merge."
    case .copyMerged(_, let original, _):
      return "merged \(shown(name)) into \(shown(FileSystem.name(of: original))); the copy is in "
        + "trash/."
    case .frameworkNotUsable(_, let problems, _) where !problems.isEmpty:
      let line = problems[0].line.map { "Line \($0): " } ?? ""
      return instead(of: name, problems) + "; cairn framework check \(name.printable) lists all. "
        + "\(line)\(FrameworkProblemText.summary(of: problems[0]))."
    default: return summary(of: problem)
    }
  }

  static func summary(of error: TerminalError) -> String {
    switch error {
    case .notATerminal:
      "the planner needs a terminal. In a script, use commands such as cairn log and cairn list."
    case .unknownTerminal(let name):
      name.isEmpty
        ? "TERM is not set, so the planner cannot start. Try TERM=xterm cairn, or cairn list."
        : "unknown terminal type \"\(name.printable)\" (TERM). Try TERM=xterm cairn, "
          + "or cairn list."
    case .cannotPlaceText(let name):
      "the terminal type \"\(name.printable)\" (TERM) cannot show the planner. "
        + "Use commands such as cairn log and cairn list."
    }
  }

  // MARK: - Pieces

  private static func instead(of path: String, _ problems: [LocatedProblem]) -> String {
    "the framework \(shown(path)) has \(FrameworkProblemText.count(of: problems)), "
      + "so the built-in one is used"
  }

  /// Returns one line per problem, few enough to read beside another answer. The whole path was
  /// already named, so its end is enough here.
  private static func list(_ problems: [LocatedProblem], in path: String) -> String {
    let end = path.split(separator: "/").suffix(2).joined(separator: "/")
    return FrameworkProblemText.lines(problems, in: end, most: InputLimit.complaints)
      .joined(separator: "\n")
  }

  private static func changed(_ thing: Thing?) -> String {
    switch thing {
    case .entry(let entry)?:
      "\(Wording.quoted(entry.title)) was changed or deleted elsewhere in the meantime. Your change was not saved."
    case .goal(let goal)?:
      "the goal \(Wording.quoted(goal.title)) was changed elsewhere in the meantime. Your change was not saved."
    case nil:
      "that part of your profile was changed elsewhere in the meantime. Your change was not saved."
    case .proposal(let proposal)?:
      "the proposal \(Wording.quoted(proposal.title)) was answered elsewhere in the meantime. Your answer was not saved."
    }
  }

  private static func place(_ path: String, _ line: Int?) -> String {
    shown(path) + (line.map { ", line \($0)" } ?? "")
  }

  private static func shown(_ path: String) -> String { path.printable }

  /// Returns why part of the record is unreadable: if nothing is there, it is a broken link.
  private static func reason(_ code: Int32) -> String {
    code == ENOENT ? "it is a broken link" : system(code)
  }

  private static func system(_ code: Int32) -> String {
    // The store's code for neither file nor directory; the system's text is "Illegal seek".
    guard code != ESPIPE else { return "it is a pipe or a device, not a file" }
    return FileSystem.summary(of: code)
  }

  private static func way(out code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "free up disk space and try again."
    case EROFS: "the disk is read-only; choose another directory with --data-dir."
    case EACCES, EPERM: "check the directory's permissions, or choose another with --data-dir."
    default: "try again, or choose another directory with --data-dir."
    }
  }

  private static func name(of user: UInt32) -> String { UserRecord(user)?.name ?? "user \(user)" }
}
