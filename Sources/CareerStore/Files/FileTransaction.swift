import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Several files that change together. All new bytes are on disk, in temporary files, before the
/// first file is replaced: a full or failing disk is met while nothing has changed yet. Should
/// replacing fail half-way after all, what was replaced is put back.
struct FileTransaction {
  private struct Step {
    var target: String
    var temporary: String
    /// What the file held when the transaction began; `nil` if there was none.
    var before: Data?
  }

  private var steps: [Step] = []

  /// Writes the new bytes of a file beside it. The files are replaced in the order of these calls;
  /// a file may come twice.
  mutating func stage(_ bytes: Data, for path: String) throws(StoreError) {
    do throws(StoreError) {
      let target = FileSystem.resolved(path)
      let before = try FileSystem.read(target)
      let temporary = try AtomicFile.writeTemporary(bytes, beside: target)
      steps.append(Step(target: target, temporary: temporary, before: before))
    } catch {
      discard()
      throw error
    }
  }

  /// Forgets everything that was staged.
  mutating func discard() {
    for step in steps { unlink(step.temporary) }
    steps = []
  }

  /// Replaces the files. When it throws, all of them hold what they held before; when it returns,
  /// they hold the new bytes, and a directory that could not be synced is a problem to be told.
  mutating func commit() throws(StoreError) -> [FileProblem] {
    for (index, step) in steps.enumerated() {
      guard rename(step.temporary, step.target) == 0 else {
        let code = errno
        for done in steps[..<index].reversed() { putBack(done) }
        discard()
        throw .cannotWrite(path: step.target, step: "rename", code: code)
      }
    }
    var problems: [FileProblem] = []
    for directory in Set(steps.map { FileSystem.parent(of: $0.target) ?? "." }) {
      do throws(StoreError) {
        try AtomicFile.sync(directory: directory)
      } catch {
        if case .cannotWrite(_, _, let code) = error {
          problems.append(.notSynced(path: directory, code: code))
        }
      }
    }
    steps = []
    return problems
  }

  /// The best that can be done on a disk that has just failed.
  private func putBack(_ step: Step) {
    if let before = step.before {
      try? AtomicFile.write(before, to: step.target)
    } else {
      unlink(step.target)
    }
  }
}
