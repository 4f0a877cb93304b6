package import CareerModel
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// Notifies the planner of other processes' changes to its directory, through a pollable file
/// descriptor. Uses Linux's inotify. Elsewhere `descriptor` is -1, and changes go unnoticed until
/// the next start.
package final class DirectoryWatcher: Sendable {
  /// Readable after a change; -1 if watching is not possible.
  package let descriptor: Int32

  /// A part of the directory that changed.
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
    private let watches = Mutex(Watches())

    /// The watch descriptors; -1 if not watched.
    private struct Watches {
      var directory: Int32 = -1
      /// The nearest existing directory above a missing data directory.
      var above: Int32 = -1
    }
    private static let events = UInt32(
      IN_MOVED_TO | IN_MOVED_FROM | IN_CLOSE_WRITE | IN_DELETE | IN_DELETE_SELF)

    package init(_ directory: DataDirectory) {
      let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      self.descriptor = descriptor
      self.directory = directory
      watchDirectory()
    }

    /// Watches the data directory, or while it is missing, the directory it will be created in.
    /// Returns whether it exists.
    @discardableResult
    private func watchDirectory() -> Bool {
      guard descriptor >= 0 else { return false }
      return watches.withLock { watches in
        let made = UInt32(IN_CREATE)
        var above: String?
        while true {
          watches.directory = inotify_add_watch(descriptor, directory.path, Self.events | made)
          if watches.directory >= 0 { break }
          let nearest = nearestAbove
          // Look again: a directory may have been created between the two checks.
          guard nearest != above, let nearest else { return false }
          above = nearest
          let watch = inotify_add_watch(descriptor, nearest, UInt32(IN_MOVED_TO) | made)
          if watches.above >= 0, watches.above != watch {
            inotify_rm_watch(descriptor, watches.above)
          }
          watches.above = watch
        }
        if watches.above >= 0 { inotify_rm_watch(descriptor, watches.above) }
        watches.above = -1
        watchJournal()
        return true
      }
    }

    private var nearestAbove: String? {
      var path = FileSystem.parent(of: directory.path)
      while let above = path, FileSystem.isMissing(above) { path = FileSystem.parent(of: above) }
      return path
    }

    /// Watches the current journal; the old one may have been moved away.
    private func watchJournal() {
      if descriptor >= 0 { _ = inotify_add_watch(descriptor, directory.journal, Self.events) }
    }

    deinit {
      if descriptor >= 0 { close(descriptor) }
    }

    /// Returns everything that changed since the last call; never waits.
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
      let watches = watches.withLock(\.self)
      if head.wd == watches.above { return (watchDirectory() ? .everything : nil, size) }
      if head.mask & UInt32(IN_DELETE_SELF) != 0 {
        if head.wd == watches.directory { watchDirectory() }
        return (.everything, size)
      }
      if head.wd != watches.directory {
        let month = DataDirectory.month(ofFile: name) ?? ConflictCopies.month(ofCopy: name)
        return (month.map(Changed.month), size)
      }
      if name == "journal" {
        watchJournal()
        return (.everything, size)
      }
      // A newly created file reports another event once it has been written.
      if head.mask & UInt32(IN_CREATE) != 0 { return (nil, size) }
      return switch ConflictCopies.file(ofCopy: name) ?? name {
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
