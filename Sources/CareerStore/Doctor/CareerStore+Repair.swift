import CareerModel

extension CareerStore {
  /// Repairs what is safe, with record changes as one undoable change. If `profile` names a file,
  /// takes that version of the profile.
  package func repair(_ profile: String?) throws(StoreError) -> RepairReport {
    let doctor = Doctor(files: files)
    guard FileSystem.exists(directory.path) else { return RepairReport() }
    try directory.checkOwner()
    var before = try doctor.findings(isQuick: false)
    for finding in before { try open(finding) }
    let merged = try mergeCopies()
    let receipt = try hold(telling: progress) { (lock, recovered) throws(StoreError) in
      // More can be read once the modes are right.
      let found = try doctor.findings(isQuick: false)
      before += found.filter { !before.contains($0) }
      return try mend(found, takingProfile: profile, recovered, under: lock)
    }
    // The save stands even if the second check fails: nothing counts as repaired then.
    let left = (try? doctor.findings(isQuick: false)) ?? before
    let repaired = before.filter { finding in
      // Only findings that are gone now were repaired, whatever was tried.
      (finding.isRepairable || [directory.profile, profile].contains(finding.path))
        && !left.contains {
          ($0.kind, $0.path, $0.about) == (finding.kind, finding.path, finding.about)
        }
    }
    if !repaired.isEmpty { watch(.changed) }
    return RepairReport(
      repaired: repaired, left: left, problems: merged + receipt.problems,
      isUndoable: !receipt.change.changesNothing)
  }

  /// Does what must happen before the lock and the files can be opened at all.
  private func open(_ finding: Finding) throws(StoreError) {
    switch finding.remedy {
    case .setMode(let mode): try FileSystem.setMode(mode, of: finding.path)
    case .removeLink where FileSystem.isLink(finding.path): try FileSystem.remove(finding.path)
    default: break
    }
  }

  /// Does everything else under the lock, as one transaction.
  private func mend(
    _ found: [Finding], takingProfile profile: String?, _ recovered: [FileProblem],
    under lock: HeldLock
  ) throws(StoreError) -> Receipt {
    var repair = try Repair(of: found, in: try RecordSnapshot(of: files)) {
      EntryID(runtime.newULID())
    }
    if let profile { try repair.takeProfile(at: profile, from: files) }
    var receipt = try save(repair.change, with: repair, under: lock)
    receipt.problems = recovered + receipt.problems
    return receipt
  }
}

/// What a repair did, and what it left.
package struct RepairReport: Hashable, Sendable {
  package var repaired: [Finding] = []
  package var left: [Finding] = []
  /// Other problems to report, such as a disk that could not be synced.
  package var problems: [FileProblem] = []
  /// Whether part of the repair is a change that can be undone.
  package var isUndoable = false
}

extension RepairReport {
  /// Creates a report without repairs.
  package init(left: [Finding]) { self.init(repaired: [], left: left) }
}
