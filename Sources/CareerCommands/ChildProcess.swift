import CareerStore
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

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
    var ending: Ending
    var output: Data
    var complaints: String
  }

  enum Ending: Hashable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  enum Failure: Error, Hashable {
    /// No such executable on `PATH`.
    case notFound(program: String)
    /// `code` is an `errno`, for example for arguments that are too long.
    case cannotRun(program: String, code: Int32)
  }

  /// Runs the program and waits for it to exit. If `take` receives the output piece by piece, none
  /// of it is kept, so long output costs no memory.
  func run(taking take: ((Data) -> Void)? = nil) throws(Failure) -> Outcome {
    guard let path = Self.path(of: program, in: environment) else {
      throw .notFound(program: program)
    }
    do throws(SystemError) {
      let (standardInput, output, complaints) = (try Pipe(), try Pipe(), try Pipe())
      let process = try spawn(path, standardInput.read, output.write, complaints.write)
      standardInput.read.close()
      output.write.close()
      complaints.write.close()
      let (out, said) = exchange(standardInput.write, output.read, complaints.read, taking: take)
      return Outcome(
        ending: Self.ending(of: process), output: out,
        complaints: String(decoding: said, as: UTF8.self))
    } catch {
      throw .cannotRun(program: program, code: error.code)
    }
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

  private struct SystemError: Error {
    var code: Int32

    static func check(_ code: Int32) throws(SystemError) {
      if code != 0 { throw SystemError(code: code) }
    }
  }

  // MARK: - Starting

  private func spawn(
    _ path: String, _ standardInput: Descriptor, _ output: Descriptor, _ complaints: Descriptor
  ) throws(SystemError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    try SystemError.check(posix_spawn_file_actions_init(&actions))
    defer { posix_spawn_file_actions_destroy(&actions) }
    try SystemError.check(posix_spawnattr_init(&attributes))
    defer { posix_spawnattr_destroy(&attributes) }
    for (end, place) in [(standardInput, 0), (output, 1), (complaints, 2)] {
      try SystemError.check(posix_spawn_file_actions_adddup2(&actions, end.number, Int32(place)))
    }
    // The child gets default signal handling, as if started by a shell, whatever ours is.
    var signals = sigset_t()
    sigemptyset(&signals)
    try SystemError.check(posix_spawnattr_setsigmask(&attributes, &signals))
    for number in [SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ, SIGTERM, SIGTSTP] {
      sigaddset(&signals, number)
    }
    try SystemError.check(posix_spawnattr_setsigdefault(&attributes, &signals))
    try SystemError.check(
      posix_spawnattr_setflags(
        &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)))

    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let variables =
      environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var process = pid_t()
    try SystemError.check(posix_spawn(&process, path, &actions, &attributes, words, variables))
    return process
  }

  private static func ending(of process: pid_t) -> Ending {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
  }

  // MARK: - Standard streams

  /// A file descriptor closed exactly once, at the latest when its last reference goes away.
  private final class Descriptor {
    private(set) var number: Int32

    init(_ number: Int32) { self.number = number }

    func close() {
      if number >= 0 { _ = closeDescriptor(number) }
      number = -1
    }

    deinit { close() }
  }

  /// A pipe whose ends avoid the three standard descriptors, even if we were started without those.
  private struct Pipe {
    let read: Descriptor
    let write: Descriptor

    init() throws(SystemError) {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw SystemError(code: errno) }
      let (low, lower) = (Descriptor(ends[0]), Descriptor(ends[1]))
      read = try Self.raised(low)
      write = try Self.raised(lower)
    }

    private static func raised(_ end: Descriptor) throws(SystemError) -> Descriptor {
      let number = fcntl(end.number, F_DUPFD_CLOEXEC, 3)
      guard number >= 0 else { throw SystemError(code: errno) }
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
    if rest.isEmpty { standardInput.close() }
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
    standardInput.close()
    return (out, said)
  }

  private static func feed(_ rest: inout Data.SubSequence, to end: Descriptor) {
    let count = rest.withUnsafeBytes { write(end.number, $0.baseAddress, $0.count) }
    if count > 0 { rest = rest.dropFirst(count) }
    // A program may leave its input unread; its exit status tells how it went.
    let isGone = count < 0 && errno != EINTR && errno != EAGAIN
    if isGone || rest.isEmpty { end.close() }
  }

  private static func receive(from end: Descriptor, into data: inout Data) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(end.number, &buffer, buffer.count)
    if count > 0 { data.append(contentsOf: buffer[..<count]) }
    if count == 0 || (count < 0 && errno != EINTR) { end.close() }
  }
}

// A free function, because a method above is also called `close`.
private func closeDescriptor(_ number: Int32) -> Int32 { close(number) }
