import CareerTesting
import Foundation
import PseudoTerminal
import Testing

/// The built program with a data directory and a clock of its own.
final class BuiltCairn {
  let directory: URL
  private let root: URL

  /// The day that the program takes for today.
  static let today = "2026-11-21"

  init() throws {
    root = FileManager.default.temporaryDirectory
      .appendingPathComponent("cairn-\(UUID().uuidString)")
    directory = root.appendingPathComponent("data")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// The one that CAIRN_PROGRAM names, or else the one beside the tests, where the build has put it.
  static let program =
    ProcessInfo.processInfo.environment["CAIRN_PROGRAM"] ?? product("cairn")

  /// Another program of the package, beside the tests.
  static func product(_ name: String) -> String {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent(name).path
  }

  var environment: [String: String] {
    [
      "HOME": root.path, "CAIRN_DIR": directory.path, "TZ": "UTC",
      "CAIRN_NOW": "\(Self.today)T18:00:00Z",
    ]
  }

  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs a command without a terminal.
  @discardableResult
  func run(
    _ arguments: String..., input: String = "", environment extra: [String: String] = [:]
  ) throws -> Outcome {
    try Self.run(
      Self.program, arguments, input: input, environment: environment.merging(extra) { $1 })
  }

  /// Runs a command while strace breaks one of its system calls, as in `rename:signal=KILL:when=2`.
  @discardableResult
  func run(breaking fault: String, _ arguments: String...) throws -> Outcome {
    let call = fault.prefix { $0 != ":" }
    return try Self.run(
      "/usr/bin/strace",
      [
        "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e", "inject=\(fault)",
        Self.program,
      ]
        + arguments, environment: environment)
  }

  static func run(
    _ program: String, _ arguments: [String], input: String = "", environment: [String: String]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
      .merging(environment) { $1 }
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    let errors = stderr.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }

  /// Opens the planner in a terminal, in the home, where its documents go.
  func open(
    rows: Int = 24, columns: Int = 80, environment extra: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      Self.program, environment: environment.merging(extra) { $1 }, directory: root.path,
      rows: rows, columns: columns)
  }

  /// Opens the planner past the welcome of a first run.
  func openPastWelcome(
    rows: Int = 24, columns: Int = 80, environment extra: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try open(rows: rows, columns: columns, environment: extra)
    try terminal.wait(for: "Welcome to Cairn")
    terminal.type("\u{1B}")
    try terminal.waitForPath()
    return terminal
  }

  /// Opens the planner where it was open before.
  func openAgain() throws -> PseudoTerminal {
    let terminal = try open()
    try terminal.waitForPath()
    return terminal
  }

  /// An interactive shell at its prompt, for what needs job control.
  func openShell() throws -> PseudoTerminal {
    let shell = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noprofile", "-i"],
      environment: environment.merging(["PS1": "ready> "]) { $1 })
    try shell.wait(for: "ready>")
    return shell
  }

  /// Another process that holds the lock until it gets a line.
  func holdLock() throws -> PseudoTerminal {
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let holder = try PseudoTerminal(
      "/usr/bin/flock", [directory.path + "/lock", "-c", "echo held; read line"])
    try holder.wait(for: "held")
    return holder
  }

  func text(of file: String) throws -> String {
    try String(contentsOf: directory.appendingPathComponent(file), encoding: .utf8)
  }

  /// Waits until a file in the data directory is as wanted; `nil` stands for a file that is not there.
  func wait(
    for file: String, seconds: Int = 90, until isAsWanted: (String?) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      let text = try? text(of: file)
      if isAsWanted(text) { return }
      guard ContinuousClock.now < deadline else { throw NotSeen(file: file, text: text) }
      usleep(10_000)
    }
  }

  struct NotSeen: Error {
    var file: String
    var text: String?
  }

  /// A made-up career.
  static func demo(entries: Int, years: Int) throws -> BuiltCairn {
    let cairn = try BuiltCairn()
    try cairn.run(
      "demo", "--entries", "\(entries)", "--years", "\(years)", "--data-dir", cairn.directory.path)
    return cairn
  }

  /// The JSON of a command, which must fit its schema.
  func json(_ arguments: String...) throws -> [String: Any] {
    let shown = try Self.run(Self.program, arguments + ["--json"], environment: environment)
    #expect(shown.status == 0, "\(shown.errors)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let file = directory.appendingPathComponent("shown.json")
    try shown.output.write(to: file, atomically: true, encoding: .utf8)
    #expect(try schemaComplaints() == "")
    try FileManager.default.removeItem(at: file)
    return try #require(
      JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
  }

  /// What is wrong with the files by the schemas, said by a validator that is not ours; empty if
  /// nothing is.
  func schemaComplaints() throws -> String {
    let outcome = try Self.run(
      Project.folder.appendingPathComponent("Scripts/validate").path, [directory.path],
      environment: [:])
    return outcome.status == 0 ? "" : outcome.output + outcome.errors
  }
}
