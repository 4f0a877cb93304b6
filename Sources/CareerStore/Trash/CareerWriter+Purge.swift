import CareerModel

extension CareerWriter {
  /// Takes things of the trash away for good; see `CareerStore.purge`.
  ///
  /// - Parameter cache: The directory of what can be made again, which is emptied.
  func purge(
    _ items: [TrashItem]?, isTrial: Bool, cache: String
  ) throws(StoreError) -> PurgeReport {
    guard FileSystem.exists(directory.path) else { return PurgeReport() }
    if isTrial { return try Purge(items, from: files).report }
    return try hold(telling: progress) { () throws(StoreError) in
      let purge = try Purge(items, from: files)
      guard purge.report.inRecord.isEmpty else { return purge.report }
      var transaction = FileTransaction()
      for (path, bytes) in purge.files.sorted(by: { $0.key < $1.key }) {
        if let bytes { try transaction.stage(bytes, for: path) }
      }
      _ = try transaction.commit()
      for (path, bytes) in purge.files where bytes == nil { try FileSystem.remove(path) }
      try FileSystem.empty(cache)
      return purge.report
    }
  }
}
