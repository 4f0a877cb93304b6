#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Some inputs of one entry point, tried in a process of their own.
struct Batch {
  let entry: String
  let seed: UInt64
  var numbers: Range<Int>

  /// What it came to.
  enum Outcome {
    /// As many as there was time for; the next one is this.
    case sound(next: Int)
    /// At this input; `why` is what the process died of, or what it said.
    case stopped(number: Int, why: String)
  }

  /// Runs it to its end. What the process says on standard error is handed on.
  func run() -> Outcome {
    let note = Scratch.note
    let arguments = [
      CommandLine.arguments[0], "--child", entry, "\(seed)", "\(numbers.lowerBound)",
      "\(numbers.count)",
    ]
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    // A backtrace takes seconds, and the input can be made again.
    setenv("SWIFT_BACKTRACE", "enable=no", 0)
    setenv("CAIRN_FUZZ_SCRATCH", Scratch.directory, 1)
    let code = posix_spawnp(&process, arguments[0], nil, nil, &pointers, environ)
    guard code == 0 else {
      complain("\(arguments[0]) cannot be started: \(String(cString: strerror(code)))")
      exit(69)
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return outcome(status, at: Scratch.read(note))
  }

  private func outcome(_ status: Int32, at number: Int) -> Outcome {
    let signal = status & 0x7F
    if signal == SIGPROF { return .stopped(number: number, why: "hang") }
    if signal != 0 {
      return .stopped(number: number, why: "crash: \(String(cString: strsignal(signal)))")
    }
    switch (status >> 8) & 0xFF {
    case 0: return .sound(next: number)
    case Child.broken: return .stopped(number: number, why: "broken promise")
    case let code: return .stopped(number: number, why: "ended with \(code)")
    }
  }
}

/// A directory for what the trial writes, in memory where there is such a place, and the file in which
/// the number of the input stands.
enum Scratch {
  static let directory: String = {
    if let given = getenv("CAIRN_FUZZ_SCRATCH") { return String(cString: given) }
    let place = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(place)/cairn-fuzz.XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      complain("no directory can be made in \(place)")
      exit(73)
    }
    return String(cString: made)
  }()

  static let note: Int32 = open(directory + "/note", O_RDWR | O_CREAT, 0o600)

  static func write(_ number: Int, to note: Int32) {
    var number = UInt64(number)
    pwrite(note, &number, MemoryLayout<UInt64>.size, 0)
  }

  static func read(_ note: Int32) -> Int {
    var number: UInt64 = 0
    pread(note, &number, MemoryLayout<UInt64>.size, 0)
    return Int(number)
  }

  static func remove() {
    guard let stream = opendir(directory) else { return }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    closedir(stream)
    for name in names { unlink(directory + "/" + name) }
    rmdir(directory)
  }
}

/// A line on standard error.
func complain(_ words: String) {
  let line = Array((words + "\n").utf8)
  _ = write(STDERR_FILENO, line, line.count)
}
