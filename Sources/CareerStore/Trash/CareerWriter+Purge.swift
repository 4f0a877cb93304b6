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
    return try hold(telling: progress) { (lock, recovered) throws(StoreError) in
      let purge = try Purge(items, from: files)
      var report = purge.report
      guard report.inRecord.isEmpty else { return report }
      var transaction = FileTransaction(in: directory.path, under: lock)
      for (path, bytes) in purge.files.sorted(by: { $0.key < $1.key }) {
        if let bytes {
          try transaction.stage(bytes, for: path)
        } else {
          // Of a link the text goes too, which is in what it leads to.
          try transaction.stageRemoval(of: FileSystem.resolved(path))
        }
      }
      report.problems = recovered + (try transaction.commit())
      do throws(StoreError) {
        try FileSystem.empty(cache)
      } catch {
        // The rest is purged, which no failure here may deny.
        report.cacheError = error
      }
      return report
    }
  }
}
