import PseudoTerminal

#if canImport(Glibc)
  import Glibc
#endif

// Measures the built program as its user meets it: whole processes, in a real pseudo-terminal.
// usage: cairn-benchmark PROGRAM [--moves | --letters | --documents | --growth | --against] DIRECTORY...
// (Scripts/benchmark builds both and calls this). --moves measures nothing but cursor moves, --letters nothing
// but letters that one types to find something, --documents nothing but exports, --growth what input costs that
// is four times as large, in a directory that is made for it, and --against compares with other programs.

func milliseconds(_ body: () throws -> Void) rethrows -> Double {
  let duration = try ContinuousClock().measure(body)
  return Double(duration.components.attoseconds) / 1e15 + Double(duration.components.seconds) * 1e3
}

func report(_ what: String, _ values: [Double], unit: String) {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return print("  \(what): never") }
  func shown(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
  }
  let figures = [sorted[0], sorted[sorted.count / 2], sorted[sorted.count - 1]].map(shown)
  print(
    "  \(what): median \(figures[1]) \(unit) (\(figures[0]) to \(figures[2]), \(values.count) runs)"
  )
}

/// What a process took from its start to its end.
struct Cost {
  var milliseconds = 0.0
  var processorMilliseconds = 0.0
  /// The most memory that it held at once. Linux counts that of the process that started it, too, if that is
  /// more.
  var mebibytes = 0.0
  var status: Int32 = 0
}

/// Runs a program to its end without a terminal, with nothing to read and its output thrown away.
/// - Parameter output: Takes its standard output instead, if not `nil`.
@discardableResult
func run(
  _ program: String, _ arguments: [String], output: Int32? = nil, reporting: Bool = true
) -> Cost {
  var pid: pid_t = 0
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  for (stream, mode): (Int32, Int32) in [(0, O_RDONLY), (1, O_WRONLY), (2, O_WRONLY)] {
    posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", mode, 0)
  }
  if let output { posix_spawn_file_actions_adddup2(&actions, output, 1) }
  var pointers: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
  var (status, usage): (Int32, rusage) = (0, rusage())
  let wall = milliseconds {
    guard posix_spawnp(&pid, program, &actions, nil, &pointers, environ) == 0 else {
      print("cannot start \(program)")
      exit(69)
    }
    wait4(pid, &status, 0, &usage)
  }
  posix_spawn_file_actions_destroy(&actions)
  for pointer in pointers { free(pointer) }
  if status != 0, reporting { print("  (\(arguments[0]) ended with status \(status))") }
  func length(_ time: timeval) -> Double {
    Double(time.tv_sec) * 1e3 + Double(time.tv_usec) / 1e3
  }
  return Cost(
    milliseconds: wall, processorMilliseconds: length(usage.ru_utime) + length(usage.ru_stime),
    mebibytes: Double(usage.ru_maxrss) / 1024, status: status)
}

/// The processor time that a process has used, in clock ticks (1/100 s), from /proc.
func processorTicks(of process: Int32) -> Int {
  guard let file = fopen("/proc/\(process)/stat", "r") else { return -1 }
  defer { fclose(file) }
  var buffer = [CChar](repeating: 0, count: 4096)
  guard fgets(&buffer, Int32(buffer.count), file) != nil else { return -1 }
  let text = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  // Behind the name in brackets: state is field 3, user and system time are 14 and 15.
  let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
  return fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : -1
}

/// What a key costs on the timeline: processor time of update, view and paint together.
func measureTimeline(_ terminal: PseudoTerminal) {
  terminal.type("3")
  terminal.settle()
  let kinds = [
    ("a step along all entries", Array(repeating: "h", count: 100)),
    ("a zoom", (0..<100).map { $0 % 8 < 4 ? "-" : "+" }),
    (
      "a step along the last lane, at years",
      ["-", "-"] + Array(repeating: "j", count: 20)
        + Array(repeating: "h", count: 78)
    ),
    ("half a screen along", (0..<100).map { $0 % 20 < 10 ? "[" : "]" }),
    ("a day of the calendar", ["t", "v"] + Array(repeating: "h", count: 98)),
  ]
  for (name, keys) in kinds {
    let before = processorTicks(of: terminal.processID)
    for key in keys {
      terminal.type(key)
      terminal.settle(milliseconds: 12)
    }
    terminal.settle(milliseconds: 300)
    let used = processorTicks(of: terminal.processID) - before
    print(
      "  processor time on Timeline, \(name): \(Double(used * 10) / Double(keys.count)) ms a key")
  }
}

func measure(_ program: String, _ directory: String) throws {
  print(directory)
  run(program, ["log", "warm up", "--data-dir", directory])
  let logs = (0..<20).map { number in
    milliseconds {
      run(program, ["log", "Benchmark line \(number) #talent:3", "--data-dir", directory])
    }
  }
  report("cairn log, a whole process with its fsyncs", logs, unit: "ms")
  for _ in 0...20 { run(program, ["undo", "--data-dir", directory]) }

  for arguments in [["due"], ["forecast"], ["timeline", "--by", "quarter"]] {
    let times = (0..<7).map { _ in
      milliseconds { run(program, arguments + ["--data-dir", directory]) }
    }
    report("cairn \(arguments[0]), a whole process", times, unit: "ms")
  }

  var firstScreens: [Double] = []
  for _ in 0..<10 {
    let start = ContinuousClock.now
    let terminal = try PseudoTerminal(program, ["--data-dir", directory], rows: 40, columns: 120)
    try terminal.wait(for: "the key bar of a complete screen") { screen in
      screen[39].contains("q quit") && screen.contains { $0.contains("Latest entries") }
    }
    let duration = ContinuousClock.now - start
    firstScreens.append(
      Double(duration.components.attoseconds) / 1e15 + Double(duration.components.seconds) * 1e3)
    terminal.settle(milliseconds: 500)
    terminal.type("q")
    try terminal.waitForEnd()
  }
  report("planner, start to complete first screen at 120x40", firstScreens, unit: "ms")

  let terminal = try PseudoTerminal(program, ["--data-dir", directory], rows: 24, columns: 80)
  try terminal.waitForPath()
  terminal.settle(milliseconds: 3000)
  measureTimeline(terminal)
  let before = processorTicks(of: terminal.processID)
  terminal.settle(milliseconds: 5000)
  let used = processorTicks(of: terminal.processID) - before
  print("  processor time used in 5 idle seconds: \(used * 10) ms")
  terminal.type("q")
  try terminal.waitForEnd()

  try Moves.measure(program, directory)
  try Moves.measureLetters(program, directory)
  Documents.measure(program, directory)
}

let arguments = CommandLine.arguments
guard arguments.count > 2 else {
  print(
    "usage: cairn-benchmark PROGRAM "
      + "[--moves | --letters | --documents | --growth | --against] DIRECTORY...")
  exit(64)
}
if arguments.contains("--against") {
  let directories = arguments.dropFirst(2).filter { !$0.hasPrefix("--") }
  Comparison.measure(arguments[1], directories)
  exit(0)
}
for directory in arguments.dropFirst(2) where !directory.hasPrefix("--") {
  if arguments.contains("--moves") {
    print(directory)
    try Moves.measure(arguments[1], directory)
  } else if arguments.contains("--letters") {
    print(directory)
    try Moves.measureLetters(arguments[1], directory)
  } else if arguments.contains("--growth") {
    print(directory)
    Growth.measure(arguments[1], directory)
    Growth.measureImports(arguments[1], directory)
  } else if arguments.contains("--documents") {
    print(directory)
    Documents.measure(arguments[1], directory)
  } else {
    try measure(arguments[1], directory)
  }
}
