import CareerJSON
import CareerModel
import FoundationEssentials

/// Checks a data directory without changing anything.
struct Doctor {
  let files: CareerFiles
  private var directory: DataDirectory { files.directory }

  /// Returns all findings: errors, then warnings, then notes, each in the order of files and lines.
  ///
  /// - Parameter isQuick: Whether to check only names, modes and links, without reading the months.
  func findings(isQuick: Bool) throws(StoreError) -> [Finding] {
    guard FileSystem.exists(directory.path) else { return [] }
    var found = try leftovers(in: FileChecks.findings(in: FileSnapshot(of: directory)))
      .compactMap { finding in
        switch finding.kind {
        case .misnamedMonth: misnamed(finding)
        case .conflictCopy: mayBeOurs(finding.path) ? finding : nil
        case .unfinishedSave: unfinished(finding)
        default: finding
        }
      }
    if isQuick {
      found.removeAll { $0.kind == .mode && !isExposed }
    } else {
      let known = Set(found.filter { $0.kind == .notAFile }.map(\.path))
      found += RecordChecks.findings(in: try RecordSnapshot(of: files)).filter {
        !($0.kind == .unreadableFile && known.contains($0.path))
      }
    }
    return Self.sorted(lines(of: found))
  }

  /// Whether others can access the directory at all. If even the lock is open to them, although
  /// every save closes it, the file system keeps no modes and nothing can be done.
  private var isExposed: Bool {
    func isOpen(_ path: String) -> Bool {
      FileSystem.status(of: path).map { $0.mode & 0o077 != 0 } ?? false
    }
    return isOpen(directory.path) && !isOpen(directory.lock)
  }

  /// Drops findings such as temporary files while a Cairn is saving: they are in use then.
  private func leftovers(in found: [Finding]) throws(StoreError) -> [Finding] {
    guard found.contains(where: { $0.remedy == .saving }) else { return found }
    let again = try FileLock(path: directory.lock).whileFree { () throws(StoreError) in
      FileChecks.findings(in: try FileSnapshot(of: directory))
    }
    return again ?? found.filter { $0.remedy != .saving }
  }

  /// Returns whether such a file is Cairn's, not the user's own note; `true` if it cannot be read.
  private func mayBeOurs(_ path: String) -> Bool {
    guard let bytes = try? FileSystem.read(path) else { return true }
    return bytes.offset(of: "\"cairn.") != nil
  }

  /// Decides whether the lock holds an interrupted save or something that is not Cairn's.
  private func unfinished(_ finding: Finding) -> Finding {
    guard let bytes = try? FileSystem.read(finding.path), !TransactionRecord.isOurs(bytes) else {
      return finding
    }
    return Finding(.foreignLock, finding.path)
  }

  /// Returns `nil` for a file of another format. Leaves a partly unreadable file to the user.
  private func misnamed(_ finding: Finding) -> Finding? {
    var finding = finding
    let list = ListReading<Entry>(path: finding.path)
    if list.trouble != nil || !list.faults.isEmpty { finding.remedy = .byHand }
    if let bytes = try? FileSystem.read(finding.path), bytes.offset(of: Entry.format) == nil {
      return nil
    }
    return finding
  }

  /// Adds the lines of list items. Reads files again, but only those with findings.
  private func lines(of found: [Finding]) -> [Finding] {
    var found = found
    var places: [String: JSONPlaces] = [:]
    for index in found.indices {
      guard let element = found[index].element else { continue }
      let path = found[index].path
      if places[path] == nil, let bytes = try? FileSystem.read(path) {
        places[path] = JSONPlaces(bytes)
      }
      let key =
        path == directory.plan
        ? Goal.listKey : path == directory.proposals ? Proposal.listKey : Entry.listKey
      found[index].line = places[path]?.line(of: [.key(key), .index(element)])
    }
    return found
  }

  private static func sorted(_ found: [Finding]) -> [Finding] {
    Finding.Severity.allCases.reversed().flatMap { severity in
      found.filter { $0.severity == severity }
        .sorted { ($0.path, $0.line ?? 0) < ($1.path, $1.line ?? 0) }
    }
  }
}
