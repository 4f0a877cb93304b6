import CareerModel
import CareerStore
import Synchronization

/// Notifies the planner of other processes' changes to its directory, through a pollable file
/// descriptor. Uses inotify on Linux and kqueue on macOS, which does not report a file that is
/// overwritten in place before the next change of its directory.
final class DirectoryWatcher: Sendable {
  /// Readable after a change; -1 if watching is not possible.
  let descriptor: Int32

  /// A part of the directory that changed.
  enum Changed: Hashable, Sendable {
    case month(CalendarMonth)
    case profile
    case plan
    case proposals
    case drafts
    /// More than could be told apart, or the directories themselves.
    case everything
  }

  private let directory: DataDirectory

  /// Returns what a file of the data directory or of its journal holds; `nil` if it is not ours.
  private static func content(of name: String, inJournal: Bool) -> Changed? {
    if inJournal {
      return (DataDirectory.month(ofFile: name) ?? ConflictCopies.month(ofCopy: name))
        .map(Changed.month)
    }
    return switch ConflictCopies.file(ofCopy: name) ?? name {
    case "profile.json": .profile
    case "plan.json": .plan
    case "proposals.json": .proposals
    case "drafts.json": .drafts
    default: nil
    }
  }

  private var nearestAbove: String? {
    var path = FileSystem.parent(of: directory.path)
    while let above = path, FileSystem.isMissing(above) { path = FileSystem.parent(of: above) }
    return path
  }

  #if canImport(Glibc)
    private let watches = Mutex(Watches())

    /// The watch descriptors; -1 if not watched.
    private struct Watches {
      var directory: Int32 = -1
      /// The nearest existing directory above a missing data directory.
      var above: Int32 = -1
    }
    private static let events = UInt32(
      IN_MOVED_TO | IN_MOVED_FROM | IN_CLOSE_WRITE | IN_DELETE | IN_DELETE_SELF)

    init(_ directory: DataDirectory) {
      let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      (self.descriptor, self.directory) = (descriptor, directory)
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

    /// Watches the current journal; the old one may have been moved away.
    private func watchJournal() {
      if descriptor >= 0 { _ = inotify_add_watch(descriptor, directory.journal, Self.events) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Returns everything that changed since the last call; never waits.
    func changes() -> Set<Changed> {
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
      if head.wd != watches.directory { return (Self.content(of: name, inJournal: true), size) }
      if name == "journal" {
        watchJournal()
        return (.everything, size)
      }
      // A newly created file reports another event once it has been written.
      if head.mask & UInt32(IN_CREATE) != 0 { return (nil, size) }
      return (Self.content(of: name, inJournal: false), size)
    }
  #else
    private let state = Mutex(State())

    private struct State {
      /// The watched directories, open; closing one ends its watch.
      var watched: [Int32] = []
      /// What changes when a file is replaced or written, by path.
      var files: [String: [Int]] = [:]
    }

    init(_ directory: DataDirectory) {
      descriptor = kqueue()
      self.directory = directory
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      state.withLock { renew(&$0) }
    }

    deinit {
      for watched in state.withLock(\.watched) + [descriptor] where watched >= 0 { close(watched) }
    }

    /// Watches the directories that exist now, and lists their files. The watches come first, so
    /// that a change in between is reported later rather than missed.
    private func renew(_ state: inout State) {
      for watched in state.watched { close(watched) }
      let paths =
        FileSystem.isMissing(directory.path)
        ? [nearestAbove].compactMap(\.self) : [directory.path, directory.journal]
      state.watched = paths.map { open($0, O_EVTONLY | O_CLOEXEC) }.filter { $0 >= 0 }
      for watched in state.watched {
        var event = kevent(
          ident: UInt(watched), filter: Int16(EVFILT_VNODE), flags: UInt16(EV_ADD | EV_CLEAR),
          fflags: UInt32(NOTE_WRITE | NOTE_DELETE | NOTE_RENAME), data: 0, udata: nil)
        _ = kevent(descriptor, &event, 1, nil, 0, nil)
      }
      state.files = [:]
      for place in [directory.path, directory.journal] {
        for path in ((try? FileSystem.names(in: place)) ?? []).map({ "\(place)/\($0)" }) {
          var status = stat()
          guard lstat(path, &status) == 0 else { continue }
          let time = status.st_mtimespec
          state.files[path] = [
            Int(truncatingIfNeeded: status.st_ino), Int(status.st_size), time.tv_sec, time.tv_nsec,
          ]
        }
      }
    }

    /// Returns everything that changed since the last call; never waits.
    func changes() -> Set<Changed> {
      var (event, atOnce) = (kevent(), timespec())
      guard descriptor >= 0, kevent(descriptor, nil, 0, &event, 1, &atOnce) > 0 else { return [] }
      return state.withLock { state in
        let before = state.files
        renew(&state)
        let changed = Set(before.keys).union(state.files.keys)
          .filter { before[$0] != state.files[$0] }
        let journal = directory.journal
        if (before[journal] == nil) != (state.files[journal] == nil) { return [.everything] }
        return Set(
          changed.compactMap {
            let isInJournal = FileSystem.parent(of: $0) == journal
            return Self.content(of: FileSystem.name(of: $0), inJournal: isInJournal)
          })
      }
    }
  #endif
}
