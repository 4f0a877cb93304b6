import CareerModel

extension CareerStore {
  /// Repairs what is safe, as one change where it changes the record, and takes a version of the profile
  /// from a file where one is named.
  package func repair(_ profile: String?) throws(StoreError) -> RepairReport {
    let doctor = Doctor(files: files)
    guard FileSystem.exists(directory.path) else { return RepairReport() }
    try directory.checkOwner()
    var before = try doctor.findings(isQuick: false)
    for finding in before { try open(finding) }
    let merged = try mergeCopies()
    let receipt = try hold(telling: progress) { (lock, recovered) throws(StoreError) in
      // With the modes right more can be read.
      let found = try doctor.findings(isQuick: false)
      before += found.filter { !before.contains($0) }
      return try mend(found, takingProfile: profile, recovered, under: lock)
    }
    // What was saved is not denied because looking again fails: then nothing counts as repaired.
    let left = (try? doctor.findings(isQuick: false)) ?? before
    let repaired = before.filter { finding in
      // Only what is gone now was repaired, whatever was tried.
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

  /// Does what must be done before the lock and the files can be opened at all.
  private func open(_ finding: Finding) throws(StoreError) {
    switch finding.remedy {
    case .setMode(let mode): try FileSystem.setMode(mode, of: finding.path)
    case .removeLink where FileSystem.isLink(finding.path):
      try FileSystem.remove(finding.path)
    default: break
    }
  }

  /// Under the lock: everything else, as one transaction.
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
  /// What else is to be said, such as a disk that could not be synced.
  package var problems: [FileProblem] = []
  /// Whether something of it is a change that can be undone.
  package var isUndoable = false
}

extension RepairReport {
  /// Nothing was repaired.
  package init(left: [Finding]) { self.init(repaired: [], left: left) }
}
