extension CareerStore {
  /// Permanently removes items of the trash, or everything for `nil`, with what history, drafts and
  /// the cache hold of them. Changes nothing in a trial, or if a named item is in the record.
  package func purge(_ items: [TrashItem]?, _ isTrial: Bool) throws(StoreError) -> PurgeReport {
    var report = PurgeReport()
    if FileSystem.exists(directory.path) {
      report = isTrial ? try Purge(items, from: files).report : try purge(items)
    }
    if !isTrial { watch(.changed) }
    return report
  }

  private func purge(_ items: [TrashItem]?) throws(StoreError) -> PurgeReport {
    try hold(telling: progress) { (lock, recovered) throws(StoreError) in
      let purge = try Purge(items, from: files)
      var report = purge.report
      guard report.inRecord.isEmpty else { return report }
      var transaction = FileTransaction(in: directory.path, under: lock)
      for (path, bytes) in purge.files.sorted(by: { $0.key < $1.key }) {
        if let bytes {
          try transaction.stage(bytes, for: path)
        } else {
          // For a link, remove its target, which holds the text.
          try transaction.stageRemoval(of: FileSystem.resolved(path))
        }
      }
      report.problems = recovered + (try transaction.commit())
      do throws(StoreError) {
        try FileSystem.empty(DataDirectory.cache(in: runtime))
      } catch {
        // The rest is purged, and a failure here must not deny that.
        report.cacheError = error
      }
      return report
    }
  }
}
