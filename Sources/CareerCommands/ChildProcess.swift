import CareerStore
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that is run to its end without a shell: what goes in, and what came out. Its standard
/// output and its standard error are read while it runs, however much it writes to either. It runs in
/// the directory where we are; what is to work elsewhere is told so (`git -C PATH`).
struct ChildProcess {
  /// A name that is looked up on `PATH`, or a path.
  var program: String
  /// Without the program's own name. They reach the program as they are: nothing is expanded.
  var arguments: [String]
  /// What it reads from its standard input, which ends behind it.
  var input = Data()
  /// Its whole environment; also where `PATH` is read.
  var environment: [String: String]

  struct Outcome: Hashable {
    var ending: Ending
    var output: Data
    /// Standard error; bytes that are no UTF-8 are replaced.
    var complaints: String
  }

  enum Ending: Hashable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  enum Failure: Error, Hashable {
    /// No such program on `PATH`, or none that may be run.
    case notFound(program: String)
    /// `code` is an `errno`, e.g. of arguments that are too long.
    case cannotRun(program: String, code: Int32)
  }

  /// Runs it and waits for its end. Where its output is taken piece by piece as it comes, none of it is
  /// kept: a long one costs no memory then.
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

  /// Where a program is; `nil` where it is not. Parts of `PATH` that are no absolute paths are passed
  /// over: which program runs must not depend on where one is.
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
      try SystemError.check(
        posix_spawn_file_actions_adddup2(&actions, end.number, Int32(place)))
    }
    // It hears signals as if it had been started by a shell, whatever we do about them.
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

  // MARK: - Its three ends

  /// A descriptor that is closed once, at the latest when nobody holds it any more.
  private final class Descriptor {
    private(set) var number: Int32

    init(_ number: Int32) { self.number = number }

    func close() {
      if number >= 0 { _ = closeDescriptor(number) }
      number = -1
    }

    deinit { close() }
  }

  /// None of its ends is one of the three standard ones, also where we were started without those.
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

  /// Writes and reads at once, as much as the program takes and gives, until it has closed its ends. One
  /// that ends before it has read all does not end us: SIGPIPE is ignored from the start.
  private func exchange(
    _ standardInput: Descriptor, _ output: Descriptor, _ complaints: Descriptor,
    taking take: ((Data) -> Void)?
  ) -> (output: Data, complaints: Data) {
    _ = fcntl(standardInput.number, F_SETFL, fcntl(standardInput.number, F_GETFL) | O_NONBLOCK)
    var (rest, out, said) = (input[...], Data(), Data())
    if rest.isEmpty { standardInput.close() }
    while output.number >= 0 || complaints.number >= 0 {
      // A number below zero is passed over by poll.
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
    // What a program does not want to read is its own affair; how it ends tells.
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

// A name that a method above has too.
private func closeDescriptor(_ number: Int32) -> Int32 { close(number) }
