import CareerStore
import FoundationEssentials

/// A program run to completion without a shell, with its input and output. Standard output and
/// standard error are read while it runs, however much it writes. It inherits the working
/// directory; to work elsewhere, pass an argument (`git -C PATH`).
struct ChildProcess {
  /// A name to look up on `PATH`, or a path.
  var program: String
  /// The arguments, without the program name, passed as they are: nothing is expanded.
  var arguments: [String]
  /// The data for standard input, followed by end of file.
  var input = Data()
  /// The complete environment, which also supplies the `PATH` to search.
  var environment: [String: String]

  struct Outcome: Hashable {
    /// As reported by waitpid(2); 0 for success.
    var status: Int32
    var output: Data
    var complaints: String
  }

  /// The `errno` of a call: ENOENT for a program that is not on `PATH`, or for example one for
  /// arguments that are too long.
  struct Failure: Error {
    var code: Int32

    fileprivate static func check(_ code: Int32) throws(Failure) {
      if code != 0 { throw Failure(code: code) }
    }
  }

  /// Runs the program and waits for it to exit. If `take` receives the output piece by piece, none
  /// of it is kept, so long output costs no memory.
  func run(taking take: ((Data) -> Void)? = nil) throws(Failure) -> Outcome {
    guard let path = Self.path(of: program, in: environment) else { throw Failure(code: ENOENT) }
    let (standardInput, output, complaints) = (try Pipe(), try Pipe(), try Pipe())
    let process = try spawn(path, standardInput.read, output.write, complaints.write)
    for end in [standardInput.read, output.write, complaints.write] { end.shut() }
    let (out, said) = exchange(standardInput.write, output.read, complaints.read, taking: take)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return Outcome(status: status, output: out, complaints: String(decoding: said, as: UTF8.self))
  }

  /// Returns the path of a program; `nil` if not found. Relative parts of `PATH` are skipped: which
  /// program runs must not depend on the working directory.
  static func path(of program: String, in environment: [String: String]) -> String? {
    if program.utf8.contains(UInt8(ascii: "/")) { return isProgram(program) ? program : nil }
    return (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").unicodeScalars
      .split(separator: ":").map { String($0) }.filter(FileSystem.isAbsolute)
      .map { "\($0)/\(program)" }.first(where: isProgram)
  }

  private static func isProgram(_ path: String) -> Bool {
    FileSystem.isFile(path) && access(path, X_OK) == 0
  }

  // MARK: - Starting

  private func spawn(
    _ path: String, _ standardInput: Descriptor, _ output: Descriptor, _ complaints: Descriptor
  ) throws(Failure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    try Failure.check(posix_spawn_file_actions_init(&actions))
    defer { posix_spawn_file_actions_destroy(&actions) }
    try Failure.check(posix_spawnattr_init(&attributes))
    defer { posix_spawnattr_destroy(&attributes) }
    for (end, place) in [(standardInput, 0), (output, 1), (complaints, 2)] {
      try Failure.check(posix_spawn_file_actions_adddup2(&actions, end.number, Int32(place)))
    }
    // The child gets default signal handling, as if started by a shell, whatever ours is.
    var signals = sigset_t()
    sigemptyset(&signals)
    try Failure.check(posix_spawnattr_setsigmask(&attributes, &signals))
    for signal in [SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ, SIGTERM, SIGTSTP] {
      sigaddset(&signals, signal)
    }
    try Failure.check(posix_spawnattr_setsigdefault(&attributes, &signals))
    try Failure.check(
      posix_spawnattr_setflags(
        &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)))

    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let variables =
      environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var process = pid_t()
    try Failure.check(posix_spawn(&process, path, &actions, &attributes, words, variables))
    return process
  }

  // MARK: - Standard streams

  /// A file descriptor closed exactly once, at the latest when its last reference goes away.
  private final class Descriptor {
    private(set) var number: Int32

    init(_ number: Int32) { self.number = number }

    func shut() {
      if number >= 0 { _ = close(number) }
      number = -1
    }

    deinit { shut() }
  }

  /// A pipe whose ends avoid the three standard descriptors, even if we were started without those.
  private struct Pipe {
    let read: Descriptor
    let write: Descriptor

    init() throws(Failure) {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw Failure(code: errno) }
      let low = ends.map(Descriptor.init)
      (read, write) = (try Self.raised(low[0]), try Self.raised(low[1]))
    }

    private static func raised(_ end: Descriptor) throws(Failure) -> Descriptor {
      let number = fcntl(end.number, F_DUPFD_CLOEXEC, 3)
      guard number >= 0 else { throw Failure(code: errno) }
      return Descriptor(number)
    }
  }

  /// Writes and reads concurrently until the program closes its ends. A program that exits before
  /// reading everything does not kill us: SIGPIPE is ignored from startup.
  private func exchange(
    _ standardInput: Descriptor, _ output: Descriptor, _ complaints: Descriptor,
    taking take: ((Data) -> Void)?
  ) -> (output: Data, complaints: Data) {
    _ = fcntl(standardInput.number, F_SETFL, fcntl(standardInput.number, F_GETFL) | O_NONBLOCK)
    var (rest, out, said) = (input[...], Data(), Data())
    if rest.isEmpty { standardInput.shut() }
    while output.number >= 0 || complaints.number >= 0 {
      // poll skips negative descriptors.
      var waiting = [
        pollfd(fd: standardInput.number, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: output.number, events: Int16(POLLIN), revents: 0),
        pollfd(fd: complaints.number, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&waiting, nfds_t(waiting.count), -1) > 0 else { continue }
      if waiting[0].revents != 0 { Self.feed(&rest, to: standardInput) }
      if waiting[1].revents != 0 {
        Self.receive(from: output, into: &out)
        if let take, !out.isEmpty {
          take(out)
          out = Data()
        }
      }
      if waiting[2].revents != 0 { Self.receive(from: complaints, into: &said) }
    }
    standardInput.shut()
    return (out, said)
  }

  private static func feed(_ rest: inout Data.SubSequence, to end: Descriptor) {
    let count = rest.withUnsafeBytes { write(end.number, $0.baseAddress, $0.count) }
    if count > 0 { rest = rest.dropFirst(count) }
    // A program may leave its input unread; its exit status tells how it went.
    let isGone = count < 0 && errno != EINTR && errno != EAGAIN
    if isGone || rest.isEmpty { end.shut() }
  }

  private static func receive(from end: Descriptor, into data: inout Data) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(end.number, &buffer, buffer.count)
    if count > 0 { data.append(contentsOf: buffer[..<count]) }
    if count == 0 || (count < 0 && errno != EINTR) { end.shut() }
  }
}
