package import CareerModel

#if canImport(Glibc)
  import Glibc
#endif

/// Tells the planner what other processes change in its directory, through a file descriptor that
/// can be polled. Linux's inotify does the work; elsewhere nothing is noticed until the next start,
/// and `descriptor` is -1.
package final class DirectoryWatcher: Sendable {
  /// Readable when something has changed; -1 where watching is not possible.
  package let descriptor: Int32

  /// Something in the directory that is not as it was.
  package enum Changed: Hashable, Sendable {
    case month(CalendarMonth)
    case profile
    case plan
    case proposals
    case drafts
    /// More than could be told apart, or the directories themselves.
    case everything
  }

  #if canImport(Glibc)
    private let directory: DataDirectory
    private let directoryWatch: Int32
    private static let events = UInt32(
      IN_MOVED_TO | IN_MOVED_FROM | IN_CLOSE_WRITE | IN_DELETE | IN_DELETE_SELF)

    package init(_ directory: DataDirectory) {
      let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      self.descriptor = descriptor
      self.directory = directory
      directoryWatch =
        descriptor >= 0
        ? inotify_add_watch(descriptor, directory.path, Self.events | UInt32(IN_CREATE)) : -1
      watchJournal()
    }

    /// Begins to watch the journal that is there now; the old one may have been moved away.
    private func watchJournal() {
      if descriptor >= 0 { _ = inotify_add_watch(descriptor, directory.journal, Self.events) }
    }

    deinit {
      if descriptor >= 0 { close(descriptor) }
    }

    /// Everything that has changed since the last call; never waits.
    package func changes() -> Set<Changed> {
      var changes: Set<Changed> = []
      var buffer = [UInt8](repeating: 0, count: 64 * 1024)
      while true {
        let length = buffer.withUnsafeMutableBytes {
          Glibc.read(descriptor, $0.baseAddress, $0.count)
        }
        guard length > 0 else { return changes }
        var offset = 0
        while offset < length {
          let (change, size) = buffer.withUnsafeBytes { event(in: $0, at: offset) }
          if let change { changes.insert(change) }
          offset += size
        }
      }
    }

    private func event(
      in bytes: UnsafeRawBufferPointer, at offset: Int
    ) -> (change: Changed?, size: Int) {
      let head = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let headSize = MemoryLayout<inotify_event>.size
      let nameBytes = bytes[(offset + headSize)..<(offset + headSize + Int(head.len))]
      let name = String(decoding: nameBytes.prefix { $0 != 0 }, as: UTF8.self)
      let size = headSize + Int(head.len)
      if head.mask & UInt32(IN_Q_OVERFLOW) != 0 { return (.everything, size) }
      if head.mask & UInt32(IN_DELETE_SELF) != 0 { return (.everything, size) }
      if head.wd != directoryWatch {
        return (DataDirectory.month(ofFile: name).map(Changed.month), size)
      }
      if name == "journal" {
        watchJournal()
        return (.everything, size)
      }
      // A file that was made tells more once it has been written.
      if head.mask & UInt32(IN_CREATE) != 0 { return (nil, size) }
      return switch name {
      case "profile.json": (.profile, size)
      case "plan.json": (.plan, size)
      case "proposals.json": (.proposals, size)
      case "drafts.json": (.drafts, size)
      default: (nil, size)
      }
    }
  #else
    package init(_ directory: DataDirectory) { descriptor = -1 }
    package func changes() -> Set<Changed> { [] }
  #endif
}
