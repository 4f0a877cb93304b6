import FoundationEssentials

/// Finishes an interrupted save from its record.
///
/// A record is written only once all new bytes are complete, so recovery always rolls forward. A
/// file that matches neither its old nor its new contents was written since, by hand or by a Cairn
/// that predates records. Recovery then stops. Entries are added to one month before they leave
/// another, so the files as they are hold every entry. Going on could remove an entry whose new
/// month was overwritten.
enum TransactionRecovery {
  /// A file of the record, with every content it may have.
  private struct Target {
    var path: String
    var before: ContentHash?
    /// More than one if the file is replaced more than once; the last one counts.
    var afters: [Data?]
  }

  /// - Returns: Problems to report to the user; empty if no save was interrupted.
  static func run(in directory: String, under lock: HeldLock) throws(StoreError) -> [FileProblem] {
    guard let record = try lock.record() else { return [] }
    var open: [Target] = []
    var foreign: [FileProblem] = []
    let targets = targets(of: record, in: directory)
    for target in targets {
      let present = try FileSystem.read(target.path)
      if present == target.afters.last { continue }
      if present.map({ ContentHash($0) }) == target.before || target.afters.contains(present) {
        open.append(target)
      } else {
        foreign.append(.writtenMeanwhile(path: target.path))
      }
    }
    guard foreign.isEmpty else {
      lock.clear()
      return foreign
    }
    for target in open {
      switch target.afters.last {
      case .some(.some(let bytes)):
        if let parent = FileSystem.parent(of: target.path) { try FileSystem.makeDirectory(parent) }
        try AtomicFile.write(bytes, to: target.path)
      default: try FileSystem.remove(target.path)
      }
    }
    let unsynced = FileTransaction.sync(targets.map(\.path))
    if unsynced.isEmpty { lock.clear() }
    return (open.isEmpty ? [] : [.finishedSave(path: directory)]) + unsynced
  }

  /// Returns the files in the order of the steps, each once.
  private static func targets(of record: TransactionRecord, in directory: String) -> [Target] {
    var targets: [Target] = []
    for step in record.steps {
      let path = step.name.hasPrefix("/") ? step.name : directory + "/" + step.name
      let target = step.after == nil ? path : FileSystem.resolved(path)
      if let index = targets.firstIndex(where: { $0.path == target }) {
        targets[index].afters.append(step.after)
      } else {
        targets.append(Target(path: target, before: step.before, afters: [step.after]))
      }
    }
    return targets
  }
}
