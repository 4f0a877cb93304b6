import CareerScreens
import CareerStore
import Synchronization

/// Wakes the event loop: for a signal, or for actions that another thread has ready.
final class WakePipe: Sendable {
  let readEnd: Int32
  let writeEnd: Int32
  private let waiting = Mutex<[AppAction]>([])

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Posts an action, from any thread.
  func post(_ action: AppAction) {
    waiting.withLock { $0.append(action) }
    wake()
  }

  /// Wakes the loop without an action, from any thread.
  func wake() {
    var byte: UInt8 = 0
    _ = write(writeEnd, &byte, 1)
  }

  /// Returns the signals and actions since the last call.
  func drain() -> (signals: [Int32], actions: [AppAction]) {
    var signals: [Int32] = []
    var bytes = [UInt8](repeating: 0, count: 256)
    while case let count = read(readEnd, &bytes, bytes.count), count > 0 {
      signals += bytes[..<count].filter { $0 != 0 }.map(Int32.init)
    }
    let actions = waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    return (signals, actions)
  }
}

enum TerminalInput {
  /// Waits for one of the descriptors, at most for the time if there is one, and returns those that
  /// are readable or gone. Skips negative descriptors.
  static func wait(for descriptors: [Int32], milliseconds: Int32? = nil) -> Set<Int32> {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    // A signal ends the wait too; it is then found in the wake pipe.
    guard poll(&polled, nfds_t(polled.count), milliseconds ?? -1) > 0 else { return [] }
    return Set(polled.filter { $0.revents != 0 }.map(\.fd))
  }

  /// Whether the other end of standard input is gone.
  static var isGone: Bool {
    var polled = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 0) > 0 && polled.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
  }
}
