import FoundationEssentials

/// Finishes a save that was cut short, from its record.
///
/// A record is only kept once all new bytes are there, so it is always rolled forward. A file that is
/// neither as it was nor as it shall be was written meanwhile, by hand or by a Cairn that knows no
/// records. Then nothing more is done: entries arrive in a month before they leave another, so the
/// files as they are hold every entry, while going on could take one out of a month whose arrival
/// was written over.
enum TransactionRecovery {
  /// A file of the record, with all that it may hold.
  private struct Target {
    var path: String
    var before: ContentHash?
    /// More than one where it is replaced more than once; the last one counts.
    var afters: [Data?]
  }

  /// - Returns: What the user should know; empty where nothing was cut short.
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

  /// In the order of the steps, each file once.
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
